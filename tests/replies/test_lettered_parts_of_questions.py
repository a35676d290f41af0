"""Answers numbered ``1a`` and ``1b`` to the parts that question 1 of the request asks for by letters."""

import pytest

ASKED = "Request\n1. {}\n2. How many rapes were recorded in 2014?\nResponse\n{}\n2. 40"
BOTH = ["1a. 5\n1b. 2", "(1a) 5\n(1b) 2", "1a) There were 5.\n1b) There were 2."]


def parts(reading):
    return [(c.bounds.low, c.period.label, str(c.measure), str(c.sex), c.platform) for c in reading.counts][:-1]


@pytest.mark.parametrize("answers", BOTH)
@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            "In 2013/14 how many people were (a) charged and (b) cautioned for grooming (88A)?",
            (5, "2013/14", "charges", "all", "all"),
            (2, "2013/14", "outcomes", "all", "all"),
        ),
        (
            "How many grooming offences recorded in 2013 had a) girls, b) boys as victims?",
            (5, "2013", "offences", "female", "all"),
            (2, "2013", "offences", "male", "all"),
        ),
        (
            "How many grooming offences were recorded on (a) Snapchat and (b) Facebook in 2013?",
            (5, "2013", "offences", "all", "snapchat"),
            (2, "2013", "offences", "all", "facebook"),
        ),
        (
            "How many grooming offences were recorded in (a) 2013 and (b) 2014?",
            (5, "2013", "offences", "all", "all"),
            (2, "2014", "offences", "all", "all"),
        ),
    ],
)
def test_an_answer_with_a_letter_is_of_that_part_of_its_question(read_unasked_letter, question, first, second, answers):
    reading = read_unasked_letter(ASKED.format(question, answers))
    assert parts(reading) == [first, second]


def test_an_answer_to_the_second_part_alone_is_none_to_the_first(read_unasked_letter):
    question = "In 2013/14 how many people were (a) charged for grooming, (b) cautioned for grooming?"
    reading = read_unasked_letter(ASKED.format(question, "1a. Not held\n1b. 2"))
    assert parts(reading) == [(2, "2013/14", "outcomes", "all", "all")]


@pytest.mark.parametrize(
    "question",
    [
        "How many grooming offences were recorded in 2013, by (a) age and (b) colour of hair?",
        "How many grooming offences were recorded in 2013 (b) by girls (c) by boys?",
    ],
)
def test_letters_of_nothing_that_is_known_part_no_question(read_unasked_letter, question):
    reading = read_unasked_letter(ASKED.format(question, "1a. 5"))
    assert parts(reading) == [(5, "2013", "offences", "all", "all")]
