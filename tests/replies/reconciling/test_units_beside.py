"""What parts count whose headings do not say it, beside the figure that they come to."""

import pytest

from cyberflag.model import Request

TITLE = "Sexual communication with a child by platform"
SITES = ["Facebook", "Snapchat", "Other"]


def measures_of(read, heads, *rows):
    counts = read(TITLE, [["Period", *heads], *rows]).counts
    parts = [c for c in counts if c.platform != "all" or str(c.sex) != "all" or c.detail]
    return {str(c.measure) for c in counts if c not in parts}, {str(c.measure) for c in parts}


@pytest.mark.parametrize(
    ("counted", "parts"),
    [
        ("Offences", SITES),
        ("Arrests", SITES),
        ("Charges", SITES),
        ("Suspects", SITES),
        ("Offences", ["Female", "Male", "Not known"]),
        ("Suspects", ["Female", "Male", "Not known"]),
    ],
)
def test_parts_that_come_to_the_one_figure_beside_them_count_what_it_counts(counted, parts, read_unasked):
    whole, found = measures_of(read_unasked, [counted, *parts], ["2017/18", 64, 20, 40, 4], ["2018/19", 80, 30, 30, 20])
    assert whole == found == {counted.casefold()}


@pytest.mark.parametrize(
    ("heads", "rows"),
    [
        (["Arrests", *SITES], (["2017/18", 64, 20, 40, 9], ["2018/19", 80, 30, 30, 25])),
        (["Arrests", *SITES], (["2017/18", 64, 20, 40, 4], ["2018/19", 80, 30, 30, 25])),
        (["Arrests", *SITES], (["2017/18", 64, 20, 40, 4],)),
        (["Arrests", *SITES], (["2017/18", 4, 1, 2, 1], ["2018/19", 5, 2, 2, 1])),
        (["Arrests", *SITES], (["2017/18", 64, 20, "<5", 4], ["2018/19", 80, 30, 30, 20])),
    ],
)
def test_parts_that_do_not_come_to_it_in_every_row_may_count_something_else(heads, rows, read_unasked):
    assert "arrests" not in measures_of(read_unasked, heads, *rows)[1]


@pytest.mark.parametrize("low", [(0, 0, 0, 0), (3, 1, 1, 1)])
def test_rows_of_few_or_none_stand_in_no_way_of_those_that_tell(low, read_unasked):
    rows = (["2017/18", 64, 20, 40, 4], ["2018/19", *low], ["2019/20", 80, 30, 30, 20])
    assert measures_of(read_unasked, ["Arrests", *SITES], *rows) == ({"arrests"}, {"arrests"})


def test_parts_beside_two_figures_that_count_different_things_are_of_neither(read_unasked):
    rows = (["2017/18", 64, 64, 24, 40], ["2018/19", 80, 80, 50, 30])
    assert "arrests" not in measures_of(read_unasked, ["Offences", "Arrests", "Facebook", "Snapchat"], *rows)[1]


def of_second_sheet(read_sheets, title, *rows):
    totals = [["1. Crimes recorded with the site in the method field"], ["Site", "2017", "2018"]]
    totals += [["Facebook", 60, 64], ["Snapchat", 70, 80]]
    ages = [[title], ["Site", "0-17", "18-29", "30+"], *rows]
    read = read_sheets(request=Request(), Totals=totals, Ages=ages)
    return {str(c.measure) for c in read.counts if c.provenance.table == "Ages"}


@pytest.mark.parametrize(
    "title",
    [
        "Sheet 2: age group of the victim, calendar year 2018",
        "Age of victim in 2018",
        "Table 2. Age of the victims (calendar year 2018)",
        "Victim age group, for calendar year 2018",
        "By age of victim in 2018",
        "Age of victim during the calendar year 2018",
    ],
)
def test_ages_of_victims_that_come_to_the_crimes_of_each_platform_count_these(title, read_sheets):
    rows = (["Facebook", 20, 40, 4], ["Snapchat", 30, 30, 20])
    assert of_second_sheet(read_sheets, title, *rows) == {"offences"}


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("Age of victim in 2018", (["Facebook", 20, 40, 9], ["Snapchat", 30, 30, 20])),
        ("Age of victim in 2017", (["Facebook", 20, 40, 4], ["Snapchat", 30, 30, 20])),
        ("Age of suspect in 2018", (["Facebook", 20, 40, 4], ["Snapchat", 30, 30, 20])),
        ("Age of victim in 2018", (["Facebook", 20, 40, "<5"], ["Snapchat", 30, 30, 20])),
    ],
)
def test_ages_that_do_not_come_to_them_or_are_of_others_may_count_something_else(title, rows, read_sheets):
    assert "offences" not in of_second_sheet(read_sheets, title, *rows)
