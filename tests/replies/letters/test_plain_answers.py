"""Answers in plain words, as letters of forces give them where no request is known."""

import pytest

ASKS = (
    "Q1. Recorded offences of sexual communication with a child from 1 April 2023 to 31 March 2024.\n\n"
    "Q2. How many suspects are linked to these offences?\n\nPlease find our response below.\n\n"
)
STALKING = "Your request: stalking offences recorded in 2021, charges, and protection orders.\n\n"


@pytest.fixture
def read_letter(read_unasked_letter):
    """Reads a letter of Kent Police, and says what each figure counts: its number, measure, offence and period."""

    def read(text):
        counts = read_unasked_letter(text).counts
        return {(c.bounds.low, str(c.measure), c.offence, c.period.label) for c in counts}

    return read


@pytest.mark.parametrize(
    "answer", ["Response Q{}: {}", "Response to Q{}: {}", "Answer to question {}: {}", "Reply to Q{}: {}"]
)
def test_a_line_that_names_its_question_answers_it(read_letter, answer):
    said = read_letter(f"You asked:\n\n{ASKS}{answer.format(1, 83)}\n\n{answer.format(2, 57)}")
    assert said == {(83, "offences", "071/17", "2023/24"), (57, "suspects", "071/17", "2023/24")}


@pytest.mark.parametrize(
    "opening", ["Request reference no: 602-2024. Received on 11 June 2024 as follows:", "You asked:"]
)
def test_lines_below_the_day_that_a_request_was_received_are_its_questions(read_letter, opening):
    said = read_letter(f"{opening}\n\n{ASKS}Response Q1: 83")
    assert said == {(83, "offences", "071/17", "2023/24")}


def test_a_request_told_in_one_line_gives_the_answers_below_it_their_year(read_letter):
    said = read_letter(
        f"{STALKING}a) 744 stalking offences were recorded in 2021.\nb) 62 were finalised with a charge."
    )
    assert said == {(744, "offences", "stalking", "2021"), (62, "outcomes", "stalking", "2021")}


def test_protection_orders_are_no_offences(read_letter):
    assert read_letter(f"{STALKING}Stalking protection orders granted: 4") == {(4, "other", "stalking", "2021")}


def test_what_parts_the_figures_of_several_years_is_of_them_all(read_letter):
    lines = "People arrested for rape:\n\n2009 - Two\n2010 - Nil\n2011 - Nine\n\n"
    said = read_letter(f"{lines}Of these, six were charged and five released with no further action.")
    days = "1 January 2009 to 31 December 2011"
    assert {(6, "charges", "rape", days), (5, "outcomes", "rape", days)} <= said
    assert len(said) == 5


def test_crimes_counted_by_their_name_are_offences_in_every_year(read_letter):
    said = read_letter("In 2014/15 there were 312 and in 2015/16 there were 398 rapes recorded.")
    assert said == {(312, "offences", "rape", "2014/15"), (398, "offences", "rape", "2015/16")}
