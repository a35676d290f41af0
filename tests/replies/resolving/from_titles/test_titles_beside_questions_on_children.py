"""Titles that say no more than that a reply is on sexual offences, over questions for those against children; codes
listed behind their class; and basis words of both kinds of crimes.
"""

import pytest

from cyberflag.model import Basis
from readings import Read, kinds

ASKED = "The total number of sexual offences committed against children aged under 18 in 2018/19 and 2019/20"
TABLE = [["Platform", "2018/19", "2019/20"], ["Facebook", "41", "52"], ["Instagram", "38", "61"]]


@pytest.mark.parametrize(
    "title",
    [
        "Sexual offences",
        "Sexual offences/Incident images",
        "Sexual offences - social media",
        "Sexual offences on dating apps",
        "Sexual offences (FOI 123)",
    ],
)
def test_such_a_title_narrows_nothing(read_unasked: Read, title: str) -> None:
    reading = read_unasked(f"<h1>{title}</h1>", "<h2>Request</h2>", ASKED, "<h2>Response</h2>", TABLE)
    assert {c.offence for c in reading.counts} == {"all"}
    assert kinds(reading) == []


def test_codes_that_the_request_lists_are_no_title_of_children(read_unasked: Read) -> None:
    title = "<h1>Sexual offences/Indecent images committed by children (1148A/20)</h1>"
    listed = "21, 22B, Sexual activity involving a child"
    reading = read_unasked(title, "<h2>Request</h2>", ASKED, listed, "<h2>Response</h2>", TABLE)
    assert {c.offence for c in reading.counts} == {"all"}


@pytest.mark.parametrize("asked", ["sexual offences in 2018/19 and 2019/20", "sexual offences and of robberies"])
def test_over_other_questions_it_says_of_what_the_table_is(read_unasked: Read, asked: str) -> None:
    title = "<h1>Sexual offences - social media</h1>"
    reading = read_unasked(title, "<h2>Request</h2>", f"The number of {asked}.", "<h2>Response</h2>", TABLE)
    assert {c.offence for c in reading.counts} == {"sexual-offences"}


@pytest.mark.parametrize(
    "asked",
    [
        "How many offences of class 88A (88/1 and 88/2) were recorded?",
        "Offences based on 88A Sexual Grooming: 88/1 - Meeting a female child following grooming; 88/2 - a male.",
        "How many crimes of 88/1 and 88/2 (class 88A) were recorded?",
        "How many offences of 88A, that is 088/01 and 088/02, were recorded?",
    ],
)
def test_codes_listed_with_their_class_are_of_it(read_unasked: Read, asked: str) -> None:
    reading = read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", "2015: 21", "2016: 34")
    assert [(c.offence, c.bounds.low) for c in reading.counts] == [("88A", 21), ("88A", 34)]


@pytest.mark.parametrize(
    "both",
    [
        "with or without an online element",
        "with and without a cyber element",
        "with or without any online aspect",
        "with or without an internet link",
    ],
)
def test_figures_of_both_kinds_of_crimes_are_no_part_of_the_online_ones(read_unasked: Read, both: str) -> None:
    questions = ("1. The number of sexual offences against children online", "2. The number of indecent image offences")
    first, second = ("1.", "2018/19 - 160"), (f"2. Indecent image offences, {both}:", "2018/19 - 402")
    reading = read_unasked("<h2>Request</h2>", *questions, "<h2>Response</h2>", *first, *second)
    assert [(c.offence, c.basis, c.bounds.low) for c in reading.counts][1:] == [("indecent-images", Basis.NONE, 402)]
    assert "does-not-add-up" not in kinds(reading)


@pytest.mark.parametrize(
    "title",
    [
        "All sexual offences, victims of any age",
        "Sexual offences against victims of all ages",
        "Total sexual offences recorded by Kent Police",
        "Sexual offences where the age of the victim is not known",
        "Sexual offences with an unknown victim",
        "Sexual offences against adults",
    ],
)
def test_a_title_of_victims_of_any_age_is_of_all_sexual_offences(read_page: Read, title: str) -> None:
    reading = read_page(f"You asked: {ASKED}", "<h2>Response</h2>", title, TABLE)
    assert {c.offence for c in reading.counts} == {"sexual-offences"}


def test_a_title_beside_one_of_children_is_of_all_sexual_offences(read_unasked: Read) -> None:
    tables = ("Sexual offences on social media", TABLE, "Of these against children", [TABLE[0], ["Facebook", 3, 4]])
    reading = read_unasked(f"You asked: {ASKED}", "<h2>Response</h2>", *tables)
    assert [c.offence for c in reading.counts] == ["sexual-offences"] * 4 + ["all"] * 2
