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
        "Crimes later reclassified were left out.",
        "Duplicate records have been left out.",
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
    ],
)
def test_what_else_is_left_out_is_a_part_withheld(read_page, told):
    reading = read_page("Kent Police uses the flag.", SEXES, told)
    assert reading.record.outcome is Outcome.PARTIAL
    assert "refused" in kinds(reading)
