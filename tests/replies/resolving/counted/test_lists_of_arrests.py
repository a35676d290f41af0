"""Lists of which each row is one arrest, or one person arrested."""

import pytest

from cyberflag.model import Request
from readings import Read, kinds

HEADING = ["No", "Year", "Offence", "Age of person", "Result"]
ROWS = [
    HEADING,
    ["1", "2021", "86/02", "Under 18", "Charged"],
    ["2", "2021", "86/10", "30-39", "NFA"],
    ["3", "2021", "86/02", "40+", "Charged"],
    ["4", "2022", "86/02", "18-29", "NFA"],
    ["5", "2022", "86/10", "Under 18", "Charged"],
]
ARRESTED = (
    "You asked for arrests for indecent images of children in 2021 and 2022, with the age of the arrested person."
)


@pytest.mark.parametrize(
    "said",
    [
        "Each line of the table is one person.",
        "Each row represents an arrest.",
        "The list has one row per arrested person.",
        "Every entry below relates to a single individual.",
        "There is one record for each detainee.",
    ],
)
def test_rows_that_are_said_to_be_one_arrest_each_are_arrests(read_page: Read, said: str) -> None:
    reading = read_page(ARRESTED, said, ROWS, request=Request())
    read = {(c.period.start.year, str(c.measure), c.offence, str(c.age), c.bounds.low) for c in reading.counts}
    assert read == {
        (2021, "arrests", "086/02", "all", 2),
        (2021, "arrests", "086/10", "all", 1),
        (2022, "arrests", "086/02", "all", 1),
        (2022, "arrests", "086/10", "all", 1),
    }
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "said",
    [
        "The table gives those arrested.",
        "Each line of the table is one person. Some of the people charged were never arrested.",
        "Each line is one result of an arrest.",
    ],
)
def test_rows_that_may_be_something_else_are_told(read_page: Read, said: str) -> None:
    reading = read_page(ARRESTED, said, ROWS, request=Request())
    assert reading.counts == ()
    assert "unknown-layout" in kinds(reading)
