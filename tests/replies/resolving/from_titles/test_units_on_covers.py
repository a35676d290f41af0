"""What a sheet without figures says that the others count."""

import pytest

from cyberflag.model import Request
from readings import Read

BY_PLATFORM = [["Platform", "2021/22", "2022/23"], ["Snapchat", 88, 104], ["Instagram", 41, 52]]
BY_AGE = [["Age", "2021/22", "2022/23"], ["Under 13", 8, 14], ["13 to 17", 41, 52]]
FLAGGED = (
    "Figures are crimes recorded with the online crime flag where the victim was under 18 when the crime took place."
)


def counted(read_sheets: Read, *notes: str, **sheets: object) -> set[str]:
    reading = read_sheets(request=Request(), Notes=[["Notes"], *([note] for note in notes)], **sheets)
    return {str(count.measure) for count in reading.counts}


@pytest.mark.parametrize(
    ("note", "unit"),
    [
        (FLAGGED, "offences"),
        ("All figures given in this workbook are recorded crimes with the flag set.", "offences"),
        ("Data are offences flagged as online.", "offences"),
        ("The figures count victims and not crimes.", "victims"),
    ],
)
def test_a_sheet_of_notes_says_what_all_others_count(read_sheets: Read, note: str, unit: str):
    assert counted(read_sheets, note, Platform=BY_PLATFORM, Ages=BY_AGE) == {unit}


@pytest.mark.parametrize(
    "notes",
    [
        ("Figures are crimes recorded where the suspect was a stranger.",),
        ("Figures are crimes recorded where the victim was under 13.",),
        ("Figures are crimes against girls.",),
        ("Figures are crimes, excluding indecent images.",),
        ("Figures are crimes recorded up to 31 December 2022.",),
        ("Figures are crimes recorded in Maidstone.",),
        ("Figures are crimes that were later cancelled.",),
        ("Figures in column B are crimes recorded.",),
        ("Some figures are crimes recorded.",),
        ("The figures are taken from the crime recording system.",),
        ("Figures are crimes recorded.", "The figures count victims."),
        ("Figures are crimes reported online.",),
    ],
)
def test_notes_on_some_crimes_or_figures_leave_the_unit_to_be_told(read_sheets: Read, notes: tuple[str, ...]):
    assert counted(read_sheets, *notes, Platform=BY_PLATFORM) == {"unknown"}


@pytest.mark.parametrize(("sheet", "unit"), [("Arrests", "arrests"), ("Suspects", "suspects"), ("Outcomes", "unknown")])
def test_the_name_of_a_sheet_goes_before_the_notes(read_sheets: Read, sheet: str, unit: str):
    assert counted(read_sheets, FLAGGED, **{sheet: BY_AGE}) == {unit}


OTHERS = ["Outcomes by age", "Charges Q2", "Custody", "Incidents", "Safeguarding", "Victims"]


@pytest.mark.parametrize("sheet", OTHERS)
def test_a_sheet_named_by_something_else_leaves_its_unit_to_be_told(read_sheets: Read, sheet: str):
    reading = read_sheets(request=Request(), Notes=[["Notes"], [FLAGGED]], Platform=BY_PLATFORM, **{sheet: BY_AGE})
    assert {str(c.measure) for c in reading.counts if c.provenance.table.startswith(sheet)} == {"unknown"}
    assert {str(c.measure) for c in reading.counts if c.provenance.table.startswith("Platform")} == {"offences"}


@pytest.mark.parametrize(
    "notes",
    [
        ("Q1. How many crimes were recorded?", "Q2. How many arrests were made?", FLAGGED),
        ("1. How many offences, by platform?", "2. How many people were charged, by age?", FLAGGED),
        ("Table 1: Crimes by platform", "Table 2: Suspects by age", FLAGGED),
        (FLAGGED, "Sheet Q2 counts suspects."),
        (FLAGGED, "Suspect figures are on the second sheet."),
        (FLAGGED, "A crime may have more than one victim, so the age table will not add up to the crimes."),
        ("The table shows crimes recorded.",),
    ],
)
def test_notes_that_speak_of_something_else_say_nothing_of_all_sheets(read_sheets: Read, notes: tuple[str, ...]):
    assert counted(read_sheets, *notes, Q1=BY_PLATFORM, Q2=BY_AGE) == {"unknown"}


@pytest.mark.parametrize("note", ["Each crime is counted once.", "The age is that of the victim at the time."])
def test_notes_on_how_crimes_are_counted_change_nothing(read_sheets: Read, note: str):
    assert counted(read_sheets, FLAGGED, note, Platform=BY_PLATFORM, Ages=BY_AGE) == {"offences"}


def test_the_table_is_that_of_the_only_sheet_with_figures(read_sheets: Read):
    assert counted(read_sheets, "The table shows crimes recorded.", Platform=BY_PLATFORM) == {"offences"}


@pytest.mark.parametrize(
    ("note", "unit"),
    [
        ("Counts are of recorded offences, not of victims or suspects.", "offences"),
        ("Figures are recorded crimes and not victims, suspects or arrests.", "offences"),
        ("All counts are of crimes rather than people, suspects or victims.", "offences"),
        ("Figures are victims, not suspects.", "victims"),
        ("Figures are crimes, not those with known suspects.", "unknown"),
        ("Figures are crimes not linked to suspects.", "unknown"),
        ("Figures are crimes, not of adults.", "unknown"),
        ("Figures are crimes, not including victims over 17.", "unknown"),
        ("Figures are crimes where there were victims or suspects.", "unknown"),
    ],
)
def test_what_the_figures_are_said_not_to_count_narrows_nothing(read_sheets: Read, note: str, unit: str):
    assert counted(read_sheets, note, Platform=BY_PLATFORM, Ages=BY_AGE) == {unit}
