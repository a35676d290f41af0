"""Rows below each group of a list that no label calls totals, and that arithmetic proves to be."""

import pytest

from readings import kinds, values

HEADS = ["Year", "Platform", "Age of victim", "Offences"]
FIRST = [["2017/18", "Snapchat", "Under 13", 12], [None, None, "13 to 17", 30], [None, "Kik", "13 to 17", 9]]
SECOND = [["2018/19", "Snapchat", "Under 13", 15], [None, None, "13 to 17", 21], [None, "Kik", "Under 13", 2]]


@pytest.mark.parametrize("label", [None, "{}", "End of {}", "Wibble"])
def test_a_row_below_each_group_is_the_total_that_its_figures_prove(read_sheets, label):
    below = [None if label is None else label.format(year) for year in ("2017/18", "2018/19")]
    rows = [HEADS, *FIRST, [below[0], None, None, 51], *SECOND, [below[1], None, None, 38]]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert read[("2017/18",)] == (51, 51)
    assert read[("2018/19",)] == (38, 38)
    assert read[("2018/19", "13-17", "snapchat")] == (21, 21)
    assert [count.bounds.low for count in reading.counts if count.total] == [51, 38]
    assert kinds(reading) == []


def test_rows_below_the_groups_of_which_one_is_no_sum_stay_issues(read_sheets):
    rows = [HEADS, *FIRST, [None, None, None, 51], *SECOND, [None, None, None, 39]]
    assert "unknown-heading" in kinds(read_sheets(Data=rows))


def test_a_row_that_names_another_year_than_its_group_is_no_total_of_it(read_sheets):
    rows = [HEADS, *FIRST, ["2018/19", None, None, 51], *SECOND, ["2019/20", None, None, 38]]
    reading = read_sheets(Data=rows)
    assert not any(count.total for count in reading.counts)


def test_a_last_row_is_the_total_of_the_groups(read_sheets):
    rows = [HEADS, *FIRST, [None, None, None, 51], *SECOND, [None, None, None, 38], [None, None, None, 89]]
    reading = read_sheets(Data=rows)
    assert "89" in [count.printed for count in reading.counts if count.total]
    assert kinds(reading) == []
