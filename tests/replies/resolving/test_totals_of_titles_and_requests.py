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


SEXUAL = [["Offence", "2019", "2020"], ["Rape", 10, 12], ["Sexual assault", 20, 31], ["Exposure", 5, 6]]


def whole_of(reading):
    """The offence of the totals of a reply."""
    return {count.offence for count in reading.counts if count.total}


@pytest.mark.parametrize(
    "texts",
    [
        ("Sexual offences recorded at stadiums, by year",),
        ("<h2>Request</h2>", "How many sexual offences were recorded in hospitals, by offence?", "<h2>Response</h2>"),
        ("Sexual offences recorded in hospitals in 2019 and 2020",),
    ],
)
def test_a_total_of_sexual_offences_is_of_these_where_the_reply_is(read_unasked, texts):
    assert whole_of(read_unasked(*texts, [*SEXUAL, ["Total", 35, 49]])) == {"sexual-offences"}


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        (("Sexual offences with the online flag",), SEXUAL),
        (("Recorded crime by offence",), SEXUAL),
        (("<h2>Request</h2>", "How many sexual offences against children, by offence?", "<h2>Response</h2>"), SEXUAL),
        (("Sexual offences recorded at stadiums",), [*SEXUAL[:3], ["Blackmail", 5, 6]]),
        (("Sexual offences and violence at stadiums",), [*SEXUAL[:3], ["Violence against the person", 5, 6]]),
    ],
)
def test_of_the_crimes_of_a_campaign_or_of_others_too_it_is_of_all(read_unasked, texts, rows):
    assert whole_of(read_unasked(*texts, [*rows, ["Total", 35, 49]])) == {"all"}


@pytest.mark.parametrize("label", ["Total recorded crime", "All crimes", "All recorded crime", "Total crimes"])
@pytest.mark.parametrize(("numbers", "found"), [((350, 490), "all"), ((35, 49), "sexual-offences")])
def test_all_crime_that_is_far_more_than_its_kinds_is_no_total_of_them(read_unasked, label, numbers, found):
    reading = read_unasked("Sexual offences recorded at stadiums, by year", [*SEXUAL, [label, *numbers]])
    assert {count.offence for count in reading.counts if count.bounds.low in numbers} == {found}


def test_where_what_was_asked_is_known_a_total_is_of_that(read_page):
    assert whole_of(read_page("Sexual offences recorded, by year", [*SEXUAL, ["Total", 35, 49]])) == {"all"}
