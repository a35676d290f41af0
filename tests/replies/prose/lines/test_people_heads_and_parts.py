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


@pytest.mark.parametrize("row", ["008/65 Stalking (formerly harassment)", "195/12 Harassment - stalking"])
def test_a_label_of_the_group_that_names_another_crime_as_well_leaves_the_total(read_unasked, row):
    table = [["Offence", "2017"], ["008/66 Stalking", "5"], [row, "21"], ["Total", "26"]]
    reading = read_unasked("Stalking offences:", table)
    assert [count.offence for count in reading.counts if count.bounds.low == 26] == ["stalking"]


def test_what_is_parted_by_offence_below_crimes_and_arrests_is_of_crimes(read_unasked_letter):
    reading = read_unasked_letter(
        "You asked, for 2019:\n\n1. How many offences?\n\n2. How many arrests?\n\nOur answers:\n\n1. 119\n\n2. 12\n\n"
        "By offence:\n\nSexual communication with a child (71/17) : 88\n\nMeeting a child (88/1) : 31"
    )
    assert [c.measure.value for c in reading.counts if c.bounds.low in (88, 31)] == ["offences", "offences"]


def test_an_individual_crime_is_no_person(read_unasked_letter):
    reading = read_unasked_letter("Individual sexual offences recorded in 2025 : 412")
    assert [(count.measure.value, count.bounds.low) for count in reading.counts] == [("offences", 412)]


@pytest.mark.parametrize(
    "said", ["14 and 17. Both figures include attempts.", "6 and 7. Both figures include attempts."]
)
def test_two_numbers_that_are_an_answer_are_not_lost(read_unasked_letter, said):
    reading = read_unasked_letter(f"How many grooming offences were recorded in 2018 and in 2019?\n\n{said}")
    assert [f"{count.bounds.low}" for count in reading.counts] == said.partition(".")[0].split(" and ")


def test_ages_at_the_end_of_a_label_are_no_numbers_of_questions(read_unasked_letter):
    reading = read_unasked_letter("Grooming offences in 2019, victims aged\n13 to 15. Recorded crimes : 41")
    assert [(str(count.age), count.bounds.low) for count in reading.counts] == [("13-15", 41)]
