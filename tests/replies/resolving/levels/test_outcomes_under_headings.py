"""Columns of outcomes under a heading that names them among other words, with labels that no list of outcomes holds."""

import pytest

from readings import kinds

OPENING = ["<h1>Fraud</h1>", "You asked: how many fraud offences were recorded in 2021?"]
LABELS = ["Caution adult", "Charge/Summons", "Evidential difficulties", "Not stated", "Local scheme"]


def rows(heading, labels=LABELS):
    return [[heading, "Count"], *([label, 5 + at] for at, label in enumerate(labels))]


def counted(reading):
    return {dict(c.detail).get("outcome", ""): str(c.measure) for c in reading.counts}


@pytest.mark.parametrize(
    "heading",
    [
        "Outcome of cases disseminated to us by Action Fraud",
        "Outcomes of the offences",
        "Fraud outcomes",
        "How dealt with",
    ],
)
def test_labels_under_a_heading_on_outcomes_are_outcomes(read_unasked, heading):
    assert counted(read_unasked(*OPENING, rows(heading))) == dict.fromkeys(LABELS, "outcomes")


@pytest.mark.parametrize("heading", ["Latest Stats Class Status", "Stats classification status"])
def test_one_outcome_under_the_status_of_a_system_is_read(read_unasked, heading):
    table = [[heading, "2019", "2020", "Total"], ["1: Charged", 3, 4, 7]]
    reading = read_unasked("<h1>Hate crime</h1>", "All outcomes for all crimes recorded:", table)
    assert [(c.bounds.low, str(c.measure)) for c in reading.counts] == [
        (3, "outcomes"),
        (4, "outcomes"),
        (7, "outcomes"),
    ]


@pytest.mark.parametrize("heading", ["Notes", "Local authority", "Team"])
def test_labels_under_another_heading_are_told_where_one_is_unknown(read_unasked, heading):
    assert counted(read_unasked(*OPENING, rows(heading))) != dict.fromkeys(LABELS, "outcomes")


def test_years_under_a_heading_on_outcomes_stay_years(read_unasked):
    table = [["Outcomes of the offences", "Count"], ["2020", 5], ["2021", 6]]
    reading = read_unasked("<h1>Fraud</h1>", "Fraud offences recorded:", table)
    assert [c.period.label for c in reading.counts] == ["2020", "2021"]


@pytest.mark.parametrize(
    "label", ["YOT triage", "Triage", "Victim or key witness is deceased or too ill to give evidence"]
)
def test_more_outcomes_need_no_heading(read_unasked, label):
    table = [["", "2020/21", "2021/22"], ["Charge/Summons", 4, 5], ["Evidential difficulties", 83, 90], [label, 2, 1]]
    assert counted(read_unasked("<h1>Fraud</h1>", "Fraud offences recorded:", table))[label] == "outcomes"


@pytest.mark.parametrize(
    "label",
    [
        "Fraud",
        "Theft",
        "Arrests",
        "Victims under 18",
        "All recorded frauds",
        "Charge rate",
        "Female",
        "Under 18",
        "Facebook",
        "Kent",
        "of which children",
        "Online flag",
    ],
)
def test_what_is_known_as_something_else_is_no_outcome(read_unasked, label):
    reading = read_unasked(
        *OPENING, rows("Crimes and outcomes", [label, "Charged", "Cautioned", "No suspect identified"])
    )
    assert label not in counted(reading)


@pytest.mark.parametrize(
    "heading",
    [
        "Outcomes of complaints about officers",
        "Outcome of the calls received",
        "Outcome of court cases",
        "Outcomes of arrests",
        "Outcome of persons arrested",
    ],
)
def test_outcomes_of_other_matters_are_told_where_a_label_is_unknown(read_unasked, heading):
    reading = read_unasked(*OPENING, rows(heading))
    assert (counted(reading), "unknown-heading" in kinds(reading)) == ({}, True)
