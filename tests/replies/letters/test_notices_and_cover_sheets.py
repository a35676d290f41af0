"""Notices of refusal with their grounds, what is said of the flag beside figures, and sheets that head the others."""

import pytest

from cyberflag.model import FlagUse, Outcome, Request
from readings import Read, kinds


@pytest.mark.parametrize(
    ("told", "grounds"),
    [
        (
            "Some is withheld; this letter serves as a refusal notice under Section 17 by virtue of Section 40(2).",
            "s40(2)",
        ),
        (
            "Section 40(2) applies to part of it, so this response is a partial refusal notice under section 17(1).",
            "s40(2)",
        ),
    ],
)
def test_a_notice_of_refusal_names_its_ground(read_unasked_letter: Read, told: str, grounds: str):
    reading = read_unasked_letter(f"{told}\n\nGrooming offences in 2021/22: 31")
    assert reading.record.exemptions == (grounds,)
    assert reading.record.outcome is Outcome.PARTIAL


def test_a_notice_on_cost_alone_refuses_the_request(read_unasked_letter: Read):
    told = "Section 12(1) applies and this page serves as a refusal notice under Section 17 of the Act."
    reading = read_unasked_letter(f"Each of 3,000 records would have to be read. {told}")
    assert reading.record.exemptions == ("s12(1)",)
    assert reading.record.outcome is Outcome.REFUSED


@pytest.mark.parametrize(
    ("told", "use"),
    [
        (
            "The cyber flag is set by the records team. We know from audit that it is missed in some records.",
            FlagUse.UNRELIABLE,
        ),
        ("The cyber flag is set by the records team. Reviews tell us it is often left off.", FlagUse.UNRELIABLE),
        ("The force does not hold a field for the platform.", FlagUse.NOT_USED),
    ],
)
def test_the_use_of_the_flag_is_told_in_other_words(read_unasked_letter: Read, told: str, use: FlagUse):
    assert read_unasked_letter(f"Grooming offences in 2021/22: 31\n\n{told}").record.flag_use is use


@pytest.mark.parametrize("name", ["Read_me", "Notes", "Information"])
@pytest.mark.parametrize("corner", ["Count of Occurrence No", "Count of Occ Ref No"])
def test_a_sheet_without_figures_says_of_which_crimes_the_others_are(read_sheets: Read, name: str, corner: str):
    cover = [
        ("Source: the crime system",),
        ("Sexual communication with a child (071/17), recorded 1 April 2022 to 31 March 2023",),
    ]
    table = [(corner, "Victim age", None), ("Platform", "0-12", "13-17"), ("Kik", 12, 30), ("Discord", 9, 41)]
    reading = read_sheets(Request(), **{name: cover, "Data": table})
    found = {(c.offence, c.period.label, str(c.measure), c.platform, str(c.age), c.bounds.low) for c in reading.counts}
    assert ("071/17", "2022/23", "offences", "kik", "0-12", 12) in found
    assert len(found) == 4


@pytest.mark.parametrize("crimes", ["CSE flagged crime", "crimes flagged as CSE", "crimes with a CSE flag"])
def test_the_crimes_of_a_question_are_those_of_the_people_counted(read_unasked: Read, crimes: str):
    asked = f"How many children were victims of {crimes}, by sex, and how many people were arrested for it?"
    cells = "<tr><td></td><td>Victims (F)</td><td>Victims (M)</td><td>Persons arrested</td></tr>"
    cells += (
        "<tr><td>2021</td><td>43</td><td>9</td><td>18</td></tr><tr><td>2022</td><td>51</td><td>8</td><td>20</td></tr>"
    )
    reading = read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", f"<table>{cells}</table>")
    assert {c.offence for c in reading.counts} == {"cse"}
    assert len(reading.counts) == 6


ASKED_FOR = "Please provide, for sexual communication with a child (71/17), 2021 to 2022:"


def of_sheets(read: Read, *told: str, **more: object):
    """A workbook with a sheet that retells the request and one for each question."""
    by_year = [("Year", "Offences recorded"), (2021, 142), (2022, 166)]
    by_sex = [("Gender of victim", "2021", "2022"), ("Female", 105, 122), ("Male", 37, 44)]
    request = [
        (text,) for text in (*told, "1. the number of offences recorded each year", "2. the gender of the victim")
    ]
    return read(Request(), **{"Request": request, "Question 1": by_year, "Question 2": by_sex, **more})


@pytest.mark.parametrize(
    ("asked", "offence"),
    [
        (ASKED_FOR, "071/17"),
        ("For sexual communication with a child, please provide:", "071/17"),
        ("Please provide the following information about rape:", "rape"),
        ("I would like the following for stalking offences recorded by you:", "stalking"),
        ("You asked for the following in relation to blackmail:", "blackmail"),
        ("Your request: stalking offences, 2021 and 2022", "stalking"),
        ("Please provide the number of rapes recorded in 2021 and 2022, with:", "rape"),
    ],
)
def test_a_request_on_a_sheet_without_figures_says_of_which_crimes_the_others_are(
    read_sheets: Read, asked: str, offence: str
):
    reading = of_sheets(read_sheets, "FOI 17763", asked)
    assert {(c.offence, str(c.measure)) for c in reading.counts} == {(offence, "offences")}
    assert len(reading.counts) == 6
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "told",
    [
        (ASKED_FOR, "3. the number of burglaries"),
        (ASKED_FOR, "3. the number of all recorded crimes"),
        (ASKED_FOR, "For burglary, please provide the same:"),
        ("Please provide, for online crimes and rape:",),
        ("Please note, for rape:",),
        ("Please see the next sheets for rape:",),
        ("How does the force define rape?",),
        ("Please provide, for offences other than rape:",),
        ("Rape is not included.",),
        ("Please provide, for all offences but rape:",),
        ("Please provide, for crimes that are no rape:",),
        ("Please provide, for sexual offences (excluding rape):",),
        ("Please do not provide rape:",),
        ("Please provide, for all crimes, and separately for rape:",),
        ("Please provide, for crimes linked to rape:",),
        ("Please provide, for rape, or else for all crime:",),
        ("Please provide, for rape of under 18s:",),
        ("Please provide, for rape of children:",),
        ("Your request: not rape",),
        ("Your request: rape was asked for before",),
        ("Request: offences (not rape) in 2021",),
        ("Request: offences bar rape in 2021",),
    ],
)
def test_a_sheet_that_asks_for_more_or_for_nothing_says_it_of_none(read_sheets: Read, told: tuple[str, ...]):
    reading = of_sheets(read_sheets, *told)
    assert {c.offence for c in reading.counts} == {"all"}
    assert kinds(reading) == ["unknown-offence"] * 2  # the second adds up to the first


def test_a_request_beside_a_sheet_of_other_crimes_says_it_of_none(read_sheets: Read):
    other = [("All recorded crime", "2021", "2022"), ("Total", 3000, 4000)]
    assert {c.offence for c in of_sheets(read_sheets, ASKED_FOR, All=other).counts} == {"all"}
