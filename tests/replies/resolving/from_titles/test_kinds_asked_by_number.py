"""Kinds of crime that a request asks for by numbers, some of which no vocabulary holds: the one that is understood is
not what the answer to another number counts."""

import pytest

from cyberflag.model import Outcome
from readings import kinds

DISPUTES = "1) 523 neighbour dispute records were created in 2014/15.\n"


@pytest.mark.parametrize(
    "asked",
    [
        "\n1) incidents reported as neighbour dispute\n2) incidents reported as burglary",
        "incidents reported as neighbour dispute (1), incidents reported as burglary (2), and crimes with a knife.",
    ],
)
def test_the_kind_of_another_number_is_not_that_of_an_answer(read_unasked_letter, asked):
    reading = read_unasked_letter(f"You asked for 2014/15: {asked}\n\n{DISPUTES}")
    assert [(c.offence, c.bounds.low) for c in reading.counts] == [("all", 523)]
    assert "unknown-offence" in kinds(reading)


@pytest.mark.parametrize(
    "asked",
    [
        "1) burglary offences\n2) arrests for burglary",
        "burglary offences (1), arrests for burglary (2)",
        "burglary offences (1) and those offences with a charge (2)",
    ],
)
def test_parts_of_one_kind_are_of_it(read_unasked_letter, asked):
    reading = read_unasked_letter(f"You asked for 2014/15: {asked}\n\n1) 523 in 2014/15\n")
    assert [(c.offence, c.bounds.low) for c in reading.counts] == [("burglary", 523)]
    assert "unknown-offence" not in kinds(reading)


def test_a_title_says_of_which_kind_the_items_are(read_unasked):
    asked = ["For 2018:", "1. Burglary offences", "2. Offences with a forced lock"]
    reading = read_unasked(
        "<h1>Burglary</h1>", "<h2>You asked:</h2>", *asked, "<h2>In response:</h2>", "1. 300 in 2018"
    )
    assert "unknown-offence" not in kinds(reading)


def victims(lead):
    told = "523 domestic abuse records were created in 2014/15.\n\n{}Victim gender: 300 female and 223 male\n"
    return "You asked for 2014/15: the number of domestic abuse records.\n\n" + told.format(lead)


@pytest.mark.parametrize("lead", ["", "For each incident where gender is known:\n\n", "Of these incidents:\n\n"])
def test_each_of_the_records_told_before_is_what_was_told(read_unasked_letter, lead):
    reading = read_unasked_letter(victims(lead))
    assert [(c.measure.value, c.bounds.low) for c in reading.counts] == [("other", 523), ("other", 300), ("other", 223)]
    assert reading.record.outcome is Outcome.FULL


def test_each_of_the_crimes_is_a_crime(read_unasked_letter):
    reading = read_unasked_letter(victims("For each of the incidents recorded as a crime:\n\n"))
    assert [c.measure.value for c in reading.counts] == ["other", "offences", "offences"]


ONE = "sexual communication with a child offences"


@pytest.mark.parametrize(
    "other",
    ["neighbour dispute incidents", "crimes solved", "offences that led to court", "crimes on school premises"],
)
def test_what_may_be_a_part_of_the_kind_before_it_is_not_counted_as_that(read_unasked, other):
    asked = ["For 2018:", f"1. {ONE}", f"2. {other}"]
    reading = read_unasked("<h2>You asked:</h2>", *asked, "<h2>In response:</h2>", "1. 57", "2. 12")
    assert 12 not in [c.bounds.low for c in reading.counts]
    assert kinds(reading)


@pytest.mark.parametrize("other", ["unsolved crimes", "crimes filed undetected", "crimes on school premises"])
def test_a_part_that_is_asked_for_too_leaves_the_crimes_what_they_are(read_unasked, other):
    asked = ["For 2018:", f"1. {ONE}", f"2. {other}"]
    reading = read_unasked("<h2>You asked:</h2>", *asked, "<h2>In response:</h2>", "There were 57 in 2018.")
    assert [(c.offence, c.bounds.low) for c in reading.counts] == [("071/17", 57)]
    assert "unknown-offence" not in kinds(reading)


TWO_TOLD = "523 offences were recorded in 2018. There were 90 missing children in 2018."


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("There were 523 missing children in 2018.", "For the cases of sexual communication with a child in 2018:"),
        ("523 domestic abuse records were created in 2018.", "For the cases of rape:"),
        (TWO_TOLD, "For the incidents:"),
        (TWO_TOLD, "For each incident of sexual communication with a child:"),
    ],
)
def test_a_head_that_names_a_crime_or_stands_below_crimes_is_of_crimes(read_unasked_letter, told, lead):
    asked = f"You asked for 2018: the number of {ONE}."
    reading = read_unasked_letter(f"{asked}\n\n{told}\n\n{lead}\n\nVictim gender: 300 female and 223 male\n")
    assert [(c.measure.value, c.bounds.low) for c in reading.counts[-2:]] == [("offences", 300), ("offences", 223)]
