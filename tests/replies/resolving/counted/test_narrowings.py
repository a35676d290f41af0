"""What a text beside a table says of all its figures, and periods that were not asked for: believed, and told of."""

import pytest

from cyberflag.model import Period, Request
from readings import kinds, values

YEARS = ["2017/18", "2018/19"]
BY_SEX = [["Sex", *YEARS], ["Female", 20, 30], ["Male", 10, 15]]


def test_a_table_of_one_offence_that_adds_up_to_all_is_told(read_sheets):
    platforms = [["Indecent images"], ["Platform", *YEARS], ["Snapchat", 18, 21], ["Kik", 12, 24]]
    reading = read_sheets(Sexes=BY_SEX, Platforms=platforms)
    assert kinds(reading) == ["does-not-add-up"]
    assert reading.issues[0].provenance.source.startswith("Platforms!")


def test_a_table_of_one_offence_that_is_a_part_of_all_is_no_issue(read_sheets):
    platforms = [["Indecent images"], ["Platform", *YEARS], ["Snapchat", 8, 11], ["Kik", 2, 4]]
    reading = read_sheets(Sexes=BY_SEX, Platforms=platforms)
    assert kinds(reading) == []
    assert values(reading)[("2018/19", "indecent-images", "kik")] == (4, 4)


def test_calendar_years_in_place_of_financial_years_are_kept_and_told(read_sheets):
    reading = read_sheets(Data=[["Age", "2017", "2018"], ["13", 1, 2], ["14", 3, 4]])
    assert kinds(reading) == ["answer-differs"]
    assert values(reading)[("2018", "14")] == (4, 4)


def test_parts_and_spans_of_the_years_asked_for_are_no_issue(read_sheets):
    asked = Request(periods=(Period.calendar_year(2017), Period.calendar_year(2018)))
    rows = [["Age", "Jan - Jun 2017", "2018", "Jan 2017 - Dec 2018"], ["13", 1, 2, 3], ["14", 3, 4, 7]]
    assert "answer-differs" not in kinds(read_sheets(request=asked, Data=rows))


BY_YEAR = [["Year", "Number"], ["2017/18", 30], ["2018/19", 45]]


@pytest.mark.parametrize(
    ("title", "notes"),
    [
        ("Flagged offences (boys not included)", []),
        ("Flagged offences. Rape is left out.", []),
        ("Flagged offences", ["Crimes on Snapchat are not counted."]),
        ("Flagged offences", ["Children under 10 were excluded."]),
    ],
)
def test_crimes_said_to_be_left_out_behind_their_name_are_told(read_sheets, title, notes):
    reading = read_sheets(Data=[[title], *BY_YEAR, *([note] for note in notes)])
    assert [bool(count.detail) for count in reading.counts] == [True, True]
    assert kinds(reading) == ["answer-differs"]


@pytest.mark.parametrize(
    "note",
    [
        "Victims whose sex is not recorded are not counted.",
        "Victims aged 18 and over are excluded.",
        "Reports that were found to be no crimes were removed.",
        "Duplicates are left out.",
    ],
)
def test_what_is_left_out_and_is_none_of_the_crimes_asked_for_is_no_issue(read_sheets, note):
    reading = read_sheets(Data=[["Flagged offences"], *BY_YEAR, [note]])
    assert [bool(count.detail) for count in reading.counts] == [False, False]
    assert kinds(reading) == []


def test_a_row_that_a_table_lacks_narrows_none_of_its_others(read_sheets):
    rows = [["Flagged offences"], ["Sex", *YEARS], ["Female", 20, 30], ["Unknown", 10, 15], ["Male is left out."]]
    reading = read_sheets(Data=rows)
    assert not any(count.detail for count in reading.counts)


AS_WELL = [
    "Number of flagged offences and how many of them have been charged",
    "Flagged offences, and of these how many led to a charge",
]
BOTH = [["Year", "Flagged offences recorded", "Of which charged"], ["2017/18", 176, 19], ["2018/19", 183, 22]]


@pytest.mark.parametrize("title", AS_WELL)
def test_what_is_told_of_a_second_number_narrows_no_table_that_has_both(read_sheets, title):
    reading = read_sheets(Data=[[title], *BOTH])
    assert [str(count.measure) for count in reading.counts] == ["offences", "charges"] * 2
    assert not any(count.detail for count in reading.counts)
    assert kinds(reading) == []


@pytest.mark.parametrize("title", AS_WELL)
def test_it_leaves_open_which_of_the_two_a_table_has_that_has_one(read_sheets, title):
    reading = read_sheets(Data=[[title], ["Year", "Number"], ["2017/18", 176], ["2018/19", 183]])
    assert all(count.detail for count in reading.counts)
    assert kinds(reading) == ["answer-differs"]


@pytest.mark.parametrize(
    "more",
    [
        "",
        ", and of these how many led to a charge",
        ", and how many of these were rape",
        " in the year and how many of those were charged",
    ],
)
@pytest.mark.parametrize("crimes", ["with a positive outcome", "that have been closed"])
def test_an_outcome_of_all_crimes_of_a_title_narrows_a_table_that_has_both(read_sheets, crimes, more):
    reading = read_sheets(Data=[[f"Flagged offences {crimes}{more}"], *BOTH])
    assert all(count.detail for count in reading.counts)
    assert kinds(reading) == ["answer-differs"]
