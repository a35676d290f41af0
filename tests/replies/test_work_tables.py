"""Tables that count the work of finding an answer, which are none."""

import pytest

from readings import kinds, values

REFUSED = ["The request is refused under section 12(1) of the Act, as the cost would exceed the limit."]


@pytest.mark.parametrize(
    "rows",
    [
        [["Year", "Crimes to be read", "Hours needed"], ["2017/18", 2140, 178], ["2018/19", 2236, 186]],
        [["Step", "Records", "Minutes each", "Hours"], ["Sexual offences 2017/18", 2140, 5, 178]],
        [["Records found", 4376], ["Average time to read one (minutes)", 5], ["Hours", 365]],
    ],
)
def test_records_to_be_read_are_no_answer(read_sheets, rows):
    reading = read_sheets(Data=[REFUSED, [], *rows])
    assert reading.counts == ()
    assert set(kinds(reading)) == {"refused"}


def test_a_table_of_work_in_another_reply_is_told_of(read_sheets):
    rows = [["Year", "Crime reports", "Minutes per report"], ["2017/18", 2140, 5], ["2018/19", 2236, 5]]
    reading = read_sheets(Data=rows)
    assert reading.counts == ()
    assert "not-a-figure" in kinds(reading)


def test_hours_beside_offences_in_an_answer_keep_the_offences(read_sheets):
    rows = [["Year", "Offences", "Officer hours"], ["2017/18", 40, 178], ["2018/19", 36, 186]]
    reading = read_sheets(Data=rows)
    assert values(reading)[("2017/18",)] == (40, 40)
