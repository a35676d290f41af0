"""Lists of records over several pages and sheets: headings said again, numbers that run on, years under any name."""

from dataclasses import replace

import pytest

from cyberflag.model import Period
from readings import ASKED, kinds, values

IN_YEARS = replace(ASKED, periods=tuple(map(Period.calendar_year, (2017, 2018, 2019))))

ONE_EACH = ["Each line below is one crime with the online flag."]
HEADINGS = ["No.", "Year", "Code", "Sex"]


def records(first, last, headings=HEADINGS):
    """Lines numbered so, every other one of the same kind."""
    return [[n, 2017 + n % 2, "071/17", "F"][: len(headings)] for n in range(first, last + 1)]


@pytest.mark.parametrize("name", ["Rec'd in", "Crimed in", "Came to us in", "Logged"])
def test_a_column_of_nothing_but_years_is_of_them_whatever_heads_it(read_sheets, name):
    reading = read_sheets(
        request=IN_YEARS,
        Data=[
            ONE_EACH,
            [],
            ["No.", name, "HO code", "Sex", "App"],
            *([n, 2017 + n % 2, "071/17" if n % 3 else "086/02", "F", "Kik"] for n in range(1, 13)),
        ],
    )
    assert values(reading)["2018", "071/17", "female", "kik"] == (4, 4)
    assert sum(low for low, _ in values(reading).values()) == 12
    assert kinds(reading) == []


@pytest.mark.parametrize("name", ["Born", "Closed in", "Charged"])
def test_years_of_something_else_are_not_those_of_the_crimes(read_sheets, name):
    reading = read_sheets(
        request=IN_YEARS,
        Data=[
            ONE_EACH,
            [],
            ["No.", name, "HO code", "Sex", "App"],
            *([n, 2005 + n % 3, "071/17", "F", "Kik"] for n in range(1, 13)),
        ],
    )
    assert reading.counts == ()
    assert {"unknown-heading", "unknown-period"} & set(kinds(reading))


def test_a_list_goes_on_below_its_headings_said_again(read_sheets):
    pages = [HEADINGS, *records(1, 12), HEADINGS, *records(13, 24), HEADINGS, *records(25, 27)]
    reading = read_sheets(request=IN_YEARS, Data=[ONE_EACH, *pages])
    assert values(reading) == {("2018", "071/17", "female"): (14, 14), ("2017", "071/17", "female"): (13, 13)}
    assert kinds(reading) == []


def test_low_numbers_of_a_list_from_another_sheet_are_no_ages(read_sheets):
    rest = [[n, 2019, "086/02", "M"] for n in range(13, 25)]
    reading = read_sheets(request=IN_YEARS, One=[ONE_EACH, HEADINGS, *records(1, 12)], Two=[ONE_EACH, HEADINGS, *rest])
    assert values(reading)["2019", "086/02", "male"] == (12, 12)
    assert kinds(reading) == []


def test_a_list_that_numbers_on_over_sheets_is_counted_together(read_sheets):
    reading = read_sheets(
        request=IN_YEARS, One=[ONE_EACH, HEADINGS, *records(1, 12)], Two=[ONE_EACH, HEADINGS, *records(13, 24)]
    )
    assert values(reading) == {("2018", "071/17", "female"): (12, 12), ("2017", "071/17", "female"): (12, 12)}
    assert kinds(reading) == []


def test_lists_that_may_give_the_same_crimes_are_told(read_sheets):
    reading = read_sheets(
        request=IN_YEARS, One=[ONE_EACH, HEADINGS, *records(1, 12)], Two=[ONE_EACH, HEADINGS, *records(1, 12)]
    )
    assert [(i.kind.value, i.provenance.source) for i in reading.issues] == [("unknown-layout", "Two!A2")]


def test_lists_of_other_days_give_other_crimes(read_sheets):
    def sheet(month):
        heads = ["No.", "Date recorded", "Code", "Sex"]
        return [ONE_EACH, heads, *([n, f"{n:02}/{month}/2018", "071/17", "F"] for n in range(1, 7))]

    reading = read_sheets(request=IN_YEARS, April=sheet("04"), May=sheet("05"))
    assert values(reading) == {("2018", "071/17", "female"): (12, 12)}
    assert kinds(reading) == []


@pytest.mark.parametrize("name", ["Victim ref", "Person URN"])
def test_numbers_under_another_name_do_not_tell_that_a_list_gives_other_crimes(read_sheets, name):
    crimes = [["Crime number", "Year", "Offence"], *([f"46/{n}/18", "2017/18", "Voyeurism"] for n in range(1000, 1006))]
    victims = [[name, "Year", "Offence"], *([f"V{n}", "2017/18", "Voyeurism"] for n in range(200, 208))]
    assert kinds(read_sheets(Crimes=crimes, Victims=victims)) == ["unknown-layout"]
