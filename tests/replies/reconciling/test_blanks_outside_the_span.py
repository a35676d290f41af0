"""Blanks for months outside of the span that a reply says its figures are of."""

from dataclasses import replace
from datetime import date

import pytest

from cyberflag.model import Period
from readings import ASKED, kinds

GRID = [["Month", "2018", "2019", "2020"], ["October", "", 7, 8], ["November", 5, 9, ""], ["December", 4, 3, ""]]
EARLY = [["Month", "2018", "2019"], ["January", "", 7], ["February", "", 9], ["March", 4, ""]]


@pytest.mark.parametrize(
    ("said", "grid"),
    [
        ("Grooming offences recorded between November 2018 and October 2020, by month:", GRID),
        ("Grooming offences, November 2018 to October 2020", GRID),
        ("Grooming offences from 1 November 2018 to 31 October 2020 inclusive:", GRID),
        ("Grooming offences recorded from March 2018 to February 2019", EARLY),
    ],
)
def test_lack_nothing_and_are_no_issue(read_unasked, said, grid):
    reading = read_unasked("<h1>Grooming offences - 2018 to 2020</h1>", said, grid)
    assert len(reading.counts) == sum(isinstance(cell, int) for row in grid for cell in row)
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "said",
    [
        "Grooming offences recorded between October 2018 and October 2020, by month:",
        "Grooming offences recorded in 2018 to 2020, by month:",
        "Grooming offences by month, of November 2018 first",
    ],
)
def test_a_blank_inside_of_the_span_or_of_none_is_still_told(read_unasked, said):
    reading = read_unasked("<h1>Grooming offences - 2018 to 2020</h1>", said, GRID)
    assert "ambiguous-blank" in kinds(reading)


def test_a_blank_year_beside_a_year_that_a_text_names_is_told(read_unasked):
    rows = [["Year", "Girls", "Boys"], ["2018/19", "", ""], ["2019/20", 7, 9]]
    reading = read_unasked("Grooming offences recorded in 2019/20 rose.", rows)
    assert "ambiguous-blank" in kinds(reading)


def test_months_of_one_year_beside_blank_ones_of_another_are_told(read_unasked):
    reading = read_unasked("Grooming offences of 2019 are complete.", [[*row[:3]] for row in EARLY[:-1]])
    assert "ambiguous-blank" in kinds(reading)


def test_a_blank_outside_of_the_span_for_which_a_total_leaves_something_is_told(read_unasked):
    rows = [*GRID, ["Total", 12, 19, 8]]
    reading = read_unasked("Grooming offences, November 2018 to October 2020", rows)
    assert kinds(reading) != []


@pytest.mark.parametrize(
    "remarks",
    [
        ("Flagged offences by month", "Training: 1 November 2018 to 31 October 2020."),
        ("Flagged offences by month", "Our new system has been running from November 2018 to October 2020."),
        ("Flagged offences by month", "The flag has been set on offences by staff from November 2018 to October 2020."),
    ],
)
def test_a_span_of_something_else_than_the_figures_explains_no_blank(read_unasked, remarks):
    assert "ambiguous-blank" in kinds(read_unasked(*remarks, GRID))


@pytest.mark.parametrize(
    "told",
    [
        "I asked for 1 October 2018 to 31 December 2020. We give what could be drawn in time.",
        "How many grooming offences were recorded from October 2018 to October 2020?",
        "You wanted 2018 to 2020.",
        "The records of 1 September 2018 to 31 October 2020 were searched in part.",
    ],
)
def test_a_blank_within_a_longer_span_that_was_asked_for_is_told(read_unasked, told):
    reading = read_unasked(told, "Grooming offences, November 2018 to October 2020", GRID)
    assert "ambiguous-blank" in kinds(reading)


def test_a_blank_within_the_years_of_the_request_is_told(read_page):
    request = replace(ASKED, periods=(Period(date(2018, 1, 1), date(2020, 12, 31)),))
    reading = read_page("Grooming offences, November 2018 to October 2020", GRID, request=request)
    assert "ambiguous-blank" in kinds(reading)


def test_the_question_above_a_table_gives_the_span_of_its_figures(read_unasked):
    asked = "1. How many grooming offences were recorded between November 2018 and October 2020?"
    assert "ambiguous-blank" not in kinds(read_unasked(asked, "By month", GRID))
