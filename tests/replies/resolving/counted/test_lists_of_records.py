"""Lists of records: every row is counted, or told of."""

import cProfile

import pytest

from readings import kinds, values

HEADING = ["Crime Ref", "Date recorded", "Offence", "Age", "Sex", "Platform"]


def test_a_blank_cell_of_a_record_was_not_recorded(read_sheets):
    rows = [["One row per recorded crime"], [], HEADING]
    rows += [[f"46/{n}", "03/05/2018", "071/17", "13", "F", "Snapchat" if n % 2 else ""] for n in range(6)]
    reading = read_sheets(Data=rows)
    assert {(c.platform, c.bounds.low) for c in reading.counts} == {("snapchat", 3), ("unknown", 3)}
    assert kinds(reading) == []


def test_rows_that_cannot_be_counted_are_told_of(read_sheets):
    rows = [["One row per recorded crime"], [], HEADING]
    rows += [[f"46/{n}", "03/05/2018", "071/17", "13", "F", "Kik"] for n in range(5)]
    rows += [["46/9", "03/05/2018", "", "13", "F", "Kik"]]
    reading = read_sheets(Data=rows)
    assert sum(c.bounds.low for c in reading.counts) == 5
    assert "unknown-layout" in kinds(reading)


def test_a_long_list_takes_no_longer_than_its_rows(read_sheets):
    """Four times as many rows take about four times as many calls; where all grows with their square it is sixteen.
    Calls are counted, not seconds, which a busy machine stretches; the short list first, whose references the long
    one would leave read and remembered.
    """

    def calls(number):
        rows = [["One row per recorded crime"], [], HEADING]
        rows += [[f"46/{n}", "03/05/2018", "071/17", n % 17, "F", "Kik" if n % 3 else ""] for n in range(number)]
        profile = cProfile.Profile(builtins=True)
        reading = profile.runcall(read_sheets, Data=rows)
        assert sum(c.bounds.low for c in reading.counts) == number
        return sum(entry.callcount for entry in profile.getstats())

    calls(20)  # vocabularies are read once
    few = calls(200)
    assert calls(800) < 6 * few


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("HO code, first part", "HO code, second part"),
        ("Class", "Sub-class"),
        ("Offence code (before the stroke)", "Offence code (after the stroke)"),
        ("Crime code 1", "Crime code 2"),
    ],
)
def test_a_code_in_two_columns_is_one_code(read_sheets, first, second):
    rows = [["One row per recorded crime"], [], ["Line", "Year recorded", first, second, "Victim F/M/U", "Child age"]]
    rows += [[n, 2018, "071", "17", "F" if n % 2 else "U", "13" if n % 3 else "nk"] for n in range(1, 7)]
    rows += [[n, 2018, "019", "07", "M", "15"] for n in range(7, 10)]
    reading = read_sheets(Data=rows)
    found = {(c.offence, str(c.age), str(c.sex)): c.bounds.low for c in reading.counts}
    assert found == {
        ("071/17", "13", "female"): 2,
        ("071/17", "13", "unknown"): 2,
        ("071/17", "unknown", "female"): 1,
        ("071/17", "unknown", "unknown"): 1,
        ("019/07", "15", "male"): 3,
    }


@pytest.mark.parametrize("instead", ["Redacted", "*", "N/A", "withheld - s40(2)", "XXXX", "[removed]", "-", ""])
@pytest.mark.parametrize("head", ["Street", "Investigating officer", "Crime ref"])
def test_a_column_that_was_taken_out_of_a_list_costs_no_record(read_sheets, head, instead):
    rows = [[instead, "2017/18", "071/17", age, "Y"] for age in (13, 14, 13)]
    reading = read_sheets(Data=[[head, "Year", "HO code", "Victim age", "Online flag"], *rows])
    assert values(reading) == {("2017/18", "071/17", "13"): (2, 2), ("2017/18", "071/17", "14"): (1, 1)}
    assert kinds(reading) == []


def test_counts_that_are_all_withheld_are_no_column_that_was_taken_out(read_sheets):
    rows = [["2017/18", "071/17", 13, "*"], ["2017/18", "086/02", 14, "*"], ["2018/19", "086/02", 14, "*"]]
    reading = read_sheets(Data=[["Year", "HO code", "Victim age", "Number of crimes"], *rows])
    assert [count.bounds.high for count in reading.counts] == [None] * 3
