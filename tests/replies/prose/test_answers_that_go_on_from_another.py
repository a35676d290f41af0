"""Answers to a numbered question that asks for a part of what the one before it counts, in the order of its years."""

import pytest

ASKED = """Request

1. How many people were (a) charged and (b) cautioned for sexual grooming in 2015/16 and 2016/17?
2. {question}

Response

1a. Charged - 2015/16: 21, 2016/17: 34
1b. Cautioned - 2015/16: 3, 2016/17: 0
2. {answer}"""


@pytest.mark.parametrize(
    "question",
    [
        "Of the people charged, how many used social media?",
        "Of those charged, how many were teachers?",
        "Out of the persons who were charged, what is the number of those that worked in a school?",
    ],
)
@pytest.mark.parametrize(
    "answer", ["13 and 17 respectively.", "13 and 17 respectively, from the summaries of the crimes."]
)
def test_what_a_question_counts_goes_before_what_the_answer_above_counts(read_unasked_letter, question, answer):
    reading = read_unasked_letter(ASKED.format(question=question, answer=answer))
    last = [c for c in reading.counts if c.provenance.source == "line 12"]
    assert [(c.period.label, str(c.measure), c.bounds.low) for c in last] == [
        ("2015/16", "charges", 13),
        ("2016/17", "charges", 17),
    ]
    assert all(c.detail for c in last)


def test_each_question_counts_its_own_in_the_years_that_the_first_lists(read_unasked_letter):
    reading = read_unasked_letter("""Request

1. How many people were arrested for sexual grooming in 2018/19 and 2019/20?
2. Of those arrested, how many were charged?
3. How many offences of sexual grooming were recorded in those years?

Response

1. 2018/19: 26, 2019/20: 29
2. 12 and 15 respectively.
3. 58 and 73 respectively.""")
    assert [(str(c.measure), c.period.label, c.bounds.low) for c in reading.counts] == [
        ("arrests", "2018/19", 26),
        ("arrests", "2019/20", 29),
        ("charges", "2018/19", 12),
        ("charges", "2019/20", 15),
        ("offences", "2018/19", 58),
        ("offences", "2019/20", 73),
    ]
