"""Questions answered in turn by a bare number each, of days and crimes that a line above them tells of all."""

import pytest

from readings import Read

WHOLE = "Q1. How many sexual offences against children were recorded?\nA1. 1,204 offences\n"


def told(reading):
    return [
        (c.bounds.low, c.measure.value, c.sex.value, str(c.age), c.platform, c.period.label) for c in reading.counts
    ]


@pytest.mark.parametrize(
    ("line", "basis"),
    [
        ("All figures are for 2024/25.", "unknown"),
        ("All figures are for 2024/25 and for crimes with the online crime flag.", "flag"),
        ("The figures below are for 1 April 2024 to 31 March 2025 and offences with the online flag.", "flag"),
        ("All data are for 2024/25 and are for crimes that carry the cyber flag.", "flag"),
        ("All answers are for 2024/25 and for the whole force area.", "unknown"),
        ("All figures are for 2024/25, for the force area.", "unknown"),
    ],
)
def test_days_told_of_all_figures_hold_beside_what_else_holds_of_all(read_unasked_letter: Read, line, basis):
    reading = read_unasked_letter(f"{line}\n{WHOLE}")
    assert [(c.period.label, c.basis.value) for c in reading.counts] == [("2024/25", basis)]


@pytest.mark.parametrize(
    "line",
    [
        "All figures are for 2024/25 and for crimes without the online crime flag.",
        "All figures are for 2024/25 and for crimes with a named suspect.",
        "All figures are for 2024/25 and for the eastern area.",
        "All figures are for 2024/25 and for adults.",
        "All figures are for 2024/25 and for another force.",
        "All figures are for 2024/25 and for crimes with the drugs flag.",
        "The figures in the annual report are for 2024/25 and for the force area.",
        "All figures are for 2024/25 and may be wrong.",
    ],
)
def test_days_told_of_narrower_figures_are_told_of_no_others(read_unasked_letter: Read, line):
    assert not read_unasked_letter(f"{line}\n{WHOLE}").counts


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("In how many was the gender not recorded?", ("offences", "unknown", "all", "all")),
        ("In how many was the victim's sex not known?", ("offences", "unknown", "all", "all")),
        ("In how many was the age of the victim not recorded?", ("offences", "all", "unknown", "all")),
        ("In how many was the sex of the victim not stated?", ("offences", "unknown", "all", "all")),
        ("In how many was the platform not recorded?", ("offences", "all", "all", "unknown")),
        ("How many of the offences at Q1 had a charge as the outcome?", ("outcomes", "all", "all", "all")),
        ("How many of the offences have had a charge or summons as the outcome?", ("outcomes", "all", "all", "all")),
        ("How many of these had a charge as their outcome?", ("outcomes", "all", "all", "all")),
        ("How many of these led to a charge?", ("charges", "all", "all", "all")),
    ],
)
def test_a_part_asked_without_its_crimes_is_of_those_above(read_unasked_letter: Read, asked, expected):
    reading = read_unasked_letter(f"All figures are for 2024/25.\n{WHOLE}Q2. {asked}\nA2. 46\n")
    assert told(reading) == [(1204, "offences", "all", "all", "all", "2024/25"), (46, *expected, "2024/25")]


@pytest.mark.parametrize(
    "asked",
    [
        "In how many was the gender of the suspect not recorded?",
        "In how many was the suspect's age not known?",
        "In how many was the gender pay gap not recorded?",
        "In how many was the age of the image not known?",
    ],
)
def test_what_is_not_known_of_others_is_told_of_no_victims(read_unasked_letter: Read, asked):
    reading = read_unasked_letter(f"All figures are for 2024/25.\n{WHOLE}Q2. {asked}\nA2. 46\n")
    assert 46 not in {c.bounds.low for c in reading.counts if c.measure.value == "offences"}
