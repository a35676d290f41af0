"""Tables whose cells a copy has run together on lines of text."""

import pytest

from cyberflag.model import Request
from readings import kinds, read_text

NONE_ASKED = Request()
HEAD = "Kind of incident 2015 2016 2017"


def read(*lines):
    return read_text("\n\n".join(["The tables give the number of recorded offences.", HEAD, *lines]), NONE_ASKED)


def counted(reading):
    return {(c.bounds.low, c.offence, c.period.label) for c in reading.counts}


def test_rows_below_a_heading_of_years_are_read_year_by_year():
    reading = read("Crime - Robbery 2 9 1", "Crime - Burglary 7 3 4")
    assert counted(reading) == {
        (2, "robbery", "2015"), (9, "robbery", "2016"), (1, "robbery", "2017"),
        (7, "burglary", "2015"), (3, "burglary", "2016"), (4, "burglary", "2017"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "row", ["Crime - Robbery 4 1", "Crime - Robbery 2", "Crime - Robbery 3 2 Crime - Theft 16 12 9"]
)
def test_a_row_with_lost_blank_cells_is_told_and_gives_no_figure(row):
    reading = read(row, "Crime - Burglary 7 3 4")
    assert {offence for _, offence, _ in counted(reading)} == {"burglary"}
    assert kinds(reading) == ["ambiguous-blank"]


def test_a_row_that_is_not_understood_is_told():
    reading = read("Admin - Resources 4 1 3")
    assert reading.counts == ()
    assert set(kinds(reading)) == {"unknown-heading"}


def test_incidents_that_are_said_to_be_no_offences_are_none():
    reading = read_text(
        f"These are incidents as opposed to recorded offences.\n\n{HEAD}\n\nCrime - Robbery 2 9 1", NONE_ASKED
    )
    assert {c.measure.value for c in reading.counts} == {"other"}


def test_a_sentence_ends_such_a_table():
    reading = read(
        "Crime - Robbery 2 9 1", "The number of burglaries is given on another page of this letter.", "Burglary 12"
    )
    assert {offence for _, offence, _ in counted(reading)} == {"robbery"}
