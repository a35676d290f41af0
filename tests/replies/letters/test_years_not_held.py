"""Years that a letter cannot give and whose cells say that they are not held."""

import pytest

from readings import kinds

TITLE = "Recorded sexual offences with the online flag."
ROWS = [["Offence", "2017/18", "2018/19"], ["Rape (19D)", "Not held", 5], ["Sexual Grooming (88A)", "Not held", 25]]


@pytest.mark.parametrize(
    "told",
    [
        "We cannot give 2017/18.",
        "We are unable to provide 2017/18 as our records were moved.",
        "2017/18 cannot be supplied.",
    ],
)
def test_they_are_told_as_not_held(read_page, told):
    reading = read_page(TITLE, told, ROWS)
    assert kinds(reading) == ["not-held"]
    assert str(reading.record.outcome) == "partial"


@pytest.mark.parametrize(
    "told",
    [
        "We cannot give 2017/18, which is exempt under section 22.",
        "We cannot give 2018/19.",
        "We cannot give the platform.",
        "We cannot give 2017/18 or 2018/19 by platform.",
        "We have withheld 2017/18.",
        "2017/18 is withheld to protect victims.",
        "2017/18 would exceed the cost limit.",
        "We are unable to provide 2017/18 as it would take more than 18 hours.",
        "We cannot disclose 2017/18 as this may identify victims.",
        "We cannot release details of victims in 2017/18.",
        "We will not provide 2017/18.",
    ],
)
def test_other_parts_and_those_that_are_exempt_stay_withheld(read_page, told):
    assert "refused" in kinds(read_page(TITLE, told, ROWS))
