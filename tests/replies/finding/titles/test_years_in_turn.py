"""Tables of one shape below a year each: what stands over the first year is said of the others too."""

import pytest

from cyberflag.model import Request

FIRST = [["Outcome", "Number"], ["Charged", "18"], ["Cautioned", "2"], ["Evidential difficulties", "7"]]
SECOND = [["Outcome", "Number"], ["Charged", "19"], ["Cautioned", "3"], ["Evidential difficulties", "9"]]
BY_SEX = [["Sex", "Number"], ["Female", "18"], ["Male", "10"]]
QUESTION = "Question: How many offences of sexual communication with a child ended in each outcome?"


def offences(reading):
    found = {}
    for count in reading.counts:
        found.setdefault(count.provenance.table, set()).add(count.offence)
    return [found[table] for table in sorted(found)]


@pytest.mark.parametrize("over", [QUESTION, "Sexual communication with a child"])
@pytest.mark.parametrize("year", ["20{}/{}", "Recorded in 20{}/{}", "Financial year 20{}/{}:"])
def test_a_question_or_crime_over_the_first_year_is_that_of_the_next_years(read_page, over, year):
    years = [year.format(first, first + 1) for first in (17, 18, 19)]
    reading = read_page(over, years[0], FIRST, years[1], SECOND, years[2], FIRST)
    assert offences(reading) == [{"071/17"}] * 3


def test_so_is_it_where_what_is_known_was_asked_in_the_reply_alone(read_page):
    other = "Question: How many offences of grooming ended in each outcome?"
    blocks = (QUESTION, "2017/18", FIRST, "2018/19", SECOND, other, "2017/18", FIRST, "2018/19", SECOND)
    found = [{"071/17"}, {"071/17"}, {"grooming"}, {"grooming"}]
    assert offences(read_page(*blocks, request=Request())) == found
    assert offences(read_page(*blocks)) == found


def test_a_caption_below_each_year_stands_between_them(read_page):
    reading = read_page(QUESTION, "2017/18", "By outcome", FIRST, "2018/19", "By outcome", SECOND)
    assert offences(reading) == [{"071/17"}, {"071/17"}]


@pytest.mark.parametrize(
    "between",
    [
        ("How many sexual offences were recorded?", "2018/19"),
        ("All recorded sexual offences", "2018/19"),
        ("Sexual offences in 2018/19",),
    ],
)
def test_what_has_a_title_of_its_own_is_of_that(read_page, between):
    reading = read_page(QUESTION, "2017/18", FIRST, *between, SECOND)
    assert "071/17" not in offences(reading)[-1]


def test_a_table_of_another_shape_may_be_of_all(read_page):
    assert offences(read_page(QUESTION, "2017/18", FIRST, "2018/19", BY_SEX)) == [{"071/17"}, {"all"}]


def test_a_remark_over_the_first_year_says_nothing_of_the_next(read_page):
    reading = read_page("Thank you for your request.", "2017/18", FIRST, "2018/19", SECOND)
    assert offences(reading) == [{"all"}, {"all"}]
