"""Quarters that sentences and lines give of a year, by their months, by their number and in their order."""

import pytest

from cyberflag.model import Basis, Measure, Period, Request
from readings import read_text, values

ASKED = Request(
    basis=Basis.FLAG, measure=Measure.OFFENCES, periods=(Period.calendar_year(2017), Period.calendar_year(2018))
)
OF_2018 = {
    ("1 January 2018 to 31 March 2018",): (12, 12),
    ("1 April 2018 to 30 June 2018",): (18, 18),
    ("1 July 2018 to 30 September 2018",): (9, 9),
    ("1 October 2018 to 31 December 2018",): (14, 14),
}


def read(text):
    reading = read_text(f"We recorded these offences.\n\n{text}", ASKED)
    return values(reading), [issue.kind.value for issue in reading.issues]


@pytest.mark.parametrize(
    "text",
    [
        "Of 2018, 12 offences were from January to March, 18 from April to June, 9 from July to September, 14 from Oct to Dec.",
        "In 2018 there were 12 offences in the first quarter, 18 in the second, 9 in the third and 14 in the fourth.",
        "In 2018 there were 12 offences in the first quarter, 18 in the second, 9 in the third and 14 in the last.",
    ],
)
def test_a_sentence_gives_the_quarters_of_its_year(text):
    assert read(text) == (OF_2018, [])


def test_a_last_quarter_without_a_first_is_not_the_fourth():
    found, _ = read("In 2018 there were 12 offences in the third quarter and 18 in the last quarter.")
    assert ("1 October 2018 to 31 December 2018",) not in found
