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


@pytest.mark.parametrize(
    "question",
    [
        "How many (a) men and (b) women were charged with rape in 2013?",
        "How many people were charged with grooming of girls in 2013 and were (a) men or (b) women?",
        "How many people were (a) charged and (b) cautioned for rape in 2013 and how many of them were boys?",
        "How many rapes recorded in 2015 took place in (a) 2013 and (b) 2014?",
        "How many rapes recorded in 2015 had been committed in (a) 2013 and (b) 2014?",
        "How many rapes recorded in 2013 had suspects who were (a) male and (b) female?",
        "How many rapes recorded in 2013 were committed by (a) men or (b) women?",
        "How many rapes recorded in 2013 were withdrawn by (a) girls and (b) boys?",
        "How many days did it take to charge for rape in (a) 2013 and (b) 2014?",
        "How many people were (a) charged and (b) cautioned for rape?",
    ],
)
def test_letters_of_what_no_column_holds_leave_their_answers_to_be_told(read_unasked_letter, question):
    reading = read_unasked_letter(ASKED.format(question, BOTH[0]))
    assert [c.bounds.low for c in reading.counts] == [40]
    assert reading.issues


@pytest.mark.parametrize("counted", ["police officers", "registered sex offenders", "special constables"])
def test_letters_make_no_crimes_of_what_a_question_counts_besides(read_unasked_letter, counted):
    question = f"How many {counted} were (a) charged and (b) cautioned for rape in 2013?"
    reading = read_unasked_letter(ASKED.format(question, BOTH[0]))
    assert [part[2] for part in parts(reading)] == ["other", "other"]


def test_what_is_no_crime_has_the_year_of_its_lettered_part(read_unasked_letter):
    question = "How many phones were seized for grooming in (a) 2013 and (b) 2012?"
    reading = read_unasked_letter(ASKED.format(question, BOTH[0]))
    assert [part[:3] for part in parts(reading)] == [(5, "2013", "other"), (2, "2012", "other")]


def test_lettered_parts_are_of_the_year_that_a_further_sentence_of_their_question_names(read_unasked_letter):
    question = "How many people were (a) charged and (b) cautioned for rape? Please give this for 2013."
    reading = read_unasked_letter(ASKED.format(question, BOTH[0]))
    assert [(low, year) for low, year, *_ in parts(reading)] == [(5, "2013"), (2, "2013")]


GIRLS_AND_BOYS = "Request\n1. How many rapes recorded in 2013 had (a) girls and (b) boys as victims?\n{}Response\n{}"


def test_questions_of_the_reply_with_such_numbers_ask_for_themselves(read_unasked_letter):
    answers = "1a. How many rapes were recorded in 2013?\n5\n1b. How many rapes were recorded in 2014?\n2"
    reading = read_unasked_letter(GIRLS_AND_BOYS.format("", answers))
    assert [(c.bounds.low, c.period.label, str(c.sex)) for c in reading.counts] == [
        (5, "2013", "all"),
        (2, "2014", "all"),
    ]


def test_an_answer_on_suspects_is_none_of_the_victims_of_its_part(read_unasked_letter):
    answers = "1a. 5 girls and 2 boys\n1b. 2 offences had a male suspect"
    reading = read_unasked_letter(GIRLS_AND_BOYS.format("", answers))
    assert reading.issues


def test_two_lists_of_questions_with_one_number_part_neither(read_unasked_letter):
    again = "1. How many people were (a) charged and (b) cautioned for rape in 2013?\n"
    reading = read_unasked_letter(GIRLS_AND_BOYS.format(again, "1a. 5\n1b. 2"))
    assert not reading.counts
    assert reading.issues
