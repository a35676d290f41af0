"""Notes that figures run to date without a last day: the year that was read as whole is told."""

import pytest

from readings import kinds, values

TABLE = [["Offence", "2018/19", "2019/20"], ["Rape", 30, 7], ["Grooming", 6, 2]]
LINES = ["Online sexual offences against children", "2018/19: 30", "2019/20: 7"]


@pytest.mark.parametrize(
    "note",
    [
        "YTD",
        "Year to date",
        "Figures are year to date",
        "Note: 2019/20 is YTD.",
        "2019/20 figures are YTD",
        "2019/20 to date",
        "The last column is so far this year",
        "YTD to 31 December 2019",
    ],
)
def test_a_year_to_date_is_told_as_no_whole_one(read_sheets, read_page, note):
    sheet = read_sheets(Table=[["Online sexual offences against children"], *TABLE, [note]])
    assert ("2018/19", "rape") in values(sheet)
    assert "unknown-period" in kinds(sheet)
    letter = read_page(*LINES, note)
    assert values(letter)["2018/19",] == (30, 30)
    assert "unknown-period" in kinds(letter)


def test_a_sentence_on_the_year_so_far_is_told(read_page):
    reading = read_page("There have been 61 online sexual offences against children so far in 2019/20.")
    assert kinds(reading) == ["unknown-period"]


def test_a_mark_says_of_its_year_that_it_runs_to_date(read_sheets):
    rows = [["Offence", "2018/19", "2019/20*"], ["Rape", 30, 7], ["Grooming", 6, 2], ["* YTD"]]
    reading = read_sheets(Table=[["Online sexual offences against children"], *rows])
    assert {key[0] for key in values(reading)} == {"2018/19"}
    assert kinds(reading) == ["unknown-period"]


@pytest.mark.parametrize(
    "note",
    [
        "Year to date: April to March",
        "Year to date is defined as 1 April to 31 March",
        "YTD = year to date",
        "Victims identified so far in this year's operation: see website",
        "So far this year no crimes have been reclassified.",
        "Year to date column: not used",
        "You asked: How many offences this year to date?",
        "Figures are not year to date",
        "% change YTD",
        "Change on previous year to date",
        "Data is up to date",
        "Recorded crime 2017/18 to date",
        "Outcomes to date are held elsewhere",
        "The flag has been in use from 2015 to date.",
        "No complaints have been received so far this year.",
    ],
)
def test_what_runs_to_date_otherwise_leaves_years_whole(read_sheets, note):
    reading = read_sheets(Table=[["Online sexual offences against children"], *TABLE, [note]])
    assert values(reading)["2019/20", "rape"] == (7, 7)
    assert kinds(reading) == []


def test_a_part_that_was_detected_to_date_is_told_and_leaves_years_whole(read_sheets):
    note = "Of these 3 have been detected this year to date"
    reading = read_sheets(Table=[["Online sexual offences against children"], *TABLE, [note]])
    assert values(reading)["2019/20", "rape"] == (7, 7)
    assert kinds(reading) == ["unknown-layout"]


def test_days_that_are_said_are_those_of_the_year_to_date(read_sheets):
    note = "2019/20 is YTD to 31 December 2019"
    reading = read_sheets(Table=[["Online sexual offences against children"], *TABLE, [note]])
    assert values(reading)["1 April 2019 to 31 December 2019", "rape"] == (7, 7)
    assert kinds(reading) == []


def test_the_number_of_a_year_to_date_in_a_line_is_told(read_page):
    reading = read_page("Online sexual offences against children", "2018/19: 30", "2019/20 year to date: 7")
    assert values(reading) == {("2018/19",): (30, 30)}
    assert kinds(reading)
