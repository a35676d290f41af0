"""Figures below a question on whole years, of which the reply speaks only up to an earlier day."""

import pytest

from readings import kinds, numbers

ASKS = "How many grooming offences were recorded from 2012 to 2017?\n\n"
ASKS_ONE = "How many grooming offences were recorded in 2017?\n\n"
UP_TO_AUGUST = "Between 1 January 2012 and 31 August 2017 the police have 624 grooming offences."


@pytest.mark.parametrize("below", ["500 were against girls.", "There were 40 rapes."])
def test_figures_below_one_that_ends_sooner_do_not_take_the_days_asked_for(read_unasked_letter, below):
    reading = read_unasked_letter(f"{ASKS}{UP_TO_AUGUST}\n\n{below}")
    assert numbers(reading) == [624]
    assert kinds(reading) == ["unknown-period"]


@pytest.mark.parametrize(
    "said",
    [
        "The figures run to 31 August 2017.",
        "The data covers crimes recorded up to the end of August 2017.",
    ],
)
def test_figures_of_a_period_said_to_end_sooner_are_told(read_unasked_letter, said):
    reading = read_unasked_letter(f"{ASKS_ONE}{said} There were 624 grooming offences.")
    assert numbers(reading) == []
    assert "unknown-period" in kinds(reading)


def test_figures_of_a_period_that_is_stated_have_its_days(read_unasked_letter):
    said = "The period covered is January to August 2017. There were 624 grooming offences."
    reading = read_unasked_letter(f"{ASKS_ONE}{said}")
    assert [(c.period.label, c.bounds.low) for c in reading.counts] == [("1 January 2017 to 31 August 2017", 624)]


def test_a_period_that_begins_with_a_year_and_ends_with_a_month_is_not_all_that_was_asked_for(read_unasked_letter):
    reading = read_unasked_letter(f"{ASKS}The period covered is 2012 to August 2017. There were 624 grooming offences.")
    assert numbers(reading) == []
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("The data covers crimes recorded to 31 December 2017. There were 624 grooming offences.", [624]),
        ("The data runs to March 2018. There were 624 grooming offences.", [624]),
        ("The policy ran from January to June 2017. There were 624 grooming offences.", [624]),
        ("There were 624 grooming offences. From January to August 2017 there were 300.", [300, 624]),
    ],
)
def test_figures_of_whole_years_stay_so_beside_other_days(read_unasked_letter, told, found):
    reading = read_unasked_letter(ASKS_ONE + told)
    assert numbers(reading) == found
    assert (624, "2017") in {(c.bounds.low, c.period.label) for c in reading.counts}


ASKED_OF_2023 = "You asked how many rapes were recorded in 2023.\n\nResponse\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "In the first half of the year 174 rapes were recorded.",
        "In the first half of that year 174 rapes were recorded.",
        "174 rapes were recorded in the last quarter of the year.",
        "174 rapes were recorded in the final quarter.",
        "In the first three months of the year 174 rapes were recorded.",
    ],
)
def test_a_figure_of_a_part_of_a_year_is_not_taken_for_that_of_the_year(read_unasked_letter, told):
    reading = read_unasked_letter(f"{ASKED_OF_2023}{told}")
    assert not [c for c in reading.counts if c.period.is_year]
    assert {"unknown-period"} <= {*kinds(reading)}


@pytest.mark.parametrize(
    "told",
    [
        "174 rapes were recorded, most of them in the first half of the year.",
        "174 rapes were recorded. We moved to another system in the first half of the year.",
    ],
)
def test_a_part_of_a_year_that_is_told_of_something_else_leaves_the_figure_of_the_year(read_unasked_letter, told):
    counts = read_unasked_letter(f"{ASKED_OF_2023}{told}").counts
    assert [(c.bounds.low, c.period.label) for c in counts] == [(174, "2023")]
