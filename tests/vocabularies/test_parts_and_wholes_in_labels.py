"""Labels of a part of a year, of the whole of a table, and of every sex one by one."""

import pytest

from cyberflag.model import Sex
from cyberflag.vocabularies.parts_of_year import PartOfYear, understand_part_of_year
from cyberflag.vocabularies.periods import periods_named_in, understand_period
from cyberflag.vocabularies.sexes import understand_sex
from cyberflag.vocabularies.totals import understand_total


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2021 (1 January to 30 June only)", "2021-01-01 2021-06-30"),
        ("2021, from 1 Jan - 30 Jun inclusive", "2021-01-01 2021-06-30"),
        ("2021: part only: 5 February to 31 May", "2021-02-05 2021-05-31"),
        ("2021/22 (1 April to 31 December so far)", "2021-04-01 2021-12-31"),
        ("2021/22 (1 January to 31 March)", "2022-01-01 2022-03-31"),
        ("2021 (six months to 30 June)", "2021-01-01 2021-06-30"),
        ("2021/22 half year to September", "2021-04-01 2021-09-30"),
        ("FY21/22 (first half to 30 Sept)", "2021-04-01 2021-09-30"),
        ("2021/22 half year to December", None),
        ("2021/22 (six months to June)", None),
        ("2021 (30 June to 1 January)", None),
        ("2021 (31 June to 2 July)", None),
    ],
)
def test_days_without_a_year_are_those_of_the_year_before_them(text, days):
    read = understand_period(text)
    assert (None if read is None else f"{read.value.start} {read.value.end}") == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Half year to 30 September 2021", "2021-04-01 2021-09-30"),
        ("half-year ended Sept 2021", "2021-04-01 2021-09-30"),
        ("First half to 30 September 2021", "2021-04-01 2021-09-30"),
        ("Half year from 1 April 2021", "2021-04-01 2021-09-30"),
        ("Nine months beginning April 2021", "2021-04-01 2021-12-31"),
        ("Six months from 5 April 2021", None),
    ],
)
def test_half_a_year_lasts_six_months(text, days):
    read = understand_period(text)
    assert (None if read is None else f"{read.value.start} {read.value.end}") == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Financial Year 21-22, April - September", "2021-04-01 2021-09-30"),
        ("Oct to Dec, FY 21/22", "2021-10-01 2021-12-31"),
        ("FY21/22 Q1 and Q2", "2021-04-01 2021-09-30"),
        ("FY21/22 (1 April to 31 December)", "2021-04-01 2021-12-31"),
        ("First six months of FY21/22", "2021-04-01 2021-09-30"),
        ("FY 21-22 to date (at 31 July)", "2021-04-01 2021-07-31"),
    ],
)
def test_a_part_of_a_short_financial_year_is_no_whole_year(text, days):
    """Neither as a label nor in a title, which is read as running text."""
    read, named = understand_period(text), periods_named_in(text)
    assert read is not None
    assert [f"{one.value.start} {one.value.end}" for one in (read, *named)] == [days, days]


def test_months_from_one_to_another_are_no_months_from_the_first():
    found = periods_named_in("In the six months from April 2021 to August 2021 there were 9.")
    assert [f"{one.value.start} {one.value.end}" for one in found] == ["2021-04-01 2021-08-31"]


def test_days_of_a_year_are_one_period_in_a_sentence():
    found = periods_named_in("There were 12 crimes in 2021 (1 January to 30 June only).")
    assert [f"{one.value.start} {one.value.end}" for one in found] == ["2021-01-01 2021-06-30"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Q1 to Q3", PartOfYear(quarter=1, months=9)),
        ("Quarters 2 - 3", PartOfYear(quarter=2, months=6)),
        ("Q3 to Q1", None),
    ],
)
def test_quarters_may_be_taken_together(text, part):
    read = understand_part_of_year(text)
    assert (None if read is None else read.value) == part


@pytest.mark.parametrize(
    "text",
    [
        "All in Table A",
        "Everything on this sheet",
        "Total of Table 2",
        "All crimes listed in the table",
        "List 1 total",
    ],
)
def test_the_whole_of_a_table_is_a_total(text):
    read = understand_total(text)
    assert read is not None
    assert read.value.of == ""


@pytest.mark.parametrize("text", ["Girls in Table A", "Table A", "Images on a site"])
def test_a_part_of_a_table_is_no_total(text):
    assert understand_total(text) is None


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("Females, males and missing", Sex.ALL),
        ("Girls + boys + not stated", Sex.ALL),
        ("Male, female & unspecified together", Sex.ALL),
        ("Girls and unknown", None),
        ("Girls, boys and men", None),
    ],
)
def test_both_sexes_and_the_unknown_in_one_label_are_all(text, sex):
    read = understand_sex(text)
    assert (None if read is None else read.value) == sex
