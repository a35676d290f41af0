"""Notes below a table that say of what alone its figures are, or what they take in: never passed over."""

from dataclasses import replace

import pytest

from cyberflag.model import ALL_AGES
from readings import ASKED, kinds, numbers, values

YEARS = [["Year", "Flagged offences"], ["2017/18", 41], ["2018/19", 52], ["2019/20", 63]]
READ = {("2017/18",): (41, 41), ("2018/19",): (52, 52), ("2019/20",): (63, 63)}
IN_PART = {("2017/18",): (41, 41), ("2018/19",): (52, 52), ("1 April 2019 to 31 December 2019",): (63, 63)}


@pytest.fixture
def read_with_note(read_sheets, read_page):
    """The readings of a sheet and of a page with a note below the table."""

    def read(note, request=ASKED):
        sheet = read_sheets(Data=[["Kent Police"], [], *YEARS, [], [note]], request=request)
        return sheet, read_page("Kent Police", YEARS, note, request=request)

    return read


def is_kept_apart(reading) -> bool:
    """Whether no figure stands among those of all crimes, and it is told that these figures do not."""
    return "answer-differs" in kinds(reading) and all(count.detail for count in reading.counts)


@pytest.mark.parametrize(
    "note",
    [
        "Medway only",
        "Figures are for Medway only.",
        "Covers Thanet and Dover only",
        "Data relates to East Kent.",
        "These figures are for the Maidstone district.",
        "Figures are for Kent and Essex.",
        "Excludes offences recorded in Medway.",
        "Excludes rape.",
        "White victims only",
        "Only charged offences are shown.",
        "Only offences with an identified suspect are shown.",
        "Only offences committed by strangers are included.",
        "Note: Females only",
        "Under 16s only",
        "Figures are for victims aged under 16.",
        "Offences on Snapchat only.",
        "Figures include offences recorded by Essex Police.",
        "Figures include adult victims.",
        "Figures include all ages.",
        "Figures are cumulative.",
        "Running totals",
        "Excludes adults. Excludes rape.",
        "Excludes adults; excludes rape",
        "Excludes adult victims (18+), indecent images",
        "Excludes adult victims (aged 18 and over) and offences in Medway.",
        "Excludes adults and rape",
    ],
)
def test_a_note_on_all_figures_is_told(read_with_note, note):
    assert all(is_kept_apart(reading) for reading in read_with_note(note))


@pytest.mark.parametrize(
    "note",
    [
        "Figures are for Kent.",
        "Data is for Kent and Medway",
        "These figures are for Kent Police only.",
        "For internal use only",
        "Draft only",
        "Figures are for financial years only",
        "Figures relate to the date recorded.",
        "Only confirmed crimes are counted.",
        "Only crimes with the online flag are shown.",
        "Only victims aged under 18 are included.",
        "Only the first victim is counted.",
        "Sexual offences only",
        "Figures include attempts and conspiracies.",
        "Figures include unknown ages.",
        "Figures are not cumulative.",
        "Excludes adults.",
        "Excludes adult victims (18+).",
        "Excluding victims over 18",
        "Figures include offences by adults.",
        "Figures include no adults.",
        "Counts include adult and child suspects.",
        "Includes victims now aged over 18.",
        "Not including cumulative totals",
        "Cumulative totals are not shown.",
        "The chart above is cumulative.",
        "Excluding cancelled crimes",
    ],
)
def test_a_note_that_narrows_nothing_is_none(read_with_note, note):
    for reading in read_with_note(note):
        assert values(reading) == READ
        assert not reading.issues


def test_adults_are_no_more_than_was_asked_for_where_all_ages_are(read_with_note):
    for reading in read_with_note("Figures include adult victims.", request=replace(ASKED, ages=ALL_AGES)):
        assert len(reading.counts) == len(READ)


@pytest.mark.parametrize(
    "note",
    [
        "2019/20: April to December",
        "2019/20 - April to December only",
        "2019/20 = April to December",
        "2019/20 (Apr-Dec)",
        "(2019/20 to 31 December 2019)",
        "2019/20 up to 31 December",
        "Data for 2019/20 to end of December",
        "2019/20 is to 31 December 2019 only.",
    ],
)
def test_a_note_of_a_year_and_its_days_is_read(read_with_note, note):
    assert [values(reading) for reading in read_with_note(note)] == [IN_PART, IN_PART]


@pytest.mark.parametrize(
    "note",
    [
        "2019/20 is incomplete.",
        "2019/20 year to date",
        "Part year: 2019/20",
        "2019/20: January to March incomplete",
        "2019/20 incomplete: January to March",
        "2019/20 is not complete from January to March",
        "The figures for 2019/20 are incomplete for January to March.",
        "2019/20 (not January to March)",
        "2019/20: April to June not complete.",
    ],
)
def test_a_year_that_is_not_whole_is_told(read_with_note, note):
    for reading in read_with_note(note):
        assert numbers(reading) == [41, 52]
        assert kinds(reading) == ["unknown-period"]


@pytest.mark.parametrize(
    "note",
    [
        "2019/20: see the letter",
        "2019/20 to 2021/22",
        "2019/20 is a leap year",
        "2019/20 is up to date",
        "2019/20 is not incomplete",
    ],
)
def test_a_note_of_a_year_without_days_is_none(read_with_note, note):
    for reading in read_with_note(note):
        assert values(reading) == READ
        assert not reading.issues


@pytest.mark.parametrize("heading", ["Cumulative", "Running total", "Cumulative flagged offences"])
def test_a_column_that_runs_on_is_told_beside_the_years(read_sheets, heading):
    rows = [["Year", "Flagged offences", heading], ["2017/18", 41, 41], ["2018/19", 52, 93], ["2019/20", 63, 156]]
    reading = read_sheets(Data=[["Kent Police"], [], *rows])
    assert values(reading) == READ
    assert reading.issues


def test_a_title_of_numbers_that_run_on_is_told(read_sheets):
    assert is_kept_apart(read_sheets(Data=[["Flagged offences, cumulative by year"], [], *YEARS]))


def test_a_short_line_above_the_next_table_is_its_title(read_page):
    others = [YEARS[0], ["2017/18", 4], ["2018/19", 6], ["2019/20", 8]]
    reading = read_page("Kent Police", YEARS, "Medway only", others)
    assert [count.bounds.low for count in reading.counts if not count.detail] == [41, 52, 63]
    assert [count.bounds.low for count in reading.counts if count.detail] == [4, 6, 8]


@pytest.mark.parametrize("left_out", ["Excludes adults. Excludes rape.", "excludes adults; excludes rape"])
def test_a_title_that_leaves_out_more_than_adults_is_told(read_sheets, left_out):
    assert is_kept_apart(read_sheets(Data=[["Kent Police"], [f"Flagged offences, {left_out}"], [], *YEARS]))
