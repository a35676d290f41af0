"""Heads of lines that count people in crimes, and say of them how old they are."""

import pytest

LINES = "<ul><li>2021/22 = 139</li><li>2022/23 = 127</li></ul>"
TITLE = "<h1>Indecent images of children</h1>"


def told(reading):
    return {
        (count.measure.value, str(count.age), dict(count.detail).get("suspect age", "")) for count in reading.counts
    }


@pytest.mark.parametrize(
    "head",
    [
        "Suspects aged under 18 in indecent image offences (86/2 and 86/10 together)",
        "Offenders under 18 in indecent image crimes",
    ],
)
def test_suspects_that_head_lines_are_counted_whatever_their_age(read_unasked, head):
    reading = read_unasked(TITLE, head, LINES)
    assert told(reading) == {("suspects", "all", "0-17")}
    assert not reading.issues


@pytest.mark.parametrize(
    "head",
    ["Suspects aged under 18", "Indecent image offences with a suspect under 18", "Suspects not known in offences"],
)
def test_crimes_by_their_suspects_are_no_suspects(read_unasked, head):
    assert not any(measure == "suspects" for measure, *_ in told(read_unasked(TITLE, head, LINES)))


@pytest.mark.parametrize(
    "head",
    [
        "Number of suspects for grooming offences against girls aged 13 to 15",
        "Offenders linked to offences against children aged 13 to 15",
        "Suspects in offences against children under 13",
        "Suspects for offences of rape of a female child under 13",
        "Suspects under 18 in indecent image offences against children under 13",
        "Suspects aged under 18 in indecent image offences with an adult victim",
        "Adult suspects in grooming offences",
        "Suspects and victims under 18 in indecent image offences",
    ],
)
def test_an_age_that_may_be_that_of_victims_is_not_given_to_suspects(read_unasked, head):
    assert not any(suspects for *_, suspects in told(read_unasked(TITLE, head, LINES)))


def test_suspects_of_whom_more_is_said_are_told(read_unasked):
    assert read_unasked(TITLE, "Suspects known to the victim in grooming offences", LINES).issues
