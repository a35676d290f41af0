"""Questions set out in parts, each with its answer right below it, and those that go on from them."""

import pytest

from readings import values

PAIRS = [
    ("between:", "1st April 2021 – 31st March 2022?", "1st April 2022 – 31st March 2023?"),
    ("in:", "2021/22?", "2022/23?"),
    ("by your force in each of the years below?", "(a) 2021-22?", "(b) 2022-23?"),
    ("in", "the financial year 2021/22?", "the financial year 2022/23?"),
]


@pytest.mark.parametrize(("end", "first", "second"), PAIRS)
def test_a_question_that_is_nothing_but_a_year_asks_the_one_above_it_again(read_unasked, end, first, second):
    reading = read_unasked(
        f"Q1. How many offences of stalking were recorded {end}",
        first,
        "Answer: 1,046",
        second,
        "Answer: 1,173",
        "Q2. How many offences of blackmail were recorded in 2022/23?",
        "Answer: 9",
    )
    assert values(reading) == {
        ("2021/22", "stalking"): (1046, 1046),
        ("2022/23", "stalking"): (1173, 1173),
        ("2022/23", "blackmail"): (9, 9),
    }


@pytest.mark.parametrize(("girls", "boys"), [("Female?", "Male?"), ("A girl?", "A boy?")])
def test_so_does_one_that_is_nothing_but_a_kind_of_victim(read_unasked, girls, boys):
    reading = read_unasked(
        "Q1. How many offences of blackmail were recorded in 2022 where the victim was:",
        girls,
        "Answer: 5",
        boys,
        "Answer: 9",
        "Q2. How many offences of stalking were recorded in 2022?",
        "Answer: 14",
    )
    assert values(reading) == {
        ("2022", "blackmail", "female"): (5, 5),
        ("2022", "blackmail", "male"): (9, 9),
        ("2022", "stalking"): (14, 14),
    }


INSTEAD = [
    "How many have outcome 1A where the alternative offence is harassment?",
    "How many were given outcome 1A, with an alternate offence of harassment?",
    "How many had outcome 1A where the suspect was charged with an alternative offence, such as harassment?",
    "How many received outcome 1A because the offender was charged instead with harassment?",
]


@pytest.mark.parametrize("question", INSTEAD)
def test_an_offence_charged_instead_is_not_the_one_that_is_counted(read_unasked, question):
    reading = read_unasked(
        "<h1>Stalking</h1>",
        "Q1. How many offences of stalking were recorded in 2022/23?",
        "Answer: 1,173",
        f"Q2. {question}",
        "Answer: 6",
        "Q3. How many outcome 15 outcomes are recorded for the same period?",
        "Answer: 318",
    )
    assert [(c.period.label, c.offence, str(c.measure), c.bounds.low) for c in reading.counts] == [
        ("2022/23", "stalking", "offences", 1173),
        ("2022/23", "stalking", "outcomes", 6),
        ("2022/23", "stalking", "outcomes", 318),
    ]


OPENINGS = [
    "Of the stalking offences recorded between 01/04/22 - 31/03/23, how many have outcome 18?",
    "Of the crimes recorded in 2022/23, how many had outcome 18?",
    "Out of the offences reported in 2022/23, how many were assigned outcome 18?",
    "From all the offences recorded from 1 April 2022 to 31 March 2023, how many were closed with outcome 18?",
]


@pytest.mark.parametrize("question", OPENINGS)
def test_what_a_question_opens_with_holds_for_those_that_go_on_from_it(read_unasked, question):
    reading = read_unasked(
        "Q1. How many offences of stalking were recorded in:",
        "2021/22?",
        "Answer: 1,046",
        "2022/23?",
        "Answer: 1,173",
        f"Q2. {question}",
        "Answer: 40",
        "Q3. How many had outcome 16?",
        "Answer: 7",
        "Q4. In how many cases did your force apply for a full Stalking Protection Order between 01/04/22 - 31/03/23?",
        "Answer: 9",
    )
    assert [(c.period.label, c.offence, str(c.measure), c.bounds.low) for c in reading.counts] == [
        ("2021/22", "stalking", "offences", 1046),
        ("2022/23", "stalking", "offences", 1173),
        ("2022/23", "stalking", "outcomes", 40),
        ("2022/23", "stalking", "outcomes", 7),
        ("2022/23", "stalking", "other", 9),
    ]


TOLD = [
    "2012 – nine, 2013 – seven",
    "2012: nine, 2013: seven",
    "2012 – nine; 2013 – seven",
    "2012 = nine and 2013 = seven",
]


@pytest.mark.parametrize("answer", TOLD)
def test_years_beside_numbers_in_words_are_no_figures(read_unasked, answer):
    reading = read_unasked(
        "1.) How many people were arrested for making indecent images of children in 2012 and 2013?",
        "Answer: 2012 – 61, 2013 – 74",
        "2.) How many were cautioned?",
        f"Answer: {answer}",
    )
    assert [(c.period.label, str(c.measure), c.bounds.low) for c in reading.counts] == [
        ("2012", "arrests", 61),
        ("2013", "arrests", 74),
        ("2012", "outcomes", 9),
        ("2013", "outcomes", 7),
    ]
