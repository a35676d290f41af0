"""Titles and headings that say that figures are of another force than the one that replies: never read as its own."""

import pytest

from readings import kinds, numbers

YEARS = [["Year", "Flagged offences"], ["2017/18", 41], ["2018/19", 52], ["2019/20", 63]]
TOLD = ["answer-differs"]


def forces(reading) -> set[str]:
    return {count.force for count in reading.counts}


@pytest.mark.parametrize(
    "title",
    [
        "Flagged offences in Essex",
        "Flagged offences in Essex, 2017/18 to 2019/20",
        "Essex: flagged offences",
        "Essex - flagged offences by year",
        "Flagged offences recorded by Essex Police",
        "Number of flagged offences, Essex Police area",
    ],
)
def test_a_title_of_another_force_is_told(read_sheets, read_page, title):
    for reading in (read_sheets(Data=[["Kent Police"], [title], [], *YEARS]), read_page("Kent Police", title, YEARS)):
        assert forces(reading) == {"essex"}
        assert kinds(reading) == TOLD


@pytest.mark.parametrize("heading", ["Flagged offences: Essex", "Essex flagged offences"])
def test_a_column_of_another_force_is_told(read_sheets, heading):
    reading = read_sheets(Data=[["Kent Police"], [], ["Year", heading], *YEARS[1:]])
    assert forces(reading) == {"essex"}
    assert kinds(reading) == TOLD


@pytest.mark.parametrize("beside", ["Eastern region flagged offences", "Total flagged offences"])
def test_what_may_be_of_both_forces_is_not_of_the_one_that_replies(read_sheets, beside):
    rows = [["Year", "Essex flagged offences", beside], ["2017/18", 4, 45], ["2018/19", 6, 58], ["2019/20", 7, 70]]
    reading = read_sheets(Data=[["Kent Police"], [], *rows])
    assert not [count for count in reading.counts if not count.detail]
    assert reading.issues


@pytest.mark.parametrize(
    "title",
    [
        "Flagged offences where victim lives in Essex",
        "Flagged offences by suspects in Essex",
        "Flagged offences reported to Essex Police",
        "You asked for flagged offences in Essex.",
    ],
)
def test_a_force_of_the_people_is_not_given_the_figures(read_sheets, title):
    reading = read_sheets(Data=[["Kent Police"], [title], [], *YEARS])
    assert forces(reading) == {"kent"}
    assert all(count.detail for count in reading.counts)
    assert kinds(reading) == TOLD


def test_a_title_of_several_forces_is_told(read_sheets):
    reading = read_sheets(Data=[["Kent Police"], ["Flagged offences in Kent and Essex"], [], *YEARS])
    assert kinds(reading) == TOLD
    assert all(count.detail for count in reading.counts)


def test_the_area_of_a_force_is_a_part_of_that_of_the_railways(read_sheets):
    rows = [["British Transport Police"], ["Flagged offences in Essex"], [], *YEARS]
    reading = read_sheets(name="British Transport Police.xlsx", Data=rows)
    assert forces(reading) == {"btp"}
    assert kinds(reading) == TOLD
    assert all(count.detail for count in reading.counts)


def test_tables_of_two_forces_are_each_of_its_own(read_page):
    others = [YEARS[0], ["2017/18", 4], ["2018/19", 6], ["2019/20", 8]]
    reading = read_page("Kent Police", "Flagged offences in Kent", YEARS, "Flagged offences in Essex", others)
    assert {(count.force, count.bounds.low) for count in reading.counts} == {
        *(("kent", number) for number in (41, 52, 63)),
        *(("essex", number) for number in (4, 6, 8)),
    }
    assert kinds(reading) == TOLD


@pytest.mark.parametrize(
    "title",
    [
        "Flagged offences in Kent",
        "Kent Police: flagged offences",
        "Flagged offences in Kent and Medway",
        "Flagged offences (Kent and Essex Serious Crime Directorate)",
        "Flagged offences, found by an analyst shared with Essex Police",
        "Flagged offences (Cleveland Road)",
        "Essex Street station flagged offences",
        "Flagged offences (previously published with those of Essex)",
        "Flagged offences in England and Wales terms of the counting rules",
    ],
)
def test_a_force_named_otherwise_is_not_counted(read_sheets, title):
    reading = read_sheets(Data=[["Kent Police"], [title], [], *YEARS])
    assert forces(reading) == {"kent"}
    assert numbers(reading) == [41, 52, 63]
    assert not reading.issues
