"""What exports and their keys write: years by a name of their own, heads of columns, letters of a list, noughts."""

from dataclasses import replace

import pytest

from cyberflag.model import Basis
from readings import ASKED, kinds, read_text, values

NAMED = [["Sex", "FY18", "FY19"], ["Girls", 20, 31], ["Boys", 9, 8]]
BY_NAME = {
    ("2017/18", "female"): (20, 20),
    ("2018/19", "female"): (31, 31),
    ("2017/18", "male"): (9, 9),
    ("2018/19", "male"): (8, 8),
}


def test_years_by_a_name_are_those_that_a_note_explains(read_sheets):
    note = [["FY18 = 1 April 2017 to 31 March 2018; FY19 follows"]]
    assert values(read_sheets(Data=[*note, *NAMED])) == BY_NAME


@pytest.mark.parametrize(
    "notes",
    [[], ["FY18 = 1 April 2017 to 31 March 2018", "FY19 = 1 April 2019 to 31 March 2020"], ["FY18 is a full year"]],
)
def test_years_by_a_name_that_nothing_explains_or_two_notes_unlike_are_told(read_sheets, notes):
    reading = read_sheets(Data=[*([note] for note in notes), *NAMED])
    assert reading.counts == ()
    assert "unknown-heading" in kinds(reading)


def test_heads_and_years_of_an_export_are_read_as_their_words(read_sheets):
    rows = [
        ["FIN_YR", "OFFENCE_CODE", "VIC_0_TO_12", "VIC_13_TO_17", "VIC_AGE_NULL", "CRIMES"],
        ["201718", "07117", 3, 20, 1, 24],
        ["201819", "07117", 5, 31, 2, 38],
        ["201718", "08602", 2, 6, 4, 12],
        ["201819", "08602", 1, 7, 5, 13],
    ]
    found = values(read_sheets(Data=rows))
    assert found[("2017/18", "071/17", "0-12")] == (3, 3)
    assert found[("2018/19", "086/02", "unknown")] == (5, 5)
    assert found[("2018/19", "071/17")] == (38, 38)


HEADS = ["Line", "Class", "Vic sex", "Vic age", "Cyber flag"]


def test_a_letter_among_others_of_a_list_is_a_label_and_no_sign(read_sheets):
    title = ["Flagged crimes recorded in 2018/19. One line is one crime. U = not recorded."]
    rows = [[1, "88A", "F", 12, "Y"], [2, "86", "U", "U", "Y"], [3, "88A", "M", 12, "Y"], [4, "86", "U", "U", "Y"]]
    found = values(read_sheets(Data=[title, [], HEADS, *rows]))
    assert found[("2018/19", "86", "unknown", "unknown")] == (2, 2)
    assert found[("2018/19", "88A", "12", "female")] == (1, 1)


def test_a_list_whose_heads_are_said_again_is_counted_as_one(read_sheets):
    title = ["Flagged crimes recorded in 2018/19. One line is one crime."]
    first = [[1, "88A", "F", 12, "Y"], [2, "86", "M", 14, "Y"], [3, "88A", "F", 12, "Y"]]
    second = [[4, "88A", "F", 12, "Y"], [5, "86", "F", 15, "Y"], [6, "86", "M", 14, "Y"]]
    reading = read_sheets(Data=[title, [], HEADS, *first, HEADS, *second])
    found = values(reading)
    assert found[("2018/19", "88A", "12", "female")] == (3, 3)
    assert found[("2018/19", "86", "14", "male")] == (2, 2)
    assert "does-not-add-up" not in kinds(reading)


def test_the_number_of_the_request_before_a_title_is_no_figure(read_sheets):
    title = ["18420 - flagged offences recorded in 2018/19"]
    rows = [["Sex", "Offences"], ["Girls", 20], ["Boys", 9]]
    reading = read_sheets(name="Kent Police 18420.xlsx", Data=[title, [], *rows])
    assert values(reading) == {("2018/19", "female"): (20, 20), ("2018/19", "male"): (9, 9)}
    assert kinds(reading) == []


def test_both_groups_of_a_filter_are_all_that_was_asked_about(read_sheets):
    kept = ["Offence Group = Sexual / Obscene Publications"]
    rows = [["Sex", "2017/18", "2018/19"], ["Girls", 20, 31], ["Boys", 9, 8]]
    assert values(read_sheets(Data=[kept, [], *rows])) == BY_NAME


@pytest.mark.parametrize(
    "note", ["Empty box = 0.", "All with the flag. Empty cells = 0.", "Blank: 0, as none was found."]
)
def test_a_blank_that_a_sentence_calls_0_is_nought(read_sheets, note):
    rows = [["Sex", "2017/18", "2018/19"], ["Girls", 20, 31], ["Boys", None, 8], [note]]
    assert values(read_sheets(Data=rows))[("2017/18", "male")] == (0, 0)


def test_none_in_square_brackets_is_nought(read_sheets):
    rows = [["Sex", "2017/18", "2018/19"], ["Girls", 20, 31], ["Boys", "[none]", 8]]
    assert values(read_sheets(Data=rows))[("2017/18", "male")] == (0, 0)


def test_parts_between_strokes_are_read_each_by_its_label():
    found = values(read_text("In 2018/19 there were 33 flagged offences.\nFemale: 22 / Male: 9 / Blank: 2"))
    assert found[("2018/19", "female")] == (22, 22)
    assert found[("2018/19", "unknown")] == (2, 2)


def test_labels_behind_numbers_of_questions_are_what_they_say(read_sheets):
    rows = [["Question", "2017/18", "2018/19"], ["Q3 Female", 20, 31], ["Q3 Male", 9, 8]]
    assert values(read_sheets(Data=rows)) == BY_NAME


BESIDE_RECORDED = [["2017-2018", 40, 12], ["2018-2019", 50, 13]]
BOTH_ASKED = replace(ASKED, basis=Basis.NONE)


def bases_of_columns(read_sheets, recorded, flagged):
    rows = [["Sexual communication with a child"], [], ["FIN_YEAR", recorded, flagged], *BESIDE_RECORDED]
    return read_sheets(Data=rows, request=BOTH_ASKED)


@pytest.mark.parametrize(
    ("recorded", "flagged"),
    [
        ("RECORDED", "ONLINE_FLAG_SET"),
        ("RECORDED", "ONLINE_FLAGGED"),
        ("CRIMES", "ONLINE_FLAG"),
        ("CrimesRecorded", "CrimesOnlineFlag"),
        ("ALL_CRIMES", "FLAGGED_CRIMES"),
        ("recorded", "flagged_online"),
    ],
)
def test_the_flag_in_the_name_of_a_column_is_that_of_its_crimes(read_sheets, recorded, flagged):
    found = {c.bounds.low: c.basis for c in bases_of_columns(read_sheets, recorded, flagged).counts}
    assert found == {40: Basis.NONE, 50: Basis.NONE, 12: Basis.FLAG, 13: Basis.FLAG}


@pytest.mark.parametrize(
    "heading",
    [
        "NOT_FLAGGED",
        "NO_FLAG",
        "No flag",
        "ONLINE_FLAG_NOT_SET",
        "ONLINE_FLAG_REMOVED",
        "ONLINE_FLAG_PCT",
        "REPORTED_ONLINE",
        "DA_FLAG_SET",
        "CSE_FLAG",
        "FLAG_REVIEWED",
    ],
)
def test_a_column_named_by_what_is_no_flag_of_its_crimes_has_no_flagged_ones(read_sheets, heading):
    counts = bases_of_columns(read_sheets, "RECORDED", heading).counts
    assert not [c for c in counts if c.basis is Basis.FLAG and c.bounds.low in (12, 13)]


@pytest.mark.parametrize("head", ["ONLINE_FLAG_ID", "ONLINE_FLAG_DATE_SET", "OnlineFlagRef", "Online flag date"])
def test_what_records_say_of_their_flag_is_no_number_of_flagged_crimes(read_sheets, head):
    rows = [["Offence", "Year", "Offences", head], ["Rape", "2017/18", 10, 8], ["Grooming", "2018/19", 22, 9]]
    reading = read_sheets(Data=[["Recorded crimes"], *rows])
    assert sorted(count.bounds.low for count in reading.counts) == [10, 22]
    assert "unknown-measure" in kinds(reading)
