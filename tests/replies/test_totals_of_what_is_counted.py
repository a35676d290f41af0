"""Labels that say of which offence and what became of it, and the total of several such: of what all of them count."""

import pytest

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
