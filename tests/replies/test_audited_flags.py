"""What a check of the records found of the flag that the sentence before names."""

import pytest

NAMED = "Our crime system has a marker for online crime."
REFUSED = (
    "We refuse the request under section 12(1) of the Freedom of Information Act, as each record would have to be read."
)


@pytest.mark.parametrize(
    "found",
    [
        "An audit of last year found it missing from many records.",
        "A dip sample showed that it was left off many of the records.",
        "When we checked, a review revealed it was inconsistently applied.",
    ],
)
def test_a_flag_that_a_check_found_missing_is_unreliable(read_page, found):
    reading = read_page(f"{NAMED} {found}", REFUSED)
    assert reading.record.flag_use.value == "unreliable"


def test_another_thing_that_a_check_found_missing_is_not_the_flag(read_page):
    reading = read_page(
        "Our crime system has a page for the date of birth.", "An audit found it missing from many.", REFUSED
    )
    assert reading.record.flag_use.value == "unknown"
