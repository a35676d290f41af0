"""Figures of several years taken together, and years that alone are provisional."""

import pytest

from cyberflag.model import Marker
from readings import kinds, values

POOLED = "2017/18 to 2019/20"
SECTIONS = [["Offence"], ["Rape", 10], ["Grooming", 20], [], ["Platform"], ["Snapchat", 12], ["Kik", 18]]


@pytest.mark.parametrize(
    "corner",
    ["April 2017 to March 2020", "All three years", "Three-year total", "Pooled over three years", "Whole period"],
)
def test_what_stands_over_named_sections_is_said_of_them_all(read_sheets, corner):
    reading = read_sheets(Data=[[corner, "Crimes"], *SECTIONS])
    found = {(c.period.label, c.offence, c.platform, c.bounds.low) for c in reading.counts}
    assert found == {
        (POOLED, "rape", "all", 10),
        (POOLED, "grooming", "all", 20),
        (POOLED, "all", "snapchat", 12),
        (POOLED, "all", "kik", 18),
    }
    assert kinds(reading) == []


def test_the_victims_named_over_sections_are_never_lost(read_sheets):
    rows = [["Girls only", "2017/18", "2018/19"], *([*row, *row[1:]] for row in SECTIONS)]
    reading = read_sheets(Data=rows)
    assert {str(c.sex) for c in reading.counts} == {"female"}


@pytest.mark.parametrize("title", ["Two years combined", "3 years", "Crimes in some years"])
def test_years_that_may_be_others_than_those_asked_for_are_told(read_sheets, title):
    reading = read_sheets(Data=[[title], ["Sex", "Crimes"], ["Female", 10], ["Male", 20]])
    assert "unknown-period" in kinds(reading)
    assert not reading.counts


def test_several_years_named_as_combined_are_one_period(read_sheets):
    rows = [["2017/18, 2018/19 and 2019/20 combined"], ["Sex", "Crimes"], ["Female", 10], ["Male", 20]]
    assert set(values(read_sheets(Data=rows))) == {(POOLED, "female"), (POOLED, "male")}


@pytest.mark.parametrize("title", ["Three years", "All three years"])
def test_a_number_of_years_over_a_table_is_no_age(read_sheets, title):
    reading = read_sheets(Data=[[title], ["Sex", "2017/18", "2018/19"], ["Female", 10, 11], ["Male", 20, 21]])
    assert {str(c.age) for c in reading.counts} == {"all"}


@pytest.mark.parametrize(
    ("head", "note"),
    [
        ("2018/19 [p]", "[p] = provisional"),
        ("2018/19p", "p = provisional, and may change"),
        ("2018/19*", "* These figures are provisional."),
        ("2018/19 (provisional)", ""),
        ("2018/19", "Figures for 2018/19 are provisional."),
        ("2018/19", "Provisional data are given for 2018/19."),
        ("2018/19", "The most recent year is provisional."),
    ],
)
def test_only_the_year_that_is_said_to_be_provisional_is_marked(read_sheets, head, note):
    rows = [["Sex", "2017/18", head], ["Female", 10, 11], ["Male", 20, 21], [], [note]]
    reading = read_sheets(Data=rows)
    found = {(c.period.label, c.marker) for c in reading.counts}
    assert found == {("2017/18", Marker.PLAIN), ("2018/19", Marker.PROVISIONAL)}
    assert kinds(reading) == []


def test_only_figures_with_the_mark_are_provisional_where_it_stands_behind_figures(read_sheets):
    rows = [["Sex", "2017/18", "2018/19"], ["Female", 10, "11[p]"], ["Male", 20, 21], [], ["[p] = provisional"]]
    marked = [c.bounds.low for c in read_sheets(Data=rows).counts if c.marker is Marker.PROVISIONAL]
    assert marked == [11]


@pytest.mark.parametrize("note", ["Figures are provisional.", "† Figures are provisional."])
def test_all_figures_are_provisional_where_no_year_is_said(read_sheets, note):
    rows = [["Sex", "2017/18", "2018/19"], ["Female", 10, 11], ["Male", 20, 21], [], [note]]
    assert {c.marker for c in read_sheets(Data=rows).counts} == {Marker.PROVISIONAL}
