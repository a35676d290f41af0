"""What a letter states that it counts, for the figures in its lines and sentences."""

import pytest

from cyberflag.vocabularies.measures import measure_stated_in
from readings import kinds, read_text

LINES = """{}
Flagged offences with a child victim

2017/18
Total: 30
- aged 0 to 9: 10
- aged 10 to 17: 20

In 2018/19 there were 40.
"""
STATED = [
    "The numbers below are of victims, each counted once.",
    "We count victims.",
    "Each child is counted once however many crimes there were.",
    "The same person is shown only once in a year.",
    "What follows counts children and not crimes.",
    "The unit counted is the victim.",
    "What is counted below is people.",
    "These are children, not offences.",
    "Victims (each counted once in a year) are given.",
    "The figures show how many children were victims.",
    "The figures are for victims in each financial year.",
    "The answer therefore counts victims, and an offence against two children appears twice.",
    "An offence with several victims is counted several times.",
]


def measures(text):
    return [(c.measure.value, c.bounds.low) for c in read_text(text).counts]


@pytest.mark.parametrize("stated", STATED)
def test_a_letter_that_says_that_it_counts_victims_counts_victims(stated):
    numbers = (30, 10, 20, 40)
    assert measures(LINES.format(stated)) == [("victims", n) for n in numbers]
    assert measures(LINES.format("")) == [("offences", n) for n in numbers]


@pytest.mark.parametrize(
    "sentence",
    [
        "An offence with two victims is counted once.",
        "A crime against more than one victim is counted once.",
        "The same victim is shown once for each offence.",
        "The data shows children and the offences against them.",
        "These are crimes against children, not offences by children.",
    ],
)
def test_a_rule_for_crimes_with_several_victims_counts_no_victims(sentence):
    assert measure_stated_in(sentence) is None
    assert {what for what, _ in measures(LINES.format(sentence))} == {"offences"}


def test_a_figure_that_says_what_it_counts_counts_that():
    text = "The figures are of victims.\n\n2017/18: 30\n\nThere were 41 offences in 2017/18."
    assert measures(text) == [("victims", 30), ("offences", 41)]


def test_what_is_stated_under_a_question_is_said_of_its_answer():
    text = (
        "1. How many flagged offences were there?\n\nIn 2017/18: 41\n\n"
        "2. How many children?\n\n2. We count victims here. In 2017/18: 30\n"
    )
    assert ("offences", 41) in measures(text)


@pytest.mark.parametrize(
    "title",
    [
        "No. of victims",
        "Number of children",
        "Table 2: how many children",
        "Victim headcount",
        "Children, each counted once",
        "Flagged offences: number of victims",
        "Children (not offences)",
    ],
)
def test_a_title_that_numbers_victims_counts_them_and_says_that_it_was_not_asked(read_sheets, title):
    rows = [["Age", "2017/18", "2018/19"], ["0-12", 4, 6], ["13-17", 5, 7]]
    reading = read_sheets(Data=[["Kent Police"], [title], [], *rows])
    assert {c.measure.value for c in reading.counts} == {"victims"}
    assert kinds(reading) == ["answer-differs"]


@pytest.mark.parametrize("title", ["Child victims by age", "Victims", "Age of victims", "Victims under 18"])
def test_a_title_that_only_names_victims_heads_offences_by_them(read_sheets, title):
    rows = [["Age", "2017/18", "2018/19"], ["0-12", 4, 6], ["13-17", 5, 7]]
    reading = read_sheets(Data=[["Kent Police"], [title], [], *rows])
    assert {c.measure.value for c in reading.counts} == {"offences"}


def test_some_of_the_victims_are_victims_where_those_are_counted():
    text = "Flagged offences\n\n{}\n\nIn 2017/18, 30 of the victims were aged 10 to 12 and 12 were aged 16 or 17."
    stated = text.format("The numbers are of victims aged under 18, not of crimes.")
    assert measures(stated) == [("victims", 30), ("victims", 12)]
    assert measures(text.format("")) == [("offences", 30), ("offences", 12)]


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("Two children hurt in the same crime are counted as two victims.", "victims"),
        ("Three siblings named in one record are shown as three.", "victims"),
        ("Two children hurt in one crime are counted as two offences.", None),
    ],
)
def test_several_victims_of_one_crime_that_are_counted_each_are_what_is_counted(sentence, counted):
    assert measure_stated_in(sentence) == counted
