"""A figure alone on its line below a line that ends in a colon and says what it counts."""

import pytest

from readings import kinds


def told(reading):
    return [(str(c.measure), c.offence, c.period.label, c.bounds.low) for c in reading.counts]


@pytest.mark.parametrize(
    "head",
    [
        "Number of grooming offences recorded in 2021/22:",
        "Grooming offences recorded between 1 April 2021 and 31 March 2022:",
        "The total number of grooming offences in 2021/22:",
    ],
)
@pytest.mark.parametrize("figure", ["418", "418 offences"])
def test_a_figure_alone_below_its_line_is_of_it(read_unasked_letter, head, figure):
    reading = read_unasked_letter(f"Response\n\n{head}\n\n{figure}\n\nThis is a matter of record.")
    assert told(reading) == [("offences", "grooming", "2021/22", 418)]
    assert kinds(reading) == []


def test_each_of_several_lines_has_its_own_figure(read_unasked_letter):
    outcome = "Number of crimes (home office code 86/2), suspect under 18, recorded as Outcome {}, in 2021/22:"
    text = f"{outcome.format(21)}\n\n418\n\n{outcome.format(22)}\n\n61\n\nNumber of arrests in 2021/22:\n\n44"
    assert told(read_unasked_letter(f"Response\n\n{text}")) == [
        ("outcomes", "086/02", "2021/22", 418),
        ("outcomes", "086/02", "2021/22", 61),
        ("arrests", "086/02", "2021/22", 44),
    ]


@pytest.mark.parametrize(
    "below",
    [
        "Offences recorded in 2021/22:\n\n418\n\n512\n\n33",
        "Offences recorded in 2021/22 by platform:\n\n418\n\nFacebook",
        "Offences recorded in 2021/22:\n\n418\n\nFacebook\n\n300\n\nSnapchat\n\n118",
        "Records searched for offences recorded in 2021/22:\n\n4,316\n\nEach would have to be read.",
        "Number of records searched for offences recorded in 2021/22:\n\n4,316\n\nEach would have to be read.",
        "We found:\n\n418",
    ],
)
def test_one_of_several_figures_and_the_records_searched_are_not_read_so(read_unasked_letter, below):
    reading = read_unasked_letter(f"Response\n\n{below}")
    assert not [c for c in reading.counts if c.bounds.low in (418, 4316)]
    assert kinds(reading)


@pytest.mark.parametrize(
    ("label", "offence"),
    [
        ("Rape offences recorded with outcome 21 in 2021/22", "rape"),
        ("Rape offences closed as outcome 18, between 1 April 2021 and 31 March 2022", "rape"),
        ("Rape offences that have an outcome of caution for the financial year 2021/22", "rape"),
    ],
)
def test_days_may_stand_behind_the_outcome_of_a_label(read_unasked_letter, label, offence):
    reading = read_unasked_letter(f"Response\n\n{label}: 12")
    assert told(reading) == [("outcomes", offence, "2021/22", 12)]
    assert kinds(reading) == []


def test_days_of_the_crimes_and_of_their_outcome_are_told(read_unasked_letter):
    reading = read_unasked_letter("Response\n\nRape offences recorded in 2020/21 with outcome 8 in 2021/22: 12")
    assert not reading.counts
    assert "unknown-heading" in kinds(reading)
