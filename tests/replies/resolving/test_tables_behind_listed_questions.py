"""Tables below a list of questions for crimes, people arrested or charged, and the ages of victims, one for each."""

import pytest

from cyberflag.model import Measure
from readings import Read, measures

OFFENCES = [["Year", "Number"], ["2021", 23], ["2022", 30]]
PEOPLE = [["Year", "Number"], ["2021", 13], ["2022", 14]]
TWO_AGES = [["Age", "Number"], ["0-10", 9], ["11-17", 5]]
AGES = [["Year", "Under 10", "10-12", "13-15"], ["2021", 4, 7, 12], ["2022", 8, 5, 17]]
OTHER_AGES = [["Year", "Under 18", "18-30", "Over 30"], ["2021", 4, 7, 2], ["2022", 8, 5, 1]]
FIRST = "1. The number of online grooming offences (sexual communication with a child) recorded in 2021 and 2022."
ASKED = ("You asked for:", FIRST, "2. The age of the victims.", "3. How many people were arrested and sentenced.")
HEAD = "Sexual communication with a child, offences recorded by calendar year"
ANSWER = "<h2>Response</h2>"


@pytest.mark.parametrize("title", ["Age of the victim", "Ages", "By age group", "Victims by age"])
def test_people_asked_for_last_are_not_what_a_table_without_a_number_counts(read_unasked: Read, title):
    assert measures(read_unasked(*ASKED, ANSWER, HEAD, OFFENCES, title, AGES)) == [{Measure.OFFENCES}] * 2


def test_a_table_that_any_of_several_questions_may_ask_for_is_told(read_unasked: Read):
    asked = ("1. Online grooming, by year.", "2. The age of the victims.", "3. How many people were charged.")
    reading = read_unasked("You asked for:", *asked, ANSWER, "Data table", OFFENCES)
    assert measures(reading) == [{Measure.UNKNOWN}]
    assert [str(issue.kind) for issue in reading.issues] == ["unknown-measure"]


@pytest.mark.parametrize(
    "asked",
    [
        ("1. Your policy on online grooming.", "2. How many people were arrested for rape in 2021 and 2022?"),
        ("1. The number of people arrested for rape in 2021 and 2022.", "2. What were their ages?"),
    ],
)
def test_people_who_alone_are_asked_for_are_counted(read_unasked: Read, asked):
    assert measures(read_unasked(*asked, ANSWER, "The data is below.", PEOPLE)) == [{Measure.ARRESTS}]


@pytest.mark.parametrize("number", ["{}.", "Question {}", "Table {} - Q{}", "Response to question {}", "Q{}"])
def test_a_number_alone_above_a_table_names_what_is_asked_by_it(read_unasked: Read, number):
    asked = (FIRST, "2. How many people were arrested for these?", "3. What was the age of the victim?")
    heads = [number.format(at, at) for at in (1, 2, 3)]
    reading = read_unasked(*asked, ANSWER, heads[0], OFFENCES, heads[1], PEOPLE, heads[2], AGES)
    assert measures(reading) == [{Measure.OFFENCES}, {Measure.ARRESTS}, {Measure.OFFENCES}]


def test_ages_of_those_arrested_go_on_with_the_arrests(read_unasked: Read):
    asked = (FIRST, "2. How many people were arrested for these?", "3. What were their ages?")
    reading = read_unasked(*asked, ANSWER, "1.", OFFENCES, "2.", PEOPLE, "3.", OTHER_AGES)
    assert measures(reading) == [{Measure.OFFENCES}, {Measure.ARRESTS}, {Measure.ARRESTS}]
    assert {str(count.age) for count in reading.counts} == {"all"}


def test_numbers_of_tables_are_no_numbers_of_questions(read_unasked: Read):
    asked = (FIRST, "2. How many people were arrested for these?")
    reading = read_unasked(*asked, ANSWER, "Table 1", OFFENCES, "Table 2", PEOPLE)
    assert Measure.ARRESTS not in measures(reading)[0]
    assert "table 2!B2" in "".join(issue.message for issue in reading.issues)


@pytest.mark.parametrize(
    ("title", "measure"),
    [
        ("Table 1: Q1a, offences by victim age", Measure.OFFENCES),
        ("Q1 Table of offences by age of victim 2021/22", Measure.OFFENCES),
        ("Q2 Table of arrests 2021/22", Measure.ARRESTS),
        ("Q2 – Breakdown of arrests 2021/22", Measure.ARRESTS),
        ("Figures for charges by age", Measure.CHARGES),
    ],
)
def test_a_title_behind_two_numbers_or_a_word_for_tables_says_what_is_counted(read_unasked: Read, title, measure):
    asked = ("1. Child sexual offences in 2021/22.", "2. Broken down by year: suspects arrested, or charged with them.")
    reading = read_unasked("I note you seek the following:", *asked, title, TWO_AGES)
    assert measures(reading) == [{measure}]


def test_a_remark_on_arrests_of_a_year_counts_none(read_unasked: Read):
    reading = read_unasked(FIRST, ANSWER, "Arrests 2021/22 are not included", OFFENCES)
    assert measures(reading) == [{Measure.OFFENCES}]


@pytest.mark.parametrize(
    ("asked", "title", "rows"),
    [
        ("2. Number of suspects arrested, by age.", "Ages", [["Age", "2021", "2022"], ["0-17", 3, 4], ["18+", 10, 10]]),
        ("2. Number of people arrested, by gender.", "By gender", [["Gender", "2021"], ["Male", 10], ["Female", 3]]),
        ("2. How many were arrested, and how old were they?", "Age", [["Age", "2021"], ["0-17", 3], ["18+", 10]]),
    ],
)
def test_a_table_parted_as_the_question_for_people_alone_asks_counts_them(read_unasked: Read, asked, title, rows):
    reading = read_unasked("You asked for:", FIRST, asked, ANSWER, HEAD, OFFENCES, title, rows)
    assert measures(reading) == [{Measure.OFFENCES}, {Measure.ARRESTS}]


def test_the_number_of_a_section_alone_above_a_table_names_what_is_asked_by_it(read_unasked: Read):
    asked = ("1. Number of online child sexual offences in 2021 and 2022.", "2. Number of arrests in 2021 and 2022.")
    reading = read_unasked(*asked, ANSWER, "Section 1", OFFENCES, "Section 2", PEOPLE)
    assert measures(reading) == [{Measure.OFFENCES}, {Measure.ARRESTS}]
