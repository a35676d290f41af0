"""Labels that say of which offence and what became of it, and the total of several such: of what all of them count."""

import pytest

from readings import kinds

ASKED = "<h2>Request</h2>", "How many sexual offences were there in 2022 and 2023?", "<h2>Response</h2>"
TOTALS = {"277", "51"}


def told(reading):
    return {(count.printed, count.measure.value) for count in reading.counts}


def totals(reading):
    return {measure for printed, measure in told(reading) if printed in TOTALS}


@pytest.mark.parametrize(
    ("labels", "measure"),
    [
        (("Rape charges", "Grooming charges"), "charges"),
        (("Rape arrests", "Grooming arrests"), "arrests"),
        (("071/17 charges", "088/01 charges"), "charges"),
        (("Charges - girls", "Charges - boys"), "charges"),
        (("Suspects under 18", "Suspects aged 18 and over"), "suspects"),
        (("Charges", "Cautions"), "outcomes"),
    ],
)
def test_a_total_of_labels_that_all_count_one_thing_is_of_that(read_unasked, labels, measure):
    rows = ["", "2022", "2023"], [labels[0], "132", "24"], [labels[1], "145", "27"], ["Total", "277", "51"]
    assert totals(read_unasked(*ASKED, list(rows))) == {measure}
    across = [[row[at] for row in rows] for at in range(3)]
    assert totals(read_unasked(*ASKED, across)) == {measure}


@pytest.mark.parametrize(
    ("labels", "whole"),
    [
        (("Rape charges", "Grooming charges"), "All offences"),
        (("Rape", "Grooming"), "Total"),
        (("Rape offences", "Grooming charges"), "Total"),
    ],
)
def test_a_total_of_other_labels_is_of_what_was_asked_for(read_unasked, labels, whole):
    rows = ["", "2022", "2023"], [labels[0], "132", "24"], [labels[1], "145", "27"], [whole, "277", "51"]
    assert totals(read_unasked(*ASKED, list(rows))) == {"offences"}


RECORDED = "<h2>Request</h2>", "How many sexual offences were recorded in 2022?", "<h2>Response</h2>"


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["Offence in 2022", "Total", "Males charged", "Females charged"],
            ["Rape", 130, 3, 1],
            ["Grooming", 140, 5, 2],
        ],
        [["Year", "Total", "Rape charges", "Grooming charges"], [2021, 130, "*", 1], [2022, 140, "*", 2]],
        [["Year", "Total", "Males charged", "Females charged"], [2021, 130, "<5", "<5"], [2022, 140, "<5", 7]],
        [["Year", "Total", "Rape charges", "Grooming charges"], [2022, 130, 13, 14], [2023, 140, 4, 7]],
        [["", 2022, 2023], ["Rape arrests", 13, 14], ["Grooming arrests", 4, 7], ["Total", 130, 140]],
        [["", 2022, 2023], ["Rape charges", 0, 14], ["Grooming charges", 0, 7], ["Total", 130, 140]],
    ],
)
def test_a_total_that_charges_do_not_reach_is_of_the_crimes(read_unasked, rows):
    reading = read_unasked(*RECORDED, rows)
    assert {(c.printed, c.measure.value) for c in reading.counts if c.printed in ("130", "140")} == {
        ("130", "offences"),
        ("140", "offences"),
    }


def test_a_total_over_withheld_charges_that_it_may_hold_is_of_charges(read_unasked):
    rows = [["Year", "Rape charges", "Grooming charges", "Total"], [2022, 132, 145, 277], [2023, "<5", 48, 51]]
    assert totals(read_unasked(*RECORDED, rows)) == {"charges"}


@pytest.mark.parametrize(
    ("labels", "measures"),
    [
        (("Arrests", "Charges"), {"other"}),
        (("Males arrested", "Females charged"), {"other"}),
        (("Rape arrests", "Rape charges"), set()),
        (("Rape cautions", "Rape charges"), set()),
    ],
)
def test_a_sum_of_several_things_is_none_of_crimes(read_unasked, labels, measures):
    rows = [["Year", *labels, "Total"], ["2022", "132", "145", "277"], ["2023", "24", "27", "51"]]
    reading = read_unasked(*RECORDED, rows)
    assert totals(reading) == measures
    assert measures or "unsure" in kinds(reading)


@pytest.mark.parametrize("label", ["071/17 charges", "Charges: 071/17", "s15A SOA 2003 (charges)"])
def test_a_code_beside_charges_counts_those_and_not_the_crimes(read_unasked, label):
    rows = [["Year", "071/17 offences", label], ["2022", "132", "24"], ["2023", "145", "27"]]
    reading = read_unasked(*ASKED, rows)
    assert told(reading) == {("132", "offences"), ("145", "offences"), ("24", "charges"), ("27", "charges")}
    assert {count.offence for count in reading.counts} == {"071/17"}


@pytest.mark.parametrize("title", ["105A Assault with intent to resist arrest", "066/91 Breach of bail"])
def test_a_title_that_speaks_of_arrest_or_bail_counts_crimes(read_unasked, title):
    rows = [["Offence", "2022", "2023"], [title, "13", "24"], ["17A Sexual assault", "45", "27"]]
    assert {measure for _, measure in told(read_unasked(*ASKED, rows))} == {"offences"}


def test_a_total_before_charges_and_cautions_is_of_the_crimes(read_unasked):
    rows = [["Year", "Total", "Charges", "Cautions"], ["2022", "277", "132", "145"], ["2023", "51", "24", "27"]]
    assert totals(read_unasked(*ASKED, rows)) == {"offences"}
