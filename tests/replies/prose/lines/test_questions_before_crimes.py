"""Labels that say the number of a question and in brackets the crime that it asks for: ``Q1 (HO code 088/15)``."""

import pytest

from readings import Read

MONTHS = "January 2024", "February 2024"


@pytest.mark.parametrize(
    ("heads", "offences"),
    [
        (("Q1 (HO code 088/15)", "Q2 (HO code 086/02)"), ("088/15", "086/02")),
        (("Q1 088/15", "Q2 086/02"), ("088/15", "086/02")),
        (("Question 1 (88A)", "Question 3 (Stalking)"), ("88A", "stalking")),
        (("Q1: [Rape]", "Q2: [Stalking]"), ("rape", "stalking")),
    ],
)
def test_the_number_of_a_question_before_its_crime_is_no_quarter(read_unasked: Read, heads, offences):
    rows = [["Month", *heads], *([month, 3, 4] for month in MONTHS), ["Grand Total", 6, 8]]
    reading = read_unasked("<h1>Recorded offences</h1>", rows)
    assert [c.offence for c in reading.counts] == [*offences] * 3
    assert {str(c.period.end) for c in reading.counts} == {"2024-01-31", "2024-02-29"}
    assert reading.issues == ()


def test_questions_before_crimes_beside_years_are_no_quarters_of_these(read_unasked: Read):
    rows = [["Question", "2023", "2024"], ["Q1 (88A)", 1, 2], ["Q2 (71/17)", 4, 1], ["Q3 (Rape)", 3, 2]]
    reading = read_unasked("<h1>Recorded offences</h1>", rows)
    assert {(str(c.period.start), str(c.period.end)) for c in reading.counts} == {
        ("2023-01-01", "2023-12-31"),
        ("2024-01-01", "2024-12-31"),
    }
    assert len(reading.counts) == 6


def test_quarters_behind_which_the_same_crimes_come_again_are_quarters(read_unasked: Read):
    heads = ["Q1 (Rape)", "Q2 (Rape)", "Q1 (Stalking)", "Q2 (Stalking)"]
    reading = read_unasked("<h1>Recorded offences</h1>", [["Year", *heads], ["2023", 3, 1, 4, 5], ["2024", 4, 2, 2, 4]])
    assert {str(c.period.end)[5:] for c in reading.counts} == {"03-31", "06-30"}
    assert len(reading.counts) == 8


def test_quarters_with_their_months_in_brackets_are_quarters(read_unasked: Read):
    rows = [["Offence", "Q1 (Apr - Jun)", "Q2 (Jul - Sep)"], ["Rape 2024/25", 3, 1], ["Stalking 2024/25", 4, 2]]
    reading = read_unasked("<h1>Recorded offences</h1>", rows)
    assert {str(c.period.end) for c in reading.counts} == {"2024-06-30", "2024-09-30"}


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Recorded offences", "Quarter"),
        ("Offences by quarter: highest crime type of each quarter in brackets", "Year"),
        ("Quarterly peak offence", "Year"),
    ],
)
def test_quarters_that_a_title_or_heading_names_are_quarters(read_unasked: Read, title, head):
    rows = [["Q1 (Rape)", 1, 2], ["Q2 (Stalking)", 4, 1]]
    table = (
        [[head, "2023", "2024"], *rows]
        if head == "Quarter"
        else [[head, *(row[0] for row in rows)], ["2023", 1, 4], ["2024", 2, 1]]
    )
    reading = read_unasked(f"<h1>{title}</h1>", table)
    assert {str(c.period.end)[5:] for c in reading.counts} == {"03-31", "06-30"}
    assert len(reading.counts) == 4


def test_one_crime_in_two_wordings_is_of_two_quarters(read_unasked: Read):
    rows = [["", "2023", "2024"], ["Q1 (Rape)", 1, 2], ["Q2 (Rapes)", 4, 1]]
    reading = read_unasked("<h1>Recorded offences</h1>", rows)
    assert {str(c.period.end)[5:] for c in reading.counts} == {"03-31", "06-30"}
