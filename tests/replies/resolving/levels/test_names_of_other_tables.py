"""Labels without a heading that another table of the reply lists under one."""

import pytest

from readings import kinds

NAMES = ["Area command", "District", "Local policing area", "Ethnicity"]
AREAS = ["Northern", "Central", "Southern"]
OUTCOMES = ["Charged or summonsed", "Community resolution", "Investigation not complete"]


def by_name(name, areas):
    return [[name, "2017/18", "2018/19"], *([area, 10 + at, 20 + at] for at, area in enumerate(areas))]


def crossed(head, columns):
    figures = [[30 + 10 * row + at for at, _ in enumerate(columns)] for row, _ in enumerate(OUTCOMES)]
    return [[head, *columns], *([label, *row] for label, row in zip(OUTCOMES, figures, strict=True))]


def details(reading, table="table 2"):
    return {c.bounds.low: dict(c.detail) for c in reading.counts if c.provenance.table == table}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("last", ["Western", "Area not recorded", "Not recorded"])
def test_columns_without_a_name_are_what_another_table_calls_their_labels(read_page, name, last):
    areas = [*AREAS, last]
    title = "Outcomes of the offences recorded in 2018/19:"
    reading = read_page("Offences by area", by_name(name, areas), title, crossed("Outcome", areas))
    assert kinds(reading) == []
    found = details(reading)
    assert len(found) == 12
    assert set(found[41].values()) == {"Community resolution", "Central"}
    assert set(found[53].values()) == {"Investigation not complete", last}


def test_a_column_more_than_the_other_table_lists_is_still_one_of_them(read_page):
    columns = crossed("Outcome", [*AREAS, "Force control"])
    reading = read_page("By area", by_name("District", AREAS), "Outcomes in 2018/19", columns)
    assert len(details(reading)) == 12


@pytest.mark.parametrize("columns", [["Red", "Green", "Blue"], ["Northern", "Green", "Blue"]])
def test_columns_that_no_other_table_names_are_told(read_page, columns):
    reading = read_page("By area", by_name("District", AREAS), "Outcomes in 2018/19", crossed("Outcome", columns))
    assert "unknown-heading" in kinds(reading)
    assert details(reading) == {}


@pytest.mark.parametrize(
    "head",
    [
        "Outcome at 31 January 2023",
        "Latest outcome",
        "Outcome (as at 31/01/2023)",
        "Status on 1 May 2023",
        "Outcome to date",
    ],
)
def test_a_heading_of_outcomes_may_say_on_which_day_they_were(read_page, head):
    title = "Flagged offences recorded in 2018/19"
    rows = [[head, "Number"], ["Charged", 4], ["Handed to the army", 3], ["Investigation not concluded", 9]]
    found = details(read_page(title, rows), "table 1")
    assert [found[n]["outcome"] for n in (4, 3, 9)] == ["Charged", "Handed to the army", "Investigation not concluded"]


@pytest.mark.parametrize(
    ("title", "labels"),
    [
        ("Flagged offences 2018 by who reported them", ["Home", "School", "Police"]),
        ("Flagged offences 2018 by who reported them", ["Home", "School", "Street"]),
        ("Flagged offences 2018", ["Home", "School", "Police"]),
        ("Flagged offences 2018", ["Home", "Police"]),
    ],
)
def test_few_labels_or_those_that_a_title_names_otherwise_are_told(read_page, title, labels):
    first = [["Location", "Number"], ["Home", 5], ["School", 3], ["Street", 2]]
    second = [["", "Number"], *([label, 5 + at] for at, label in enumerate(labels))]
    reading = read_page("Flagged offences 2018", first, title, second)
    assert "unknown-heading" in kinds(reading)
    assert details(reading) == {}
