"""Replies that tell what was asked in words without a verb, right above the heading of the answer."""

import pytest

ROWS = [["Year", "Offences", "Arrests"], ["2018/19", "41", "23"], ["2019/20", "37", "20"], ["2020/21", "16", "7"]]
BESIDE = "Of the 37 offences in 2019/20, 11 were in a park and 24 in another place."


def said(reading):
    return {(str(c.measure), c.offence, c.bounds.low) for c in reading.counts}


@pytest.mark.parametrize(
    "asked",
    [
        "Blackmail: offences recorded and persons arrested, 2018/19 to 2020/21.",
        "Number of blackmail offences and arrests by financial year",
        "Blackmail offences - crimes recorded, people arrested.",
    ],
)
@pytest.mark.parametrize("head", ["Our response:", "Response", "Answer:"])
def test_the_text_of_an_answer_is_of_what_was_asked_above_it(read_unasked, asked, head):
    reading = read_unasked(asked, head, ROWS, BESIDE)
    assert {offence for _, offence, _ in said(reading)} == {"blackmail"}
    assert said(reading) >= {("offences", "blackmail", number) for number in (41, 37, 16, 11, 24)}


def test_a_statement_above_the_answer_asks_for_nothing(read_unasked):
    reading = read_unasked("<h1>Robbery</h1>", "We hold offences of blackmail on paper alone.", "Our response:", BESIDE)
    assert "blackmail" not in {offence for _, offence, _ in said(reading)}
