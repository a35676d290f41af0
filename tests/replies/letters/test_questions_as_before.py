"""Questions that say what they ask by one before them: ``2. As 1 for Twitter``, ``As Q1 but for girls only``."""

import pytest

ANSWERS = "Response\n\n1. 812\n2. 610\n"


def read(read_unasked_letter, first, second):
    reading = read_unasked_letter(f"Request\n\n1. {first}\n2. {second}\n\n{ANSWERS}")
    return [(c.bounds.low, str(c.sex), c.platform) for c in reading.counts]


@pytest.mark.parametrize(
    "second", ["As 1 but for girls only.", "As Q1, for girls", "Same as question 1 but girls only"]
)
def test_a_question_narrowed_by_a_later_one_is_asked_again(read_unasked_letter, second):
    found = read(read_unasked_letter, "How many sexual offences were recorded in 2022/23?", second)
    assert found == [(812, "all", "all"), (610, "female", "all")]


@pytest.mark.parametrize(
    "second", ["As 1 for TikTok", "As question 1 but for TikTok only.", "As (1) with TikTok instead"]
)
def test_a_platform_takes_the_place_of_the_one_before(read_unasked_letter, second):
    found = read(read_unasked_letter, "How many sexual offences in 2022/23 involved Snapchat?", second)
    assert found == [(812, "all", "snapchat"), (610, "all", "tiktok")]


@pytest.mark.parametrize("second", ["As 1 but for girls only.", "As 1, where Snapchat was used."])
def test_the_number_of_a_question_is_no_figure(read_unasked, second):
    asked = f"<p>1. How many sexual offences were recorded in 2022/23?</p><p>2. {second}</p>"
    reading = read_unasked("<h1>Sexual offences in 2022/23</h1>", asked, "<h2>Response</h2>", "<p>1. 812</p>")
    assert 1 not in {c.bounds.low for c in reading.counts}


@pytest.mark.parametrize("line", ["As 12 of the 40 crimes have no suspect, they stay open.", "As at 1 for each force."])
def test_numbers_of_other_sentences_stay_theirs(read_unasked_letter, line):
    reading = read_unasked_letter(f"1. Sexual offences recorded in 2022/23: 40\n\n{line}\n")
    assert 40 in {c.bounds.low for c in reading.counts}


def read_pair(read_unasked_letter, second):
    reading = read_unasked_letter(
        f"1. How many offences of rape were recorded in 2022/23?\n\n81\n\n2. {second}\n\n61\n"
    )
    return [(c.bounds.low, c.offence) for c in reading.counts]


@pytest.mark.parametrize(
    "second",
    [
        "The same for stalking.",
        "Same again for stalking",
        "And the same figures for stalking?",
        "Likewise for stalking",
    ],
)
def test_the_same_is_asked_of_another_offence(read_unasked_letter, second):
    assert read_pair(read_unasked_letter, second) == [(81, "rape"), (61, "stalking")]


@pytest.mark.parametrize(
    "second",
    [
        "The same for stalking and theft.",
        "The same for girls under 13.",
        "The same for the year 2012.",
        "The same for our neighbouring force.",
    ],
)
def test_the_same_of_something_else_is_no_other_offence(read_unasked_letter, second):
    assert (61, "stalking") not in read_pair(read_unasked_letter, second)
