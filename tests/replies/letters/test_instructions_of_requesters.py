"""What a requester, quoted without a heading, says of how the answer is to be given: it refuses nothing and lacks
nothing.
"""

import pytest

from readings import kinds

FIGURES = [["Offence", "2024"], ["Robbery", "31"], ["Burglary", "12"]]


@pytest.mark.parametrize(
    "asked",
    [
        "If full-year 2024 data is not yet available, please provide the latest available data and state the dates.",
        "Where the ages are not held, please give the rest.",
        "If you do not hold the figures for 2024, please supply those of the year before.",
        "Should any part not be held, could you give the parts that are.",
        "Please note that logged incidents should not be omitted on the basis of their status.",
        "Crimes that were cancelled must not be excluded; please note that they should not be withheld.",
        "Please do not leave out offences that are still under investigation, and do not exclude attempts.",
        "When a breakdown is not available, kindly provide the total alone.",
    ],
)
def test_what_the_requester_wants_in_case_refuses_and_lacks_nothing(read_unasked, asked):
    reading = read_unasked("<h1>Offences 2024</h1>", asked, "We have found the following recorded offences.", FIGURES)
    assert reading.record.outcome.value == "full"
    assert not {"refused", "not-held"} & set(kinds(reading))


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("The ages of the victims are not held.", "not-held"),
        ("This percentage is not recorded.", "not-held"),
        ("These details are not routinely captured.", "not-held"),
        ("Where the ages were requested, these are withheld under section 40(2).", "refused"),
        ("We are withholding the ages, which should not be disclosed.", "refused"),
    ],
)
def test_what_the_force_says_is_still_told(read_unasked, said, kind):
    reading = read_unasked("<h1>Offences 2024</h1>", "We have found the following recorded offences.", FIGURES, said)
    assert reading.record.outcome.value == "partial"
    assert kind in kinds(reading)
