"""Numbers too small to tell, however they are written: by letters, between two signs, as a few numbers."""

import pytest

from cyberflag.model import Bounds, Marker
from cyberflag.vocabularies.signs.markers import figure_rules_in, understand_figure


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("u/5", 0, 4),
        ("U5", 0, 4),
        ("lt5", 0, 4),
        ("LT 10", 0, 9),
        ("l/t 5", 0, 4),
        ("sub-5", 0, 4),
        ("under/5", 0, 4),
        ("lessthan5", 0, 4),
        ("LE4", 0, 4),
        ("max. 4", 0, 4),
        ("4 max", 0, 4),
        ("not above four", 0, 4),
        ("4 or below", 0, 4),
        (">0<5", 1, 4),
        ("0 < n < 5", 1, 4),
        ("≥1 ≤4", 1, 4),
        ("gt0 lt5", 1, 4),
        ("1 or 2", 1, 2),
        ("one, two or three", 1, 3),
        ("1,2,3 or 4", 1, 4),
        ("<5 (1-4)", 1, 4),
        ("<3 (1 or 2)", 1, 2),
        ("＜5", 0, 4),
    ],
)
def test_a_number_written_as_too_small_to_tell_is_withheld(printed, low, high):
    read = understand_figure(printed)
    assert read is not None
    assert (read.bounds, read.marker) == (Bounds(low, high), Marker.SUPPRESSED)


@pytest.mark.parametrize(
    "printed", ["u/16", "under 13", "4 or 7", "13 or 14", "1/2", "-5", "5-", "1..4", "10 or under"]
)
def test_an_age_a_half_or_a_negative_number_is_no_small_number(printed):
    assert understand_figure(printed) is None


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        ('Counts of one to four read "5-".', "5-"),
        ('"-5" stands for one to four.', "-5"),
        ("Numbers from 1 to 4 are given as 1..4.", "1..4"),
        ('Where there are 1 to 4 we put "S".', "S"),
        ('A number between one and four is shown as ">0<5".', ">0<5"),
        ("u/5: one to four", "u/5"),
        ('Counts of 1 to 4 appear as "^^".', "^^"),
    ],
)
def test_a_mark_that_a_note_explains_is_what_the_note_says(note, printed):
    read = understand_figure(printed, figure_rules_in([note]))
    assert read is not None
    assert (read.bounds, read.marker) == (Bounds(1, 4), Marker.SUPPRESSED)


def test_a_count_that_is_printed_in_quotation_marks_is_a_rule_on_small_numbers():
    rules = figure_rules_in(['A count of one or of two is printed "1 or 2" here.'])
    assert (rules.threshold, rules.smallest_withheld) == (3, 1)


@pytest.mark.parametrize(
    ("note", "sign", "bounds"),
    [
        ("‡ too few to be published", "‡", (0, None)),
        ("# too low to give", "#", (0, None)),
        ("‡ too few to be published (fewer than 4)", "‡", (0, 3)),
        ("§ stands for one to four", "§", (1, 4)),
        ("¶ = numbers below 10 are withheld", "¶", (0, 9)),
        ("†† hides a number under 5", "††", (0, 4)),
    ],
)
def test_a_dagger_or_the_like_alone_in_a_cell_is_a_withheld_number(note, sign, bounds):
    printed = understand_figure(sign, figure_rules_in([note]))
    assert (printed.bounds.low, printed.bounds.high) == bounds
    assert printed.marker is Marker.SUPPRESSED


def test_what_a_note_says_of_a_dagger_wins():
    rules = figure_rules_in(["† none; ‡ fewer than 5"])
    assert understand_figure("†", rules).bounds == Bounds.exactly(0)
    assert understand_figure("‡", rules).bounds == Bounds(0, 4)
    assert understand_figure("12‡", figure_rules_in(["‡ includes adults"])).bounds == Bounds.exactly(12)


@pytest.mark.parametrize(
    "note",
    [
        "Where a box is empty there were no offences.",
        "If a square stands empty, none was recorded.",
        "Where nothing is entered in a box there were none.",
    ],
)
def test_an_empty_box_is_what_the_note_says(note):
    assert understand_figure("", figure_rules_in([note])).bounds == Bounds.exactly(0)


def test_an_empty_field_of_a_record_makes_no_nought_of_a_blank():
    assert understand_figure("", figure_rules_in(["Where the sex box is empty there was no record of it."])) is None
