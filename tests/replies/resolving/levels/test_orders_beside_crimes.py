"""Columns of orders or warnings that name a crime, beside columns of those crimes and of arrests for them."""

import pytest

from readings import Read

ORDERS = "<h1>Stalking Protection Orders</h1>"


def counted(reading):
    return {count.bounds.low: (str(count.measure), count.offence) for count in reading.counts}


@pytest.mark.parametrize("title", [ORDERS, "<h1>Stalking</h1>"])
@pytest.mark.parametrize("arrests", ["Arrests on suspicion of stalking", "Stalking arrests", "Arrests for stalking"])
@pytest.mark.parametrize("things", ["Stalking Protection Orders issued", "Stalking warnings issued"])
def test_a_heading_that_names_what_it_counts_keeps_it_beside_orders(read_unasked: Read, title, arrests, things):
    rows = [["Year", things, arrests, "Stalking offences recorded"], ["2021", 3, 61, 388]]
    told = {3: ("other", "stalking"), 61: ("arrests", "stalking"), 388: ("offences", "stalking")}
    assert counted(read_unasked(title, rows)) == told


@pytest.mark.parametrize("crimes", ["Stalking offences recorded", "Stalking crimes"])
def test_orders_beside_crimes_alone_are_none_of_them(read_unasked: Read, crimes):
    rows = [["Year", crimes, "Stalking Protection Orders"], ["2021", 388, 3]]
    assert counted(read_unasked(ORDERS, rows)) == {388: ("offences", "stalking"), 3: ("other", "stalking")}


def test_rows_of_orders_arrests_and_crimes_are_each_what_they_say(read_unasked: Read):
    rows = [
        ["", "2021", "2022"],
        ["Stalking Protection Orders issued", 3, 4],
        ["Arrests on suspicion of stalking", 61, 84],
        ["Stalking offences recorded", 388, 701],
    ]
    measures = {number: measure for number, (measure, _) in counted(read_unasked(ORDERS, rows)).items()}
    told = {3: "other", 4: "other", 61: "arrests", 84: "arrests", 388: "offences", 701: "offences"}
    assert measures == told


def test_arrests_among_labels_that_nobody_knows_are_no_kind_of_order(read_unasked: Read):
    rows = [["Year", "Orders applied for", "Breached", "Arrests"], ["2021", 3, 61, 388], ["2022", 5, 84, 701]]
    reading = read_unasked(ORDERS, rows)
    assert counted(reading)[388][0] == "arrests"
    assert "unknown-measure" in [issue.kind.value for issue in reading.issues]


def test_labels_without_crimes_or_arrests_are_kinds_of_the_order(read_unasked: Read):
    rows = [["Year", "Applied for", "Issued", "Breached"], ["2021", 3, 61, 388], ["2022", 5, 84, 701]]
    assert {measure for measure, _ in counted(read_unasked(ORDERS, rows)).values()} == {"other"}


def test_a_thing_within_the_name_of_a_crime_is_not_what_is_counted(read_unasked: Read):
    rows = [["Offence", "2021"], ["Sexual assault on a missing person", 3], ["Rape", 61]]
    assert {measure for measure, _ in counted(read_unasked("<h1>Recorded crimes</h1>", rows)).values()} == {"offences"}


@pytest.mark.parametrize(
    "title",
    [
        "Rapes where people were arrested on suspicion of rape",
        "Offences in which a person was arrested on suspicion of rape",
        "Rapes for which nobody was arrested on suspicion of rape",
    ],
)
def test_crimes_told_apart_by_an_arrest_on_suspicion_are_no_arrests_untold(read_unasked: Read, title):
    reading = read_unasked(f"<h1>{title}</h1>", [["Year", "Number"], ["2021/22", 64], ["2022/23", 63]])
    assert {issue.kind.value for issue in reading.issues} & {"answer-differs", "unknown-measure"}
