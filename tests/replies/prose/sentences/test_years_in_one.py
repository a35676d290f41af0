"""Sentences that name several years and give figures of all of them together."""

import pytest

from readings import kinds, said, values

PAIR = "2017/18 to 2018/19"


@pytest.mark.parametrize(
    "sentence",
    [
        "In the two years 2017/18 and 2018/19 there were 26 flagged offences and 12 flagged rapes.",
        "Across the two financial years 2017/18 and 2018/19 we recorded 26 flagged offences and 12 flagged rapes.",
        "In the years 2017/18 and 2018/19 there were 26 flagged offences, 12 of them rapes.",
        "In 2017/18 and 2018/19 there were 26 flagged offences and 12 flagged rapes.",
        "For 2017/18 & 2018/19 we hold 26 flagged offences and 12 flagged rapes.",
    ],
)
def test_numbers_of_different_things_are_of_all_the_years_named(read_unasked_letter, sentence):
    assert values(read_unasked_letter(sentence)) == {(PAIR,): (26, 26), (PAIR, "rape"): (12, 12)}


def test_so_are_those_of_victims_and_of_calendar_years(read_unasked_letter):
    sentence = "In 2017/18 and 2018/19 there were 26 flagged offences against girls and 12 against boys."
    assert values(read_unasked_letter(sentence)) == {(PAIR, "female"): (26, 26), (PAIR, "male"): (12, 12)}
    sentence = "In the years 2018, 2019 and 2020 there were 26 flagged offences and 12 flagged rapes."
    whole = "1 January 2018 to 31 December 2020"
    assert values(read_unasked_letter(sentence)) == {(whole,): (26, 26), (whole, "rape"): (12, 12)}


def test_one_number_is_of_all_years_that_are_called_so_many(read_unasked_letter):
    for years in ("two years 2017/18 and 2018/19", "2 financial years, 2017/18 and 2018/19"):
        assert values(read_unasked_letter(f"In the {years}, there were 26 flagged offences.")) == {(PAIR,): (26, 26)}
    reading = read_unasked_letter("In the three years 2017/18 and 2018/19 there were 26 flagged offences.")
    assert values(reading) == {}
    assert kinds(reading)


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2017/18 and 2018/19 there were 26 and 12 flagged offences.",
        "In the two years 2017/18 and 2018/19 there were 26 and 12 flagged offences.",
        "In the two years 2017/18 and 2018/19 there were 26 and 12 flagged offences respectively.",
        "In 2017/18 and 2018/19 there were 26 flagged offences and 12 flagged offences.",
        "In 2017/18 and 2018/19, 26 and 12 flagged offences were recorded.",
        "For 2017/18 and 2018/19 the flagged offences were 26 and 12 respectively.",
        "In 2017/18 and 2018/19 we recorded 26 flagged offences and 12 such offences.",
        "The figures for 2017/18 and 2018/19 are 26 flagged offences and 12 flagged offences to date.",
        "The figures for 2017/18 and 2018/19 are 26 flagged offences and 12 flagged offences (to October).",
        "In 2017/18 and 2018/19 we recorded 26 flagged offences (a 5 per cent share) and 12 flagged offences (3 %).",
        "In 2017/18 and 2018/19 we recorded 26 flagged offences and we recorded only 12 flagged offences.",
        "There were 26 flagged offences in 2017/18 and 12 in 2018/19.",
        "There were 26 flagged offences (2017/18) and 12 flagged offences (2018/19).",
        "2017/18 saw 26 flagged offences and 2018/19 saw 12.",
        "Flagged offences numbered 26 in 2017/18, and 12 in 2018/19.",
    ],
)
def test_a_number_of_each_year_stays_that_of_its_year(read_unasked_letter, sentence):
    assert values(read_unasked_letter(sentence)) == {("2017/18",): (26, 26), ("2018/19",): (12, 12)}


def test_numbers_of_one_year_and_in_each_of_several_stay_so():
    assert said("In 2017/18 there were 26 flagged offences and 12 flagged rapes.") == [
        (26, "2017/18"),
        (12, "2017/18", "rape"),
    ]
    assert said("There were 3 flagged rapes in each of 2017/18 and 2018/19.") == [
        (3, "2017/18", "rape"),
        (3, "2018/19", "rape"),
    ]
