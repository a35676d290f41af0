"""Offence codes of which two columns hold a half each, before the stroke and after it."""

import pytest

from readings import kinds, values

TITLE = ["Kent Police: crimes with the online flag"]
ROWS = [(19, 7, 4, 9), (22, 11, 3, 5), (22, 20, 6, 8), (71, 17, 30, 41), (86, 2, 12, 15)]
READ = {
    (year, code): (count, count)
    for code, counts in zip(
        ["019/07", "022/11", "022/20", "071/17", "086/02"], [(4, 9), (3, 5), (6, 8), (30, 41), (12, 15)], strict=True
    )
    for year, count in zip(["2017/18", "2018/19"], counts, strict=True)
}


@pytest.mark.parametrize(
    "heads",
    [
        [["HO code", "", "2017/18", "2018/19"]],
        [["Class", "Suffix", "2017/18", "2018/19"]],
        [["Offence code", "", "Crimes", ""], ["left of the slash", "right of the slash", "2017/18", "2018/19"]],
        [["Home Office code", "", "", ""], ["First part", "Second part", "2017/18", "2018/19"]],
    ],
)
def test_halves_of_codes_in_two_columns_are_one_code(read_sheets, heads):
    assert values(read_sheets(Data=[TITLE, *heads, *map(list, ROWS)])) == READ


def test_a_stroke_between_the_halves_may_have_its_own_column(read_sheets):
    rows = [[first, "/", second, *counts] for first, second, *counts in ROWS]
    assert values(read_sheets(Data=[TITLE, ["HO code", "", "", "2017/18", "2018/19"], *rows])) == READ


def test_a_first_half_that_is_printed_once_holds_for_the_rows_below(read_sheets):
    rows = [[first if at != 2 else "", *rest] for at, (first, *rest) in enumerate(ROWS)]
    assert values(read_sheets(Data=[TITLE, ["Class", "Suffix", "2017/18", "2018/19"], *rows])) == READ


def test_headings_said_again_over_a_further_part_are_headings_too(read_sheets):
    heads = ["HO Class", "HO Sub", "Victim sex", "Under 13", "13 to 17"]
    rows = [heads, [22, 11, "Female", 3, 5], [71, 17, "Female", 30, 41], [86, 2, "Male", 12, 15]]
    reading = read_sheets(Data=[TITLE, ["2017/18"], *rows, [], ["2018/19"], *rows])
    assert values(reading)["2018/19", "071/17", "0-12", "female"] == (30, 30)
    assert kinds(reading) == []


def test_counts_beside_classes_are_no_halves_of_codes(read_sheets):
    rows = [[19, 7, 9], [22, 11, 12], [71, 17, 18], [86, 2, 15]]
    reading = read_sheets(Data=[TITLE, ["Class", "2017/18", "2018/19"], *rows])
    assert {offence for _, offence in values(reading)} == {"19", "22", "71", "86"} or "unknown-offence" in kinds(
        reading
    )
    assert not any("/" in offence for _, offence in values(reading))


@pytest.mark.parametrize("whole", [["All", ""], ["Total", ""], ["", "All offences"]])
def test_the_whole_above_its_codes_is_no_heading_of_theirs(read_sheets, whole):
    sums = [sum(row[at] for row in ROWS) for at in (2, 3)]
    reading = read_sheets(Data=[TITLE, ["Class", "Suffix", "2017/18", "2018/19"], [*whole, *sums], *map(list, ROWS)])
    assert values(reading) == READ | {("2017/18",): (sums[0],) * 2, ("2018/19",): (sums[1],) * 2}
    assert kinds(reading) == []
