"""Years of a line right before their figures, and the days that a reply says that its search covers."""

import pytest

from readings import Read

HEAD = "Sexual offences against under 18s by app:"


def by_days(reading) -> list[tuple[int, str, str]]:
    return [(c.bounds.low, c.period.start.isoformat(), c.period.end.isoformat()) for c in reading.counts]


@pytest.mark.parametrize(
    "line", ["2020 nil, 2021 Nil, 2022 1", "2020 none; 2021 zero; 2022 one", "2020 0, 2021 nil and 2022 1"]
)
def test_a_year_right_before_its_figure_or_its_word_has_it(read_unasked_letter: Read, line: str):
    found = by_days(read_unasked_letter(f"{HEAD}\n\nDiscord\n2020 - 4\n2021 - 7\n\nKik\n{line}"))
    assert found[2:] == [
        (0, "2020-01-01", "2020-12-31"),
        (0, "2021-01-01", "2021-12-31"),
        (1, "2022-01-01", "2022-12-31"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "The search covers 01/01/2020 to 30/09/2022; 2022 is not a full year.",
        "The figures run from 1 January 2020 to 30 September 2022.",
        "Search period: 1 January 2020 - 30 September 2022",
        "Our data are for the period 1 January 2020 to 30 September 2022.",
    ],
)
def test_the_days_that_a_search_covers_end_its_last_year(read_unasked_letter: Read, told: str):
    reading = read_unasked_letter(f"{told}\n\n{HEAD}\n\nDiscord\n2020 - 4\n2021 - 7\n2022 - 9")
    assert by_days(reading) == [
        (4, "2020-01-01", "2020-12-31"),
        (7, "2021-01-01", "2021-12-31"),
        (9, "2022-01-01", "2022-09-30"),
    ]


def test_years_from_one_on_to_date_do_not_make_that_one_a_part(read_unasked_letter: Read):
    asked = "Request\n\nThe number of grooming offences in each calendar year from 2020 to date.\n\nResponse\n\n"
    reading = read_unasked_letter(f"{asked}2020 - 41\n2021 - 52")
    assert by_days(reading)[0] == (41, "2020-01-01", "2020-12-31")
    assert not [issue for issue in reading.issues if "part of the year" in issue.message]


@pytest.mark.parametrize(
    "head",
    ["Outcomes of the offences in 2021/22 so far", "Outcomes for crimes recorded in 2021/22 to date"],
)
def test_outcomes_so_far_are_of_the_crimes_of_the_whole_year(read_unasked_letter: Read, head: str):
    lines = "Charged/summonsed: 11\nEvidential difficulties (named suspect, victim supports): 30"
    reading = read_unasked_letter(f"Question 2. {head}\n{lines}")
    assert by_days(reading) == [(11, "2021-04-01", "2022-03-31"), (30, "2021-04-01", "2022-03-31")]
