"""Heads that say by what lines part, labels of people, answers to several questions, and totals over other crimes."""

import pytest


def told(reading):
    return [(c.measure.value, c.offence, c.bounds.low) for c in reading.counts]


@pytest.mark.parametrize("head", ["By offence:", "Breakdown by offence:", "By type of offence:", "1b. By offence:"])
def test_what_is_parted_by_offence_counts_what_is_above(read_unasked_letter, head):
    reading = read_unasked_letter(
        "Your request: arrests in 2019/20 for online sexual offences related to children.\n\n"
        f"1a. Arrests for sexual offences in 2019/20 : 119\n\n{head}\n\n"
        "Sexual communication with a child (71/17) : 88\n\nMeeting a child following grooming (88/1) : 31"
    )
    assert [c.measure.value for c in reading.counts] == ["arrests"] * 3


def test_what_is_parted_by_offence_counts_what_its_question_asks_for(read_unasked_letter):
    reading = read_unasked_letter(
        "Question 1: How many people were arrested in 2019/20 for online sexual offences?\n\n14\n\n"
        "Question 2: How many offences were recorded in 2019/20?\n\nBy offence:\n\n"
        "Sexual communication with a child (71/17) : 88\n\nMeeting a child following grooming (88/1) : 31"
    )
    assert [c.measure.value for c in reading.counts] == ["arrests", "offences", "offences"]


def test_a_ground_for_another_part_withholds_nothing_of_the_lines_above(read_unasked_letter):
    reading = read_unasked_letter(
        "Your request: arrests in 2019/20 for online sexual offences.\n\n1a. Arrests in 2019/20 : 119\n\n"
        "1b. By offence:\n\nSexual communication with a child (71/17) : 88\n\n1c to 4. Section 31(3) applies."
    )
    assert [count.bounds.low for count in reading.counts] == [119, 88]
    assert "refused" in [issue.kind.value for issue in reading.issues]


@pytest.mark.parametrize("people", ["Persons proceeded against", "People dealt with", "Defendants sentenced"])
def test_people_of_whom_something_unknown_is_said_are_no_crimes(read_unasked_letter, people):
    reading = read_unasked_letter(f"You asked about persons charged in 2025.\n\n1. {people} for sexual offences : 412")
    assert not reading.counts
    assert "unknown-heading" in [issue.kind.value for issue in reading.issues]


@pytest.mark.parametrize(
    ("people", "measure"),
    [("Persons charged with", "charges"), ("Persons arrested for", "arrests"), ("People harmed by", "victims")],
)
def test_people_of_whom_something_known_is_said_are_counted(read_unasked_letter, people, measure):
    reading = read_unasked_letter(f"You asked about persons charged in 2025.\n\n1. {people} sexual offences : 412")
    assert [count.measure.value for count in reading.counts] == [measure]


ROWS = [["008/65 Stalking involving fear of violence", "5"], ["195/12 Stalking without fear", "21"]]


@pytest.mark.parametrize(
    ("last", "offence"), [("195/94 Offence of harassment", "all"), ("008/66 Stalking", "stalking")]
)
def test_a_total_is_of_the_crimes_asked_for_where_no_row_is_of_others(read_unasked, last, offence):
    table = [["Offence", "2017"], *ROWS, [last, "240"], ["Total", "266"]]
    reading = read_unasked("Stalking offences:", table)
    assert [count.offence for count in reading.counts if count.bounds.low == 266] == [offence]


@pytest.mark.parametrize("numbers", ["6 and 7.", "6 to 7.", "6 & 7."])
def test_numbers_of_parts_that_are_answered_together_count_nothing(read_unasked, numbers):
    table = [["Offence", "2017"], *ROWS]
    reading = read_unasked("Stalking recorded in 2017", table, f"{numbers} Court results are held by the courts.")
    assert "not-a-figure" not in [issue.kind.value for issue in reading.issues]


def test_two_numbers_that_are_an_answer_are_not_lost(read_unasked_letter):
    reading = read_unasked_letter("How many offences of grooming were recorded in 2018 and in 2019?\n\n6 and 7.")
    assert [count.bounds.low for count in reading.counts] == [6, 7] or reading.issues
