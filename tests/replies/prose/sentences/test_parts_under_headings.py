"""Sentences that part crimes under a heading which names only by what, and plain sentences below a question."""

import pytest

from readings import kinds

PAGE = (
    "<h1>Sexual communication with a child, 2022/23</h1>",
    "<h2>How many offences were recorded?</h2>",
    "Seventy-two offences were recorded.",
)


def told(reading):
    return {(c.bounds.low, str(c.sex), str(c.age), c.platform) for c in reading.counts}


def test_ages_under_a_heading_part_what_was_counted_above(read_unasked):
    reading = read_unasked(
        *PAGE,
        "<h2>Sex and age of the victims</h2>",
        "For girls: nineteen were 12 and under, thirty-one were 13 to 15 and four were 16 or 17.",
        "For boys: six were 12 and under and nine were 13 to 15. No male victims were 16 or 17.",
    )
    girls = {(19, "female", "0-12", "all"), (31, "female", "13-15", "all"), (4, "female", "16-17", "all")}
    boys = {(6, "male", "0-12", "all"), (9, "male", "13-15", "all"), (0, "male", "16-17", "all")}
    assert told(reading) == {(72, "all", "all", "all"), *girls, *boys}


def test_apps_under_a_heading_part_what_was_counted_above(read_unasked):
    reading = read_unasked(*PAGE, "<h2>Forms of communication</h2>", "Snapchat appears in 31 and Kik in 9.")
    assert told(reading) >= {(31, "all", "all", "snapchat"), (9, "all", "all", "kik")}


def test_under_a_heading_of_something_else_nothing_is_parted(read_unasked):
    reading = read_unasked(*PAGE, "<h2>Training of officers</h2>", "Sixteen were women and nine were men.")
    assert told(reading) == {(72, "all", "all", "all")}
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize(
    "answer",
    [
        "We recorded 72.",
        "Kent Police recorded a total of 72.",
        "There were 72.",
        "A total of 72 were recorded.",
        "The force has identified 72 in total.",
    ],
)
def test_a_sentence_that_only_tells_a_number_answers_its_question(read_unasked, answer):
    assert told(read_unasked(*PAGE[:2], answer)) == {(72, "all", "all", "all")}


def test_a_number_amid_figures_is_not_lost(read_unasked):
    text = "Snapchat appears in 31 and Kik in 9. Twelve mention none of the names on your list."
    reading = read_unasked(*PAGE, "<h2>Forms of communication</h2>", text)
    assert "not-a-figure" in kinds(reading)
