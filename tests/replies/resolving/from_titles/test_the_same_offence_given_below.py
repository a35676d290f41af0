"""Lines that lead to the figures of "the same offence", below a table of one."""

import pytest

from cyberflag.model import Basis, Measure, Period, Request

ASKED = Request(
    basis=Basis.OFFENCE,
    measure=Measure.CHARGES,
    periods=(Period.calendar_year(2021), Period.calendar_year(2022)),
    questions=("how many charges there were for engaging in sexual communication with a child, and how many cautions",),
)
CHARGES = [["Sex", "2021", "2022"], ["Female", 11, 10], ["Male", 13, 18], ["Total charges", 24, 28]]
CAUTIONS = [["Calendar year", "Cautions"], ["2021", 3], ["2022", 6]]
LEAD = "The number of charges for sexual communication with a child is given below."


def offences(read_page, line):
    reading = read_page(LEAD, CHARGES, line, CAUTIONS, request=ASKED)
    return {c.offence for c in reading.counts if c.bounds.low in (3, 6)}


@pytest.mark.parametrize(
    "line",
    [
        "The number of cautions given for the same offence was:",
        "The number of cautions given for the same offence is given below.",
        "Cautions for these offences were as follows:",
        "The cautions for the above offences are set out in the table below.",
        "Cautions for the same offence",
    ],
)
def test_a_line_that_leads_to_figures_of_the_same_offence_is_of_that(read_page, line):
    assert offences(read_page, line) == {"071/17"}


@pytest.mark.parametrize(
    "line",
    [
        "The number of cautions given for the same offence was not broken down, so all cautions are given below.",
        "Cautions for all offences other than the same offence were:",
        "These offences are part of the total of cautions below.",
        "Cautions for any sexual offence were:",
    ],
)
def test_a_line_that_says_more_of_the_same_offence_is_not_of_that_alone(read_page, line):
    assert "071/17" not in offences(read_page, line)
