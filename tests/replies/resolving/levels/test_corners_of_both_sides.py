"""Corners of tables that name the rows and the columns both."""

import pytest

from readings import kinds, values

ROWS = [("2018/19", 3, 0, 21, 24), ("2019/20", 5, 1, 30, 36)]


def table(corner, *, of_years_across):
    rows = [[corner, "9", "0", "16", "Total"], *[list(map(str, row)) for row in ROWS]]
    return [list(column) for column in zip(*rows, strict=True)] if of_years_across else rows


@pytest.mark.parametrize("of_years_across", [False, True])
@pytest.mark.parametrize(
    "corner",
    [
        "Year / age",
        "Age / year",
        "Year\\Age",
        "Year and age of victim",
        "Age by year",
        "Financial year v victim's age",
        "Age → / Year ↓",
        "Year (down) / age (across)",
    ],
)
def test_a_corner_that_names_both_sides_leaves_them_to_their_labels(read_letter_with_table, corner, of_years_across):
    rows = table(corner, of_years_across=of_years_across)
    reading = read_letter_with_table(["Flagged sexual offences by the age of the victim."], rows)
    assert kinds(reading) == []
    assert values(reading)["2018/19", "0"] == (0, 0)
    assert values(reading)["2019/20", "16"] == (30, 30)
    assert values(reading)["2019/20",] == (36, 36)


def test_a_heading_of_pairs_still_parts_them(read_letter_with_table):
    rows = [["Age/sex", "2018/19"], ["9/F", "4"], ["9/M", "2"], ["16/F", "8"], ["16/M", "3"]]
    reading = read_letter_with_table(["Flagged sexual offences."], rows)
    assert values(reading)["2018/19", "16", "female"] == (8, 8)
