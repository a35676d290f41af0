"""Bare numbers that are too old for children, in tables that name no ages, are classes or codes."""

import pytest

from readings import kinds

YEARS = ["2017/18", "2018/19"]


def ages(reading):
    return {str(count.age) for count in reading.counts}


@pytest.mark.parametrize("name", ["Class", "HO class", "Recorded class"])
def test_number_below_the_name_of_classes_is_no_age(read_sheets, name):
    reading = read_sheets(Data=[["Crimes with the flag"], [], [name, *YEARS], [88, 12, 14], [86, 30, 31]])
    assert {(c.offence, str(c.age), c.bounds.low) for c in reading.counts} == {("86", "all", 30), ("86", "all", 31)}
    assert kinds(reading) == ["unknown-offence"]


@pytest.mark.parametrize("name", ["Group", "", "Series"])
def test_numbers_too_old_for_children_are_told_where_nothing_names_ages(read_sheets, name):
    reading = read_sheets(Data=[["Crimes with the flag"], [], [name, *YEARS], [88, 12, 14], [86, 30, 31], [45, 2, 3]])
    assert ages(reading) <= {"all"}
    assert "unknown-heading" in kinds(reading)


def test_class_beside_its_title_is_no_age(read_sheets):
    rows = [["Class", "Description", *YEARS], [88, "Other sexual offences", 12, 14], [86, "Obscene publications", 3, 4]]
    reading = read_sheets(Data=rows)
    assert ages(reading) == {"all"}
    assert {c.offence for c in reading.counts} == {"other-sexual-offences", "86"}


@pytest.mark.parametrize(
    ("title", "name"), [("By age of the victim", ""), ("Crimes", "Age"), ("Crimes", "Victim's age")]
)
def test_old_ages_are_ages_where_they_are_named(read_sheets, title, name):
    reading = read_sheets(Data=[[title], [], [name, *YEARS], [13, 12, 14], [45, 30, 31]])
    assert ages(reading) == {"13", "45"}


def test_one_grown_up_beside_ages_of_children_is_an_age(read_sheets):
    reading = read_sheets(Data=[["Crimes"], [], ["", *YEARS], [14, 12, 14], [15, 3, 4], [16, 5, 6], [34, 1, 1]])
    assert ages(reading) == {"14", "15", "16", "34"}


def test_class_below_the_name_of_classes_in_a_list_is_no_age(read_sheets):
    rows = [
        ["Crime ref", "Financial year", "Class"],
        ["A1", "2017/18", 88],
        ["A2", "2017/18", 86],
        ["A3", "2018/19", 88],
    ]
    reading = read_sheets(Data=rows)
    assert ages(reading) == {"all"}
    assert "unknown-offence" in kinds(reading)


@pytest.mark.parametrize("name", ["No.", "Nr", "Victim No."])
def test_numbers_of_rows_are_no_ages(read_sheets, name):
    reading = read_sheets(Data=[["Crimes with the flag"], [], [name, *YEARS], [1, 12, 14], [2, 30, 31], [3, 4, 5]])
    assert ages(reading) <= {"all"}
    assert "unknown-heading" in kinds(reading)


@pytest.mark.parametrize(("title", "name"), [("By age of the victim", "No."), ("Crimes with the flag", "Age")])
def test_years_of_age_below_a_word_or_title_for_ages_stay_ages(read_sheets, title, name):
    reading = read_sheets(Data=[[title], [], [name, *YEARS], [1, 12, 14], [2, 30, 31], [3, 4, 5]])
    assert ages(reading) == {"1", "2", "3"}


@pytest.mark.parametrize("name", ["Number of victims", "No. of victims", "Victim count", "Number of offences"])
@pytest.mark.parametrize("last", ["3", "3+", "3 or more"])
def test_how_many_victims_a_crime_has_is_no_age(read_unasked, name, last):
    reading = read_unasked("Grooming offences in 2019", [[name, "Recorded"], ["1", 20], ["2", 5], [last, 1]])
    assert reading.counts == ()
    assert "unknown-heading" in kinds(reading)


@pytest.mark.parametrize(
    "rows",
    [
        [["Number of victims", "2018", "2019"], ["11", 20, 23], ["12", 5, 6], ["13", 1, 2]],
        [["Age of victim", "2018", "2019"], ["11", 20, 23], ["12", 5, 6], ["13", 1, 2]],
    ],
)
def test_ages_below_the_name_of_the_table_stay_ages(read_unasked, rows):
    ages = {str(count.age) for count in read_unasked("Grooming offences in 2018 and 2019", rows).counts}
    assert ages == {"11", "12", "13"}


def test_ages_that_begin_at_one_stay_ages_where_they_are_called_so(read_unasked):
    rows = [["Age", "Number of victims"], ["1", 20], ["2", 5], ["3", 5]]
    assert {str(count.age) for count in read_unasked("Grooming offences in 2019", rows).counts} == {"1", "2", "3"}
