"""Crimes that a reply leaves out as they were none of its own in the end, which withholds nothing."""

import pytest

from cyberflag.model import Outcome
from readings import kinds

SEXES = [["Sex", "2017/18", "2018/19"], ["Female", 20, 31], ["Male", 9, 8]]


@pytest.mark.parametrize(
    "told",
    [
        "Crimes later cancelled have been left out.",
        "Offences subsequently cancelled are left out of the figures.",
        "Cancelled crimes have been left out.",
        "No-crimed offences are omitted.",
        "Offences since transferred to another force have been removed.",
        "Offences later transferred out to other forces are also excluded.",
        "Crimes later reclassified were left out.",
        "Duplicate records have been left out.",
        "Only cancelled crimes are left out.",
        "12 offences were later cancelled and have been left out.",
        "Please note that any crimes recorded in error have been removed from the figures above.",
        "Cancelled crimes are not counted, as they are no longer recorded crimes.",
        "Cancelled crimes have not been left out.",
        "No cancelled crimes have been left out.",
        "Offences entered twice in error have been excluded.",
        "Crimes created in error are not counted.",
        "Cancelled crimes and duplicates have been excluded, as they are no crimes.",
    ],
)
def test_cancelled_crimes_that_are_left_out_are_no_part_withheld(read_page, told):
    reading = read_page("Kent Police uses the flag.", SEXES, told)
    assert reading.record.outcome is Outcome.FULL
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "told",
    [
        "Ages have been left out.",
        "Crimes recorded in 2016/17 have been left out.",
        "Crimes later charged are omitted as this could identify a person.",
        "Cancelled crimes are exempt under section 40(2).",
        "The platforms are withheld.",
        "Cancelled offences are included but platforms are not shown.",
        "Duplicate records were counted once, ages are not included.",
        "Cancelled crimes and the ages of victims have been left out.",
        "Cancelled crimes have been left out, as have the ages of the victims.",
        "Cancelled crimes are left out, and so are offences against children under 13.",
        "Reclassified offences have been omitted because they would identify a child.",
        "Crimes transferred to other forces are left out as it would take too long to find them.",
        "Duplicate crimes have been left out from 2018/19 only.",
        "Files were transferred to the archive and 2016/17 has been left out.",
        "Offences now reclassified as rape have been left out.",
        "Offences later transferred to another force are excluded under section 30(1).",
        "The crimes transferred to us and their platforms have been excluded, as that would exceed the cost limit.",
        "Offences since transferred to the national unit are exempt and have been removed.",
        "Offences transferred to another force have been removed as they are exempt.",
        "Offences transferred by other forces in 2018/19 were not included as this part of the request is refused.",
        "Crimes transferred from the old system are not included because the records are not held.",
        "Records transferred to archive for 2018/19 are not included as we no longer hold them.",
        "Offences recorded in error, and victims' ages, are not included because it would take too long.",
        "Victims' ages for crimes recorded in error are not included.",
        "Crimes later cancelled, which you asked for in question 2, are left out.",
    ],
)
def test_what_else_is_left_out_is_a_part_withheld(read_page, told):
    reading = read_page("Kent Police uses the flag.", SEXES, told)
    assert reading.record.outcome is Outcome.PARTIAL
    assert {"refused", "not-held"} & set(kinds(reading))


@pytest.mark.parametrize(
    "told",
    [
        "Crimes recorded in error are counted, the rape offences have been left out.",
        "Cancelled crimes and rape offences have been left out.",
        "Offences later reclassified as rape are not included.",
    ],
)
def test_offences_left_out_beside_cancelled_ones_are_lacking_from_the_figures(read_page, told):
    assert "answer-differs" in kinds(read_page("Kent Police uses the flag.", told, SEXES))


@pytest.mark.parametrize(
    "told",
    [
        "Offences still being investigated on 30 June 2019 have no outcome and are left out.",
        "Crimes under investigation are not included.",
        "Crimes without an outcome are not included.",
        "Offences that have no outcome yet have been left out.",
    ],
)
def test_crimes_without_an_outcome_that_are_left_out_are_no_part_withheld(read_page, told):
    reading = read_page("Kent Police uses the flag.", SEXES, told)
    assert reading.record.outcome is Outcome.FULL
    assert "refused" not in kinds(reading)
    assert "not-held" not in kinds(reading)


def test_crimes_under_investigation_that_are_exempt_are_withheld(read_page):
    told = "Offences under investigation are exempt under section 30 and are left out."
    assert "refused" in kinds(read_page("Kent Police uses the flag.", SEXES, told))
