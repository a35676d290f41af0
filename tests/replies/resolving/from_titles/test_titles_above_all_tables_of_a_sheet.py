"""Titles above all tables of a sheet, of which only the first stands right below them."""

import pytest

TITLE = "Offences of blackmail with the online crime flag"


def by_sex(corner):
    return [[corner, "13-15", "16-17", "Total"], ["Female", 12, 13, 25], ["Male", 57, 65, 122], ["Total", 69, 78, 147]]


def offences(read_sheets, title, *between):
    """The offences of a table of 2017/18 right below a title, and of one of 2018/19 below it and what stands between
    them.
    """
    lines = [[line] for line in between]
    reading = read_sheets(Data=[["Kent Police"], [title], [], *by_sex("2017/18"), [], *lines, *by_sex("2018/19")])
    found = {}
    for count in reading.counts:
        found.setdefault(count.period.label, set()).add(count.offence)
    return found["2017/18"], found["2018/19"]


@pytest.mark.parametrize("between", [(), ("By age and sex",), ("By age of victim",), ("2018/19",)])
def test_a_table_without_a_title_of_its_own_is_of_the_crimes_of_that_of_the_sheet(read_sheets, between):
    assert offences(read_sheets, TITLE, *between) == ({"blackmail"}, {"blackmail"})


def test_tables_of_one_sex_each_are_too(read_sheets):
    girls = [["Year", "Female"], ["2017/18", 5], ["2018/19", 6]]
    boys = [["Year", "Male"], ["2017/18", 7], ["2018/19", 8]]
    reading = read_sheets(Data=[[TITLE], [], *girls, [], *boys])
    assert [count.offence for count in reading.counts] == ["blackmail"] * 4


@pytest.mark.parametrize(
    ("own", "offence"),
    [
        ("Rape offences", "rape"),
        ("All online crimes", "all"),
        ("All recorded crimes", "all"),
        ("Total crime", "all"),
        ("Q2", "all"),
        ("Q2. Hate incidents by age", "all"),
        ("Knife crime by age", "all"),
        ("All offences 2018/19", "all"),
        ("All crimes, 2018/19", "all"),
        ("By age: hate incidents", "all"),
    ],
)
def test_one_with_a_title_of_its_own_is_of_what_that_names(read_sheets, own, offence):
    assert offences(read_sheets, TITLE, own) == ({"blackmail"}, {offence})


@pytest.mark.parametrize("number", ["Table 1: ", "Q1. ", "1. "])
def test_a_title_that_numbers_its_table_is_of_that_alone(read_sheets, number):
    assert offences(read_sheets, f"{number}{TITLE}") == ({"blackmail"}, {"all"})


@pytest.mark.parametrize("title", ["Harassment", "Hate incidents", "All flagged crimes"])
def test_one_behind_a_table_of_others_is_not_of_the_crimes_of_the_sheet(read_sheets, title):
    years, last = [["Year", "Number"], ["2017/18", 5]], [["2018/19", "Female"], ["13-15", 8]]
    reading = read_sheets(Data=[[TITLE], *years, [], [title], *years, [], *last])
    assert [count.offence for count in reading.counts if count.bounds.low == 8] == ["all"]


@pytest.mark.parametrize("label", ["All crimes", "Total crime", "All flagged"])
def test_nor_is_one_with_a_label_of_all_crimes(read_sheets, label):
    reading = read_sheets(Data=[[TITLE], ["Year", "Number"], ["2017/18", 5], [], ["Year", label], ["2018/19", 8]])
    assert [count.offence for count in reading.counts] == ["blackmail", "all"]
