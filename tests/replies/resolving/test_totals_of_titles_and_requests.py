"""Totals over offences that a title's class and the group asked for both hold."""

import pytest

ROWS = [
    ["Code", "Offence", "2019", "2020"],
    ["86/2", "Take, make or distribute indecent photographs", "61", "70"],
    ["86/10", "Possess indecent photographs", "12", "9"],
    ["Total", "", "73", "79"],
]


def totals(reading):
    return {c.offence for c in reading.counts if c.bounds.low in (73, 79)}


@pytest.mark.parametrize(
    "title",
    [
        "Offences in Home Office category 86 – Obscene Publications:",
        "HO class 86, Obscene publications, indecent images of children among them:",
        "Recorded crime, Class 86 Obscene publications",
    ],
)
@pytest.mark.parametrize("further", ["How many of these images were made by a computer?", "How many were videos?"])
def test_a_total_is_of_the_group_asked_for_where_that_and_its_class_hold_all(read_unasked, title, further):
    reading = read_unasked(
        "<h2>Request</h2>",
        "a. The number of recorded offences involving indecent images of children in 2019 and 2020.",
        f"b. {further}",
        "<h2>Response</h2>",
        title,
        ROWS,
    )
    assert totals(reading) <= {"indecent-images", "86"}


def test_a_class_that_nothing_else_names_is_what_its_total_is_of(read_unasked):
    assert totals(read_unasked("<h2>Home Office class 86 – Obscene Publications</h2>", ROWS)) == {"86"}


@pytest.mark.parametrize(
    "further",
    [
        "b. How many of these images were made by a computer?",
        "2. How many devices were seized?",
        "How many images were found in all?",
    ],
)
def test_a_list_of_offence_codes_counts_crimes_whatever_a_further_question_asks(read_unasked, further):
    asked = "The number of recorded offences involving indecent images of children in 2019 and 2020."
    reading = read_unasked("<h2>Request</h2>", asked, further, "<h2>Response</h2>", "See the table.", ROWS)
    assert {str(c.measure) for c in reading.counts} == {"offences"}
