"""Titles and heads that narrow crimes in words for which no column is: told, and kept apart from figures of all."""

from dataclasses import replace
from pathlib import Path

import pytest

from readings import ASKED, Read, kinds, read_file

ROWS = [["Year", "Number"], ["2017/18", 10], ["2018/19", 12]]
OF_SOME = [
    "Offences where the suspect was a stranger",
    "Sexual offences committed in schools, 2017/18 and 2018/19",
    "Offences involving livestreaming",
    "Flagged offences in which images were shared",
    "Crimes with an unknown suspect",
    "Offences referred by the NCA",
    "Number of offences committed abroad",
    "Offences reported within 24 hours",
    "Offences where the victim was in care",
    "Offences with more than one victim",
    "Cancelled offences",
    "Attempted offences",
]
OF_ALL = [
    "Sexual offences where the online flag has been applied",
    "Number of sexual offences involving a child where the internet was used",
    "Crimes recorded by Kent Police with an online marker and a child victim, by year",
    "Offences with a victim under 18 which were committed wholly or partly online",
    "Crimes where an online element is present",
    "Offences recorded between 1 April 2017 and 31 March 2019",
    "Offences committed against a child by means of a computer",
]


def details(reading) -> set[bool]:
    return {bool(count.detail) for count in reading.counts}


@pytest.mark.parametrize("title", OF_SOME)
def test_a_title_of_some_crimes_is_told_and_its_figures_kept_apart(read_sheets: Read, title: str):
    reading = read_sheets(Table=[[title], *ROWS])
    assert details(reading) == {True}
    assert "answer-differs" in kinds(reading)


@pytest.mark.parametrize("title", OF_SOME)
def test_a_head_of_some_crimes_is_told_and_its_lines_kept_apart(tmp_path: Path, title: str):
    reading = read_file(tmp_path, f"{title}\n2017/18: 10\n2018/19: 12\n")
    assert details(reading) <= {True}
    assert kinds(reading) != []


@pytest.mark.parametrize("title", OF_ALL)
def test_a_title_that_says_no_more_than_the_request_narrows_nothing(read_sheets: Read, title: str):
    reading = read_sheets(Table=[[title], *ROWS])
    assert details(reading) == {False}
    assert kinds(reading) == []


@pytest.mark.parametrize("title", OF_ALL)
def test_a_head_that_says_no_more_than_the_request_narrows_nothing(tmp_path: Path, title: str):
    reading = read_file(tmp_path, f"{title}\n2017/18: 10\n2018/19: 12\n")
    assert details(reading) == {False}
    assert kinds(reading) == []


def test_a_sentence_that_announces_figures_narrows_them_as_a_title_does(read_page: Read):
    reading = read_page("The table below shows offences where the suspect was a stranger.", ROWS)
    assert details(reading) == {True}
    assert "answer-differs" in kinds(reading)


def test_a_sentence_on_some_crimes_beside_a_table_narrows_nothing(read_page: Read):
    reading = read_page("Flagged offences", ROWS, "Some of the offences were reported by persons now adult.")
    assert details(reading) == {False}
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        (
            "You asked: How many sexual offences against children were recorded in schools in 2017/18 and 2018/19?",
            "Sexual offences against children recorded in schools",
        ),
        (
            "1. How many sexual offences against children took place abroad in 2017/18 and 2018/19?",
            "Sexual offences that took place abroad",
        ),
    ],
)
def test_a_title_in_the_words_of_the_one_question_is_of_all_it_asks_for(read_page: Read, asked: str, title: str):
    reading = read_page("Request", asked, "Response", title, ROWS)
    assert details(reading) == {False}


def test_a_title_in_the_words_of_a_later_question_is_of_a_part_that_was_asked_for(read_sheets: Read):
    questions = ("flagged sexual offences against children by year", "in how many the suspect was a stranger")
    reading = read_sheets(replace(ASKED, questions=questions), Table=[[OF_SOME[0]], *ROWS])
    assert details(reading) == {True}
    assert kinds(reading) == []


@pytest.mark.parametrize("kind", ["stranger", "historic / non-recent", "domestic abuse related"])
@pytest.mark.parametrize("crimes", ["rapes were recorded by your police force", "rape cases were recorded"])
def test_the_kind_of_crimes_that_a_question_counts_keeps_their_number_apart_from_all(
    read_unasked_letter: Read, kind: str, crimes: str
):
    reading = read_unasked_letter(
        f"1. How many rapes were recorded in 2021?\n816\n\n2. How many {kind} {crimes} in 2021?\n25"
    )
    assert [(c.bounds.low, c.offence, c.detail) for c in reading.counts] == [
        (816, "rape", ()),
        (25, "rape", (("kind", kind),)),
    ]


@pytest.mark.parametrize(
    "kinds",
    [
        "historic and recent",
        "historic and non-historic",
        "stranger and non-stranger",
        "domestic and non-domestic",
        "new and repeat",
        "detected and undetected",
        "stranger or otherwise",
        "recorded and attempted",
    ],
)
def test_kinds_that_are_all_crimes_together_are_no_kind(read_unasked_letter: Read, kinds: str):
    (count,) = read_unasked_letter(f"1. How many {kinds} rapes were recorded in 2021?\n816").counts
    assert (count.bounds.low, count.offence, count.detail) == (816, "rape", ())


@pytest.mark.parametrize("asked", ["How many non-stranger rapes were recorded?", "Non-partner rapes"])
def test_crimes_by_others_than_some_suspects_are_not_those_by_them(read_unasked: Read, asked: str):
    reading = read_unasked(asked, [["Year", "Number"], ["2019", "5"], ["2020", "7"]])
    assert {words.casefold()[:4] for count in reading.counts for _, words in count.detail} == {"non-"}


@pytest.mark.parametrize("kind", ["", "reported ", "child ", "online "])
def test_words_that_are_of_every_crime_or_not_known_to_narrow_them_are_no_kind(read_unasked_letter: Read, kind: str):
    (count,) = read_unasked_letter(f"1. How many {kind}rape offences were recorded in 2021?\n816").counts
    assert (count.bounds.low, count.offence, count.detail) == (816, "rape", ())


@pytest.mark.parametrize("asked", ["How many stranger rapes were recorded?", "How many acquaintance rapes were there?"])
def test_a_table_below_a_question_on_crimes_by_some_suspects_is_kept_apart(read_unasked: Read, asked: str):
    assert details(read_unasked(asked, [["Year", "Number"], ["2019", "5"], ["2020", "7"]])) == {True}


@pytest.mark.parametrize("title", ["Rapes", "Sexual activity with a child family member"])
def test_a_family_member_within_the_title_of_an_offence_narrows_nothing(read_unasked: Read, title: str):
    assert details(read_unasked(title, [["Year", "Number"], ["2019", "5"], ["2020", "7"]])) == {False}
