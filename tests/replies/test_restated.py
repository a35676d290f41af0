"""Figures that a letter names again to part them."""

import pytest

YEARS = (
    "You asked for stalking offences by the sex of the victim.\n\nThere were 41 offences in 2016 and 49 in 2017.\n\n"
)


@pytest.fixture
def read_letter(read_unasked_letter):
    """Reads a letter of Kent Police with the figures of two years and one sentence more."""
    return lambda sentence: read_unasked_letter(f"{YEARS}{sentence}")


@pytest.mark.parametrize(
    "opening", ["Of the 49 offences in 2017", "Of the 49 in 2017", "Out of the 49 offences in 2017"]
)
def test_a_figure_named_again_to_part_it_is_counted_once_as_the_total(read_letter, opening):
    reading = read_letter(f"{opening}, 38 had a female victim and 11 a male victim.")
    told = [(c.bounds.low, c.period.label, str(c.sex), c.total) for c in reading.counts]
    assert told == [
        (41, "2016", "all", False),
        (49, "2017", "all", True),
        (38, "2017", "female", False),
        (11, "2017", "male", False),
    ]
    assert not reading.issues


def test_a_whole_that_was_not_told_before_is_counted(read_letter):
    reading = read_letter("Of the 52 offences in 2018, 40 had a female victim and 12 a male victim.")
    assert (52, "2018") in {(c.bounds.low, c.period.label) for c in reading.counts}


@pytest.mark.parametrize(
    "heading",
    [
        "Outcomes of the 49 offences as at 8 July 2022:",
        "What became of the 49 crimes:",
        "The figures below are for all of the 49 stalking offences.",
        "Disposals for these 49 offences so far:",
    ],
)
def test_a_heading_that_takes_a_figure_up_again_is_no_issue(read_unasked, heading):
    rows = [["Outcome", "Number"], ["Charge / Summons", 12], ["Caution - youths", 37], ["Total", 49]]
    reading = read_unasked("<h2>Response</h2>", "There were 49 stalking offences in 2017.", heading, rows)
    assert 49 in {c.bounds.low for c in reading.counts}
    assert "not-a-figure" not in {i.kind for i in reading.issues}


def test_a_heading_with_a_number_that_no_figure_bears_out_is_told(read_unasked):
    rows = [["Outcome", "Number"], ["Charge / Summons", 12], ["Caution - youths", 37], ["Total", 49]]
    asked = "There were 49 stalking offences in 2017."
    reading = read_unasked("<h2>Response</h2>", asked, "Outcomes of the 53 offences as at 8 July 2022:", rows)
    assert any("53" in i.message for i in reading.issues)
