"""Lines that give each year before its figure, with a dash or nothing between."""

import pytest

from readings import read_text, said


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2017 - 60; 2018 - 61; 2019 - 67.", [(60, "2017"), (61, "2018"), (67, "2019")]),
        ("71/17: 2017 - 23; 2018 - nil.", [(23, "2017", "071/17"), (0, "2018", "071/17")]),
        ("12 or younger: 2017 - 18; 2018 - 22", [(18, "2017", "0-12"), (22, "2018", "0-12")]),
        ("13 to 15: 2017 – 30, 2018 – 42", [(30, "2017", "13-15"), (42, "2018", "13-15")]),
        ("Kik: 2017 4, 2018 none", [(4, "2017", "kik"), (0, "2018", "kik")]),
        ("another one: 2017 - 4; 2018 - 9", [(4, "2017", "other"), (9, "2018", "other")]),
    ],
)
def test_a_year_before_a_dash_is_the_period_of_the_figure_behind_it(line, expected):
    assert said(line) == expected


@pytest.mark.parametrize("line", ["2017 - 18; 2018 - 19", "Kik: 2017 - 18; 2018 - 19"])
def test_years_that_may_be_financial_years_are_no_figures_in_silence(line):
    read = read_text(line)
    assert not read.counts
    assert read.issues
