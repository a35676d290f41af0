"""Sheets that answer one question each: what the questions above their tables say of one another's crimes."""

import pytest

from cyberflag.model import Request
from readings import kinds

FIRST = "Question 1: sexual communication with a child offences recorded, by calendar year"
YEARS = [["Year", "Number of crimes"], [2021, 88], [2022, 105], [2023, 95], ["Total", 288]]
AGES = [["Victim age", "Female", "Male"], ["9 and under", 5, 2], [10, 8, 1], [11, 12, 5], [12, 14, 6], [13, 15, 7]]
TITLE = "Question 2: 2023 offences by age and sex of victim"


def second(read, title=TITLE, *, first=FIRST, notes=(), ages=AGES, years=YEARS):
    """The offence, days and number of the first figure of the second sheet, and the issues."""
    rows = [[title], *([note] for note in notes), [], *ages]
    reading = read(request=Request(), Q1=[[first], [], *years], Q2=rows)
    own = [count for count in reading.counts if count.provenance.table == "Q2"]
    return (own[0].offence, own[0].period.label, len(own)) if own else None, kinds(reading)


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        "Question 2: offences in 2023 by age and sex of victim",
        "Question 2 - 2023 crimes broken down by age and sex of victim",
        "Q2: 2023 recorded offences by victim's age and sex",
        "Question 2: sexual communication with a child offences in 2023 by age and sex of victim",
        "2023 sexual communication with a child offences by age and sex of victim",
    ],
)
def test_the_next_question_is_of_the_crimes_of_the_first_and_opens_with_its_year(read_sheets, title):
    assert second(read_sheets, title) == (("071/17", "2023", 10), [])


@pytest.mark.parametrize(
    "note", ["Numbers from 1 to 4 are shown as 1-4", "Numbers below 5 are not shown", "Small numbers are shown as <5"]
)
def test_a_note_on_small_numbers_does_not_part_a_table_from_its_title(read_sheets, note):
    title = "Question 2: sexual communication with a child offences in the year 2023 by age and by sex of victim"
    assert second(read_sheets, title, notes=[note]) == (("071/17", "2023", 10), [])


@pytest.mark.parametrize(
    "title",
    [
        "Question 2: 2023 and 2022 offences by age and sex of victim",
        "Question 2: 2019 offences by age and sex of victim",
        "Question 2: 2023 offences of victims",
        "Question 2: 2023 rejected offences by age and sex of victim",
        "Question 2: 2023 other offences by age and sex of victim",
        "Question 2: 2023 offences by age and sex of the suspect",
    ],
)
def test_a_title_with_another_number_before_its_crimes_tells_no_year(read_sheets, title):
    found, told = second(read_sheets, title)
    assert found is None
    assert "unknown-period" in told


def test_a_number_that_the_parts_come_to_is_no_year(read_sheets):
    ages = [["Victim age", "Female", "Male"], ["9 and under", 1000, 500], [10, 500, 23]]
    assert second(read_sheets, ages=ages)[0] is None


def test_a_bare_year_beside_financial_ones_is_left_open(read_sheets):
    assert second(read_sheets, years=[["Financial year", "Number of crimes"], *YEARS[1:]])[0] is None


@pytest.mark.parametrize(
    ("title", "first"),
    [
        (TITLE, "Question 1: all crimes recorded, by calendar year"),
        ("Question 2: all sexual offences in 2023 by age and sex of victim", FIRST),
        ("Question 2: rape offences in 2023 by age and sex of victim", FIRST),
    ],
)
def test_other_crimes_are_not_taken_for_those_of_the_first_question(read_sheets, title, first):
    found, _ = second(read_sheets, title, first=first)
    assert found is None or found[0] != "071/17"
