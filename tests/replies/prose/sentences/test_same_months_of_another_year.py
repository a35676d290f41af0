"""The same months of another year in a sentence, and a year whose figure is only compared with the one before it."""

import pytest


def told(reading):
    return [(c.bounds.low, str(c.period.start), str(c.period.end), c.offence) for c in reading.counts]


@pytest.mark.parametrize(
    ("words", "before"),
    [
        (", compared with 31 in the same period of 2021.", ("2021-04-01", "2021-09-30")),
        (", as opposed to 31 in the corresponding months of 2021.", ("2021-04-01", "2021-09-30")),
        (", against 31 for the equivalent period in 2020/21.", ("2020-04-01", "2020-09-30")),
        (". This compares with 31 over the same six months a year earlier.", ("2021-04-01", "2021-09-30")),
        (". In the same period of 2019 the number was 31.", ("2019-04-01", "2019-09-30")),
        (". During the comparable period of the previous year there were 31.", ("2021-04-01", "2021-09-30")),
        (", having recorded 31 in the same half-year of 2018.", ("2018-04-01", "2018-09-30")),
    ],
)
def test_the_same_period_of_a_year_is_those_days_and_not_the_year(read_unasked_letter, words, before):
    reading = read_unasked_letter(f"Between April and September 2022 the force recorded 46 rapes{words}")
    assert told(reading) == [(46, "2022-04-01", "2022-09-30", "rape"), (31, *before, "rape")]


def test_the_same_period_may_stand_before_the_days_it_points_at(read_unasked_letter):
    text = "There were 31 rapes in the same quarter of 2020/21 and 46 between January and March 2022."
    days = [("2021-01-01", "2021-03-31"), ("2022-01-01", "2022-03-31")]
    assert told(read_unasked_letter(text)) == [(31, *days[0], "rape"), (46, *days[1], "rape")]


@pytest.mark.parametrize(
    "words", [", compared with", ", against", ", as compared to", ", which compares with", " versus"]
)
def test_a_year_compared_with_counts_the_same_offence(read_unasked_letter, words):
    reading = read_unasked_letter(f"There were 46 rapes recorded in 2021{words} 31 in 2020.")
    assert [(low, offence) for low, _, _, offence in told(reading)] == [(46, "rape"), (31, "rape")]
