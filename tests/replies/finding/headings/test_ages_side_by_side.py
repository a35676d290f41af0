"""Breakdowns of the same crimes side by side on a sheet, the ages of one of them partly in numbers."""

import pytest

from readings import ASKED, values

HEADS = ["2017/18", "2018/19"]
OFFENCES = [
    ["071/17 Sexual communication with a child", 20, 24],
    ["086/02 Indecent photographs of children", 11, 15],
    ["088/01 Meeting a child after grooming", 5, 4],
    ["088/09 Exposure", 2, 3],
]
AGES = [["10 / 11", 9, 8], [12, 12, 16], [13, 14, 17], ["age not held", 3, 5]]


def test_ages_in_numbers_and_words_beside_another_table_are_its_labels(read_sheets):
    rows = [["Part 1: code", *HEADS, None, "Part 2: age", *HEADS]]
    rows += [[*offence, None, *age] for offence, age in zip(OFFENCES, AGES, strict=True)]
    found = values(read_sheets(Sheet=rows))
    assert found[("2017/18", "071/17")] == (20, 20)
    assert found[("2018/19", "13")] == (17, 17)
    assert found[("2017/18", "unknown")] == (3, 3)
    assert len(found) == 16


def test_further_figures_behind_an_empty_column_are_no_labels(read_sheets):
    rows = [["Offence", *HEADS, None, "Of which girls", *HEADS]]
    rows += [[*offence, None, number, 1, 2] for offence, number in zip(OFFENCES, (10, 12, 14, 16), strict=True)]
    assert not any(age in key for key in values(read_sheets(Sheet=rows)) for age in ("10", "12", "14", "16"))


@pytest.mark.parametrize("over", ["Victim age", "Victim", "Age of victim", "Age group"])
@pytest.mark.parametrize("corner", ["Offence", "Offence description"])
@pytest.mark.parametrize("unknown", ["Unknown", "NK", "age unknown", "Not recorded"])
def test_ages_below_a_heading_printed_over_each_of_them_head_columns(over, corner, unknown, read_sheets):
    heads = [[corner, *[over] * 4, "Row total"], ["", "<10", "10-12", "13-17", unknown, ""]]
    rows = [["Rape", 0, 1, 2, 0, 3], ["Grooming", 1, 2, 3, 1, 7], ["Column total", 1, 3, 5, 1, 10]]
    read = read_sheets(request=ASKED, Data=[["Offences with the online flag in 2018/19"], *heads, *rows])
    assert [issue.message for issue in read.issues] == []
    assert [(str(count.age), count.bounds.low) for count in read.counts] == [
        *zip(("0-9", "10-12", "13-17", "unknown", "all"), (0, 1, 2, 0, 3), strict=True),
        *zip(("0-9", "10-12", "13-17", "unknown", "all"), (1, 2, 3, 1, 7), strict=True),
        *zip(("0-9", "10-12", "13-17", "unknown", "all"), (1, 3, 5, 1, 10), strict=True),
    ]
