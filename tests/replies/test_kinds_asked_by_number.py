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
