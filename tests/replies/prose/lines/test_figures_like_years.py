"""Lists of calendar years in which a figure behind its dash reads as the end of a financial year."""

import pytest

from readings import said

HEAD = ("<h1>Grooming offences</h1>", "Recorded grooming offences")


def told(reading):
    return [(count.period.label, count.printed) for count in reading.counts]


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (["2020 - 9", "2021 - 22", "2022 - 41"], [("2020", "9"), ("2021", "22"), ("2022", "41")]),
        (["2018 \u2013 19", "2019 \u2013 7"], [("2018", "19"), ("2019", "7")]),
        (["2022 - 41", "2021 - 22", "2020 - 9"], [("2022", "41"), ("2021", "22"), ("2020", "9")]),
        (
            ["2020 - 9", "2021 - 22", "We count crimes."],
            [("2020", "9"), ("2021", "22")],
        ),
    ],
)
def test_a_figure_in_a_list_of_calendar_years_is_no_end_of_a_year(read_unasked, lines, read):
    reading = read_unasked(*HEAD, *lines)
    assert told(reading) == read
    assert not reading.issues


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (["2020 - 21", "Girls - 41", "2021 - 22", "Girls - 23"], [("2020/21", "41"), ("2021/22", "23")]),
        (["2020 - 9", "2021 - 22", "Girls - 41"], [("2020", "9"), ("2021/22", "41")]),
        (["2020 - 9", "2021 - 22 - 41"], [("2020", "9"), ("2021/22", "41")]),
    ],
)
def test_a_year_that_heads_or_labels_a_figure_stays_one(read_unasked, lines, read):
    assert told(read_unasked(*HEAD, *lines)) == read


def test_lines_that_may_all_be_years_are_no_figures(read_unasked):
    assert not told(read_unasked(*HEAD, "2019 - 20", "2020 - 21", "2021 - 22"))


@pytest.mark.parametrize(
    "below",
    ["41", "There were 41 offences.", "Forty-one offences", "Girls - none", "Girls (41)", "Total - 40"],
)
def test_a_year_right_above_a_line_with_a_number_is_no_figure(read_unasked, below):
    assert ("2020", "21") not in told(read_unasked(*HEAD, "2019 - 5", "2020 - 21", below))


def test_a_year_right_above_a_table_is_no_figure(read_unasked):
    girls, boys = [["Girls", "Boys"], [41, 12]], [["Girls", "Boys"], [43, 13]]
    read = told(read_unasked(*HEAD, "2020 - 9", "2021 - 22", girls, "2022 - 23", boys))
    assert not {("2021", "22"), ("2022", "23")} & {*read}
    assert ("2021/22", "41") in read


def test_a_total_below_a_list_is_of_all_its_figures(read_unasked):
    read = told(read_unasked(*HEAD, "2020 - 9", "2021 - 22", "Total - 31"))
    assert read == [("2020", "9"), ("2021", "22"), ("1 January 2020 to 31 December 2021", "31")]


@pytest.mark.parametrize("line", ["Crimes from 2017, 2018 and 2019: 45", "Crimes, 2017, 2018 and 2019: 45"])
def test_years_in_a_row_are_no_figures_of_one_another(line: str) -> None:
    assert [number for number, *_ in said(line) if number != 45] == []
