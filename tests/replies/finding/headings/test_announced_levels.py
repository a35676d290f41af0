"""Headings that say by what the labels below or behind them are split."""

import pytest

from readings import kinds, values

TITLE = [["Offences with the online flag"], []]
BANDS = ["0-9", "10-12", "13-15"]
OF_A_GIRL = [
    "Victim a girl, by her age",
    "Girls by age band",
    "Girls: age at offence",
    "Female (by age)",
    "By age: girls",
    "Age (girls)",
    "Where the victim was a girl: her age",
    "Girl's age",
    "How old the girl was",
    "Girls whose age was",
]


def of_a_boy(head: str) -> str:
    for girl, boy in (("girl", "boy"), ("Girl", "Boy"), (" her ", " his "), ("Female", "Male")):
        head = head.replace(girl, boy)
    return head


@pytest.mark.parametrize("girl", OF_A_GIRL)
def test_a_heading_may_say_that_it_is_split_by_the_ages_below_it(read_sheets, girl):
    rows = [["Year", girl, None, None, of_a_boy(girl)], [None, *BANDS, *BANDS], ["2017/18", 1, 2, 3, 4, 5, 6]]
    reading = read_sheets(Data=[*TITLE, *rows, ["2018/19", 7, 8, 9, 10, 11, 12]])
    read = values(reading)
    assert read[("2017/18", "10-12", "female")] == (2, 2)
    assert read[("2018/19", "13-15", "male")] == (12, 12)
    assert len(read) == 12
    assert kinds(reading) == []


@pytest.mark.parametrize("girl", OF_A_GIRL)
def test_a_label_may_say_that_it_is_split_by_the_ages_behind_it(read_sheets, girl):
    rows = [[girl, "0-9", 1, 2], [None, "10-12", 3, 4], [of_a_boy(girl), "0-9", 5, 6], [None, "10-12", 7, 8]]
    reading = read_sheets(Data=[*TITLE, [None, None, "2017/18", "2018/19"], *rows])
    assert values(reading)[("2018/19", "10-12", "male")] == (8, 8)
    assert len(reading.counts) == 8
    assert kinds(reading) == []


@pytest.mark.parametrize("year", ["{} by sex of victim", "{}: victim's gender", "Sex of victim in {}"])
def test_a_year_may_say_that_it_is_split_by_the_sexes_below_it(read_sheets, year):
    heads = [["Age", year.format("2017/18"), None, year.format("2018/19")], [None, "Girls", "Boys", "Girls", "Boys"]]
    reading = read_sheets(Data=[*TITLE, *heads, ["0-9", 1, 2, 3, 4], ["10-12", 5, 6, 7, 8]])
    assert values(reading)[("2018/19", "10-12", "female")] == (7, 7)
    assert len(reading.counts) == 8
    assert kinds(reading) == []


def test_a_heading_that_says_that_it_is_split_by_something_else_is_told(read_sheets):
    rows = [["Year", "Girls by height", None, None, "Boys by height"], [None, *BANDS, *BANDS]]
    reading = read_sheets(Data=[*TITLE, *rows, ["2017/18", 1, 2, 3, 4, 5, 6], ["2018/19", 7, 8, 9, 10, 11, 12]])
    assert reading.counts == ()
    assert kinds(reading) != []


def test_the_age_of_a_girl_in_a_title_is_of_girls(read_sheets):
    rows = [[None, "2017/18", "2018/19"], ["0-9", 1, 2], ["10-12", 3, 4]]
    reading = read_sheets(Data=[*TITLE, ["Girl's age"], *rows, [], ["Boy's age"], *rows])
    assert values(reading)[("2018/19", "10-12", "male")] == (4, 4)
    assert len(reading.counts) == 8
