"""What the label of a line says of the flag beside its crimes: that it does not matter, or that they lack it."""

import pytest

from cyberflag.model import WITHOUT_FLAG
from readings import kinds, numbers

WITHOUT_MATTERING = [
    "with or without the flag",
    "flagged or not",
    "(flagged or not)",
    "whether or not flagged",
    "both with and without the flag",
    "regardless of the flag",
    "regardless of the Home Office online crime flag",
    "regardless of whether the cyber crime flag was applied",
]


def told(reading):
    return {c.bounds.low: (c.offence, str(c.age), str(c.basis), c.detail) for c in reading.counts}


@pytest.mark.parametrize("scope", WITHOUT_MATTERING)
@pytest.mark.parametrize("number", ["{})", "Q{}."])
def test_lines_below_a_head_of_crimes_flagged_or_not_are_of_them(read_page, scope, number):
    reading = read_page(
        "Recorded in 2018/19:",
        f"{number.format(1)} Sexual offences against children with the online crime flag",
        "All = 193",
        f"{number.format(2)} Sexual communication with a child, {scope}",
        "Victim 12-15 = 16",
    )
    assert told(reading) == {193: ("all", "all", "flag", ()), 16: ("071/17", "12-15", "none", ())}


@pytest.mark.parametrize("scope", WITHOUT_MATTERING)
def test_a_line_of_crimes_flagged_or_not_is_not_of_flagged_ones(read_page, scope):
    reading = read_page(
        "Recorded in 2018/19:",
        f"Sexual offences against children, {scope}: 200",
        f"Sexual communication with a child, {scope}: 98",
        "Sexual communication with a child, flagged: 55",
    )
    assert {n: (offence, basis) for n, (offence, _, basis, _) in told(reading).items()} == {
        200: ("all", "none"),
        98: ("071/17", "none"),
        55: ("071/17", "flag"),
    }


@pytest.mark.parametrize("without", ["without the flag", "not flagged", "no flag", "(not flagged as online)"])
def test_a_line_of_crimes_without_the_flag_is_of_those(read_page, without):
    reading = read_page(
        "Recorded in 2018/19:",
        f"Sexual offences against children, {without}: 130",
        "Sexual offences against children with the flag: 100",
    )
    assert told(reading) == {130: ("all", "all", "none", (WITHOUT_FLAG,)), 100: ("all", "all", "flag", ())}


@pytest.mark.parametrize("label", ["Not flagged", "Without the flag", "No flag", "Offline"])
def test_a_line_beside_the_flagged_crimes_is_of_the_others(read_page, label):
    reading = read_page("Sexual offences in 2018/19:", "With the online flag: 100", f"{label}: 30")
    assert told(reading)[30] == ("sexual-offences", "all", "none", (WITHOUT_FLAG,))


@pytest.mark.parametrize("label", ["Not charged", "No suspect", "Not recorded", "No platform"])
def test_what_denies_something_else_says_nothing_of_the_flag(read_page, label):
    reading = read_page("Flagged sexual offences in 2018/19:", "Girls: 100", f"{label}: 30")
    assert {str(c.basis) for c in reading.counts} == {"flag"}


GROOMING = "Sexual grooming"


@pytest.mark.parametrize(
    "label",
    [
        "Flagged and not charged",
        "Flagged offences, and not charged",
        f"{GROOMING} (flagged and not charged)",
        "Flagged and not detected",
        "Flagged and not crimed",
        "Flagged and not on Snapchat",
        "Online and not on Snapchat",
        f"{GROOMING}, charged or not, flagged",
        "Flagged sexual grooming, online and contact",
    ],
)
def test_what_flagged_crimes_are_not_besides_leaves_them_flagged(read_page, label):
    reading = read_page("Recorded in 2018/19:", "Sexual offences with the flag: 100", f"{label}: 80")
    assert {str(c.basis) for c in reading.counts} == {"flag"}


@pytest.mark.parametrize(
    "scope",
    [
        "with or without the CSE flag",
        "with or without the domestic abuse marker",
        "regardless of any hate crime marker",
        "irrespective of DA flags",
        "whatever the marker on the victim",
        "flagged as online, whether or not flagged as CSE",
        "reported online or in person",
        "reported online or otherwise",
        "not including those without the flag",
        "omitting offences not flagged",
        "- ignoring offences without the flag",
    ],
)
def test_what_is_said_of_another_flag_or_denied_twice_takes_no_flag_from_crimes(read_page, scope):
    reading = read_page("Recorded in 2018/19:", "Sexual offences with the flag: 100", f"{GROOMING}, {scope}: 80")
    assert {str(c.basis) for c in reading.counts} == {"flag"}
    assert 80 in numbers(reading) or "unknown-heading" in kinds(reading)


@pytest.mark.parametrize("label", ["Sexual offences excluding flagged", "Sexual offences minus flagged"])
def test_crimes_without_those_that_are_flagged_lack_the_flag(read_page, label):
    reading = read_page("Recorded in 2018/19:", "Sexual offences with the flag: 100", f"{label}: 12")
    assert told(reading)[12] == ("sexual-offences", "all", "none", (WITHOUT_FLAG,))


def test_words_left_beside_what_lacks_the_flag_are_told(read_page):
    reading = read_page("Sexual offences in 2018/19:", "Flagged: 100", "Sexual communication, not flagged, wibbled: 30")
    assert 30 not in numbers(reading)
    assert "unknown-heading" in kinds(reading)


ABOVE = (
    "Sexual communication with a child, 2017/18\n\nYou asked about recorded offences.\n\n"
    "Number of recorded offences: 73\n\n"
)


@pytest.mark.parametrize("state", ["attached", "applied", "set", "ticked", "present"])
def test_a_line_that_only_names_the_flag_is_of_a_part_of_the_crimes_above(read_unasked_letter, state):
    reading = read_unasked_letter(f"{ABOVE}Gender of victim\n\nFemale: 49\n\nMale: 24\n\nCyber flag {state}: 52")
    assert {c.bounds.low: str(c.basis) for c in reading.counts} == {
        73: "offence", 49: "offence", 24: "offence", 52: "flag",
    }  # fmt: skip
    assert kinds(reading) == []


def test_lines_behind_one_that_only_names_the_flag_may_be_of_it(read_unasked_letter):
    reading = read_unasked_letter(f"{ABOVE}Cyber flag attached: 52\n\nGender of victim\n\nFemale: 49\n\nMale: 24")
    assert {str(c.basis) for c in reading.counts} == {"flag"}
