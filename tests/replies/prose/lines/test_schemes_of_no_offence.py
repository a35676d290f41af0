"""Applications and disclosures under a scheme, which are of no offence, in replies that are about one."""

import pytest

CRIMES = ["1. Child abduction offences recorded", "2019: 21", "2020: 16"]
SCHEME = [["Year", "Applications"], ["2019", "63"], ["2020", "48"]]


def others(reading):
    return [(str(c.measure), c.offence, c.bounds.low) for c in reading.counts if str(c.measure) != "offences"]


@pytest.mark.parametrize(
    "head",
    [
        "2. Applications under the Child Sex Offender Disclosure Scheme",
        "2. Applications under Sarah's Law",
        "Applications made under Clare’s Law",
        "2. Applications received under DVDS",
        "2. Disclosures made",
        "2. Number of disclosures in each year",
    ],
)
def test_what_is_applied_for_under_a_scheme_is_of_no_offence_that_the_reply_is_about(read_unasked, head):
    reading = read_unasked("<h1>Child abduction</h1>", *CRIMES, head, "2019: 63", "2020: 48")
    assert others(reading) == [("other", "all", 63), ("other", "all", 48)]
    assert {c.offence for c in reading.counts if str(c.measure) == "offences"} == {"child-abduction"}


def test_it_is_of_none_in_a_sentence_and_in_a_table(read_unasked):
    told = "In 2019 we received 63 applications under the Child Sex Offender Disclosure Scheme and 48 in 2020."
    assert others(read_unasked("<h1>Child abduction</h1>", *CRIMES, told)) == [
        ("other", "all", 63),
        ("other", "all", 48),
    ]
    reading = read_unasked("<h1>Child abduction</h1>", *CRIMES, "Applications under the disclosure scheme", SCHEME)
    assert others(reading) == [("other", "all", 63), ("other", "all", 48)]


@pytest.mark.parametrize(
    ("head", "counted"),
    [
        ("2. Arrests", "arrests"),
        ("2. Child abduction warning notices issued", "other"),
        ("2. Notices issued", "other"),
        ("2. Orders granted", "other"),
        ("2. Applications for orders", "other"),
        ("2. Warning notices served", "other"),
        ("2. Arrests following disclosures made", "arrests"),
        ("2. Charges", "charges"),
        ("2. Disclosures made by victims", "other"),
        ("2. Disclosures made to police", "other"),
        ("2. Applications for a child abduction warning notice", "other"),
    ],
)
def test_what_is_done_about_the_crimes_is_of_their_offence(read_unasked, head, counted):
    reading = read_unasked("<h1>Child abduction</h1>", *CRIMES, head, "2019: 63", "2020: 48")
    assert others(reading) == [(counted, "child-abduction", 63), (counted, "child-abduction", 48)]


@pytest.mark.parametrize("head", ["Child abduction warning notices issued", "Orders made", "Notices by year"])
def test_a_table_of_what_is_done_about_them_is_so_too(read_unasked, head):
    rows = [["Year", "Notices"], *SCHEME[1:]]
    reading = read_unasked("<h1>Child abduction</h1>", *CRIMES, head, rows)
    assert {c.offence for c in reading.counts} == {"child-abduction"}


@pytest.mark.parametrize("head", ["1. Disclosures", "1. Disclosures made", "1. Number of disclosures in each year"])
def test_disclosures_are_the_crime_in_a_reply_on_disclosing(read_unasked, head):
    reading = read_unasked("<h1>Disclosing private sexual images (revenge porn)</h1>", head, "2019: 21", "2020: 16")
    assert [(c.offence, c.bounds.low) for c in reading.counts] == [("008/71", 21), ("008/71", 16)]


def test_a_scheme_is_of_no_offence_there_either(read_unasked):
    title = "<h1>Disclosing private sexual images (revenge porn)</h1>"
    assert others(read_unasked(title, "1. Clare's Law applications", "2019: 21")) == [("other", "all", 21)]


def test_arrests_after_disclosures_are_of_the_crimes_in_a_table_too(read_unasked):
    rows = [["Year", "Number"], *SCHEME[1:]]
    reading = read_unasked("<h1>Child abduction</h1>", *CRIMES, "Arrests after disclosures were made", rows)
    assert {c.offence for c in reading.counts} == {"child-abduction"}


def test_a_part_of_the_crimes_that_came_to_light_under_a_scheme_is_of_them(read_unasked):
    told = "In 2019, 12 of the offences came to light through Sarah's Law applications."
    assert {c.offence for c in read_unasked("<h1>Child abduction</h1>", *CRIMES, told).counts} == {"child-abduction"}
