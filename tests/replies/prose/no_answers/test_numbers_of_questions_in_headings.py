"""Headings and sentences whose number is none of a crime or an age: ``2. All``, ``a search for one word``."""

import pytest

from cyberflag.vocabularies.ages import understand_age
from readings import Read


@pytest.mark.parametrize(
    ("label", "age"), [("2. All", "all"), ("2) All", "all"), ("2.All", "all"), ("1. All children", "0-17")]
)
def test_the_number_of_a_question_before_a_whole_is_no_age(label, age):
    found = understand_age(label)
    assert found is not None
    assert str(found.value) == age


def test_titles_with_numbers_of_which_one_is_all_are_still_ages(read_unasked: Read):
    child, every = [["Year", "Number"], ["2021/22", 4]], [["Year", "Number"], ["2022/23", 40]]
    reading = read_unasked("<h1>Rape</h1>", "1. Under 18", child, "2. All", every)
    assert {(count.bounds.low, str(count.age)) for count in reading.counts} == {(4, "0-17"), (40, "all")}


@pytest.mark.parametrize("label", ["12", "All 12", "12 - all", "12: All", "16 (all)"])
def test_an_age_beside_what_says_that_all_of_it_are_meant_stays_one(label):
    found = understand_age(label)
    assert found is not None
    assert found.value.low == found.value.high


def test_a_column_of_all_under_its_number_narrows_no_figure(read_unasked: Read):
    rows = [["Offence", "2. All"], ["Rape", 812], ["Stalking", 1477]]
    reading = read_unasked("Crimes recorded from 1 January 2024 to 31 December 2024.", rows)
    assert {(count.bounds.low, str(count.age)) for count in reading.counts} == {(812, "all"), (1477, "all")}


@pytest.mark.parametrize("what", ["one word", "one keyword", "one search term", "one single phrase"])
def test_one_word_that_crimes_are_searched_for_is_no_crime(read_unasked: Read, what):
    told = f"Question 3 is a text search for {what} in any cyber-crime."
    assert read_unasked("<h1>Cyber crimes April 2013 to March 2017</h1>", told).counts == ()


def test_one_crime_is_still_one(read_unasked: Read):
    reading = read_unasked("<h1>Cyber crimes 2021</h1>", "A search for this word found one cyber-crime in 2021.")
    assert [count.bounds.low for count in reading.counts] == [1]


@pytest.mark.parametrize("what", ["keyword crime", "keyword-flagged cyber crime", "term-time cyber crime"])
def test_one_crime_with_a_word_for_what_is_searched_for_is_one(read_unasked: Read, what):
    told = f"In 2021 there were 30 cyber crimes. In 2022 there was one {what}."
    assert [count.bounds.low for count in read_unasked("<h1>Cyber crimes</h1>", told).counts] == [30, 1]
