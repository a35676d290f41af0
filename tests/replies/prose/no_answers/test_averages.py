"""Numbers that a reply calls an average: nobody counted them."""

import pytest

from readings import kinds, read_text, said

ANSWER = "We recorded 34 flagged offences in 2017/18 and 41 flagged offences in 2018/19."


@pytest.mark.parametrize(
    "sentence",
    [
        "In those two years the force dealt with 88,214 crimes of all kinds a year on average.",
        "On average 88,214 crimes of every kind were recorded in each of the same two years.",
        "Over the two years all recorded crime averaged 88,214 a year.",
    ],
)
def test_an_average_of_all_crime_is_no_figure(sentence):
    assert said(f"{ANSWER} {sentence}") == said(ANSWER)


@pytest.mark.parametrize(
    "sentence",
    [
        "We recorded an average of 37 flagged offences in 2018/19.",
        "In 2018/19 we recorded 37 flagged offences on average.",
        "On average we recorded 37 flagged offences in 2018/19.",
    ],
)
def test_an_average_of_what_was_asked_for_is_told_and_no_count(sentence):
    reading = read_text(sentence)
    assert not reading.counts
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize(
    "remark",
    [
        ", and the average age of the victims was 13",
        " (median age 14)",
        "; the youngest victim was aged 8 and the oldest 17",
        ", the youngest child being 8 years old",
        ". Of these the eldest girl was 17",
    ],
)
def test_the_age_of_one_victim_or_a_mean_narrows_no_figure(remark):
    assert said(f"We recorded 34 flagged offences in 2017/18{remark}.") == [(34, "2017/18")]


def test_a_figure_behind_the_commonest_age_is_told():
    reading = read_text("The most common age in 2017/18 was 13, with 34 flagged offences.")
    assert not reading.counts
    assert "not-a-figure" in kinds(reading)


def test_the_band_of_the_youngest_victims_keeps_its_figure():
    assert said("In 2017/18 the youngest victims were aged 4 to 8, in 34 flagged offences.") == [(34, "2017/18", "4-8")]
