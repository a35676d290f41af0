"""Cells and lines that hold several figures, each with its label, and short heads that look like signs."""

import pytest

from cyberflag.replies.resolving.levels.parted_figures import read_parted
from readings import ASKED, kinds, read_text, values

YEARS = ["2017/18", "2018/19"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("18F / 7M / 1U", "20F / 9M / 2U"),
        ("F 18, M 7, U 1", "F 20, M 9, U 2"),
        ("Female 18; Male 7; Not recorded 1", "Female 20; Male 9; Not recorded 2"),
        ("18 female, 7 male and 1 unknown", "20 female, 9 male and 2 unknown"),
        ("26 (18F, 7M, 1U)", "31 (20F, 9M, 2U)"),
    ],
)
def test_a_cell_of_several_figures_is_read_as_its_parts(read_sheets, first, second):
    reading = read_sheets(Data=[["Age", *YEARS], ["13", first, second], ["14", first, second]])
    read = values(reading)
    assert (read[("2018/19", "13", "female")], read[("2018/19", "13", "male")]) == ((20, 20), (9, 9))
    assert read[("2017/18", "14", "unknown")] == (1, 1)
    assert read.get(("2018/19", "13"), (31, 31)) == (31, 31)
    assert kinds(reading) == []
    assert {c.provenance.source for c in reading.counts} == {"Data!B2", "Data!C2", "Data!B3", "Data!C3"}


def test_parts_may_be_platforms_or_ages():
    assert [str(part.value) for part in read_parted("12 Snapchat / 3 Kik").parts] == ["snapchat", "kik"]
    assert [str(part.value) for part in read_parted("0-12: 5, 13-15: 8").parts] == ["0-12", "13-15"]


@pytest.mark.parametrize(
    "text", ["2018/19", "45 (62%)", "12 (F)", "5 F, 3 F", "3 of 4", "12 June 2019", "13/14", "FOI 12/34", "1,024"]
)
def test_other_cells_hold_no_parts(text):
    assert read_parted(text) is None


def test_parts_under_a_label_of_their_own_kind_are_told_and_not_counted(read_sheets):
    reading = read_sheets(Data=[["Sex", *YEARS], ["Female", "3F / 2M", 5], ["Male", 7, 8]])
    assert ("2017/18", "female") not in values(reading)
    assert "not-a-figure" in kinds(reading)


def test_parts_in_a_line_are_of_its_label():
    counts = read_text("Flagged offences by sex\n2017/18 - 18F / 7M / 1U\n2018/19 - 20 F, 9 M, 2 U", ASKED).counts
    assert [(c.period.label, str(c.sex), c.bounds.low) for c in counts[:3]] == [
        ("2017/18", "female", 18),
        ("2017/18", "male", 7),
        ("2017/18", "unknown", 1),
    ]
    assert [c.bounds.low for c in counts[3:]] == [20, 9, 2]


@pytest.mark.parametrize("last", ["X", "U", "N/K"])
def test_a_sex_headed_by_what_looks_like_a_sign_is_a_heading(read_letter_with_table, last):
    rows = [["Age", "F", "M", last], ["Under 13", 5, 6, 1], ["13-17", 7, "*", 2]]
    read = values(read_letter_with_table(["Flagged offences in 2018/19", "* fewer than 5"], rows))
    assert read[("2018/19", "0-12", "unknown")] == (1, 1)
    assert read[("2018/19", "13-17", "male")] == (0, 4)


def test_a_row_of_signs_alone_is_a_row_of_figures(read_letter_with_table):
    rows = [["Sex", *YEARS], ["Female", "*", "*"], ["Male", "*", 7]]
    read = values(read_letter_with_table(["* fewer than 5"], rows))
    assert read[("2018/19", "female")] == (0, 4)
