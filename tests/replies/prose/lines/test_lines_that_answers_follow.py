"""Lines that say no more than that an answer follows, between what is asked and its figures."""

import pytest

from readings import Read, kinds

ASKED = "1) The number of offences of sexual communication with a child recorded in the last three financial years.\n"
LIST = "\n2020/21 = 126\n2021/22 = 143\n2022/23 = 139\n"


@pytest.mark.parametrize(
    "line",
    [
        "Please see below:",
        "Please see below.",
        "See below:",
        "As follows:",
        "Please find the answer below:",
        "Our response is set out below:",
        "The figures are as follows:",
        "The information you requested is given below:",
        "Please see the following figures:",
    ],
)
def test_such_a_line_takes_nothing_from_what_is_asked_above_it(read_unasked_letter: Read, line: str):
    reading = read_unasked_letter(f"{ASKED}{line}{LIST}")
    assert [(c.offence, c.measure.value, c.bounds.low) for c in reading.counts] == [
        ("071/17", "offences", 126), ("071/17", "offences", 143), ("071/17", "offences", 139),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Other forces:",
        "Please see the policy below:",
        "Staff in our control room:",
        "The following teams:",
        "For comparison:",
        "Our region as a whole:",
        "Please see below the vacancies:",
        "Others:",
    ],
)
def test_a_line_that_says_more_heads_figures_of_its_own(read_unasked_letter: Read, line: str):
    reading = read_unasked_letter(f"{ASKED}{line}{LIST}")
    assert "071/17" not in {c.offence for c in reading.counts}
    assert reading.counts or "unknown-measure" in kinds(reading)


def test_figures_of_no_crimes_are_not_made_crimes_by_such_a_line(read_unasked_letter: Read):
    reading = read_unasked_letter(f"Staff employed by the force\nPlease see below:{LIST}")
    assert not reading.counts


def test_what_comes_next_is_answered_below_its_own_line(read_unasked_letter: Read):
    girls = "1) The number of rapes recorded of female victims.\nPlease see below:\n2021/22: 126\n2022/23: 143\n"
    boys = (
        "2) The number of rapes recorded of male victims.\nOur response is set out below:\n2021/22: 16\n2022/23: 14\n"
    )
    reading = read_unasked_letter(girls + boys)
    assert [(c.offence, c.bounds.low) for c in reading.counts] == [
        ("19A", 126), ("19A", 143), ("19B", 16), ("19B", 14),
    ]  # fmt: skip
