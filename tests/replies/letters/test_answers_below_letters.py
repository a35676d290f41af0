"""Letters alone on their lines over the answers to the questions that the request lists by them."""

import pytest

from cyberflag.model import Basis, FlagUse

ASKED = (
    "<h2>Request</h2>",
    "A The number of recorded sexual offences against children in 2019/20.",
    "B The number of these offences that had the cyber flag.",
)
ROWS = [["Age", "Victims who were girls"], ["0-6", "7"], ["7-12", "14"], ["13-17", "41"]]


@pytest.fixture
def figures(read_unasked):
    def read(*answers):
        reading = read_unasked(*ASKED, "<h2>Response</h2>", *answers)
        return reading, {c.bounds.low: c.basis for c in reading.counts}

    return read


@pytest.mark.parametrize("heads", [("A", "B"), ("A.", "B."), ("(A)", "(B)")])
def test_each_answer_is_that_of_its_letter(figures, heads):
    all_told = "The total number of sexual offences recorded in 2019/20 was 78."
    flagged = "The flag is put to offences that involve an electronic device. The total for 2019/20 is eight."
    reading, found = figures(heads[0], ROWS, all_told, heads[1], flagged)
    assert found[78] is not Basis.FLAG
    assert found[14] is not Basis.FLAG
    assert reading.record.flag_use is FlagUse.USED


def test_one_letter_alone_numbers_nothing(figures):
    _, found = figures("B", "The total number of sexual offences recorded in 2019/20 was 78.")
    assert found == {78: found[78]}
    assert found[78] is not Basis.FLAG
