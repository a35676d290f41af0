"""Tables of all years together below lines that give the figure of one year each."""

import pytest

from cyberflag.model import Outcome
from readings import kinds

CRIMES = "Sexual grooming crimes (88A) recorded:"
BY_SEX = [["Female", "Male"], [90, 31]]


def years_by_sex(reading):
    return {c.period.label for c in reading.counts if c.sex.value != "all"}


@pytest.mark.parametrize(
    ("lines", "title", "label"),
    [
        (
            ["2019: 83", "2020: 91", "2021: 88"],
            "By sex, all three years together:",
            "1 January 2019 to 31 December 2021",
        ),
        (
            ["2019: 83", "2020: 91", "2021: 88"],
            "Sex of victims, three years combined",
            "1 January 2019 to 31 December 2021",
        ),
        (["2019/20: 83", "2020/21: 91"], "Sex of victims, both years together", "2019/20 to 2020/21"),
        (["2019/20 - 83 crimes", "2020/21 - 91 crimes"], "By sex, two years combined", "2019/20 to 2020/21"),
        (["2019 = 83", "2020 = 91"], "By sex, both years together.", "1 January 2019 to 31 December 2020"),
        (["2019: 83", "2020: 91", "2021: 88"], "Sex of victims, most recent year only", "2021"),
    ],
)
def test_years_that_a_title_takes_together_are_those_of_the_lines_above(read_unasked, lines, title, label):
    reading = read_unasked(CRIMES, *lines, title, BY_SEX)
    assert years_by_sex(reading) == {label}


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["2019: 83", "2020: 91", "2021: 88"], "By sex, all four years together:"),
        (["2019: 83", "2021: 88"], "By sex, both years together:"),
        (["2019: 83", "2020: 91", "2021: 88"], "By sex:"),
        (["January 2019: 83", "February 2019: 91"], "By sex, both together:"),
    ],
)
def test_other_years_than_the_lines_give_are_not_taken_together(read_unasked, lines, title):
    reading = read_unasked(CRIMES, *lines, title, BY_SEX)
    assert not {label for label in years_by_sex(reading) if " to " in label and "2019 to 28" not in label}
    assert "unknown-period" in kinds(reading)


def test_years_that_the_title_names_are_its_own(read_unasked):
    reading = read_unasked(CRIMES, "2019: 83", "2020: 91", "By sex, 2016 and 2017 together:", BY_SEX)
    assert years_by_sex(reading) == {"1 January 2016 to 31 December 2017"}


def test_a_kind_of_platform_that_no_search_was_made_for_takes_no_part_from_the_answer(read_unasked):
    searched = "The crime description was searched for the names of seven sites. Dating apps are not included."
    reading = read_unasked(searched, CRIMES, "2019: 83", "2020: 91")
    assert reading.record.outcome is Outcome.FULL
