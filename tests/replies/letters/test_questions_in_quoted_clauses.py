"""Questions that a quoted request numbers within one sentence: ``"Please tell me (1) how many, (2) in how many"``."""

import pytest

from cyberflag.replies.document import Line
from cyberflag.replies.letters.run_on_questions import questions_apart
from readings import Read, kinds

ROBBERIES = "(3) On the Underground 1,015 robbery offences were recorded in 2024/25."
FIRST = "(1) There were 34 offences in 2023/24 and 26 in 2024/25."


def letter(first, *answers, second="in how many the victim was a girl"):
    asked = (
        f"Please tell me (1) how many {first} were recorded in 2023/24 and 2024/25, (2) {second}, and (3) how many "
        "robbery offences were recorded on the Underground in 2024/25."
    )
    return "\n\n".join(("Thank you for your request, which is repeated here.", f'"{asked}"', *answers))


def told(reading):
    return {(c.bounds.low, c.offence, c.period.start.year) for c in reading.counts}


def test_an_answer_is_of_the_question_of_its_number_within_the_sentence(read_unasked_letter: Read):
    reading = read_unasked_letter(letter("stalking offences", FIRST, ROBBERIES))
    assert told(reading) == {(34, "stalking", 2023), (26, "stalking", 2024), (1015, "robbery", 2024)}


@pytest.mark.parametrize(
    "kind", ["reports of unsolicited sexual images sent by AirDrop", "complaints about unwanted pictures sent by phone"]
)
def test_crimes_asked_for_by_what_was_reported_are_not_those_of_another_question(read_unasked_letter: Read, kind):
    reading = read_unasked_letter(letter(kind, FIRST, ROBBERIES))
    assert {c.offence for c in reading.counts if c.bounds.low < 1000} <= {"all"}
    assert {c.platform for c in reading.counts if c.offence == "robbery"} == {"all"}


@pytest.mark.parametrize("whom", ["the victim", "the person receiving it", "the recipient"])
def test_children_asked_for_as_a_part_are_told_apart(read_unasked_letter: Read, whom):
    answer = "(2) The victim was under 18 in six of the offences in 2023/24."
    reading = read_unasked_letter(letter("stalking offences", FIRST, answer, second=f"in how many {whom} was under 18"))
    assert {str(c.age) for c in reading.counts if c.bounds.low == 6} == {"0-17"}


@pytest.mark.parametrize(
    "kind", ["reports of them", "reports of them in total", "reports about this", "reports of this nature"]
)
def test_reports_of_crimes_named_before_are_of_those(read_unasked_letter: Read, kind):
    asked = f"1. How many stalking offences were recorded in 2023?\n\n2. How many {kind} were made in 2024?"
    reading = read_unasked_letter(f"You asked:\n\n{asked}\n\nResponse\n\n1. 34 offences.\n\n2. 26 offences.")
    assert {c.offence for c in reading.counts} <= {"stalking"}


@pytest.mark.parametrize("kind", ["incidents", "misconduct", "suspicious activity", "people being followed"])
def test_reports_of_what_is_not_understood_pass_for_no_crimes_in_silence(read_unasked_letter: Read, kind):
    asked = f"1. How many stalking offences were recorded in 2022?\n\n2. How many reports of {kind} were made in 2022?"
    reading = read_unasked_letter(f"You asked:\n\n{asked}\n\nResponse\n\n1. 34 offences.\n\n2. 9,000")
    assert {c.offence for c in reading.counts if c.bounds.low == 9000} <= {"all"}
    assert {"unknown-offence", "unsure"} & {*kinds(reading)}


@pytest.mark.parametrize(
    "second",
    ["in how many the recipient of the money was under 18", "in how many the person named as a suspect was under 18"],
)
def test_people_who_may_be_no_victims_are_no_children_told_apart(read_unasked_letter: Read, second):
    reading = read_unasked_letter(letter("blackmail offences", FIRST, "(2) Nine in 2023/24.", second=second))
    assert not [c for c in reading.counts if c.bounds.low == 9]


@pytest.mark.parametrize(
    "lead", ["Where the victim was under 18", "Where Snapchat was named", "Of crimes with the online flag"]
)
def test_what_stands_before_all_questions_is_not_lost_in_silence(read_unasked_letter: Read, lead):
    asked = "(1) how many rapes were recorded in 2022, and (2) how many stalking offences were recorded in 2022."
    reading = read_unasked_letter(f'Your request:\n\n"{lead}, please tell me {asked}"\n\n(1) 87\n\n(2) 12')
    assert reading.issues
    assert not reading.counts


def test_recipients_of_what_the_force_sent_are_no_victims(read_unasked_letter: Read):
    text = "We recorded 87 stalking offences in 2022. We issued 40 warnings, of which 9 had recipients under 18."
    assert "0-17" not in {str(c.age) for c in read_unasked_letter(text).counts}


@pytest.mark.parametrize(
    "text",
    [
        "We recorded 34 stalking offences (1) in 2023 and 26 (2) in 2024.",
        "Stalking (1) and harassment (2) are shown together: 34 stalking offences in 2023 and 26 in 2024.",
        '"Recorded (1) means crimed, and (2) later cancelled is left out." In 2023 there were 34 stalking offences.',
        "Please note that stalking (1) was recorded 34 times in 2023 and (2) 26 times in 2024.",
    ],
)
def test_numbers_in_brackets_that_ask_nothing_part_no_paragraph(text):
    assert len(questions_apart(Line(1, text))) == 1
