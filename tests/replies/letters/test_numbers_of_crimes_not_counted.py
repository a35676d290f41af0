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
        "'Unknown' includes 3 records where the victim is the state.",
        "The flag is set by officers, and 4 crimes await review.",
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


BEFORE = "In 2017/18 there were 31 flagged sexual offences against children."


@pytest.mark.parametrize(
    "told",
    [
        "In total 44 flagged offences against 46 children were recorded in 2018/19.",
        "44 such offences with 46 victims were recorded in 2018/19.",
        "In 2018/19 there were 44 flagged crimes pending audit.",
        "44 crimes in 2018/19 and cancelled crimes were excluded.",
        "In 2018/19, 44 flagged offences and later cancelled crimes are excluded.",
        "In 2018/19 there were 44 flagged offences sent to Kent Police by schools after duplicates were removed.",
        "The force holds 44 records with adult suspects in 2018/19.",
        "We left out 5 offences deleted in 2019/20, and there were 44 in 2018/19.",
    ],
)
def test_a_number_of_a_year_stands_whatever_else_its_sentence_leaves_out(read_unasked_letter, told):
    counts = read_unasked_letter(f"Kent Police uses the online flag.\n\n{BEFORE} {told}").counts
    assert ("44", "2018/19") in {(count.printed, count.period.label) for count in counts}


def test_a_year_of_a_list_stands_though_its_crimes_wait_for_review(read_unasked_letter):
    told = "Flagged sexual offences against children\n\n2017/18: 31 crimes\n2018/19: 20 crimes pending review\n"
    assert numbers(read_unasked_letter(f"Kent Police\n\n{told}")) == [20, 31]


def test_crimes_that_wait_for_review_below_the_heading_of_a_year_are_its_crimes(read_unasked_letter):
    told = "In 2018/19 we recorded 31 flagged sexual offences.\n\n2019/20\n\n20 crimes are awaiting review."
    assert numbers(read_unasked_letter(f"Kent Police\n\n{told}")) == [20, 31]


@pytest.mark.parametrize("part", ["which includes 5 offences against adults", "including 5 crimes with adult victims"])
def test_a_whole_that_holds_adults_is_no_figure_of_adults(read_unasked_letter, part):
    counts = read_unasked_letter(f"Kent Police uses the online flag.\n\nThe figure for 2018/19 is 44, {part}.").counts
    assert [str(count.age) for count in counts if count.printed == "44"] in ([], ["all"])


@pytest.mark.parametrize(
    "note",
    [
        "Girls includes 3 records where the victim was an adult.",
        "The 15 girls' crimes of 2018/19 include 7 crimes on a public forum.",
        "We left out crimes transferred to us in 2018/19.",
        "All crimes in 2019/20 have been passed to British Transport Police and are not included.",
    ],
)
def test_what_may_make_figures_wrong_is_told(read_sheets, note):
    assert read_below(read_sheets, note).issues


@pytest.mark.parametrize(
    "note",
    ["4 crimes await review.", "4 crimes await a charging decision.", "Crimes of 2018/19 had 4 with no suspect."],
)
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
        "We do not hold an age field, so no information is held for 2018/19.",
        "We do not hold an age field and 2019/20 has been lost.",
        "We do not have an app field, therefore we do not hold the information you asked for.",
        "We do not have an online platform field and so hold no information on online offences.",
    ],
)
def test_what_is_not_held_for_want_of_a_field_is_a_part_lacking(read_letter_with_table, told):
    reading = read_letter_with_table(
        ["Kent Police uses the flag.", told], ROWS, request=asked("by the sex of the victim")
    )
    assert reading.record.outcome is Outcome.PARTIAL


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


@pytest.mark.parametrize(
    "told",
    [
        "You sent the grid below, filled in for you.",
        "You sent the template below; we have completed it for the example years.",
        "You kindly supplied a sample table with invented figures, which we have filled in below.",
    ],
)
def test_an_example_that_may_be_filled_in_is_told(read_page, told):
    form = [["Age (example)", "Year 1", "Year 2"], ["Under 12", 30, 33], ["12 to 17", 41, 52]]
    reading = read_page("Kent Police uses the online flag.", told, form, "<h2>What we hold</h2>", ROWS)
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize("part", ["of which 5 were later cancelled", "excluding 5 crimes transferred to another force"])
def test_a_part_that_was_cancelled_leaves_its_whole_as_it_is(read_unasked_letter, part):
    told = f"In 2018/19 there were 71 flagged sexual offences against children, {part}."
    reading = read_unasked_letter(f"Kent Police uses the online flag.\n\n{told}")
    assert [(count.printed, bool(count.detail)) for count in reading.counts] == [("71", False)]
    assert "not-a-figure" in kinds(reading)
