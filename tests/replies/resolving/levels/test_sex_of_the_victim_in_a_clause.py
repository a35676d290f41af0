"""Headings of exports that tell offence, days and, in a clause of its own, the victim's sex."""

import csv
import io

import pytest

from cyberflag.model import Basis, Measure, Period, Request, Sex
from readings import kinds, read_file

ASKED = Request(
    basis=Basis.FLAG, measure=Measure.OFFENCES, periods=(Period.calendar_year(2019), Period.calendar_year(2020))
)
NUMBERS = {("2019", "female"): 7, ("2019", "male"): 8, ("2020", "female"): 6, ("2020", "male"): 9}

LONG = (
    'Number of recorded crimes of "Engage in sexual communication with a child" (HO code 071/17) marked with the Online'
    " Crime flag where the victim is {sex}"
)


def read(folder, heading):
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(["Age of victim", *(heading.format(sex=sex, year=year) for year, sex in NUMBERS)])
    rows.writerow([13, *NUMBERS.values()])
    return read_file(folder, text.getvalue(), "Kent Police.csv", ASKED)


@pytest.mark.parametrize(
    ("heading", "offence"),
    [
        (f"{LONG}: 1 January {{year}} to 31 December {{year}}", "071/17"),
        ("Crimes of sexual communication with a child where the victim is {sex}, {year}", "071/17"),
        (
            "Recorded crimes with the online flag where the victim was {sex}: 1 January {year} to 31 December {year}",
            "all",
        ),
        ("Recorded crimes in which the victim is {sex}, {year}", "all"),
        ("Grooming (the victim is {sex}) {year}", "grooming"),
    ],
)
def test_the_sex_told_in_a_clause_is_read_beside_offence_and_days(tmp_path, heading, offence):
    reading = read(tmp_path, heading)
    assert {(c.period.label, str(c.sex)): c.bounds.low for c in reading.counts} == NUMBERS
    assert {(c.offence, str(c.age)) for c in reading.counts} == {(offence, "13")}
    assert not kinds(reading)


@pytest.mark.parametrize(
    "heading",
    [
        "Crimes with the online flag where the victim is not {sex}: 1 January {year} to 31 December {year}",
        "Crimes of sexual communication with a child where the victim is {sex} or unknown, {year}",
        "Crimes of sexual communication with a child where the victim is {sex} and the suspect is male, {year}",
        "Crimes of an unheard of kind where the victim is {sex}, {year}",
    ],
)
def test_a_clause_that_says_more_or_stands_beside_what_is_not_understood_is_told(tmp_path, heading):
    reading = read(tmp_path, heading)
    assert not reading.counts
    assert kinds(reading)


def test_a_class_of_rape_holds_the_sex_that_its_title_names(tmp_path):
    reading = read(tmp_path, "Rape of a {sex} {year}")
    assert {(c.offence, c.sex) for c in reading.counts} == {("19A", Sex.ALL), ("19B", Sex.ALL)}
