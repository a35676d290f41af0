"""What a requester wrote, wherever it stands in a letter or thread: it answers nothing and asks nothing back."""

import pytest

from cyberflag.model import Outcome
from readings import kinds

GIVEN = "In 2021 we recorded 40 rape offences."


@pytest.mark.parametrize(
    "greeting",
    ["Dear Kent Police,", "Dear Hertfordshire Constabulary,", "Dear FOI Team,", "Dear Freedom of Information Officer,"],
)
def test_a_letter_to_the_force_is_the_requesters(read_unasked, greeting):
    later = (
        "I am writing to make a clarification. I relied on 12 offences in 2020.",
        "The section 23 exemption is wrong.",
    )
    reading = read_unasked(
        greeting, "Please provide the rapes recorded in 2021.", "FOI Team, Kent Police", GIVEN, greeting, *later
    )
    assert [c.bounds.low for c in reading.counts] == [40]
    assert (reading.record.outcome, reading.record.exemptions) == (Outcome.FULL, ())


@pytest.mark.parametrize("close", ["Yours faithfully,", "Kind regards", "Yours sincerely"])
def test_its_close_ends_it(read_unasked, close):
    reading = read_unasked(
        "Dear Kent Police,", "Please send the rapes of 2021, not 12 of 2020.", close, "A Smith", GIVEN
    )
    assert [c.bounds.low for c in reading.counts] == [40]


def test_a_greeting_of_the_requester_opens_the_answer(read_unasked):
    assert [c.bounds.low for c in read_unasked("Dear Ms Smith,", GIVEN, "Yours sincerely", "Kent Police").counts] == [
        40
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "Thank you for your request of 9 January 2022. You requested the following information:",
        "Our ref 304268 You asked for the following:",
        "I write about your request of 9 January 2022, which was as follows:-",
    ],
)
def test_what_follows_an_opening_in_one_paragraph_is_the_request(read_unasked, opening):
    asked = (
        "Could you tell me the rapes in 2021. I also list towns (ie, Dover 15 rapes). ***Clarification*** I mean wards."
    )
    reading = read_unasked(f"{opening} {asked}", GIVEN)
    assert [c.bounds.low for c in reading.counts] == [40]
    assert reading.record.outcome is Outcome.FULL


def test_an_opening_in_a_line_of_its_own_goes_on_from_the_line_before(read_unasked):
    reading = read_unasked(
        "Thank you for your request of 9 January 2022,",
        "which was as follows:-",
        "Please will you kindly tell me the rapes of 2021.",
        "By rapes I mean those of which 12 were solved in 2020.",
        "Your request has now been considered and the information you are seeking can be found below:-",
        GIVEN,
    )
    assert [c.bounds.low for c in reading.counts] == [40]
    assert reading.record.outcome is Outcome.FULL


@pytest.mark.parametrize("heading", ["Clarified", "Clarification received", "Refined request", "Clarified request:"])
def test_a_clarified_request_asks_nothing_back(read_unasked, heading):
    reading = read_unasked(
        "Q1. How many rapes were recorded?", heading, "Please may I have 2021.", "<h2>Response</h2>", GIVEN
    )
    assert reading.record.outcome is Outcome.FULL


def test_what_the_law_asks_of_a_force_that_refuses_tells_that_it_does(read_unasked):
    law = (
        "Section 17 of the Freedom of Information Act 2000 requires Kent Police, when refusing to provide such "
        "information, to provide you the applicant with a notice."
    )
    assert read_unasked("Q1. How many rapes were recorded?", law).record.outcome is Outcome.REFUSED
    assert read_unasked("<h2>Response</h2>", GIVEN, law).record.outcome is Outcome.FULL


@pytest.mark.parametrize(
    "lacking",
    [
        "We are not responsible for prosecuting cases and so do not hold the information requested at points 5 and 6.",
        "We do not hold the information for question 3.",
        "This part of the request is not held.",
    ],
)
def test_points_that_are_not_held_leave_what_is_disclosed(read_unasked, lacking):
    disclosed = "I have today decided to disclose the located information to you in full."
    assert read_unasked("Q1. How many rapes?", disclosed, lacking).record.outcome is Outcome.NO_FIGURES


@pytest.mark.parametrize(
    "said",
    [
        "Charges do not provide the full picture that all outcomes would.",
        "Recorded crime does not give a true reflection of demand.",
        "This cannot give a complete overview of offending.",
    ],
)
def test_what_figures_do_not_show_is_no_part_withheld(read_unasked, said):
    assert read_unasked("<h2>Response</h2>", GIVEN, said).record.outcome is Outcome.FULL


@pytest.mark.parametrize(
    "said",
    [
        "Kent Police cannot provide a comparison with 2019.",
        "We do not provide a breakdown or a view by age.",
        "We cannot give an age-based view for question 2.",
        "Our figures do not provide a view by age.",
        "We will not provide an overview.",
    ],
)
def test_what_a_force_does_not_give_is_a_part_withheld(read_unasked, said):
    reading = read_unasked("<h2>Response</h2>", GIVEN, said)
    assert (reading.record.outcome, kinds(reading)) == (Outcome.PARTIAL, ["refused"])


@pytest.mark.parametrize("signed", ["Thank you, Sam", "Thank you", "Sam", "Cheers", "Many thanks for looking", None])
@pytest.mark.parametrize("below", [(), ("Yours sincerely", "Kent Police")])
@pytest.mark.parametrize(
    "told",
    [
        ("There were 42 arrests in 2017/18 and 51 arrests in 2018/19.",),
        ("Arrests in 2017/18: 42", "Arrests in 2018/19: 51"),
        ("2018: 42", "2019: 51"),
    ],
)
@pytest.mark.parametrize("above", [(), ("Flagged offences", [["Offence", "2017/18"], ["Rape", 10], ["Stalking", 3]])])
def test_an_answer_below_a_letter_without_a_close_is_read(read_unasked, above, told, below, signed):
    letter = ("Dear Kent Police,", "How many arrests were made?", *([signed] if signed else []))
    found = [c.bounds.low for c in read_unasked(*above, *letter, *told, *below).counts]
    assert found == [*((10, 3) if above else ()), 42, 51]


@pytest.mark.parametrize("close", ["Thank you, Sam", "Thank you", "Sam Smith", "Cheers"])
def test_a_plain_close_ends_the_letter(read_unasked, close):
    reading = read_unasked("Dear Kent Police,", "Last year you told me of 12 rapes in 2020. Any news?", close, GIVEN)
    assert [c.bounds.low for c in reading.counts] == [40]
