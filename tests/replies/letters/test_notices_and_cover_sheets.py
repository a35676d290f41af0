"""Notices of refusal with their grounds, what is said of the flag beside figures, and sheets that head the others."""

import pytest

from cyberflag.model import FlagUse, Outcome, Request
from readings import Read


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
