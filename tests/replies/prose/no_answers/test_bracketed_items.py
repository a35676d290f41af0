"""Items of lists with their number in brackets, and ages that were not reached."""

import pytest

from cyberflag.replies.prose.no_answers.loose_numbers import loose_numbers
from cyberflag.vocabularies.age_mentions import ages_named_in
from readings import read_text, said


def test_apps_with_their_number_in_brackets_are_read_with_others_and_unknown():
    text = "Apps, flagged crimes of 2017/18\nKik (18)\nSnapchat (9)\na different app (4)\napp not noted (21)"
    read = said(text)
    assert read == [
        (18, "2017/18", "kik"),
        (9, "2017/18", "snapchat"),
        (4, "2017/18", "other"),
        (21, "2017/18", "unknown"),
    ]
    assert read_text(text).issues == ()


@pytest.mark.parametrize(
    "words", ["had not turned 13", "had not yet reached 13", "was not yet 13", "had yet to turn 13", "was below 13"]
)
def test_an_age_that_was_not_reached_bounds_a_band(words):
    text = f"There were 63 flagged crimes in 2017/18. In 16 of them the child {words}."
    assert (16, "2017/18", "0-12") in said(text)


def test_the_age_that_a_child_had_not_reached_is_not_its_age():
    named = [str(found.value) for found in ages_named_in("the child had not reached the age of 13")]
    assert named == ["0-12"]


@pytest.mark.parametrize("other", ["61 other answers were published in May.", "1,204 FOI requests came in that year."])
def test_the_work_of_a_disclosure_desk_counts_no_crimes(other):
    reading = read_text(f"There were 63 flagged crimes in 2017/18. {other}")
    assert [count.bounds.low for count in reading.counts] == [63]
    assert loose_numbers(other) == []
