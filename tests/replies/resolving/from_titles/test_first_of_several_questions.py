"""What a table counts below several questions, of which one asks for crimes and another what became of them."""

import pytest

from cyberflag.vocabularies.measures import measures_named_in, understand_measure

ROWS = [["Offence", "2021", "2022"], ["Grooming", "14", "17"]]


def counted(reading):
    return {str(c.measure) for c in reading.counts}


@pytest.mark.parametrize(
    "asked",
    [
        ["How many grooming offences were recorded in 2021 and 2022, and how many led to an arrest or a charge?"],
        ["The number of crime reports of grooming in 2021 and 2022, and how many ended in a caution or charge."],
        ["How many offences of grooming (71/17) were reported, and of these how many resulted in a conviction?"],
        ["1. How many grooming offences were recorded?", "2. How many of these led to a charge?"],
        ["1. How many grooming offences did you record?", "2. How many cautions were given for them?"],
    ],
)
def test_the_first_table_counts_the_crimes_that_the_first_question_asks_for(read_unasked, asked):
    reading = read_unasked("<h2>Request</h2>", *asked, "<h2>Response</h2>", ROWS)
    assert [c.bounds.low for c in reading.counts] == [14, 17]
    assert counted(reading) == {"offences"}


def test_of_several_questions_the_last_does_not_narrow_the_table_below_the_answer(read_unasked):
    asked = ["1. How many grooming offences were recorded?", "2. How many of the victims were female?"]
    reading = read_unasked("<h2>Request</h2>", *asked, "<h2>Our response</h2>", ROWS)
    assert {str(c.sex) for c in reading.counts} == {"all"}


def test_what_is_said_of_another_question_is_not_what_a_table_counts(read_unasked):
    second = [
        "Crimes that resulted in a charge or caution:",
        [["", "2021", "2022"], ["Charged or cautioned", "3", "4"]],
    ]
    asked = "The number of crime reports of grooming, and how many ended in a charge or caution."
    reading = read_unasked(
        "<h2>Request</h2>", asked, "<h2>Response</h2>", "<h2>Question 1</h2>", ROWS, "<h2>Question 2</h2>", *second
    )
    crimes = [c.bounds.low for c in reading.counts if c.measure == "offences"]
    assert crimes == [14, 17]


@pytest.mark.parametrize(
    "label", ["Cautioned or charged", "Charge or caution", "Charged/cautioned", "Charges and cautions"]
)
def test_charges_and_cautions_together_are_outcomes(label):
    found = understand_measure(label)
    assert found is not None
    assert found.value == "outcomes"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Four reports of controlling a child were received.", "offences"),
        ("There were 212 recorded outcomes in the year.", "outcomes"),
        ("The force received 41 applications.", "other"),
        ("Twelve arrests were made.", "arrests"),
    ],
)
def test_numbers_may_be_spelt_before_what_is_counted(text, measure):
    assert measures_named_in(text)[0].value == measure


@pytest.mark.parametrize(
    "label",
    [
        "Evidential difficulties prevented further action",
        "Evidential difficulties prevent a prosecution",
        "Prosecution prevented, suspect under age",
        "Insufficient evidence to allow proceedings",
        "Unable to prosecute suspect",
        "Action to be taken by another organisation",
    ],
)
def test_a_line_labelled_with_an_outcome_is_of_that_outcome(read_unasked_letter, label):
    text = "The outcomes of child sexual offences recorded in 2021 are:\n\nCaution: 9\n" + label + ": 21\n"
    assert [(str(c.measure), c.bounds.low) for c in read_unasked_letter(text).counts] == [
        ("outcomes", 9),
        ("outcomes", 21),
    ]
