"""Openings of a reply that tell what was asked, and by that of which crimes its figures are."""

import pytest

BY_SEX = [["", "2019/20", "2020/21"], ["Female", "31", "40"], ["Male", "12", "13"]]


def offences(reading):
    return {c.offence for c in reading.counts}


@pytest.mark.parametrize(
    "opening",
    [
        "I can confirm that Kent Police holds information relevant to your request concerning grooming offences.",
        "We hold the information that falls within the scope of your request about offences of grooming.",
        "Kent Police holds data in respect of your request for information about grooming offences.",
        "The force has now considered your request for the number of grooming offences.",
        "Thank you for asking Kent Police how many grooming offences it recorded in 2019/20 and 2020/21.",
        "Thanks for asking us about grooming offences.",
    ],
)
def test_what_a_force_holds_or_has_considered_is_what_its_tables_are_of(read_unasked, opening):
    reading = read_unasked(opening, "The figures are set out below.", BY_SEX)
    assert offences(reading) == {"grooming"}


@pytest.mark.parametrize(
    "opening",
    [
        "Kent Police does not hold information relevant to your request about grooming offences by platform.",
        "We neither confirm nor deny that we hold information relevant to your request about grooming offences.",
        "The force has considered whether it can answer your request about grooming offences by platform.",
    ],
)
def test_what_is_not_held_is_not_what_its_tables_are_of(read_unasked, opening):
    assert offences(read_unasked(opening, "Other figures are below.", BY_SEX)) == {"all"}


@pytest.mark.parametrize(
    "opening",
    [
        "The force has considered your request about grooming and cannot give it. Sexual offences are below.",
        "Kent Police holds information relevant to your request about grooming and other offences against children.",
        "We have considered your request about grooming offences. It exceeds the limit, so we offer all offences.",
        "The requester has reviewed the request about grooming offences.",
        "It is unlikely that the force holds information relevant to your request about grooming offences.",
        "The force fails to hold information on your request about grooming offences.",
    ],
)
def test_what_was_asked_is_not_what_is_given_in_its_place(read_unasked, opening):
    assert offences(read_unasked(opening, "The figures are set out below.", BY_SEX)) == {"all"}


@pytest.mark.parametrize(
    "asked",
    [
        "Request: Please state how many section 15A offences were recorded in 2019/20, and the outcome of each.",
        "FOI request - Please provide the number of section 15A offences recorded in 2019/20.",
    ],
)
def test_a_request_told_in_one_line_behind_its_name_says_of_which_crimes_figures_are(read_unasked, asked):
    reading = read_unasked(asked, "In 2019/20 we recorded 83 crimes.")
    assert [(c.offence, c.printed) for c in reading.counts] == [("071/17", "83")]


def test_thanks_for_asking_tell_what_was_asked_and_count_nothing(read_unasked):
    opening = "Thank you for asking us how many grooming offences we recorded in 2019/20."
    reading = read_unasked(opening, "In 2019/20 we recorded 17 offences.")
    assert [(c.offence, c.printed) for c in reading.counts] == [("grooming", "17")]


def test_the_number_of_a_request_asks_for_nothing(read_unasked):
    reading = read_unasked("Request: 14/24", "In 2019/20 we recorded 83 crimes of grooming and 12 crimes of blackmail.")
    assert {(c.offence, c.printed) for c in reading.counts} == {("grooming", "83"), ("blackmail", "12")}


@pytest.mark.parametrize("answer", ["83", "83 offences", "83 in total", "83 grooming offences were recorded."])
@pytest.mark.parametrize("label", ["Question:", "Request: Please state", "FOI request -"])
def test_the_line_below_a_question_without_a_mark_is_its_answer(read_unasked_letter, label, answer):
    asked = f"{label} how many grooming offences were recorded in 2019/20"
    reading = read_unasked_letter(f"In 2019/20 we recorded 20 rapes.\n\n{asked}\n{answer}")
    assert [(c.offence, c.printed) for c in reading.counts] == [("rape", "20"), ("grooming", "83")]


@pytest.mark.parametrize(
    "ending", ["under section 15", "with victims under 13", "in the past 5 years", "by 1 May 2019"]
)
def test_a_number_that_ends_a_request_in_one_line_is_no_answer(read_unasked, ending):
    asked = f"Request: Please state how many section 15A offences were recorded {ending}"
    reading = read_unasked(asked, "In 2019/20 we recorded 83 crimes.")
    assert {c.printed for c in reading.counts} == {"83"}
