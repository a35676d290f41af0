"""A sentence whose number is parted by years in a bracket, and crimes in which nothing more was done."""

import pytest

CRIMES = "We recorded 500 sexual offences in 2018 to 2021.\n\n"


def told(reading):
    """What is counted, the years and the numbers of all figures but that of all crimes."""
    return [
        (str(c.measure), c.period.start.year, c.period.end.year, c.bounds.low, c.total)
        for c in reading.counts
        if c.bounds.low != 500
    ]


@pytest.mark.parametrize(
    "bracket",
    [
        "(2018 - 6, 2019 - 5, 2020 - 0)",
        "(2018: 6, 2019: 5 and 2020: 0)",
        "(6 in 2018, 5 in 2019 and none in 2020)",
        "(2018 = 6; 2019 = 5; 2020 = nil)",
        "[2018: 6, 2019: 5, 2020: 0]",
    ],
)
def test_a_bracket_of_years_behind_a_number_parts_it(read_unasked_letter, bracket):
    reading = read_unasked_letter(f"{CRIMES}Eleven arrests were made for these crimes {bracket}.")
    parts = [("arrests", year, year, n, False) for year, n in ((2018, 6), (2019, 5), (2020, 0))]
    assert told(reading) == [("arrests", 2018, 2020, 11, True), *parts]


@pytest.mark.parametrize("bracket", ["(2018 - 6, 2019 - 4)", "(2018 - 6, 2020 - 5)"])
def test_a_bracket_that_does_not_make_up_the_number_is_told(read_unasked_letter, bracket):
    reading = read_unasked_letter(f"{CRIMES}Eleven arrests were made for these crimes {bracket}.")
    assert not told(reading)
    assert reading.issues


@pytest.mark.parametrize(
    "sentence",
    [
        "No further action was taken in 12 of these crimes in 2018 and in 9 of them in 2019.",
        "No further action has been taken in 12 (2018) and 9 (2019) of the above.",
        "Of these, 12 ended in no further action in 2018 and 9 in 2019.",
        "Of the crimes 12 resulted in NFA in 2018 and 9 in 2019.",
    ],
)
def test_crimes_in_which_no_further_action_was_taken_are_outcomes(read_unasked_letter, sentence):
    assert told(read_unasked_letter(CRIMES + sentence)) == [
        ("outcomes", 2018, 2018, 12, False),
        ("outcomes", 2019, 2019, 9, False),
    ]


def test_crimes_closed_for_want_of_evidence_are_outcomes(read_unasked_letter):
    sentence = "In 2018, 12 of the crimes were closed because of evidential difficulties."
    assert told(read_unasked_letter(CRIMES + sentence)) == [("outcomes", 2018, 2018, 12, False)]


@pytest.mark.parametrize("sentence", ["No charge was brought in 12 of these crimes in 2018.", "No further action."])
def test_what_did_not_come_of_crimes_is_not_counted_as_such(read_unasked_letter, sentence):
    measures = {measure for measure, *_ in told(read_unasked_letter(CRIMES + sentence))}
    assert "charges" not in measures
    assert "outcomes" not in measures
