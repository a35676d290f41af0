"""Breakdowns of the same crimes side by side on a sheet, the ages of one of them partly in numbers."""

from readings import values

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
