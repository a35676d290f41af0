"""The day of a letter or of a search, which is no period of a table's figures."""

import pytest

from readings import kinds, values

BELOW = [["Sex", "Flagged offences"], ["Female", 30], ["Male", 4]]


@pytest.mark.parametrize("day", ["14 May 2020", "14/05/2020", "Thursday 14 May 2020"])
@pytest.mark.parametrize("above", [lambda day: [[day]], lambda day: [["Run on", day]], lambda day: [["", day]]])
def test_a_day_above_a_table_is_no_period_of_it(read_sheets, day, above):
    reading = read_sheets(Data=[["Online offences against children"], *above(day), *BELOW])
    assert reading.counts == ()
    assert "unknown-period" in kinds(reading)


def test_a_day_that_heads_a_column_is_no_period_of_it(read_sheets):
    reading = read_sheets(Data=[["Flagged offences"], ["Sex", "14/05/2020"], ["Female", 30], ["Male", 4]])
    assert reading.counts == ()
    assert "unknown-period" in kinds(reading)


def test_a_day_above_years_takes_nothing_from_them(read_sheets):
    rows = [["Flagged offences"], ["14 May 2020"], ["Year", "Female", "Male"], ["2017/18", 3, 4], ["2018/19", 5, 6]]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2018/19", "male")] == (6, 6)
    assert kinds(reading) == []


def test_days_of_a_list_are_still_days(read_sheets):
    rows = [["Recorded", "Sex", "Flagged offences"], ["14/05/2018", "Female", 3], ["15/05/2018", "Male", 4]]
    assert len(read_sheets(Data=rows).counts) == 2
