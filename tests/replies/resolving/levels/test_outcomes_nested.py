"""Outcomes below the crimes that they are of, in one column of labels, as a pivot table prints them."""

from functools import partial

import pytest

from cyberflag.model import Measure, Request
from readings import kinds

SPOKEN, MET = "Sexual communication with a child", "Meeting a child following grooming"
CHARGED, UNKNOWN, HARD = "Charged", "No suspect identified", "Evidential difficulties"
PIVOT = [
    [SPOKEN, 10, 12],
    [CHARGED, 3, 4],
    [UNKNOWN, 7, 8],
    [MET, 5, 6],
    [CHARGED, 2, 1],
    [HARD, 3, 5],
    ["Grand Total", 15, 18],
]


@pytest.fixture
def read_pivot(read_sheets):
    def read(rows, title="Crimes recorded by outcome"):
        summed = [[*row, sum(number or 0 for number in row[1:])] for row in rows]
        head = ["Row Labels", "2021", "2022", "Grand Total"]
        return partial(read_sheets, Request())(Sheet1=[[title], head, *summed])

    return read


def first_column(reading):
    """What each figure of the first year is of: offence or sex, measure, outcome and number."""
    return [
        (c.offence if c.offence != "all" else str(c.sex), str(c.measure), dict(c.detail).get("outcome"), c.bounds.low)
        for c in reading.counts
        if c.provenance.source.startswith("Sheet1!B")
    ]


def test_outcomes_below_an_offence_are_of_it(read_pivot):
    reading = read_pivot(PIVOT)
    assert first_column(reading) == [
        ("071/17", "offences", None, 10),
        ("071/17", "outcomes", CHARGED, 3),
        ("071/17", "outcomes", UNKNOWN, 7),
        ("grooming", "offences", None, 5),
        ("grooming", "outcomes", CHARGED, 2),
        ("grooming", "outcomes", HARD, 3),
        ("all", "offences", None, 15),
    ]
    assert kinds(reading) == []


def test_the_title_above_the_filters_of_a_pivot_says_that_it_is_by_outcome(read_sheets):
    filters = [["A blank cell means none."], [], ["Online Crime Flag", "Y"], ["Crime Status", "Crimed"], []]
    heads = [["Count of Crime Number", "Column Labels"], ["Row Labels", "2021", "2022"]]
    rows = [["Crimes by year recorded and outcome"], *filters, *heads, *PIVOT]
    reading = read_sheets(Request(), Sheet1=rows)
    assert {c.measure for c in reading.counts if c.detail} == {Measure.OUTCOMES}
    assert {c.measure for c in reading.counts if not c.detail} == {Measure.OFFENCES}


def test_charges_that_nothing_calls_outcomes_are_charges(read_pivot):
    reading = read_pivot(PIVOT, title="Crimes with the online flag")
    assert [measure for _, measure, outcome, _ in first_column(reading) if outcome == CHARGED] == ["charges"] * 2


def test_a_blank_is_nought_where_the_other_outcomes_are_all_of_the_offence(read_pivot):
    rows = [[SPOKEN, 10, 12], [CHARGED, None, 4], [UNKNOWN, 10, 8], *PIVOT[3:]]
    reading = read_pivot(rows)
    assert ("071/17", "outcomes", CHARGED, 0) in first_column(reading)
    assert kinds(reading) == []


def test_a_total_may_stand_over_them_and_an_offence_have_one_outcome_alone(read_pivot):
    rows = [["Total", 15, 18], *PIVOT[:3], [MET, 5, 6], [UNKNOWN, 5, 6]]
    assert first_column(read_pivot(rows))[-1] == ("grooming", "outcomes", UNKNOWN, 5)


def test_outcomes_may_stand_below_sexes(read_pivot):
    rows = [["Female", *PIVOT[0][1:]], *PIVOT[1:3], ["Male", *PIVOT[3][1:]], *PIVOT[4:]]
    assert first_column(read_pivot(rows, title="Rapes recorded by outcome"))[1:4] == [
        ("rape", "outcomes", CHARGED, 3),
        ("rape", "outcomes", UNKNOWN, 7),
        ("rape", "offences", None, 5),
    ]


@pytest.mark.parametrize(
    ("title", "trait"),
    [
        ("Rapes recorded by age of suspect and outcome", "suspect age"),
        ("Rapes recorded by age of victim and outcome", None),
    ],
)
def test_ages_over_outcomes_are_of_whom_the_title_says(read_pivot, title, trait):
    rows = [["Under 18", *PIVOT[0][1:]], *PIVOT[1:3], ["18 and over", *PIVOT[3][1:]], *PIVOT[4:]]
    reading = read_pivot(rows, title=title)
    ages = {str(c.age) for c in reading.counts}
    assert ages == ({"all"} if trait else {"all", "0-17", "18+"})
    assert {dict(c.detail).get("suspect age") for c in reading.counts} == ({None, "0-17", "18+"} if trait else {None})


def test_offences_may_stand_below_outcomes(read_pivot):
    rows = [[CHARGED, 10, 12], [SPOKEN, 3, 4], [MET, 7, 8], [UNKNOWN, 5, 6], [SPOKEN, 2, 1], [MET, 3, 5]]
    assert first_column(read_pivot(rows))[3:] == [
        ("all", "outcomes", UNKNOWN, 5),
        ("071/17", "outcomes", UNKNOWN, 2),
        ("grooming", "outcomes", UNKNOWN, 3),
    ]


def test_arrests_by_what_came_of_them_are_no_crimes(read_pivot):
    reading = read_pivot(PIVOT, title="Arrests by disposal")
    assert "offences" not in {measure for _, measure, _, _ in first_column(reading)}


def test_offences_whose_outcomes_are_titled_count_outcomes(read_pivot):
    reading = read_pivot(PIVOT, title="Outcomes of the offences")
    assert {measure for _, measure, _, _ in first_column(reading)} == {"outcomes"}


@pytest.mark.parametrize(
    "rows",
    [
        [[SPOKEN, 100, 120], *PIVOT[1:3], [MET, 50, 60], *PIVOT[4:6]],
        [[SPOKEN, 10, 12], [MET, 5, 6], [CHARGED, 5, 5], [UNKNOWN, 10, 13], ["Grand Total", 15, 18]],
        [*PIVOT[:2], [CHARGED, 7, 8], *PIVOT[3:]],
        PIVOT[:3],
        [*PIVOT[:2], ["Frobnicated", 7, 8], *PIVOT[3:5], ["Frobnicated", 3, 5]],
        [*PIVOT[:3], ["Total", 10, 12], *PIVOT[3:6], ["Total", 5, 6]],
        [SPOKEN_ROW := [SPOKEN, 10, 12], ["Open", 3, 4], ["Other", 7, 8], [MET, 5, 6], ["Open", 2, 1], ["Other", 3, 5]],
        [SPOKEN_ROW, ["Arrests", 3, 4], ["Charges", 7, 8], [MET, 5, 6], ["Arrests", 2, 1], ["Charges", 3, 5]],
    ],
)
def test_what_may_hang_together_otherwise_is_no_outcome_of_the_offence_above(read_pivot, rows):
    assert all(outcome is None for *_, outcome, _ in first_column(read_pivot(rows)))
