"""Years of which a label says from what day on they are meant."""

from datetime import date

import pytest

from cyberflag.model import Period
from cyberflag.vocabularies.periods import understand_period
from readings import values


@pytest.mark.parametrize(
    "label",
    [
        "2017/18 (1 July 2017 onwards)",
        "2017/18 (from 1 July 2017)",
        "2017/18 (1 July on)",
        "2017/18, July 2017 onwards",
        "2017-18 - starting on 1 July 2017",
        "2017/18 (after 30 June 2017)",
        "2017/18 since July",
        "2017/18 (data from 1/7/17 only)",
    ],
)
def test_a_year_from_a_day_on_is_the_days_from_there(label):
    assert understand_period(label).value == Period(date(2017, 7, 1), date(2018, 3, 31))


@pytest.mark.parametrize(
    "label", ["2017/18 (1 July 2018 onwards)", "2017/18 (as of 1 July 2017)", "2017/18 (July 2017 to date)"]
)
def test_a_day_outside_the_year_or_an_end_that_is_not_said_gives_no_period(label):
    assert understand_period(label) is None


def test_days_until_a_day_are_as_they_were():
    assert understand_period("2017/18 (to 31 December)").value == Period(date(2017, 4, 1), date(2017, 12, 31))


def test_a_column_of_a_year_from_a_day_on_is_of_these_days(read_sheets):
    rows = [["Sex", "2017/18 (1 July 2017 onwards)", "2018/19"], ["Girls", 12, 20], ["Boys", 3, 4]]
    reading = read_sheets(Data=[["Flagged offences"], [], *rows])
    starts = {count.period.start for count in reading.counts}
    assert starts == {date(2017, 7, 1), date(2018, 4, 1)}
    assert len(values(reading)) == 4
