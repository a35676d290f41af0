"""Figures that are called by an offence of which there was none yet."""

import pytest

from cyberflag.model import Request
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


LAW = "How many offences of sexual communication with a child were recorded in each year?"
YEARS = [["Year", "Offences"], ["2014/15", 3], ["2017/18", 66], ["2018/19", 70]]


def test_years_behind_a_law_stay_of_it_where_earlier_ones_were_recorded_as_another(read_unasked: Read):
    told = "Before April 2017 such crimes were recorded as malicious communications."
    reading = read_unasked("Request", LAW, "Response", YEARS, told)
    assert {count.bounds.low: count.offence for count in reading.counts} == {
        3: "malicious-communications",
        66: "071/17",
        70: "071/17",
    }


@pytest.mark.parametrize(
    "told",
    [
        "Sexting between children is recorded as taking indecent photographs of children.",
        "Where the offender met the child and raped it, the crime is recorded as rape.",
        "Where a child sends it, it is recorded as an indecent image offence.",
        "Cases in which the suspect sent images are recorded as indecent images offences.",
        "3 of the crimes were recorded as malicious communications.",
        "The three crimes of 2014/15 were recorded as malicious communications.",
    ],
)
def test_what_some_other_crimes_are_recorded_as_moves_no_figures(read_unasked: Read, told: str):
    reading = read_unasked("Request", LAW, "Response", YEARS, told)
    assert {(3, "071/17"), (66, "071/17"), (70, "071/17")} <= {(c.bounds.low, c.offence) for c in reading.counts}
    assert "unknown-offence" in kinds(reading)


@pytest.mark.parametrize("told", ["Upskirting was recorded as voyeurism.", "These were recorded as voyeurism."])
def test_what_the_answer_to_another_question_says_moves_no_figures(read_unasked: Read, told: str):
    asked = ("Request", f"1. {LAW}", "2. How do you record upskirting (voyeurism)?", "Response")
    reading = read_unasked(*asked, "1.", YEARS, f"2. {told}")
    assert offences(reading) == {"071/17"}
    assert "unknown-offence" in kinds(reading)


def test_figures_are_moved_to_no_offence_that_has_its_own(read_unasked: Read):
    asked = "How many offences of sexual communication with a child and malicious communications were recorded?"
    table = [
        ["Offence", "2014/15", "2017/18"],
        ["Sexual communication with a child", 3, 70],
        ["Malicious communications", 200, 300],
    ]
    reading = read_unasked("Request", asked, "Response", table, "These are recorded as malicious communications.")
    assert {c.bounds.low for c in reading.counts if c.offence == "malicious-communications"} == {200, 300}


@pytest.mark.parametrize(("force", "is_told"), [("Police Scotland", False), ("Kent Police", True)])
def test_crimes_under_another_law_are_not_before_that_of_england(read_page, force: str, is_told: bool):
    title = f"{force}: communicating indecently with a child"
    table = [["Year", "Crimes recorded"], ["2013/14", 347], ["2019/20", 651]]
    reading = read_page(title, table, name=f"{force}.html", request=Request())
    assert [c.bounds.low for c in reading.counts] == [347, 651]
    assert ("unknown-offence" in kinds(reading)) is is_told
