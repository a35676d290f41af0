"""Remarks between tables that speak of all that stand below or above them, in a letter or on a sheet."""

import pytest

from cyberflag.model import Measure
from readings import kinds, measures

OFFENCES, VICTIMS = {Measure.OFFENCES}, {Measure.VICTIMS}
HEAD = ["", "2017/18", "2018/19"]
WHOLE = [HEAD, ["All", 30, 42]]
BY_SEX = [["Sex", "2017/18", "2018/19"], ["Female", 20, 31], ["Male", 9, 8]]
BY_AGE = [["Age", "2017/18", "2018/19"], ["Under 13", 12, 14], ["13 to 17", 17, 25]]


@pytest.mark.parametrize("before", ["We have counted offences.", "Kent Police uses the flag."])
@pytest.mark.parametrize(
    "remark",
    [
        "The tables below count victims, not offences.",
        "The following tables are of victims and not offences.",
        "In all tables that follow, victims are counted.",
        "The remaining tables give numbers of victims, not crimes.",
        "From here on the figures are of victims, not offences.",
        "What follows counts victims, not offences.",
        "Please note that everything below counts victims.",
    ],
)
def test_what_all_tables_below_count_is_said_of_each_of_them_and_of_none_above(read_page, before, remark):
    reading = read_page(before, WHOLE, remark, "By age", BY_AGE, "By sex", BY_SEX)
    assert measures(reading) == [OFFENCES, VICTIMS, VICTIMS]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "remark", ["The tables above count victims, not offences.", "In the preceding tables victims are counted."]
)
def test_what_all_tables_above_count_is_said_of_none_below(read_page, remark):
    assert measures(read_page("Kent Police uses the flag.", BY_AGE, BY_SEX, remark, WHOLE)) == [
        VICTIMS,
        VICTIMS,
        OFFENCES,
    ]


@pytest.mark.parametrize(
    ("remark", "first"),
    [
        ("The figures below count victims, not offences.", False),
        ("The following numbers are of victims, not crimes.", False),
        ("The figures above count victims, not offences.", True),
        ("The preceding figures are of victims, not offences.", True),
    ],
)
def test_figures_below_or_above_a_remark_are_those_of_that_side_alone(read_page, remark, first):
    expected = [VICTIMS, OFFENCES] if first else [OFFENCES, VICTIMS]
    assert measures(read_page("Kent Police uses the flag.", BY_AGE, remark, BY_SEX)) == expected


def test_tables_that_others_are_only_compared_with_are_not_spoken_of(read_page):
    remark = "Victims are counted here, so that it will not match the tables below."
    assert measures(read_page("Kent Police uses the flag.", remark, BY_AGE, BY_SEX)) == [VICTIMS, VICTIMS]


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("The tables below count victims, not offences.", [OFFENCES, VICTIMS, VICTIMS]),
        ("The next two tables count victims, not offences.", [OFFENCES, VICTIMS, VICTIMS]),
        ("The next table counts victims, not offences.", [OFFENCES, VICTIMS, OFFENCES]),
        ("The table above counts victims, not offences.", [VICTIMS, OFFENCES, OFFENCES]),
        ("The figures below count victims, not offences.", [OFFENCES, VICTIMS, OFFENCES]),
    ],
)
def test_a_remark_between_the_tables_of_a_sheet_speaks_of_the_same_as_in_a_letter(read_sheets, remark, expected):
    rows = [["Flagged offences"], [], *WHOLE, [], [remark], [], *BY_AGE, [], ["By sex"], *BY_SEX]
    reading = read_sheets(Data=rows)
    of_row = {count.provenance.source: {count.measure} for count in reading.counts}
    assert [of_row[place] for place in ("Data!B4", "Data!B9", "Data!B14")] == expected


def test_a_rule_for_numbers_below_a_bound_speaks_of_no_place(read_page):
    reading = read_page("Kent Police uses the flag.", [HEAD, ["All", "*", 42]], "These numbers below 5 are shown as *.")
    assert (reading.counts[0].bounds.high, kinds(reading)) == (4, [])


@pytest.mark.parametrize("remark", ["The figures below count victims.", "The tables below count victims."])
def test_a_remark_on_figures_below_with_no_table_below_is_dropped_for_none(read_page, read_sheets, remark):
    of_page = read_page("Offences with the flag", BY_AGE, remark)
    of_sheet = read_sheets(Data=[["Offences with the flag"], *BY_AGE, [], [remark]])
    assert [measures(of_page), measures(of_sheet)] == [[VICTIMS], [VICTIMS]]
    assert kinds(of_page) == kinds(of_sheet) == ["answer-differs"]


def test_a_remark_on_figures_above_one_of_a_paragraph_speaks_of_those_alone(read_page):
    remark = "Data below come from the crime system. The figures shown above are of victims and not offences."
    assert measures(read_page(BY_AGE, remark, BY_SEX)) == [VICTIMS, OFFENCES]


@pytest.mark.parametrize("sides", ["below and above", "above and below", "above or below"])
def test_figures_on_both_sides_of_a_remark_are_all_spoken_of(read_page, sides):
    remark = f"The figures {sides} count victims, not offences."
    assert measures(read_page("Kent Police uses the flag.", BY_AGE, remark, BY_SEX)) == [VICTIMS, VICTIMS]
