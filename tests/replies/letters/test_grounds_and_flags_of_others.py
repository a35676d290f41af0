"""Replies that neither confirm nor deny, parts that are not held, and flags that are no sign of the internet."""

import pytest


@pytest.mark.parametrize(
    "opening",
    [
        "Kent Police can neither confirm nor deny that it holds the information you have requested by virtue of:",
        "The force neither confirms nor denies holding any information which you requested, under these exemptions:",
    ],
)
def test_grounds_below_what_is_neither_confirmed_nor_denied_keep_their_subsections(read_unasked, opening):
    reading = read_unasked(
        "<h1>Operations against exploitation</h1>",
        "1) How many operations have there been since 2005?",
        opening,
        "<ul><li>Section 23(5) Security bodies</li><li>Section 30(3) Investigations</li></ul>",
        "Section 23 is absolute and section 30 is qualified.",
        "This is not to be taken as an indication that the information you requested does or does not exist.",
    )
    assert str(reading.record.outcome) == "refused"
    assert reading.record.exemptions == ("s23(5)", "s30(3)")


@pytest.mark.parametrize(
    "last", ["The false age question: no information held.", "Victim ages: not held.", "For ages, data is not held."]
)
def test_what_is_not_held_below_a_request_at_the_end_is_an_answer(read_unasked, last):
    reading = read_unasked(
        "<h1>Crimes linked to dating apps</h1>",
        "Disclosure",
        "In 2021 there were 120 crimes recorded.",
        "Request",
        "Crimes recorded in 2021; the number of suspects who used a false age; the ages of the victims.",
        last,
    )
    assert str(reading.record.outcome) == "partial"


@pytest.mark.parametrize("flag", ["a repeat victim marker", "a repeat offender flag"])
def test_a_flag_for_repeats_is_no_flag_for_the_internet(read_unasked, flag):
    reading = read_unasked(
        "<h1>Stalking offences</h1>", "Response", "2021: 120 crimes", f"Kent Police does not hold {flag} for these."
    )
    assert str(reading.record.flag_use) == "unknown"


@pytest.mark.parametrize(
    "told",
    [
        "The system has no field in which the app or website is stored.",
        "There is no searchable field for the platform.",
    ],
)
def test_no_field_for_the_platform_is_no_flag_for_it(read_unasked, told):
    reading = read_unasked("<h1>Grooming offences</h1>", "Response", "2021: 120 crimes", told)
    assert str(reading.record.flag_use) == "not-used"
