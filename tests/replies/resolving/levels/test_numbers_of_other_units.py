"""Columns whose numbers look like ages and are of days, hours or victims; and what was reported beside crimes."""

import pytest

from readings import Read, kinds, values


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("Days", ("0-30", "31-100")),
        ("Days to outcome", ("0-7", "8-14", "15+")),
        ("Weeks", ("1-2", "3-4")),
        ("Hour", ("0-6", "7-12", "13-18")),
        ("Number of victims per offence", ("1", "2", "3")),
        ("School year", ("7", "8")),
        ("Length of investigation", ("0-10", "11-17")),
    ],
)
def test_numbers_under_the_name_of_another_unit_are_no_ages(read_sheets: Read, name: str, labels: tuple[str, ...]):
    rows = [["Flagged offences"], [name, "2018/19"], *([label, 10 + at] for at, label in enumerate(labels))]
    reading = read_sheets(Data=rows)
    assert reading.counts == ()
    assert kinds(reading) != []


@pytest.mark.parametrize("name", ["Age", "Age in years", "Age of victim", "Years", "Victim age (years)", ""])
def test_numbers_under_the_name_of_ages_are_ages(read_sheets: Read, name: str):
    reading = read_sheets(Data=[["Flagged offences"], [name, "2018/19"], ["1-9", 10], ["10-13", 20]])
    assert values(reading) == {("2018/19", "1-9"): (10, 10), ("2018/19", "10-13"): (20, 20)}


@pytest.mark.parametrize("reported", ["Reports", "Incidents"])
def test_what_was_reported_is_counted_apart_from_crimes(read_sheets: Read, reported: str):
    reading = read_sheets(Data=[["Year", reported, "Crimes"], ["2017/18", 300, 210], ["2018/19", 310, 220]])
    found = {(c.period.label, str(c.measure), c.bounds.low) for c in reading.counts}
    assert found == {
        ("2017/18", "other", 300),
        ("2017/18", "offences", 210),
        ("2018/19", "other", 310),
        ("2018/19", "offences", 220),
    }


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("Number of offences", ("Female", "Male")),
        ("No. of offences", ("071/17", "088/01")),
        ("Number of victims", ("0-9", "10-13")),
        ("Number of crimes", ("Under 10", "10-13")),
        ("Number of victims in age group", ("0-9", "10-13")),
        ("Time of offence (age)", ("0-9", "10-13")),
    ],
)
def test_a_corner_that_names_what_is_counted_says_nothing_of_its_labels(
    read_sheets: Read, name: str, labels: tuple[str, str]
):
    rows = [["Sexual offences with the online flag"], [name, "2017/18", "2018/19"]]
    reading = read_sheets(Data=[*rows, [labels[0], 3, 4], [labels[1], 5, 6]])
    assert [count.bounds.low for count in reading.counts] == [3, 4, 5, 6]
    assert all(len(key) > 1 for key in values(reading)), "each has what its label says"


@pytest.mark.parametrize("name", ["Time period", "Timescale", "Number of offences in year"])
def test_years_below_a_name_of_time_are_years(read_sheets: Read, name: str):
    reading = read_sheets(Data=[["Flagged offences"], [name, "Offences"], ["2017/18", 3], ["2018/19", 4]])
    assert values(reading) == {("2017/18",): (3, 3), ("2018/19",): (4, 4)}
