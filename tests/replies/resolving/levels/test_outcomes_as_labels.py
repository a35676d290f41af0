"""Labels that say what became of the crimes, though no heading calls them outcomes."""

from dataclasses import replace

import pytest

from cyberflag.model import Measure
from readings import ASKED, kinds

YEARS = ["2017/18", "2018/19"]


def by_outcome(reading):
    """The figures of 2018/19 by measure and outcome."""
    return {
        (str(c.measure), dict(c.detail).get("outcome", "")): c.bounds.low
        for c in reading.counts
        if c.period.label == "2018/19"
    }


def test_charged_beside_not_charged_are_outcomes_and_their_sum_is_of_crimes(read_sheets):
    rows = [["", *YEARS], ["Charged", 4, 6], ["Not charged", 20, 31], ["All crimes", 24, 37]]
    reading = read_sheets(Data=rows)
    assert kinds(reading) == []
    assert by_outcome(reading) == {
        ("charges", "Charged"): 6,
        ("outcomes", "Not charged"): 31,
        ("offences", ""): 37,
    }


def test_outcomes_of_one_measure_are_told_apart(read_sheets):
    head = ["Year", "Charge/Summons", "Community resolution", "Victim declines support", "Not yet assigned an outcome"]
    rows = [[*head, "All positions"], ["2017/18", 3, 1, 9, 7, 20], ["2018/19", 5, 2, 11, 8, 26]]
    reading = read_sheets(Data=rows)
    assert kinds(reading) == []
    assert by_outcome(reading)[("outcomes", "Community resolution")] == 2
    assert by_outcome(reading)[("outcomes", "Not yet assigned an outcome")] == 8
    assert by_outcome(reading)[("offences", "")] == 26


def test_columns_of_several_outcomes_and_of_numbered_ones_are_outcomes(read_sheets):
    head = ["Offence", "Offences recorded", "Charge rate", "Charge / summons", "Caution or community resolution"]
    rows = [
        ["Online flagged. Outcomes as at 30/09/2022. Recorded 2018/19"],
        [*head, "Victim does not support (14, 16)", "Evidential difficulties (15)", "Not yet assigned"],
        ["Sexual offences", 95, "9.5%", 9, 6, 15, 25, 8],
        ["Obscene publications", 42, "9.5%", 4, 3, 9, 13, 2],
        ["Both", 137, "9.5%", 13, 9, 24, 38, 10],
    ]
    reading = read_sheets(Outcomes=rows)
    assert "unknown-heading" not in kinds(reading)
    found = {dict(c.detail).get("outcome", ""): c for c in reading.counts if c.offence == "86"}
    assert found[""].measure is Measure.OFFENCES
    assert {str(c.measure) for outcome, c in found.items() if outcome} == {"outcomes"}
    assert found["Caution or community resolution"].bounds.low == 3
    assert found["Evidential difficulties (15)"].bounds.low == 13


def test_a_sum_over_outcomes_that_fails_is_told(read_sheets):
    rows = [["", *YEARS], ["Charged", 4, 6], ["Not charged", 20, 31], ["Charged or not", 24, 73]]
    reading = read_sheets(Data=rows)
    assert kinds(reading) == ["does-not-add-up"]


def test_kinds_of_an_outcome_are_not_added_beside_it(read_sheets):
    rows = [
        ["", "2018/19", "", "", "", ""],
        ["Code", "Charged", "Not charged", "", "", "All"],
        ["", "", "Filed", "Open", "Total not charged", ""],
        ["071/17", 3, 20, 5, 25, 28],
        ["086/02", 1, 9, 4, 13, 14],
    ]
    reading = read_sheets(merged=["B1:F1", "C2:E2"], Data=rows)
    assert kinds(reading) == []
    found = {(c.offence, dict(c.detail).get("outcome", "")): c.bounds.low for c in reading.counts}
    assert found[("071/17", "Not charged, Filed")] == 20
    assert found[("071/17", "Not charged")] == 25
    assert found[("071/17", "")] == 28


def test_charges_beside_arrests_stay_what_is_counted(read_sheets):
    rows = [["Year", "Offences", "Arrests", "Charges"], ["2017/18", 30, 8, 4], ["2018/19", 37, 11, 6]]
    reading = read_sheets(Data=rows)
    assert by_outcome(reading) == {("offences", ""): 37, ("arrests", ""): 11, ("charges", ""): 6}


@pytest.mark.parametrize("words", ["This table counts victims and not crimes.", "In this table victims are counted."])
def test_what_is_said_of_this_table_is_not_said_of_the_others(read_page, words):
    ages = [["Age", *YEARS], ["Under 13", 8, 9], ["13 to 17", 17, 25]]
    codes = [["Code", *YEARS], ["071/17", 10, 12], ["086/02", 9, 13]]
    reading = read_page("<h2>1. Codes</h2>", codes, "<h2>2. Ages</h2>", words, ages)
    found = {c.provenance.table: c.measure for c in reading.counts}
    assert found == {"table 1": Measure.OFFENCES, "table 2": Measure.VICTIMS}


CODES = [["Code", *YEARS], ["071/17", 10, 12], ["086/02", 9, 13]]
FEWER = [["Code", *YEARS], ["071/17", 2, 3], ["086/02", 1, 4]]
MORE = [["Code", *YEARS], ["071/17", 12, 15], ["086/02", 10, 17]]


def of_sheets(reading):
    """What each sheet counts, by its name."""
    return {c.provenance.table: (str(c.measure), dict(c.detail).get("outcome", "")) for c in reading.counts}


def test_sheets_named_by_outcomes_are_told_apart(read_sheets):
    reading = read_sheets(Charged=FEWER, Not_charged=CODES, Both=MORE)
    assert kinds(reading) == []
    assert of_sheets(reading) == {
        "Charged": ("charges", "Charged"),
        "Not-charged": ("outcomes", "Not-charged"),
        "Both": ("offences", ""),
    }


def test_a_sheet_beside_outcomes_whose_name_says_none_is_told(read_sheets):
    reading = read_sheets(Charged=FEWER, Not_charged=CODES, Blue_list=MORE)
    assert "unknown-heading" in kinds(reading)
    assert "Blue-list" not in of_sheets(reading)


def test_a_title_of_crimes_that_were_charged_keeps_them_apart_without_an_issue(read_sheets):
    asked = replace(ASKED, questions=("How many crimes carried the flag, and were they charged or not?",))
    every = [["Table 1. Crimes recorded"], *MORE]
    charged = [["Table 2. Crimes recorded which had been charged by 1 May 2020"], *FEWER]
    reading = read_sheets(request=asked, A=every, B=charged)
    assert kinds(reading) == []
    assert {measure for measure, _ in of_sheets(reading).values()} == {"offences", "outcomes"}


def test_a_title_that_asks_how_many_were_charged_narrows_nothing(read_sheets):
    asked = replace(ASKED, questions=("How many crimes were charged?",))
    rows = [
        ["Crimes with the flag, and how many have been charged"],
        ["Year", "Crimes"],
        ["2017/18", 9],
        ["2018/19", 7],
    ]
    reading = read_sheets(request=asked, A=rows)
    assert of_sheets(reading) == {"A": ("offences", "")}


def test_outcomes_that_were_asked_for_differ_from_nothing_asked(read_sheets):
    rows = [["", *YEARS], ["Charged", 4, 6], ["Not charged", 20, 31]]
    assert "answer-differs" in kinds(read_sheets(Data=rows))
    asked = replace(ASKED, questions=("How many crimes carried the flag?", "What was the outcome of each?"))
    assert kinds(read_sheets(request=asked, Data=rows)) == []


@pytest.mark.parametrize("name", ["Charged?", "charged", "Charge made (Y/N)"])
def test_yes_and_no_to_an_outcome_are_two_outcomes(read_sheets, name):
    rows = [["Code", name, *YEARS], ["071/17", "Y", 1, 2], ["071/17", "N", 9, 10], ["086/02", "Y", 3, 4]]
    reading = read_sheets(Data=[*rows, ["086/02", "N", 6, 9]])
    found = {
        (c.offence, c.period.label, dict(c.detail)["outcome"].startswith("not ")): c.bounds.low for c in reading.counts
    }
    assert found[("071/17", "2018/19", False)] == 2
    assert found[("071/17", "2018/19", True)] == 10


RECORDS = [
    ["Ref", "Year", "Code", "Result"],
    ["a1", "2018/19", "071/17", "Charged"],
    ["a2", "2018/19", "071/17", "Filed"],
]


def test_the_crimes_of_a_list_are_told_by_outcome_where_the_request_asks_for_it(read_sheets):
    rows = [
        ["Each row is one crime"],
        *RECORDS,
        *(["a3", "2018/19", "071/17", "Filed"], ["a4", "2018/19", "086/02", "Filed"]),
    ]
    assert {c.detail for c in read_sheets(Data=rows).counts} == {()}
    asked = replace(ASKED, questions=("How many crimes carried the flag?", "Was anybody charged?"))
    found = {(c.offence, dict(c.detail)["outcome"]): c.bounds.low for c in read_sheets(request=asked, Data=rows).counts}
    assert found == {("071/17", "Charged"): 1, ("071/17", "Filed"): 2, ("086/02", "Filed"): 1}
