"""Lists of crimes: a row stays a record whatever stands below it, and its date a date however it is written."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from readings import Read, values

TALK = "Sexual communication with a child"
HEADS = ["Date recorded", "Offence", "Victim age"]


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        (("Sexual grooming", "14"), (TALK, "14")),
        (("Rape", "15"), ("Rape of a female child under 16", "15")),
        (("Blackmail", "13-15"), ("Blackmail", "14")),
    ],
)
def test_a_record_above_a_narrower_one_is_counted(read_sheets: Read, wide: tuple[str, str], narrow: tuple[str, str]):
    rows = [HEADS, ["05/06/2017", *wide], ["05/07/2017", *narrow], ["05/08/2018", *wide], ["05/07/2019", *narrow]]
    reading = read_sheets(Crimes=rows)
    assert sorted(values(reading).values()) == [(1, 1)] * 4
    assert not reading.issues


def test_a_class_above_its_offences_heads_them_where_figures_stand_beside_them(read_sheets: Read):
    rows = [["Offence", "2017/18", "2018/19"], ["Sexual grooming", "", ""], [TALK, 8, 9], ["Blackmail", 4, 6]]
    reading = read_sheets(Crimes=rows)
    assert {count.offence for count in reading.counts} == {"071/17", "blackmail"}
    assert not reading.issues


def _written(how: str) -> Callable[[date], str]:
    return lambda day: day.strftime(how)


@pytest.mark.parametrize(
    "written",
    [
        _written("%d/%m/%Y"),
        _written("%d-%b-%Y"),
        _written("%d %B %Y"),
        _written("%d/%m/%Y 13:05"),
        _written("%d/%m/%Y 01:05:30 PM"),
        _written("%d-%b-%y 23:59"),
    ],
)
def test_the_day_of_a_date_is_no_age(read_sheets: Read, written: Callable[[date], str]):
    days = [date(2019, 4, 1) + timedelta(days=at) for at in range(90)]
    rows = [["Date recorded", "Offence", "Sex"], *([written(day), TALK, "FM"[at % 2]] for at, day in enumerate(days))]
    reading = read_sheets(Crimes=rows)
    assert values(reading) == {("2019/20", "071/17", "female"): (45, 45), ("2019/20", "071/17", "male"): (45, 45)}
    assert not reading.issues


def test_days_without_their_year_are_no_ages_either(read_sheets: Read):
    days = [date(2019, 4, 1) + timedelta(days=at) for at in range(90)]
    rows = [["Date recorded", "Offence"], *([f"{day:%d %B}", TALK] for day in days)]
    reading = read_sheets(**{"2019_20": rows})
    assert not reading.counts
    assert reading.issues


@pytest.mark.parametrize("written", ["{} April 2018|{} May 2018|{} June 2018", "{} - Apr-18|{} - May-18|{} - Jun-18"])
@pytest.mark.parametrize("head", ["Age/month", "Age and month"])
def test_ages_before_months_are_no_days_below_a_head_that_names_them(written: str, head: str, read_sheets: Read):
    labels = [month.format(age) for month in written.split("|") for age in (13, 14, 15)]
    reading = read_sheets(Crimes=[[head, "Offences"], *([label, 7] for label in labels)])
    assert {str(count.age) for count in reading.counts} == {"13", "14", "15"}
    assert {count.period.start.day for count in reading.counts} == {1}


def test_ages_beside_months_are_still_ages(read_sheets: Read):
    labels = [f"{age} {month}" for age in ("Under 13", "13 to 15") for month in ("April 2019", "May 2019", "June 2019")]
    found = values(read_sheets(Crimes=[["Age and month", "Offences"], *([label, 7] for label in labels)]))
    assert {key[-1] for key in found} == {"0-12", "13-15"}


@pytest.mark.parametrize("head", ["Week", "Wk", "Recorded week", "Day"])
def test_numbers_of_weeks_and_days_in_a_list_are_no_ages(head: str, read_sheets: Read):
    rows = [["2018/19", at % 12 + 1, TALK, "FM"[at % 2]] for at in range(24)]
    reading = read_sheets(Crimes=[["Year", head, "Offence", "Sex"], *rows])
    assert {str(count.age) for count in reading.counts} <= {"all"}
    assert reading.counts or reading.issues


@pytest.mark.parametrize("head", ["Victim_Age_At_Offence_Day", "Days/Victim_Age"])
def test_ages_on_a_day_are_ages(head: str, read_sheets: Read):
    rows = [["2018/19", 9 + at, TALK, "FM"[at % 2]] for at in range(8)]
    reading = read_sheets(Crimes=[["Year", head, "Offence", "Sex"], *rows])
    assert {str(count.age) for count in reading.counts} == {str(9 + at) for at in range(8)}
