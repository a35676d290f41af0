"""Tables below the number of an answer (``Answer 1``) whose question stands under the same number (``Question 1``)."""

import pytest

from cyberflag.model import Request
from readings import Read

FIRST = "How many offences of sexual communication with a child were recorded, by age?"
SECOND = "How many people were charged with grooming, by sex?"
AGES = [["Age", "2021/22"], ["0-11", "9"], ["12-15", "46"]]
SEXES = [["Sex", "2021/22"], ["Female", "19"], ["Male", "46"]]


def told(reading):
    return [(count.offence, count.measure.value, count.printed) for count in reading.counts]


def in_rows(blocks):
    """Texts and tables as the rows of a sheet."""
    return [row for block in blocks for row in (([block],) if isinstance(block, str) else (*block, []))]


LAYOUTS = [
    ["Question 1", FIRST, "Answer 1", AGES, "Question 2", SECOND, "Answer 2", SEXES],
    ["Q1", FIRST, "A1", AGES, "Q2", SECOND, "A2", SEXES],
    ["Question 1", FIRST, "Response to question 1", AGES, "Question 2", SECOND, "Response to question 2", SEXES],
    ["Question 1", FIRST, "Question 2", SECOND, "Answer 1", AGES, "Answer 2", SEXES],
    [f"Q1. {FIRST}", "A1.", AGES, f"Q2. {SECOND}", "A2.", SEXES],
    ["Question 1", FIRST, "Answer 1", AGES, "Question 2", SECOND, "Answer 2", "Taken from custody records.", SEXES],
]


@pytest.mark.parametrize("blocks", LAYOUTS)
def test_a_table_below_the_number_of_an_answer_is_of_what_that_question_asks(read_unasked, read_sheets, blocks):
    asked = [
        ("071/17", "offences", "9"),
        ("071/17", "offences", "46"),
        ("grooming", "charges", "19"),
        ("grooming", "charges", "46"),
    ]
    assert told(read_unasked(*blocks)) == asked
    assert told(read_sheets(request=Request(), Response=in_rows(blocks))) == asked


def test_victims_asked_for_are_those_of_the_crimes_asked_for(read_sheets):
    question = "How many children were victims of sexual communication with a child in each year, by age group?"
    note = "The table shows the number of individual victims, not the number of crimes."
    reading = read_sheets(Response=in_rows(["Question 1", question, "Answer 1", note, AGES]))
    assert told(reading) == [("071/17", "victims", "9"), ("071/17", "victims", "46")]


def test_the_question_of_another_number_is_not_what_a_table_answers(read_sheets: Read) -> None:
    blocks = ["Question 1", FIRST, "Question 2", SECOND, "Answer 1", AGES]
    assert told(read_sheets(Response=in_rows(blocks))) == [("071/17", "offences", "9"), ("071/17", "offences", "46")]


def test_a_numbered_note_below_a_table_is_no_question(read_sheets: Read) -> None:
    reading = read_sheets(Response=[*in_rows(["Question 1", AGES]), ["1. Grooming was class 88A before then"]])
    assert {count.offence for count in reading.counts} == {"all"}


YEARS = [["Year", "Number"], ["2021", "55"]]
CHARGED = "How many people were charged with grooming?"
GROOMED = "How many offences of grooming were recorded?"


@pytest.mark.parametrize(
    "said",
    [
        ["Question 1", FIRST, "Answer 1", "All recorded crimes of the force", AGES],
        ["Question 1", FIRST, "Answer 1", "We give all sexual offences instead.", AGES],
        ["1. Figures are of recorded crimes, not charges for grooming.", "1", AGES],
        ["1. Victims of grooming are shown in the second sheet", "Q1", "All recorded crimes", AGES],
        ["Question 1", GROOMED, CHARGED, "Answer 1", YEARS],
    ],
)
def test_a_table_on_a_sheet_that_may_be_of_other_crimes_than_were_asked_for_is_told(read_sheets, said):
    reading = read_sheets(request=Request(), Response=in_rows(said))
    assert {count.offence for count in reading.counts} == {"all"}
    assert [issue.kind.value for issue in reading.issues] == ["unknown-offence"]


@pytest.mark.parametrize("first", ["1. How many offences of grooming?", "1. Grooming figures for the last year please"])
def test_the_measure_of_another_question_is_not_that_of_a_table(read_sheets, first):
    blocks = [first, "2. How many people were charged with it?", "Answer 1", YEARS]
    assert "charges" not in {
        measure for _, measure, _ in told(read_sheets(request=Request(), Response=in_rows(blocks)))
    }


def test_a_question_that_goes_on_below_its_answer_is_that_of_the_next_table(read_unasked, read_sheets):
    blocks = ["Question 1", FIRST, "Answer 1", AGES, "Question 1 (continued)", SECOND, "Answer 1", SEXES]
    for reading in (read_unasked(*blocks), read_sheets(request=Request(), Response=in_rows(blocks))):
        assert told(reading)[2:] == [("grooming", "charges", "19"), ("grooming", "charges", "46")]


def test_the_same_number_of_a_second_request_is_not_that_of_the_first(read_sheets):
    blocks = ["Request A", "Question 1", FIRST, "Answer 1", AGES, "Request B", "Answer 1", SEXES]
    assert told(read_sheets(request=Request(), Response=in_rows(blocks)))[2:] == [
        ("all", "offences", "19"),
        ("all", "offences", "46"),
    ]


def test_a_head_without_its_question_has_not_that_of_the_next_head(read_sheets):
    reading = read_sheets(request=Request(), Response=in_rows(["Question 1", "Question 2", SECOND, "Answer 1", AGES]))
    assert {offence for offence, _, _ in told(reading)} == {"all"}
    assert reading.issues
