"""Figures parted by what no column of a count holds, and spans of time with one end left open."""

from functools import partial

import pytest

from cyberflag.model import Request
from cyberflag.vocabularies.spans.open_spans import open_spans_in, understand_open_span
from readings import kinds, values


@pytest.fixture
def read_unasked(read_letter_with_table):
    return partial(read_letter_with_table, request=Request())


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Before 2010", None, "2009-12-31"),
        ("Pre-2010", None, "2009-12-31"),
        ("prior to 1 April 2014", None, "2014-03-31"),
        ("2010 and earlier", None, "2010-12-31"),
        ("2014 onwards", "2014-01-01", None),
        ("since 2014/15", "2014-04-01", None),
        ("after 2014", "2015-01-01", None),
    ],
)
def test_an_open_span_keeps_its_one_end(text, start, end):
    span = understand_open_span(text).value
    assert (span.start and str(span.start), span.end and str(span.end)) == (start, end)


@pytest.mark.parametrize("text", ["2014", "2014/15", "Before trial", "13 onwards", "from 2017/18 to"])
def test_what_has_no_date_with_an_open_end_is_no_open_span(text):
    assert understand_open_span(text) is None


def test_open_spans_are_found_in_running_text():
    (found,) = open_spans_in("Referrals from 01.03.18 by schools")
    assert str(found.value.start) == "2018-03-01"


OFFENCE_YEARS = [["Offence years", "Count"], ["Before 2010", "1"], ["Before 2014", "4"], ["2014 onwards", "19"]]


def test_years_in_which_offences_were_committed_are_no_periods_of_recording(read_unasked):
    reading = read_unasked(["Child sexual exploitation: prosecutions in 2016"], OFFENCE_YEARS)
    assert [(c.period.label, c.measure.value, c.bounds.low) for c in reading.counts] == [
        ("2016", "outcomes", 1),
        ("2016", "outcomes", 4),
        ("2016", "outcomes", 19),
    ]
    assert reading.counts[0].detail == (("committed", "Before 2010"),)


def test_rows_that_share_days_are_told_not_to_be_added(read_unasked):
    reading = read_unasked(["Prosecutions in 2016"], OFFENCE_YEARS)
    assert "does-not-add-up" in kinds(reading)


def test_open_spans_under_a_bare_year_are_not_read(read_unasked):
    rows = [["Year", "Count"], ["Before 2010", "1"], ["2014 onwards", "19"]]
    reading = read_unasked(["Prosecutions in 2016"], rows)
    assert reading.counts == ()
    assert "unknown-period" in kinds(reading)


def test_what_was_done_parts_the_offence_of_the_title(read_unasked):
    rows = [["", "Total"], ["Making/Taking", "26"], ["Possession", "9"]]
    reading = read_unasked(["Recorded crimes of indecent images of children, 2020/21"], rows)
    assert [(c.offence, c.detail) for c in reading.counts] == [
        ("indecent-images", (("conduct", "Making/Taking"),)),
        ("indecent-images", (("conduct", "Possession"),)),
    ]


def test_what_was_done_without_an_offence_is_not_read(read_unasked):
    reading = read_unasked(["Recorded crimes, 2020/21"], [["", "Total"], ["Making/Taking", "26"]])
    assert reading.counts == ()
    assert "unknown-heading" in kinds(reading)


def test_the_age_of_people_arrested_is_no_age_of_victims(read_unasked):
    title = "Persons aged 16 and under arrested for rape"
    reading = read_unasked([title], [["Year", "Number"], ["2018/19", "7"]])
    assert values(reading) == {("2018/19", "rape"): (7, 7)}


def test_the_period_nearest_above_a_table_is_its_period(read_unasked):
    above = ["Arrests in 2014/15", "Earlier records cannot be retrieved. Information for 2016:", "Our figures:"]
    reading = read_unasked(above, [["Sex of victim", "Offences"], ["Female", "5"], ["Male", "2"]])
    assert {c.period.label for c in reading.counts} == {"2016"}
