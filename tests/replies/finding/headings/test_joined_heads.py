"""Headings of exports put together of a year and an explained code, and counts with an empty decimal behind them."""

import pytest

from readings import kinds, values

NOTE = "Flagged crimes by age of child and sex of child (g = girl, b = boy, n = not recorded)"
BODY = [["0-9", 3, 1, 0, 4, 2, 1], ["10-17", 12, 5, 2, 15, 6, 1]]


@pytest.mark.parametrize(
    ("years", "join"),
    [
        (["fy1718", "fy1819"], "_"),
        (["201718", "201819"], "_"),
        (["FY1718", "FY1819"], " "),
        (["2017/18", "2018/19"], "_"),
    ],
)
def test_years_joined_with_explained_codes_are_read(read_sheets, years, join):
    heads = [f"{year}{join}{code}" for year in years for code in "gbn"]
    reading = read_sheets(Data=[[NOTE], ["age_of_child", *heads], *BODY])
    read = values(reading)
    assert kinds(reading) == []
    assert read[("2017/18", "0-9", "female")] == (3, 3)
    assert read[("2018/19", "10-17", "unknown")] == (1, 1)
    assert len(read) == 12


def test_a_joined_code_that_no_text_explains_is_told(read_sheets):
    heads = [f"{year}_{code}" for year in ("fy1718", "fy1819") for code in "gbq"]
    reading = read_sheets(Data=[[NOTE], ["age_of_child", *heads], *BODY])
    assert kinds(reading) != []


def test_whole_numbers_with_an_empty_decimal_are_counts(read_sheets):
    rows = [["Sex", "2017/18", "2018/19"], ["Girls", "14.0", "21.0"], ["Boys", "3.0", "0.0"]]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2018/19", "male")] == (0, 0)
    assert [count.printed for count in reading.counts] == ["14.0", "21.0", "3.0", "0.0"]


@pytest.mark.parametrize(("head", "last"), [("2018/19 rate per 10,000", "3.0"), ("2018/19", "3.5")])
def test_decimals_of_rates_are_no_counts(read_sheets, head, last):
    reading = read_sheets(Data=[["Sex", "2017/18", head], ["Girls", 14, "2.0"], ["Boys", 3, last]])
    assert ("2018/19", "female") not in values(reading)
