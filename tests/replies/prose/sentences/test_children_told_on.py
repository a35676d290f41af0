"""Figures that say again what was told of children alone, in a reply on crimes against everybody."""

import pytest

from cyberflag.model import Measure
from readings import kinds

HEAD = ("<h1>Blackmail</h1>", "You asked:")
CHILDREN_ASKED = "1) How many reports of blackmail where the victim was under 18 were made in 2021 and in 2022?"
EVERYBODY_ASKED = "1) How many blackmail offences were recorded in 2021 and in 2022?"
TOLD = "In 2021 we recorded 38 blackmail offences with a victim aged under 18."


def _ages(reading):
    return {(c.period.label, c.bounds.low): str(c.age) for c in reading.counts if c.measure is Measure.OFFENCES}


@pytest.mark.parametrize(
    "again",
    [
        "The same figure for 2022 was 61.",
        "The figure for 2022 was 61.",
        "The corresponding number in 2022 was 61.",
        "The same number for 2022 was 61, of which 52 were male and nine female.",
        "The equivalent figure for 2022 is 61 offences.",
        "And the figure for 2022 was 61.",
        "The figure for 2022 was 61. The figure for 2023 was 70.",
        "The same figure for 2022 was 61, of which 23 were female and the others male.",
    ],
)
@pytest.mark.parametrize("asked", [CHILDREN_ASKED, EVERYBODY_ASKED])
def test_the_same_figure_of_another_year_is_of_children_too(read_unasked, asked, again):
    found = _ages(read_unasked(*HEAD, asked, "Response", f"1) {TOLD} {again}"))
    assert found["2021", 38] == found["2022", 61] == "0-17"
    assert set(found.values()) == {"0-17"}


@pytest.mark.parametrize(
    "told",
    [
        "In 2021 we recorded 200 blackmail offences, 38 with a victim under 18. The same figure for 2022 was 61.",
        f"{TOLD} The figure for 2022 for all victims was 61.",
        f"{TOLD} The figure for 2022, whatever the age of the victim, was 61.",
        f"{TOLD} The total figure for 2022 was 61.",
        f"{TOLD} The figure for 2022 was 61, adults among them.",
        f"{TOLD} The figure for stalking in 2022 was 61.",
        f"{TOLD} We recorded 61 blackmail offences in 2022.",
        f"{TOLD} The number of arrests in 2022 was 61.",
        f"{TOLD} The figure for 2022 was 61 victims aged 18 or over.",
    ],
)
def test_a_figure_that_may_be_of_others_is_not_told_to_be_of_children(read_unasked, told):
    found = _ages(read_unasked(*HEAD, EVERYBODY_ASKED, "Response", f"1) {told}"))
    assert found.get(("2022", 61)) != "0-17"


@pytest.mark.parametrize(
    "again",
    [
        "The figure for 2022 was 61 for victims who were grown up.",
        "The figure for 2022, not limited to children, was 61.",
        "The figure for 2022 was 61 not split by age.",
        "The number of crimes in 2022 was 61.",
    ],
)
def test_a_figure_with_more_words_is_not_taken_for_either_in_silence(read_unasked, again):
    reading = read_unasked(*HEAD, EVERYBODY_ASKED, "Response", f"1) {TOLD} {again}")
    assert _ages(reading)["2022", 61] == "all"
    assert "unknown-age" in kinds(reading)


def test_a_figure_of_the_next_paragraph_is_not_taken_for_either_in_silence(read_unasked):
    reading = read_unasked(*HEAD, EVERYBODY_ASKED, "Response", f"1) {TOLD}", "The same figure for 2022 was 61.")
    assert _ages(reading)["2022", 61] == "all"
    assert "unknown-age" in kinds(reading)


@pytest.mark.parametrize(
    "told",
    [
        "In 2021 there were 200 offences. In 38 of them the victim was under 18. The figure for 2022 was 61.",
        "In 2021 there were 200 offences. Of these, 38 had a victim under 18. The same number for 2022 was 61.",
        "In 2021 there were 200 crimes, and the victim was under 18 in 38 of them. The figures for 2022 were 61 and 9.",
    ],
)
def test_a_figure_that_may_be_of_a_part_or_of_all_before_is_told(read_unasked, told):
    reading = read_unasked(*HEAD, EVERYBODY_ASKED, "Response", f"1) {told}")
    found = _ages(reading)
    assert found.get(("2021", 200), "all") == found.get(("2022", 61), "all") == "all"
    assert {"unknown-age", "unsure", "not-a-figure"} & {*kinds(reading)}


def test_a_number_before_those_with_a_child_is_of_all(read_unasked_letter):
    reading = read_unasked_letter(
        "We recorded 200 blackmail offences in 2021.\n\n"
        "In 2022 we recorded 200 blackmail offences, and the victim was under 18 in 38 of them."
    )
    assert {str(c.age) for c in reading.counts if c.bounds.low == 200} == {"all"}


@pytest.mark.parametrize(
    "those",
    [
        "How many of those mention an intimate image?",
        "In how many of these was Snapchat named?",
        "How many of them were solved?",
    ],
)
def test_some_of_those_of_the_question_above_are_of_children_as_all_its_answer_is(read_unasked, those):
    answers = (f"1) {TOLD}", "2) A search found 30 of the 2021 offences.")
    found = _ages(read_unasked(*HEAD, CHILDREN_ASKED, f"2) {those}", "Response", *answers))
    assert found == {("2021", 38): "0-17", ("2021", 30): "0-17"}


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        (EVERYBODY_ASKED, "How many of those mention an image?", TOLD),
        (CHILDREN_ASKED, "How many blackmail offences mention an image?", TOLD),
        (CHILDREN_ASKED, "How many of all those recorded mention an image?", TOLD),
        (CHILDREN_ASKED, "How many of those mention an image?", "In 2021 we recorded 38 blackmail offences."),
        (
            CHILDREN_ASKED,
            "How many of those mention an image?",
            "We recorded 90 offences in 2021, 38 with a victim under 18.",
        ),
        (
            "1) How many blackmail offences in total, and how many where the victim was under 18?",
            "How many of those mention an image?",
            TOLD,
        ),
        (CHILDREN_ASKED, "How many of those had an adult suspect?", TOLD),
        (CHILDREN_ASKED, "How many blackmail offences were there which involved a knife?", TOLD),
        (CHILDREN_ASKED, "How many did your officers deal with, and how long did it take them?", TOLD),
        (CHILDREN_ASKED, "Is there a team that deals with them?", "In 2021 we recorded 38 blackmail offences."),
    ],
)
def test_some_of_others_stay_of_all(read_unasked, first, second, answer):
    asked = (*HEAD, first, f"2) {second}", "Response")
    found = _ages(read_unasked(*asked, f"1) {answer}", "2) A search found 30 of the 2021 offences."))
    assert found.get(("2021", 30)) != "0-17"


@pytest.mark.parametrize("answer", ["230 blackmail offences in 2021", "30 robberies in 2021", "30 offences in 2022"])
def test_an_answer_with_more_or_other_crimes_is_of_none_of_those(read_unasked, answer):
    asked = (*HEAD, CHILDREN_ASKED, "2) How many of those were solved?", "Response", f"1) {TOLD}")
    reading = read_unasked(*asked, f"2) We recorded {answer}.")
    assert {str(c.age) for c in reading.counts if c.bounds.low != 38} <= {"all"}
