"""Figures that are called by an offence of which there was none yet."""

import pytest

from readings import Read, kinds

ASKED = ("Request", "The number of reports of cyber flashing in each calendar year from 2018 to 2019.", "Response")
FIGURES = ("2018 - 34", "2019 - 66")
TABLE = [["Year", "Offences"], ["2018", 34], ["2019", 66]]


def offences(reading):
    return {count.offence for count in reading.counts}


@pytest.mark.parametrize(
    "told",
    [
        "These are recorded under malicious communications offences. The reports were:",
        "Such reports were recorded as malicious communications.",
        "At the time cyber flashing was classed as malicious communications.",
    ],
)
@pytest.mark.parametrize("figures", [FIGURES, (TABLE,)])
def test_crimes_before_their_law_are_what_they_were_recorded_as(read_unasked: Read, told: str, figures):
    reading = read_unasked(*ASKED, told, *figures)
    assert offences(reading) == {"malicious-communications"}
    assert len(reading.counts) == 2


def test_crimes_before_their_law_are_told_where_it_is_not_said_what_they_were(read_unasked: Read):
    reading = read_unasked(*ASKED, "The reports were:", *FIGURES)
    assert offences(reading) == {"088/14"}
    assert "unknown-offence" in kinds(reading)


def test_noughts_before_a_law_and_figures_behind_it_are_told_of_nothing(read_unasked: Read):
    asked = "How many offences of sexual communication with a child were recorded in each year?"
    table = [["Year", "Offences"], ["2015/16", 0], ["2016/17", 0], ["2017/18", 34]]
    reading = read_unasked("Request", asked, "Response", "These are recorded under class 88A.", table)
    assert offences(reading) == {"071/17"}
    assert not reading.issues
