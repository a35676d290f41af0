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


@pytest.mark.parametrize(
    "told",
    [
        "It is not mandatory and officers do not apply it consistently, so figures from it are unreliable.",
        "It is not used consistently, so that figures are unreliable.",
        "Officers do not apply it consistently.",
        "Officers do not set the online flag in every case.",
    ],
)
def test_a_flag_that_is_not_applied_consistently_is_used_and_unreliable(read_page, told):
    reading = read_page("Does your force use an online flag?", f"There is a flag on the system. {told}", REFUSED)
    assert reading.record.flag_use.value == "unreliable"
    assert read_page("Do you use an online flag?", told, REFUSED).record.flag_use.value == "unreliable"


@pytest.mark.parametrize("told", ["We do not use the online flag.", "It is not used.", "No, officers do not apply it."])
def test_a_flag_that_is_not_applied_is_not_used(read_page, told):
    reading = read_page("Does your force use an online flag?", told, REFUSED)
    assert reading.record.flag_use.value == "not-used"
