"""Numbers that stand beside the figures and count nothing: the scale of a drawing, who answered, when a report ran."""

from collections.abc import Callable

import pytest

from cyberflag.replies import ReplyReading
from readings import kinds, read_text, said, values

TITLE = "Offences against children with the online flag."


@pytest.mark.parametrize(
    "text",
    [
        "Each # is about five offences.",
        "One star stands for roughly 10 crimes.",
        "Every block represents 2 offences.",
        "Answered in 14 working days. Officer dealing: 2207.",
        "Dealt with by PC 4471.",
        "Collar number: 3312",
        "Tables 1 to 3 describe the same crimes and should not be added to each other.",
        "Sheets 2 and 3 cut the same offences in other ways.",
        "This report ran on 05-NOV-2019 08:41:17.",
    ],
)
def test_what_counts_no_crimes_raises_no_issue(read_page: Callable[..., ReplyReading], text: str):
    reading = read_page(TITLE, "2017/18: 34", "2018/19: 41", text)
    assert len(values(reading)) == 2
    assert kinds(reading) == []


def test_the_moment_of_a_run_above_a_table_raises_no_issue(read_sheets: Callable[..., ReplyReading]):
    rows = [[TITLE], ["RUN", "05-NOV-2019 08:41:17"], ["Sex", "2017/18", "2018/19"], ["F", 34, 41], ["M", 13, 12]]
    reading = read_sheets(Data=rows)
    assert len(values(reading)) == 4
    assert kinds(reading) == []


def test_a_sign_for_a_small_number_is_still_a_rule(read_page: Callable[..., ReplyReading]):
    reading = read_page(TITLE, "Each * is a number of 1 to 4.", "2017/18: 34", "2018/19: *")
    assert values(reading)[("2018/19",)] == (1, 4)


@pytest.mark.parametrize("head", ["Population aged 0-17", "Residents under 18 (mid-year estimate)", "Households"])
def test_a_column_of_the_population_holds_no_counts_and_needs_no_word(read_sheets, head):
    rows = [["Year", head, "Flagged offences"], ["2017/18", 312000, 45], ["2018/19", 314500, 52]]
    reading = read_sheets(Rates=[["Kent Police"], [], *rows])
    assert not kinds(reading)
    assert [count.bounds.low for count in reading.counts] == [45, 52]


@pytest.mark.parametrize(
    "text",
    [
        "Crimes are kept by financial year (April to March) here, so we send the two that are finished.",
        "You name calendar years. Our tables run by financial year, and the three of them that you can use are below.",
        "Our years begin in April and only the two complete ones are set out.",
        "Of the years of the record, those two that lie within your dates are given.",
    ],
)
def test_the_number_of_the_years_that_are_given_counts_no_crimes(text: str):
    assert said(f"You asked about the financial years 2016/17 to 2018/19. {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Two girls hurt in one crime are shown as two victims.",
        "One offence against three children is counted as three.",
    ],
)
def test_how_several_victims_of_a_crime_are_counted_is_no_figure(text: str):
    reading = read_text(f"{text} In 2017/18 there were 34 victims.")
    assert [count.bounds.low for count in reading.counts] == [34]
    assert reading.issues == ()


@pytest.mark.parametrize(
    "text",
    [
        "No age was known for offences that stand in none of the two columns by age.",
        "Where the crime is in none of these bands, no age had been noted.",
        "No gender was recorded for offences outside both rows.",
    ],
)
def test_where_the_crimes_of_unknown_victims_stand_is_no_nought(text: str):
    assert said(f"In 2017/18 there were 34 flagged offences. {text}") == [(34, "2017/18")]


def test_the_crimes_of_unknown_victims_are_still_counted():
    text = "In 2017/18 there were 34 flagged offences, and in nine of them no sex was recorded."
    assert said(text) == [(34, "2017/18"), (9, "2017/18", "unknown")]


@pytest.mark.parametrize(
    "text",
    [
        "A new system came in 2018, for which 1,240 users have been enrolled.",
        "It has 900 users of the new software and 35 registered users elsewhere.",
        "There were 60 attendees and 12 sergeants on that day.",
        "We bought 450 licences.",
    ],
)
def test_users_and_those_who_attended_raise_no_issue(read_page: Callable[..., ReplyReading], text: str):
    reading = read_page(TITLE, "2017/18: 34", "2018/19: 41", text)
    assert len(values(reading)) == 2
    assert kinds(reading) == []


def test_users_of_a_platform_may_be_victims(read_page: Callable[..., ReplyReading]):
    reading = read_page(TITLE, "2017/18: 34", "2018/19: 41", "There were 14 victims who were users of Snapchat.")
    assert kinds(reading)
