"""Tables with a bare year in the corner and the months of it over the columns."""

import pytest

from readings import Read

TITLE = "Offences flagged as online, by month:"


def _months(reading) -> list[tuple[str, str, int]]:
    return sorted((str(c.period.start), str(c.period.end), c.bounds.low) for c in reading.counts)


@pytest.mark.parametrize("heads", [("Jan", "Feb", "Mar"), ("January", "February", "March")])
def test_months_beside_a_year_in_the_corner_are_of_that_year(read_unasked: Read, heads):
    reading = read_unasked(TITLE, [["2024", *heads], ["Female", 10, 11, 12], ["Male", 1, 2, 3]])
    assert _months(reading)[:3] == [
        ("2024-01-01", "2024-01-31", 1),
        ("2024-01-01", "2024-01-31", 10),
        ("2024-02-01", "2024-02-29", 2),
    ]
    assert len(reading.counts) == 6
    assert reading.issues == ()


def test_a_total_behind_the_months_is_of_these_alone(read_unasked: Read):
    reading = read_unasked(TITLE, [["2024", "Feb", "Mar", "Apr", "Total"], ["Offences", 10, 11, 12, 33]])
    assert ("2024-02-01", "2024-04-30", 33) in _months(reading)


def test_units_below_a_year_and_its_months_are_told_apart(read_unasked: Read):
    rows = [["2024", "Feb", "Mar"], ["Crimes validated", 4, 3], ["Suspects linked", 2, 1], ["People charged", 0, 0]]
    reading = read_unasked("Rape offences validated in February and March 2024.", rows)
    found = [(str(c.measure), c.bounds.low) for c in reading.counts]
    assert found == [("offences", 4), ("offences", 3), ("suspects", 2), ("suspects", 1), ("charges", 0), ("charges", 0)]


@pytest.mark.parametrize(
    "heads",
    [
        ("Oct", "Nov", "Dec", "Jan"),  # the last one is perhaps of 2025
        ("Q1", "Q2", "Q3", "Q4"),  # perhaps of the financial year
    ],
)
def test_parts_that_may_lie_in_the_next_year_are_told(read_unasked: Read, heads):
    reading = read_unasked(TITLE, [["2024", *heads], ["Female", 10, 11, 12, 14], ["Male", 1, 2, 3, 5]])
    assert reading.counts == ()
    assert reading.issues


def test_a_row_of_another_year_below_the_months_is_told(read_unasked: Read):
    reading = read_unasked(TITLE, [["2024", "Jan", "Feb", "Mar"], ["2025", 10, 11, 12]])
    assert reading.counts == ()
    assert reading.issues


@pytest.mark.parametrize(
    "title",
    [
        "Offences flagged as online, financial year 2024/25",
        "Offences flagged as online, 2023/24",
        "Offences flagged as online, year ending March 2024",
        "Offences flagged as online, April 2023 to March 2024",
        "FOI 2015/24. Offences flagged as online in 2023/24",
    ],
)
@pytest.mark.parametrize("heads", [("Jan", "Feb", "Mar"), ("Apr", "May", "Jun")])
def test_months_beside_a_year_below_a_financial_year_are_told(read_unasked: Read, title, heads):
    reading = read_unasked(title, [["2024", *heads], ["Female", 10, 11, 12], ["Male", 1, 2, 3]])
    assert reading.counts == ()
    assert reading.issues


def test_parts_of_a_financial_year_beside_two_years_are_told(read_unasked: Read):
    tables = [
        [[year, *heads], ["Female", 10, 11, 12], ["Male", 1, 2, 3]]
        for year, heads in (("2024", ("Apr", "May", "Jun")), ("2024", ("Jan", "Feb", "Mar")))
    ]
    reading = read_unasked("Offences flagged as online, financial year 2024/25", *tables)
    assert reading.counts == ()
    assert reading.issues


def test_years_of_a_table_stacked_by_year_are_those_of_their_months(read_unasked: Read):
    rows = [
        ["2023", "Jan", "Feb", "Mar"],
        ["Female", 10, 11, 12],
        ["2024", "Jan", "Feb", "Mar"],
        ["Female", 20, 21, 22],
    ]
    reading = read_unasked(TITLE, rows)
    assert [month[2] for month in _months(reading)] == [10, 11, 12, 20, 21, 22]
    assert {month[0][:4] for month in _months(reading)} == {"2023", "2024"}


def test_rows_of_other_years_below_the_months_of_one_are_told(read_unasked: Read):
    reading = read_unasked(TITLE, [["2024", "Jan", "Feb", "Mar"], ["2023/24", 10, 11, 12], ["2024/25", 1, 2, 3]])
    assert reading.counts == ()
    assert reading.issues
