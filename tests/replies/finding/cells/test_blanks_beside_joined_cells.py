"""Blanks beside the one cell that all figures of their row ran into are told with that cell, and not again."""

import pytest

from readings import kinds

YEARS = [str(year) for year in range(2010, 2016)]
JOINED = "5810410498621"


@pytest.mark.parametrize("at", [0, 3, 5])
def test_the_blanks_of_a_row_that_ran_into_one_cell_are_no_riddle(read_unasked, at):
    row = [""] * len(YEARS)
    row[at] = JOINED
    reading = read_unasked("Offences of sexual grooming (88A)", [["Year", *YEARS], ["Offences", *row]])
    assert not reading.counts
    assert "joined-cells" in kinds(reading)
    assert "ambiguous-blank" not in kinds(reading)


def test_a_blank_of_another_row_is_one(read_unasked):
    rows = [["Offence", *YEARS], ["Rape", JOINED, *[""] * 5], ["Sexual grooming", 3, "", 4, 5, 6, 7]]
    assert sorted(kinds(read_unasked("Offences recorded", rows))) == ["ambiguous-blank", "joined-cells"]


def test_a_blank_beside_other_figures_may_be_its_own(read_unasked):
    rows = [["Offence", *YEARS], ["Rape", JOINED, "", 8, 9, "", 12], ["Sexual grooming", 3, 2, 4, 5, 6, 7]]
    assert "ambiguous-blank" in kinds(read_unasked("Offences recorded", rows))
