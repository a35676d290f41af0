"""Years of two calendar years in replies that say from which month their years run."""

import pytest

from readings import kinds, values

ROWS = [["", "2018/19", "2019/20"], ["Girls", 20, 30], ["Boys", 4, 5]]


def _spans(reading):
    return {(str(c.period.start), str(c.period.end)) for c in reading.counts}


@pytest.mark.parametrize(
    "said",
    [
        "The years here are school years: 1 September to 31 August.",
        "Our reporting year runs from September to August.",
        "Please note that each year begins on 1 September and is counted by academic year, September - August",
    ],
)
def test_years_run_from_the_month_that_the_reply_says(read_sheets, said):
    reading = read_sheets(Data=[["Flagged online offences"], [said], *ROWS])
    assert _spans(reading) == {("2018-09-01", "2019-08-31"), ("2019-09-01", "2020-08-31")}


def test_the_last_year_ends_where_the_reply_says_that_it_is_cut_off(read_sheets):
    said = "Years run from 1 October to 30 September. The last of them was cut off on 31 March 2020."
    reading = read_sheets(Data=[["Flagged online offences"], [said], *ROWS])
    assert _spans(reading) == {("2018-10-01", "2019-09-30"), ("2019-10-01", "2020-03-31")}


@pytest.mark.parametrize(
    "said",
    [
        "Years are financial years, 1 April to 31 March.",
        "You asked for years from 1 September to 31 August.",
        "The year was not counted from September to August.",
        "In the year before, September to December were busy.",
        "The system changed in the year from September 2018 to August 2019.",
    ],
)
def test_other_months_beside_years_move_none(read_sheets, said):
    reading = read_sheets(Data=[["Flagged online offences"], [said], *ROWS])
    assert _spans(reading) <= {("2018-04-01", "2019-03-31"), ("2019-04-01", "2020-03-31")}
    assert values(reading) or kinds(reading)
