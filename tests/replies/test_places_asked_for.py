"""Rows that are places, as the request alone tells."""

import pytest

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
