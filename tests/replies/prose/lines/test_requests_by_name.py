"""Requests told again as the name of an offence and its days, and their answer that is a number and nothing more."""

import pytest

from cyberflag.model import Measure
from readings import read_text


@pytest.mark.parametrize(
    "request_told",
    [
        "Your request: disclosing private sexual photographs and films (008/71), April 2019 to March 2020.",
        "You asked: disclosing private sexual photographs and films between 1 April 2019 and 31 March 2020.",
        "You requested: 008/71 in 2019/20",
        "Your request: disclosing private sexual photographs and films for the financial year 2019/20",
    ],
)
@pytest.mark.parametrize("answer", ["Our answer:\n\n2", "Response\n2", "Answer\n\nTwo"])
def test_a_bare_number_below_is_of_such_crimes(request_told: str, answer: str) -> None:
    (count,) = read_text(f"{request_told}\n\n{answer}\n").counts
    assert (count.bounds.low, count.offence, count.measure) == (2, "008/71", Measure.OFFENCES)
    assert count.period.label == "2019/20"


@pytest.mark.parametrize(
    "request_told",
    [
        "Your request: disclosing private sexual photographs (008/71) by police officers, 2019/20.",
        "Your request: training on voyeurism, 2019/20.",
    ],
)
def test_a_request_with_other_words_counts_nothing_of_itself(request_told: str) -> None:
    assert not read_text(f"{request_told}\n\nOur answer:\n\n2\n").counts
