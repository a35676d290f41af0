"""Columns of yes below a label say of each row what the label says."""

from dataclasses import replace

import pytest

from cyberflag.model import Period
from readings import ASKED, kinds, values

IN_YEARS = replace(ASKED, periods=tuple(map(Period.calendar_year, (2017, 2018, 2019))))

HEAD = ["From", "To", "Code"]


def rows(*answers):
    return [[f"01/01/{y}", f"31/12/{y}", "071/17", a, 5 + y % 5] for y in (2017, 2018) for a in answers]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("vic_u18", "0-17"),
        ("Victim under 18? (Y/N)", "0-17"),
        ("is_child", "0-17"),
        ("Female victim?", "female"),
        ("Snapchat", "snapchat"),
    ],
)
@pytest.mark.parametrize("yes", ["TRUE", "Y"])
def test_yes_below_a_label_is_that_label(read_sheets, name, said, yes):
    reading = read_sheets(request=IN_YEARS, Data=[[*HEAD, name, "Crimes"], *rows(yes)])
    assert values(reading) == {("2017", "071/17", said): (7, 7), ("2018", "071/17", said): (8, 8)}
    assert kinds(reading) == []


def test_no_below_a_label_is_told_and_left_out(read_sheets):
    reading = read_sheets(request=IN_YEARS, Data=[[*HEAD, "Victim under 18?", "Crimes"], *rows("Y", "N")])
    assert {str(c.age) for c in reading.counts} == {"0-17"}
    assert set(kinds(reading)) == {"unknown-age"}


def test_the_age_of_suspects_is_none_of_victims(read_sheets):
    reading = read_sheets(request=IN_YEARS, Data=[[*HEAD, "Suspect under 18?", "Crimes"], *rows("Y")])
    assert "0-17" not in {str(c.age) for c in reading.counts}


def test_a_period_from_the_day_recorded_first_to_the_last_is_whole(read_sheets):
    days = [["1 Jan 2017", "31 Dec 2017", "071/17", 4], ["1 Jan 2019", "31 Dec 2019", "071/17", 6]]
    reading = read_sheets(request=IN_YEARS, Data=[["rec_from", "rec_to", "Code", "Crimes"], *days])
    assert values(reading) == {("2017", "071/17"): (4, 4), ("2019", "071/17"): (6, 6)}


@pytest.mark.parametrize("name", ["Victim under 18?", "Victim under 18 (Y/N)"])
@pytest.mark.parametrize("no", ["N", "No", "FALSE"])
def test_no_alone_below_a_label_is_told_and_counts_nothing(read_sheets, name, no):
    reading = read_sheets(Data=[["Crimes with the flag"], [], [name, "2017/18", "2018/19"], [no, 30, 31]])
    assert reading.counts == ()
    assert "unknown-heading" in kinds(reading)


def test_yes_beside_no_and_a_total_is_the_label(read_sheets):
    rows = [["Victim under 18?", "2017/18", "2018/19"], ["Y", 12, 14], ["N", 30, 31], ["Total", 42, 45]]
    reading = read_sheets(Data=rows)
    assert {(str(c.age), c.bounds.low) for c in reading.counts} == {
        ("0-17", 12),
        ("0-17", 14),
        ("all", 42),
        ("all", 45),
    }
    assert "unknown-age" in kinds(reading)


def test_no_in_a_column_below_a_label_is_never_counted_as_yes(read_sheets):
    rows = [["Year", "Victim under 18?"], ["", "Yes", "No"], ["2017/18", 14, 24], ["2018/19", 15, 25]]
    reading = read_sheets(Data=rows)
    assert {(str(c.age), c.basis.value, c.bounds.low) for c in reading.counts} <= {
        ("0-17", "flag", 14), ("0-17", "flag", 15),
    }  # fmt: skip
    assert {"unknown-age", "unknown-heading"} & set(kinds(reading))


@pytest.mark.parametrize("title", ["Victim under 18 = No", "Child victim: N", "Victim under 18? No"])
def test_title_that_says_that_victims_are_no_children_is_told(read_sheets, title):
    reading = read_sheets(Data=[[title], [], ["Sex", "2017/18", "2018/19"], ["Female", 30, 31], ["Male", 3, 4]])
    assert reading.counts == ()
    assert "unknown-age" in kinds(reading)


def test_filter_that_kept_those_who_are_no_children_is_told(read_sheets):
    filters = [["Online flag", "Y"], ["Victim under 18", "N"], []]
    reading = read_sheets(Data=[*filters, ["Sex", "2017/18", "2018/19"], ["Female", 30, 31], ["Male", 3, 4]])
    assert reading.counts == ()
    assert "unknown-age" in kinds(reading)


def test_filter_that_kept_children_narrows_nothing(read_sheets):
    filters = [["Victim under 18", "Y"], []]
    reading = read_sheets(Data=[*filters, ["Sex", "2017/18", "2018/19"], ["Female", 30, 31], ["Male", 3, 4]])
    assert len(reading.counts) == 4
