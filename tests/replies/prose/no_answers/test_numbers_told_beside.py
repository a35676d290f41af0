"""Numbers that a reply tells beside its answer: filters, how crimes and noughts are written, what was taken out."""

import pytest

from readings import kinds, said, values

FIGURES = [["Girls", 12, 15], ["Boys", 6, 0]]


def read_beside(read_sheets, text):
    return read_sheets(Data=[["Flagged offences"], [text], [], ["Victim", "2017/18", "2018/19"], *FIGURES])


@pytest.mark.parametrize(
    "text",
    [
        "Applied filters:\nCyber Tag is Yes\nCrime Count is greater than 0",
        "Filters applied: Tag is Yes. Number of crimes is not 0.",
        "We count victims by crime: a crime with two child victims gives two.",
        "A count of none is written 0.",
        "No crimes is shown as 0.",
        "3 crimes with a corporate victim were removed before counting.",
        "Five offences against adults have been left out.",
        "We have excluded 14 crimes where the victim was a business.",
        "The data desk sits at Desk 12, Camden.",
    ],
)
def test_what_is_told_beside_the_figures_is_none(read_sheets, text):
    read = read_beside(read_sheets, text)
    assert "not-a-figure" not in kinds(read)
    assert "unknown-period" not in kinds(read)
    assert len(values(read)) == 4


@pytest.mark.parametrize(
    "text",
    [
        "14 flagged crimes against girls of 11 were removed before counting.",
        "A further 14 flagged crimes were left out.",
    ],
)
def test_crimes_against_children_that_were_taken_out_are_told(read_sheets, text):
    assert set(kinds(read_beside(read_sheets, text))) & {"not-a-figure", "unknown-period"}


def test_less_than_five_is_still_an_answer():
    assert said("We recorded flagged offences in 2017/18: the number is less than 5.") in ([(0, "2017/18")], [])
    assert said("There were 0 flagged offences in 2017/18.") == [(0, "2017/18")]
    assert said("In 2017/18 we recorded 14 flagged crimes against girls.") == [(14, "2017/18", "female")]
