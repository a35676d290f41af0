"""Headings of columns and rows by which figures are of some crimes alone: never read as all."""

import pytest

from cyberflag.model import Period
from readings import kinds, numbers, values

COUNTED = {2017: 41, 2018: 52, 2019: 63}
ALL_READ = {(Period.financial_year(year).label,): (count, count) for year, count in COUNTED.items()}


def years(heading):
    """A table of years with one column of figures."""
    return [["Year", heading], *([Period.financial_year(year).label, count] for year, count in COUNTED.items())]


def is_kept_apart(reading) -> bool:
    """Whether no figure stands among those of all crimes, and it is told."""
    return "answer-differs" in kinds(reading) and numbers(reading) and all(count.detail for count in reading.counts)


@pytest.mark.parametrize(
    "heading",
    [
        "Flagged offences, Swindon",
        "Flagged offences in Medway",
        "Flagged offences (Maidstone)",
        "Flagged offences - West Kent",
        "Offences by children",
        "Flagged offences committed by under 18s",
        "Flagged offences by strangers",
        "Flagged offences, White victims",
        "Flagged offences (ethnicity White)",
        "Flagged offences at school",
        "Flagged offences, repeat victims",
        "Domestic flagged offences",
        "Non-recent flagged offences",
        "Flagged offences with a named suspect",
        "Flagged offences reported late",
        "Flagged offences with CSE flag",
    ],
)
def test_a_column_of_some_crimes_is_told(read_page, read_sheets, heading):
    assert is_kept_apart(read_sheets(Data=[["Kent Police"], [], *years(heading)]))
    assert is_kept_apart(read_page("Please see the table below.", years(heading)))


def test_a_column_of_a_place_stands_beside_that_of_all(read_sheets):
    rows = [["Year", "Flagged offences", "Flagged offences in Medway"], ["2017/18", 41, 4], ["2018/19", 52, 6]]
    reading = read_sheets(Data=[["Kent Police"], [], *rows])
    assert sorted(count.bounds.low for count in reading.counts if not count.detail) == [41, 52]
    assert sorted(count.bounds.low for count in reading.counts if count.detail) == [4, 6]
    assert reading.issues


@pytest.mark.parametrize(
    ("some", "rest"),
    [
        ("Flagged offences in Medway", "Flagged offences elsewhere"),
        ("Flagged offences in Medway", "Flagged offences in Zone 2"),
        ("Domestic flagged offences", "Other flagged offences"),
        ("Flagged offences by strangers", "Flagged offences by others"),
        ("Non-recent flagged offences", "Recent flagged offences"),
        ("Flagged offences with a named suspect", "Flagged offences without one"),
        ("Flagged offences, White victims", "Flagged offences, other"),
    ],
)
def test_what_may_be_the_rest_of_the_crimes_is_not_all_of_them(read_sheets, some, rest):
    by_columns = [["Year", some, rest], ["2017/18", 4, 37], ["2018/19", 6, 46], ["2019/20", 7, 50]]
    for rows in (by_columns, [list(row) for row in zip(*by_columns, strict=True)]):
        reading = read_sheets(Data=[["Kent Police"], [], *rows])
        assert not reading.counts
        assert "unknown-layout" in kinds(reading)


def test_a_place_and_what_lies_outside_it_are_not_the_same(read_sheets):
    rows = [["Year", "Flagged offences in Medway", "Flagged offences outside Medway"], ["2017/18", 4, 37]]
    reading = read_sheets(Data=[["Kent Police"], [], *rows, ["2018/19", 6, 46]])
    assert numbers(reading) == [4, 6, 37, 46]
    assert len({count.detail for count in reading.counts}) == 2
    assert kinds(reading) == ["answer-differs", "answer-differs"]


def test_a_row_of_a_place_is_told(read_sheets):
    rows = [["", "2017/18", "2018/19", "2019/20"], ["Flagged offences in Medway", 41, 52, 63]]
    assert is_kept_apart(read_sheets(Data=[["Kent Police"], [], *rows]))


@pytest.mark.parametrize(
    "heading",
    [
        "Flagged offences (Kent)",
        "Flagged offences (all districts)",
        "Flagged offences by date recorded",
        "Flagged offences where victim is a child",
        "Flagged offences (inc. historic)",
        "Flagged offences (stranger and non-stranger)",
        "Flagged offences (contact and non-contact)",
        "Flagged offences, any outcome",
        "Flagged offences including domestic",
        "Flagged offences committed via the internet",
        "Flagged offences recorded in Kent",
    ],
)
def test_a_column_of_all_crimes_is_read(read_sheets, heading):
    reading = read_sheets(Data=[["Kent Police"], [], *years(heading)])
    assert values(reading) == ALL_READ
    assert not reading.issues


def test_an_age_that_is_missing_is_of_no_missing_child(read_page):
    rows = [
        ["Year", "0 to 9", "10 to 17", "Missing age", "Total"],
        ["2017/18", 11, 23, 2, 36],
        ["2018/19", 9, 31, 3, 43],
    ]
    reading = read_page("Flagged offences by age of victim", rows)
    assert numbers(reading) == [2, 3, 9, 11, 23, 31, 36, 43]
    assert not reading.issues
