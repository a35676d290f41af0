"""Blanks that the totals of the text prove to be noughts."""

import pytest

from readings import kinds, values

HEAD = ["Age", "2017/18", "2018/19"]


@pytest.mark.parametrize(
    "told",
    [
        ["2017/18: 9", "2018/19: 12"],
        ["We recorded 9 flagged offences in 2017/18 and 12 in 2018/19."],
        ["Total offences for 2017/18 = 9", "Total offences for 2018/19 = 12"],
    ],
)
def test_blanks_are_noughts_where_the_text_tells_what_the_rest_adds_to(read_letter_with_table, told):
    rows = [HEAD, ["0-9", "", 5], ["10-12", 4, ""], ["13-17", 5, 7]]
    reading = read_letter_with_table(["How many flagged offences were recorded?", *told], rows)
    read = values(reading)
    assert (read[("2017/18", "0-9")], read[("2018/19", "10-12")]) == ((0, 0), (0, 0))
    assert "ambiguous-blank" not in kinds(reading)


@pytest.mark.parametrize("told", [["2017/18: 9", "2018/19: 13"], ["2017/18: 9"], ["2017/18: 8", "2018/19: 11"]])
def test_blanks_stay_open_where_the_rest_falls_short_or_one_year_alone_agrees(read_letter_with_table, told):
    rows = [HEAD, ["0-9", "", 5], ["10-12", 4, ""], ["13-17", 5, 7]]
    reading = read_letter_with_table(["How many flagged offences were recorded?", *told], rows)
    assert ("2017/18", "0-9") not in values(reading)
    assert "ambiguous-blank" in kinds(reading)


def test_bands_within_sexes_are_parts_too(read_letter_with_table):
    rows = [
        ["Sex", *HEAD],
        ["Girls", "0-9", 2, 3],
        ["Girls", "10-17", 4, 4],
        ["Boys", "0-9", "", 1],
        ["Boys", "10-17", 3, ""],
    ]
    reading = read_letter_with_table(["Flagged offences", "2017/18: 9", "2018/19: 8"], rows)
    assert values(reading)[("2017/18", "0-9", "male")] == (0, 0)


def test_offences_that_overlap_prove_nothing(read_letter_with_table):
    rows = [["Offence", "2017/18", "2018/19"], ["88A", 4, 5], ["88/09", "", 2], ["88/1", 2, ""]]
    reading = read_letter_with_table(["Flagged offences", "2017/18: 6", "2018/19: 7"], rows)
    assert ("2017/18", "088/09") not in values(reading)


def test_an_unknown_label_beside_blanks_alone_is_a_row_of_its_group(read_sheets):
    rows = [
        ["Where a box is empty there were none.", None, None, None],
        ["Site", "Age", "2017/18", "2018/19"],
        ["Kik", "Under 13", 2, None],
        [None, "13-17", 7, 9],
        [None, "U/K", 1, 4],
        ["Skype", "Under 13", None, 3],
        [None, "13-17", 5, 2],
        [None, "U/K", None, None],
        ["Twitter", "Under 13", 1, 3],
        [None, "13-17", 5, None],
        [None, "U/K", 2, None],
    ]
    read = values(read_sheets(Crimes=rows))
    assert read[("2017/18", "unknown", "skype")] == read[("2018/19", "unknown", "skype")] == (0, 0)
    assert len(read) == 18
