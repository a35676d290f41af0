"""Tables that answer several numbered questions together (``1&2.``), and those among questions that ask on."""

import pytest

from readings import Read

TYPES = [["Offence", "2018", "2019"], ["Rape", 3, 4], ["Exposure", 5, 6]]
ASKED = [
    "<h1>Sexual Offences</h1>",
    "<h2>You asked:</h2>",
    "1. Sexual offences reported on school premises.",
    "2. The nature of each.",
    "3. Was the accused over the age of 10?",
    "4. How many led to charges, by year.",
]


def counted(reading):
    return {str(count.measure) for count in reading.counts}


@pytest.mark.parametrize("answer", ["1&2.", "1 and 2. By type", "Q1 and Q2", "1 to 3.", "1, 2 and 3.", "Answers 1-2:"])
def test_a_table_of_several_numbers_counts_what_is_asked_by_those(read_unasked: Read, answer):
    assert counted(read_unasked(*ASKED, "<h2>In Response:</h2>", answer, TYPES)) == {"offences"}


@pytest.mark.parametrize("above", [[], ["Peer means that both are of student age."]])
def test_a_question_that_asks_on_does_not_say_what_a_table_without_a_number_counts(read_unasked: Read, above):
    assert counted(read_unasked(*ASKED, "<h2>In Response:</h2>", *above, TYPES)) == {"offences"}


@pytest.mark.parametrize("answer", ["4.", "Q4", "3 and 4."])
def test_a_table_by_the_number_of_charges_counts_those(read_unasked: Read, answer):
    assert counted(read_unasked(*ASKED, "<h2>In Response:</h2>", answer, TYPES)) == {"charges"}


def test_ages_above_a_table_are_no_numbers_of_questions(read_unasked: Read):
    asked = ["1. Rape offences by year.", "2. How many people were charged, by age?"]
    rows = [["Year", "Number"], ["2018", 31], ["2019", 26]]
    reading = read_unasked("<h1>Rape</h1>", *asked, "<h2>Response</h2>", "2.", "16 and 17:", rows)
    assert counted(reading) == {"charges"}


YEARS = [["Year", "Number"], ["2021/22", 64], ["2022/23", 63]]


@pytest.mark.parametrize(
    ("first", "second", "counts"),
    [
        ("How many people were arrested for rape in each year?", "Your strategy on sexual offences.", "arrests"),
        ("Your policy on sexual offences.", "How many people were charged with them in each year?", "charges"),
        ("Your definition of sexual offences.", "How many suspects were identified in each year?", "suspects"),
        ("A copy of your policy on recorded crime.", "How many suspects were charged with rape by year?", "charges"),
        ("How do you count recorded crimes?", "How many people were arrested for rape in each year?", "arrests"),
        ("How many victims of rape were there in each year?", "Copy of the recorded crime policy.", "victims"),
        ("How many suspects were identified in each year?", "Details of the offences recorded.", "suspects"),
        ("How many cautions for rape were given in each year?", "Are crimes recorded by sex?", "outcomes"),
    ],
)
def test_a_policy_on_crimes_beside_a_question_for_a_number_counts_nothing(read_unasked: Read, first, second, counts):
    asked = ["<h1>Sexual offences</h1>", "<h2>You asked:</h2>", f"1. {first}", f"2. {second}", "<h2>Response</h2>"]
    assert counted(read_unasked(*asked, YEARS)) == {counts}
