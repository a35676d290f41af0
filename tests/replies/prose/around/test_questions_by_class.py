"""Questions that ask for the crimes of the one above by what they are, and what the next one asks of then."""

import pytest

from readings import ASKED, Read, kinds

ROWS = [["Offence", "2017/18", "2018/19"], ["Rape", 12, 31], ["Stalking", 14, 9]]
HEADS = ["<h2>Question {}</h2>", "<h3>Answer {}</h3>"]
FIRST = "How many sexual offences with a victim under 18 were recorded with the online flag?"


@pytest.mark.parametrize(
    "second",
    [
        "Break this down by Home Office class.",
        "Please break these down by class.",
        "By offence.",
        "The same by code.",
        "By offence type in 2018/19?",
        "Please split these by class and financial year.",
    ],
)
def test_a_question_for_the_kinds_leaves_the_crimes_of_which_the_next_asks_for_parts(
    read_page: Read, second: str
) -> None:
    blocks: list[object] = []
    answers = ["2017/18: 329, 2018/19: 355.", ROWS, "Female 289, male 36, not stated 30."]
    for number, asked in enumerate((FIRST, second, "What was the gender of the victims in 2018/19?"), 1):
        blocks += [HEADS[0].format(number), asked, HEADS[1].format(number), answers[number - 1]]
    reading = read_page(*blocks, request=ASKED)
    assert {(c.sex.value, c.bounds.low) for c in reading.counts if c.sex.value != "all"} == {
        ("female", 289),
        ("male", 36),
        ("unknown", 30),
    }
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("second", "answer"),
    [
        ("By offence, how many people were charged in 2018/19?", "40 people."),
        ("By offence, how many people were arrested?", "2018/19: 40 people."),
        ("By type of suspect in 2018/19?", "Stranger 40, known 315."),
        ("By type of perpetrator, how many in 2018/19?", "Stranger 40, known 315."),
        ("By offence, how many adults were victims in 2018/19?", "900 adults."),
    ],
)
def test_a_question_by_class_for_something_else_leaves_no_crimes_for_the_next(
    read_page: Read, second: str, answer: str
) -> None:
    blocks: list[object] = []
    answers = ["2017/18: 329, 2018/19: 355.", answer, "Female 4, male 36."]
    for number, asked in enumerate((FIRST, second, "What was their gender in 2018/19?"), 1):
        blocks += [HEADS[0].format(number), asked, HEADS[1].format(number), answers[number - 1]]
    reading = read_page(*blocks, request=ASKED)
    assert not {4, 36} & {c.bounds.low for c in reading.counts}
    assert any("4, 36" in issue.message for issue in reading.issues)
