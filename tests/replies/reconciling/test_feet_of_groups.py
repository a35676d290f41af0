"""Rows below the last of several groups that print a total each: one total more is of all groups."""

import pytest

from readings import kinds

YEARS = ["2017/18", "2018/19", "2019/20"]
AGES = ["Ten or under", "11 to 14", "15 to 17"]
NUMBERS = {"Girls": [(4, 9, 7), (12, 10, 8), (20, 3, 6)], "Boys": [(1, 0, 2), (3, 5, 2), (1, 1, 4)]}


def grouped(own, last, *, first):
    rows = [["Flagged crimes by victim"], [], ["Sex", "Age", *YEARS]]
    for sex, numbers in NUMBERS.items():
        group = [[age, *found] for age, found in zip(AGES, numbers, strict=True)]
        total = [own, *map(sum, zip(*numbers, strict=True))]
        group = [total, *group] if first else [*group, total]
        rows += [[sex if at == 0 else None, *row] for at, row in enumerate(group)]
    return [*rows, [None, last, 41, 28, 29]]


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("own", ["Total", "All ages"])
@pytest.mark.parametrize("last", ["Total", "Everyone", "All", "Grand total"])
def test_one_total_more_below_the_last_group_is_of_all_groups(read_sheets, own, last, first):
    reading = read_sheets(Data=grouped(own, last, first=first))
    totals = [(str(c.sex), c.bounds.low) for c in reading.counts if str(c.age) == "all"]
    assert kinds(reading) == []
    assert totals[-3:] == [("all", 41), ("all", 28), ("all", 29)]
    assert sorted(totals[3:6]) == [("male", 5), ("male", 6), ("male", 8)]
