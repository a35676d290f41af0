"""Numbers of crimes of which a reply says that its figures leave them out, that they were none in the end or wait to be
looked at, or in which cells of the figures they are.
"""

from dataclasses import replace

import pytest

from cyberflag.model import Outcome
from readings import ASKED, kinds, numbers

ROWS = [["Victim", "2017/18", "2018/19"], ["Girls", 12, 15], ["Boys", 6, 0]]


def asked(how):
    return replace(ASKED, questions=(f"recorded sexual offences that carry the online flag, by year and {how}",))


def read_below(read_sheets, note):
    return read_sheets(Data=[["Flagged offences"], *ROWS, [], [note]])


@pytest.mark.parametrize(
    "note",
    [
        "The 5 crimes moved to another force in 2018/19 are left out.",
        "5 crimes transferred to another force in 2018/19 were excluded.",
        "The 12 crimes recorded in 2018/19 but later cancelled are left out.",
        "In 2018/19, 5 crimes moved to another force were left out.",
        "We left out 5 crimes moved to another force in 2018/19.",
        "8 crimes of 2018/19 were removed as they were duplicates.",
    ],
)
def test_crimes_left_out_as_none_of_the_answer_are_no_figure_and_withhold_nothing(read_sheets, note):
    reading = read_below(read_sheets, note)
    assert numbers(reading) == [0, 6, 12, 15]
    assert reading.record.outcome is Outcome.FULL
    assert kinds(reading) == []


def test_crimes_excluded_as_their_victims_were_adults_are_no_figure(read_sheets):
    note = "8 flagged crimes recorded in 2018/19 are excluded because the victim was an adult."
    assert numbers(read_below(read_sheets, note)) == [0, 6, 12, 15]


@pytest.mark.parametrize(
    "note",
    [
        "'Girls' includes 3 records where the victim is the state.",
        "4 crimes await review.",
        "3 crimes are still awaiting validation.",
        "12 crimes with two children are counted once, under the younger child.",
    ],
)
def test_numbers_of_how_crimes_are_counted_are_passed_over(read_sheets, note):
    reading = read_below(read_sheets, note)
    assert numbers(reading) == [0, 6, 12, 15]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("The 7 crimes on Snapchat in 2018/19 are left out.", 7),
        ("In 2018/19 there were 15 crimes, of which 7 were on Snapchat.", 7),
        ("27 crimes in 2018/19 are counted, and those transferred to another force are left out.", 27),
        ("27 crimes were recorded in 2018/19 and cancelled crimes have been left out.", 27),
    ],
)
def test_numbers_of_other_crimes_beside_such_words_are_still_read(read_sheets, note, expected):
    assert expected in numbers(read_below(read_sheets, note))


@pytest.mark.parametrize("note", ["4 crimes await a charging decision.", "Crimes of 2018/19 had 4 with no suspect."])
def test_numbers_that_may_be_of_the_answer_are_told(read_sheets, note):
    reading = read_below(read_sheets, note)
    assert reading.issues or 4 in numbers(reading)


def test_a_year_left_out_is_still_a_part_withheld(read_sheets):
    reading = read_below(read_sheets, "Figures for 2019/20 are left out.")
    assert reading.record.outcome is Outcome.PARTIAL


def test_a_field_that_nobody_asked_about_is_no_part_lacking(read_letter_with_table):
    told = ["Kent Police uses the online flag.", "We do not hold a searchable platform field."]
    assert read_letter_with_table(told, ROWS, request=asked("by the sex of the victim")).record.outcome is Outcome.FULL
    of_platforms = read_letter_with_table(told, ROWS, request=asked("by platform"))
    assert of_platforms.record.outcome is Outcome.PARTIAL


@pytest.mark.parametrize(
    "told",
    [
        "You sent the grid below as an illustration of the answer; the numbers in it are invented.",
        "You kindly supplied a sample table, with made-up numbers.",
    ],
)
def test_the_table_that_the_requester_sent_as_an_example_is_not_told(read_page, told):
    form = [["Age (example)", "Year 1", "Year 2"], ["Under 12", 30, 33], ["12 to 17", 41, 52]]
    reading = read_page("Kent Police uses the online flag.", told, form, "<h2>What we hold</h2>", ROWS)
    assert numbers(reading) == [0, 6, 12, 15]
    assert kinds(reading) == []


@pytest.mark.parametrize("part", ["of which 5 were later cancelled", "excluding 5 crimes transferred to another force"])
def test_a_part_that_was_cancelled_leaves_its_whole_as_it_is(read_unasked_letter, part):
    told = f"In 2018/19 there were 71 flagged sexual offences against children, {part}."
    counts = read_unasked_letter(f"Kent Police uses the online flag.\n\n{told}").counts
    assert [(count.printed, bool(count.detail)) for count in counts] == [("71", False), ("5", True)]
