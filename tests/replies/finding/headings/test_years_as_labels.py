"""Bare years that label rows below one another again and again, or head columns from the newest on."""

import pytest

from readings import kinds, values

TITLE = ["Sexual offences against children with the online flag, calendar years"]
AGES = ["0 to 11", "12 to 14", 15, "16 or 17"]


def test_years_below_each_sex_are_no_figures(read_sheets):
    rows = [TITLE, [], ["", *AGES], ["Female"], [2018, 4, 9, 3, 2], [2019, 6, 8, 4, 1], [2020, 5, 7, 2, 0]]
    rows += [["Male"], [2018, 1, 2, 0, 1], [2019, 0, 3, 2, 1], [2020, 2, 1, 1, 0]]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert read[("2018", "15", "female")] == (3, 3)
    assert read[("2020", "12-14", "male")] == (1, 1)
    assert len(read) == 24
    assert kinds(reading) == ["answer-differs"]  # financial years were asked for


@pytest.mark.parametrize("name", ["Recorded", "Noted", ""])
def test_years_beside_each_sex_are_labels_under_whatever_name(read_sheets, name):
    rows = [TITLE, ["Victim", name, *AGES], ["Female", 2020, 4, 9, 3, 2], ["Female", 2019, 6, 8, 4, 1]]
    rows += [["Male", 2020, 1, 2, 0, 1], ["Male", 2019, 0, 3, 2, 1]]
    read = values(read_sheets(Data=rows))
    assert read[("2020", "15", "female")] == (3, 3)
    assert read[("2019", "0-11", "male")] == (0, 0)
    assert len(read) == 16


def test_years_from_the_newest_on_head_columns_left_of_their_labels(read_sheets):
    rows = [TITLE, [2020, 2019, 2018, "Platform"], [41, 37, 30, "Snapchat"], [12, 23, 9, "Instagram"]]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert read[("2020", "snapchat")] == (41, 41)
    assert read[("2018", "instagram")] == (9, 9)
    assert len(read) == 6
    assert kinds(reading) == ["answer-differs"]  # financial years were asked for


def test_all_of_a_year_below_its_list_is_its_total(read_sheets):
    rows = [TITLE, ["Year", "Offence class", "Age of child", "Crimes"]]
    rows += [
        [2018, "86", "Under 13", 5],
        ["", "", "13 to 17", 9],
        ["", "71", "Under 13", 4],
        ["All of 2018", "", "", 18],
    ]
    rows += [
        [2019, "86", "Under 13", 6],
        ["", "", "13 to 17", 7],
        ["", "71", "Under 13", 2],
        ["All of 2019", "", "", 15],
    ]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert read[("2018",)] == (18, 18)
    assert read[("2019", "86", "13-17")] == (7, 7)
    assert kinds(reading) == ["answer-differs"]  # financial years were asked for


def test_numbers_that_are_no_run_of_years_stay_figures(read_sheets):
    rows = [TITLE, ["Platform", "All crimes", "Flagged"], ["Snapchat", 2011, 40], ["Instagram", 1998, 37]]
    reading = read_sheets(Data=[*rows, ["Kik", 2015, 12]])
    assert not any("1998" in key for key in values(reading))
