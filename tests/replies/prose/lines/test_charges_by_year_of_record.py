"""Crimes that were charged, by the year in which they were recorded: what is counted are the charges."""

import pytest

from cyberflag.model import Measure
from readings import kinds, read_text


def counted(text):
    return {(count.bounds.low, count.measure) for count in read_text(text).counts}


@pytest.mark.parametrize(
    "label",
    [
        "Offences charged, by year recorded",
        "Offences charged by year of recording",
        "Crimes charged (by the year in which the offence was recorded)",
        "Crimes charged, by year of crime",
        "Offences charged, shown by the year they were recorded",
        "Number charged by financial year of offence",
        "Offences charged, by year",
        "Offences charged by financial year",
        "Offences charged, by year of charge",
        "Offences charged by year charged",
        "Offences charged, by the year in which the charge was made",
        "Offences charged, by the year they were charged",
        "Crimes charged, listed by year of outcome",
    ],
)
def test_a_line_that_says_so_of_its_years_counts_charges(label: str) -> None:
    found = counted(f"Offences with the flag: 2017/18 - 119, 2018/19 - 132\n\n{label}: 2017/18 - 14, 2018/19 - 10.")
    crimes = {(119, Measure.OFFENCES), (132, Measure.OFFENCES)}
    assert found == crimes | {(14, Measure.CHARGES), (10, Measure.CHARGES)}


@pytest.mark.parametrize(
    ("label", "measure"),
    [
        ("Offences by year recorded", Measure.OFFENCES),
        ("Flagged offences recorded, by year of charge", Measure.OFFENCES),
        ("Offences (charged and uncharged), by year", Measure.OFFENCES),
        ("Offences including those charged, by year", Measure.OFFENCES),
        ("Offences not charged, by year recorded", Measure.OUTCOMES),
        ("Arrests by year recorded", Measure.ARRESTS),
    ],
)
def test_other_lines_by_the_year_recorded_count_what_they_name(label: str, measure: Measure) -> None:
    found = counted(f"{label}: 2017/18 - 14, 2018/19 - 10.")
    assert found == {(14, measure), (10, measure)}


ROWS = [
    ["Question", "Answer"],
    ["Q1. Offences recorded in 2017/18", "108"],
    ["Q1. Offences recorded in 2018/19", "121"],
    ["Q2. {} in 2017/18 {}", "9"],
    ["Q2. {} in 2018/19 {}", "13"],
]


def asked(read_page, crimes, ending):
    rows = [[cell.format(crimes, ending) for cell in row] for row in ROWS]
    reading = read_page("All answers count sexual offences with the online flag.", rows)
    return {(count.bounds.low, count.measure) for count in reading.counts}, kinds(reading)


@pytest.mark.parametrize(
    ("crimes", "ending"),
    [
        ("Offences recorded", "that were charged"),
        ("Offences recorded", "that have since been charged"),
        ("Offences", "that were later charged"),
        ("Crimes recorded", "which have been charged or summonsed"),
    ],
)
def test_questions_for_crimes_that_were_charged_are_answered_in_charges(read_page, crimes, ending) -> None:
    found, told = asked(read_page, crimes, ending)
    assert found == {
        (108, Measure.OFFENCES),
        (121, Measure.OFFENCES),
        (9, Measure.CHARGES),
        (13, Measure.CHARGES),
    }
    assert not told


@pytest.mark.parametrize(
    "ending",
    [
        "that were not charged",
        "and whether they were charged",
        "by people who were charged",
        "that were charged as rape",
        "that were charged or are pending",
        "where nobody was charged",
        "that were charged within 28 days",
        "that were charged and later dropped",
        "that could have been charged",
        "that should have been charged",
        "waiting to be charged, or being charged",
        "excluding those that were charged",
        "other than those that were charged",
        "less those that were charged",
        "including those that were charged",
        "(some were charged)",
    ],
)
def test_questions_that_say_more_or_less_of_a_charge_are_not(read_page, ending) -> None:
    found, _ = asked(read_page, "Offences recorded", ending)
    assert not {(9, Measure.CHARGES), (13, Measure.CHARGES)} & found
