"""Bands of ages of which one column holds the least age and another the most."""

import pytest

from readings import kinds, values

TITLE = ["Kent Police: crimes with the online flag"]
ROWS = [(0, 8, 4, 9), (9, 12, 3, 5), (13, 13, 6, 8), (14, 17, 12, 15), ("NK", "NK", 2, 1)]
BANDS = ["0-8", "9-12", "13", "14-17", "unknown"]
READ = {
    (year, band): (count, count)
    for band, (*_, one, other) in zip(BANDS, ROWS, strict=True)
    for year, count in (("2017/18", one), ("2018/19", other))
}


@pytest.mark.parametrize(
    "heads",
    [
        [["age_from", "age_to", "2017/18", "2018/19"]],
        [["MinAge", "MaxAge", "2017/18", "2018/19"]],
        [["Youngest age", "Oldest age", "2017/18", "2018/19"]],
        [["Age (lower limit)", "Age (upper limit)", "2017/18", "2018/19"]],
        [["Age of victim", "Age of victim", "Crimes", "Crimes"], ["From", "To", "2017/18", "2018/19"]],
    ],
)
def test_ends_of_bands_in_two_columns_are_one_band(read_sheets, heads):
    reading = read_sheets(Data=[TITLE, *heads, *map(list, ROWS), ["Crimes are those recorded in the year."]])
    assert values(reading) == READ
    assert kinds(reading) == []


def test_band_without_a_most_age_is_open(read_sheets):
    rows = [["0", "12", 4, 9], ["13", "17", 6, 8], ["18", "", 1, 2]]
    read = values(read_sheets(Data=[TITLE, ["Age from", "Age to", "2017/18", "2018/19"], *rows]))
    assert read[("2018/19", "18+")] == (2, 2)


@pytest.mark.parametrize("broken", [(12, 9), (9, "x")])
def test_ends_that_make_no_band_are_not_joined(read_sheets, broken):
    rows = [[0, 8, 4, 9], [*broken, 3, 5], [13, 17, 6, 8]]
    reading = read_sheets(Data=[TITLE, ["Age from", "Age to", "2017/18", "2018/19"], *rows])
    assert not {"0-8", "13-17"} & {str(count.age) for count in reading.counts}
    assert kinds(reading)


def test_the_youngest_and_the_oldest_victim_of_each_offence_are_no_band(read_sheets):
    heads = ["Offence", "Youngest victim age", "Oldest victim age", "2017/18", "2018/19"]
    rows = [["Voyeurism", 9, 15, 34, 40], ["Exposure", 6, 17, 12, 10]]
    reading = read_sheets(Data=[TITLE, heads, *rows])
    assert not values(reading)
    assert kinds(reading)


@pytest.mark.parametrize(
    ("heads", "rows"),
    [
        (["Age from", "Age to"], [[0, 10, 8, 9], [10, 13, 4, 6], [13, 16, 2, 5], [16, 18, 3, 7]]),
        (["Age"], [["0-10", 8, 9], ["10-13", 4, 6], ["13-16", 2, 5], ["16+", 3, 7], ["NK", 1, 0]]),
    ],
)
def test_bands_that_each_begin_at_the_age_at_which_the_last_ends_are_told(read_sheets, heads, rows):
    assert kinds(read_sheets(Data=[TITLE, [*heads, "2017/18", "2018/19"], *rows])) == ["unknown-age"]


def test_a_band_over_all_others_shares_no_end_with_them(read_sheets):
    rows = [["0-12", 8, 9], ["13-17", 4, 6], ["0-17", 12, 15]]
    assert kinds(read_sheets(Data=[TITLE, ["Age", "2017/18", "2018/19"], *rows])) == []
