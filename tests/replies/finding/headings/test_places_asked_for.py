"""Rows that are places, as the request alone tells."""

import pytest

from cyberflag.replies.finding.headings import places_asked_for

ROWS = [["", "2019", "2020"], ["Conwy", "5", "6"], ["Isle of Anglesey", "7", "8"], ["Wrexham", "9", "1"]]
FOOT = ["Total", "21", "15"]
OF_CONWY = (("area", "Conwy"),)


@pytest.mark.parametrize(
    "asked",
    [
        "How many burglaries were recorded, by year and by county?",
        "How many burglaries were recorded in each district?",
        "Please provide the number of burglaries, broken down by ward.",
        "Number of burglaries per policing area",
    ],
)
@pytest.mark.parametrize("rows", [ROWS, [*ROWS, FOOT]])
def test_rows_without_a_corner_are_the_places_asked_for(read_unasked, asked, rows):
    reading = read_unasked(asked, "<h2>Response</h2>", rows)
    assert sorted(c.bounds.low for c in reading.counts if not c.total) == [1, 5, 6, 7, 8, 9]
    assert all(OF_CONWY[0] in c.detail for c in reading.counts if c.bounds.low in (5, 6))
    assert {c.offence for c in reading.counts} == {"burglary"}
    assert all(c.total == (c.bounds.low in (21, 15)) for c in reading.counts)


def test_columns_may_be_of_other_things_than_years(read_unasked):
    rows = [["", "Burglary", "Robbery"], ["Conwy", "5", "6"], ["Gwynedd", "7", "8"], ["Wrexham", "9", "1"]]
    reading = read_unasked("How many crimes were recorded in 2019 in each county?", "<h2>Response</h2>", rows)
    assert {(c.offence, c.bounds.low) for c in reading.counts if c.detail == OF_CONWY} == {
        ("burglary", 5),
        ("robbery", 6),
    }


@pytest.mark.parametrize(
    "asked",
    [
        "How many burglaries were recorded?",
        "How many crimes were recorded, by county and by offence?",
        "How many arrests were made, by district and nationality?",
    ],
)
def test_rows_that_may_be_something_else_stay_told(read_unasked, asked):
    reading = read_unasked(asked, "<h2>Response</h2>", ROWS)
    assert not reading.counts
    assert any("not understood" in issue.message for issue in reading.issues)


@pytest.mark.parametrize(
    ("asked", "title", "labels"),
    [
        ("How many flagged offences, by each district?", "Apps named in the crimes", ["Zoomy", "Chatly"]),
        (
            "The number of flagged offences by district.",
            "Flagged offences by category",
            ["Pestering", "Dogging"],
        ),
        ("The number of flagged offences by local policing area.", "Ethnic group of victims", ["Roma", "Kurdish"]),
        ("Flagged offences per area.", "suspects' occupations", ["Teacher", "Coach"]),
        ("The number of flagged offences by district.", "Flagged offences by school", ["St Mary's", "Hilltop Academy"]),
        ("Flagged offences per area.", "Hobbies of those involved", ["Angling", "Chess"]),
    ],
)
def test_rows_below_a_title_of_something_else_are_no_places(read_unasked, asked, title, labels):
    rows = [["", "2019", "2020"], *([label, str(n), str(n + 1)] for n, label in enumerate(labels, 5))]
    reading = read_unasked(asked, "<h2>Response</h2>", title, rows)
    assert not reading.counts
    assert any("not understood" in issue.message for issue in reading.issues)


def test_the_question_right_above_a_table_says_what_its_rows_are(read_unasked):
    schools = [["", "2019", "2020"], ["St Mary's", "5", "6"], ["Hilltop Academy", "7", "8"]]
    reading = read_unasked(
        "1. How many burglaries were recorded in each district?", ROWS, "2. How many were recorded by school?", schools
    )
    assert not [c for c in reading.counts if ("area", "St Mary's") in c.detail]


def test_places_below_a_title_of_crimes_by_place_are_read(read_unasked):
    asked = "How many burglaries were recorded, by year and by county?"
    reading = read_unasked(asked, "<h2>Response</h2>", "Burglaries recorded by county and year", ROWS)
    assert {c.bounds.low for c in reading.counts if c.detail == OF_CONWY} == {5, 6}


@pytest.mark.parametrize("label", ["A" * 60 + "?", "A-" * 30 + "?", "Ab " * 5000 + "?"])
def test_a_long_label_is_looked_at_once(label):
    words = places_asked_for._NAME  # one way to part a name: no word may follow another without a blank between
    assert words.fullmatch(label) is None
    assert words.match("AB").end() == 2
    assert words.match("Stoke-on-Trent").end() == 14
