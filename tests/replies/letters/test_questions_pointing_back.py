"""Questions that ask one of those before them again, for a part of it or for another year."""

import pytest

from readings import Read, kinds

COMMUNICATION = "offences of sexual communication with a child"


def told(reading):
    return [(c.period.label, c.offence, c.basis.value, c.bounds.low) for c in reading.counts]


@pytest.mark.parametrize(
    "asked",
    [
        "Of (a), how many had the cyber flag?",
        "Of those in (a), how many were flagged as online?",
        "Out of the offences at (a), the number with the online flag:",
    ],
)
def test_a_part_with_the_flag_is_of_the_crimes_that_it_points_at(read_unasked_letter, asked):
    reading = read_unasked_letter(
        "You ask for flagged offences.\n\nAnswer\n\n(a) Sexual grooming (88A)\n2020 ..... 14\n2021 ..... 19\n\n"
        f"(b) {asked}\n2020 ..... 6\n2021 ..... 11"
    )
    assert told(reading) == [
        ("2020", "88A", "none", 14),
        ("2021", "88A", "none", 19),
        ("2020", "88A", "flag", 6),
        ("2021", "88A", "flag", 11),
    ]


@pytest.mark.parametrize(
    "asked",
    [
        "the same total for the previous year",
        "the equivalent figure for the preceding financial year",
        "as 1 for the prior year",
    ],
)
@pytest.mark.parametrize("marks", ["1) ", "(1) "])
def test_the_same_for_another_year_is_of_the_first_question(read_unasked_letter, asked, marks):
    one, two, three = (marks.replace("1", number) for number in "123")
    reading = read_unasked_letter(
        f"Your request\n\nFor the period 1 April 2022 to 31 March 2023: {one}{COMMUNICATION}; "
        f"{two}the sex of the victims; {three}{asked}.\n\nOur response\n\n"
        f"{one}40\n\n{two}Female: 31, male: 9\n\n{three}37"
    )
    assert told(reading) == [
        ("2022/23", "071/17", "offence", 40),
        ("2022/23", "071/17", "offence", 31),
        ("2022/23", "071/17", "offence", 9),
        ("2021/22", "071/17", "offence", 37),
    ]


def test_the_year_after_that_of_a_question_with_its_own_year(read_unasked_letter):
    reading = read_unasked_letter(
        f"Request\n\n1. How many {COMMUNICATION} were recorded in 2020/21?\n"
        "2. As question 1 but for the following year.\n\nResponse\n\n1. 54\n2. 31"
    )
    assert told(reading) == [("2020/21", "071/17", "offence", 54), ("2021/22", "071/17", "offence", 31)]


def test_an_answer_by_number_to_a_question_that_says_no_year_is_told(read_unasked_letter):
    reading = read_unasked_letter(
        f"Request\n\n1. How many {COMMUNICATION} were recorded?\n"
        "2. The same total for the previous year.\n\nResponse\n\n1. 54\n2. 31"
    )
    assert reading.counts == ()
    assert reading.issues


def test_lettered_parts_of_a_question_of_the_request_are_answered_by_their_letters(read_unasked_letter):
    reading = read_unasked_letter(
        "Request\n\n1. Sexual offences against children with the online flag, 2019 to 2021.\n"
        "2. In 2021 how many of these were (a) sexual communication with a child (b) sexual grooming?\n\n"
        "Response\n\n1. 2019: 40; 2020: 52; 2021: 63\n\nCwestiwn 2 / Question 2\n\n(a) 30    (b) 9"
    )
    assert told(reading)[3:] == [("2021", "071/17", "flag", 30), ("2021", "88A", "flag", 9)]


STALKING = """You asked about crimes with the cyber flag.

Q1. Stalking offences recorded in each financial year:

2019/20 - 1,412
2020/21 - 1,968

Q2. {}

2019/20 - 203
2020/21 - 377

Q3. {}

2019/20 - 96
2020/21 - 121
"""
FLAGGED = "Of the offences at Q1, those with the cyber-enabled marker:"


@pytest.mark.parametrize(
    "asked",
    [
        FLAGGED,
        "Of those in Q1, flagged as online:",
        "How many of the offences in Q1 had the online flag?",
        "Number of Q1 offences with the cyber flag:",
        "From Q1, the number that had the cyber crime marker applied:",
    ],
)
def test_the_flagged_part_is_named_without_being_asked_for(read_unasked_letter, asked):
    found = told(read_unasked_letter(STALKING.format(asked, "Of those in Q1, how many led to an arrest?")))
    assert found[:4] == [
        ("2019/20", "stalking", "none", 1412),
        ("2020/21", "stalking", "none", 1968),
        ("2019/20", "stalking", "flag", 203),
        ("2020/21", "stalking", "flag", 377),
    ]


@pytest.mark.parametrize(
    ("asked", "measure"),
    [
        ("Of the offences at Q1, those with an outcome of Charge/Summons:", "outcomes"),
        ("How many of the offences in Q1 had an outcome of caution?", "outcomes"),
        ("Of those in Q1, the ones that led to a charge:", "charges"),
        ("Of Q1, the number with a charge:", "charges"),
    ],
)
def test_another_part_of_crimes_whose_flagged_part_is_told_is_of_all_of_them(read_unasked_letter, asked, measure):
    reading = read_unasked_letter(STALKING.format(FLAGGED, asked))
    assert told(reading)[4:] == [("2019/20", "stalking", "none", 96), ("2020/21", "stalking", "none", 121)]
    assert {c.measure.value for c in reading.counts[4:]} == {measure}


def test_the_order_of_the_parts_is_of_no_matter(read_unasked_letter):
    charged = "Of those in Q1, how many resulted in a charge?"
    assert [basis for _, _, basis, _ in told(read_unasked_letter(STALKING.format(charged, FLAGGED)))] == [
        *["none"] * 4,
        *["flag"] * 2,
    ]


WHOLE = "1. Sexual offences against children under 18 recorded by the force\n2017/18 - 1,204\n2018/19 - 1,287"


@pytest.mark.parametrize(
    ("asked", "told_of"),
    [
        ("Of the above, those with the online flag", ("flag", "all", "offences")),
        ("Of these, those flagged as online", ("flag", "all", "offences")),
        ("Of the above, the number with the online flag", ("flag", "all", "offences")),
        ("Of the above offences, those where the victim was female", ("unknown", "female", "offences")),
        ("Of those at 1, offences with a charge or summons", ("unknown", "all", "charges")),
        ("Of those at 1, offences with a caution", ("unknown", "all", "outcomes")),
    ],
)
def test_a_part_without_a_verb_is_of_the_question_above(read_unasked_letter, asked, told_of):
    reading = read_unasked_letter(f"{WHOLE}\n\n2. {asked}\n2017/18 - 88\n2018/19 - 93")
    part = [c for c in reading.counts if c.bounds.low in (88, 93)]
    assert [(c.basis.value, c.sex.value, c.measure.value) for c in part] == [told_of] * 2
    assert not reading.issues


@pytest.mark.parametrize(("what", "measure"), [("a charge or summons", "charges"), ("a caution", "outcomes")])
def test_a_part_without_a_verb_is_of_all_crimes_also_above_the_flagged_ones(read_unasked_letter, what, measure):
    flagged = "3. Of those at 1, those with the online flag\n2017/18 - 10\n2018/19 - 12"
    part = f"2. Of those at 1, offences with {what}\n2017/18 - 88\n2018/19 - 93"
    reading = read_unasked_letter(f"{WHOLE}\n\n{part}\n\n{flagged}")
    assert [c.basis.value for c in reading.counts] == [*["none"] * 4, *["flag"] * 2]
    assert [c.measure.value for c in reading.counts] == ["offences", "offences", measure, measure, *["offences"] * 2]


def test_a_part_of_what_is_no_crime_points_at_no_crimes(read_unasked_letter):
    trained = "Of those, the number with the online flag training\n\n3"
    reading = read_unasked_letter(
        f"Question 1. How many officers use the flag in 2017/18?\n\n12\n\nQuestion 2. {trained}"
    )
    assert [(c.measure.value, c.bounds.low) for c in reading.counts] == [("other", 12), ("other", 3)]


SPANS = (
    "Question 1. The number of offences of sexual communication with a child recorded between 3 April 2017 and "
    "3 October 2017.\n\nAnswer 1. 20 offences were recorded.\n\nQuestion 2. The number of {other} recorded between "
    "3 April 2017 and 3 January 2018.\n\nAnswer 2. {answer}\n\n"
)


def of_third(reading):
    lines = reading.counts[-2:]
    return [(c.offence, f"{c.period.start} {c.period.end}", c.platform, c.bounds.low) for c in lines]


@pytest.mark.parametrize(
    "asked",
    [
        "The means recorded as having been used in the offences of Question 1 and their prevalence.",
        "All the forms of communication having been used in connection with the offences of Question 1.",
        "Which platforms were used in the offences at Q1?",
        "The platforms used in the offences recorded in answer to question 1.",
        "Please list the platforms of the crimes identified in (1).",
    ],
)
@pytest.mark.parametrize(
    ("other", "answer"),
    [
        ("disposals for sexual communication with a child", "Charge/Summons - 2"),
        ("rape offences", "7 offences were recorded."),
    ],
)
def test_the_crimes_of_another_question_are_of_its_days(read_unasked_letter, asked, other, answer):
    above = SPANS.format(other=other, answer=answer)
    reading = read_unasked_letter(f"{above}Question 3. {asked}\n\nAnswer 3.\nFacebook - 9\nSnapchat - 4")
    assert of_third(reading) == [
        ("071/17", "2017-04-03 2017-10-03", "facebook", 9),
        ("071/17", "2017-04-03 2017-10-03", "snapchat", 4),
    ]


@pytest.mark.parametrize(
    "asked",
    [
        "The platforms used in offences under Part 1 of the Sexual Offences Act 2003.",
        "The platforms used in the offences in Part 1, Sexual Offences Act 2003.",
        "The platforms used in the offences listed in Part 1 (Sexual Offences Act 2003).",
        "The platforms used in the offences of Question 1, between 3 April 2017 and 3 January 2018.",
    ],
)
def test_a_part_of_a_law_and_days_of_its_own_point_at_no_question(read_unasked_letter, asked):
    above = SPANS.format(other="disposals for sexual communication with a child", answer="Charge/Summons - 2")
    reading = read_unasked_letter(f"{above}Question 3. {asked}\n\nAnswer 3.\nFacebook - 9\nSnapchat - 4")
    assert {days for _, days, *_ in of_third(reading)} == {"2017-04-03 2018-01-03"}


def test_days_told_by_those_of_another_question_are_their_own(read_unasked_letter):
    above = SPANS.format(other="rape offences", answer="7 offences were recorded.")
    asked = "The platforms used in the offences of Question 1 in the following year."
    reading = read_unasked_letter(f"{above}Question 3. {asked}\n\nAnswer 3.\nFacebook - 9\nSnapchat - 4")
    assert not [c for c in reading.counts if c.platform != "all" and c.period.start.year == 2017]


def test_the_ages_of_suspects_are_not_those_of_the_victims(read_unasked_letter):
    above = SPANS.partition("Question 2.")[0]
    asked = "Question 2. The ages of the suspects of the offences in Q1."
    reading = read_unasked_letter(f"{above}{asked}\n\nAnswer 2.\nUnder 18 - 9\n18 and over - 4")
    assert [(str(c.measure), str(c.age)) for c in reading.counts[-2:]] == [("suspects", "all")] * 2


THREE = (
    "Request\n\n1. How many grooming offences were recorded in 2017/18?\n2. How many rape offences were recorded in "
    "2018/19?\n3. {asked}\n\nResponse\n\n1. 20\n2. 7\n3. {answer}"
)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Please break the offences in Q1 and Q2 down by victim gender", "Male: 9\nFemale: 4"),
        ("Please break the offences in Questions 1 and 2 down by victim gender", "Male: 9\nFemale: 4"),
        ("Please break the offences in Q1 down by suspect gender", "Male: 9\nFemale: 4"),
        ("The ages of the suspects of the offences in Q1", "Under 18: 9\n18 and over: 4"),
        ("The number of offences of rape compared with the offences in Q1.", "9"),
        ("How many rape offences had the offences in Q1 as a linked crime?", "9"),
        ("The number of offences not included in the offences in Question 1.", "9"),
        ("The number of phones seized in the offences in Q1.", "9"),
        ("The platforms used in the offences of Question 1 which were charged.", "Facebook: 9\nSnapchat: 4"),
    ],
)
def test_a_question_for_more_than_the_crimes_of_another_is_told(read_unasked_letter, asked, answer):
    reading = read_unasked_letter(THREE.format(asked=asked, answer=answer))
    assert [c.bounds.low for c in reading.counts] == [20, 7]
    assert kinds(reading)


@pytest.mark.parametrize(
    ("asked", "answer", "read"),
    [
        ("Please break the offences in Q1 down by victim gender", "Male: 9\nFemale: 4", ("offences", "male", 9)),
        ("The sex of the victims in the offences in Q1", "Male: 9\nFemale: 4", ("offences", "male", 9)),
        ("How many suspects were arrested for the offences in Q1?", "9", ("arrests", "all", 9)),
    ],
)
def test_who_was_hurt_or_arrested_is_asked_of_the_crimes_of_another(read_unasked_letter, asked, answer, read):
    third = read_unasked_letter(THREE.format(asked=asked, answer=answer)).counts[2]
    assert (str(third.measure), str(third.sex), third.bounds.low) == read
    assert (third.offence, third.period.label) == ("grooming", "2017/18")


def test_an_answer_on_the_crimes_of_another_question_stands_as_it_is(read_unasked_letter):
    above = SPANS.partition("Question 2.")[0]
    answer = "9 offences on Snapchat, not all the offences in Q1 have been classified."
    reading = read_unasked_letter(f"{above}Question 2. How many were on Snapchat?\n\nAnswer 2. {answer}")
    assert [(c.platform, c.bounds.low) for c in reading.counts] == [("all", 20), ("snapchat", 9)]


UPSKIRTING = (
    "Below is your request and our response.\n\n"
    "1) For each of the last 2 financial years, how many offences of upskirting, HO code 088/12, have been recorded by "
    "the force?\nAnswer\n2020/21 - 2\n2021/22 - 7\n\n"
    "2) How many offences of voyeurism, HO code 088/10, have been recorded by the force in the same years?\nAnswer\n"
    "2020/21 - 19\n2021/22 - 31\n\n"
)


@pytest.mark.parametrize(
    "asked",
    [
        "In how many of the offences at 1) was the victim under 18?",
        "In how many of the offences in Q1 was the victim under 18?",
        "How many of the offences at 1) had a victim under 18?",
        "Of the offences at 1), how many had a victim under 18?",
        "How many of the offences in question 1 involved a victim under 18?",
    ],
)
def test_every_line_below_a_question_for_children_is_of_them_and_of_the_crimes_pointed_at(read_unasked_letter, asked):
    reading = read_unasked_letter(f"{UPSKIRTING}3) {asked}\nAnswer\n2020/21 - 0\n2021/22 - 3")
    assert [(c.offence, str(c.age), c.bounds.low) for c in reading.counts] == [
        ("088/12", "all", 2),
        ("088/12", "all", 7),
        ("088/10", "all", 19),
        ("088/10", "all", 31),
        ("088/12", "0-17", 0),
        ("088/12", "0-17", 3),
    ]
    assert kinds(reading) == []


def test_a_question_in_its_own_words_for_children_among_the_crimes_of_another_is_of_them(read_unasked_letter):
    asked = "How many offences of upskirting, HO code 088/12, were recorded against victims under 18?"
    reading = read_unasked_letter(f"{UPSKIRTING}3) {asked}\n2020/21 - 0\n2021/22 - 3")
    assert [(c.offence, str(c.age), c.bounds.low) for c in reading.counts][4:] == [
        ("088/12", "0-17", 0),
        ("088/12", "0-17", 3),
    ]


def test_a_line_behind_a_sentence_on_something_else_is_not_of_the_children_asked_for_above(read_unasked_letter):
    behind = "Of all voyeurism offences we can also say:\n2021/22 - 30"
    reading = read_unasked_letter(
        f"{UPSKIRTING}3) In how many of the offences at 1) was the victim under 18?\nAnswer\n2021/22 - 3\n\n{behind}"
    )
    assert all(str(c.age) == "all" for c in reading.counts if c.bounds.low == 30)


RAPES = "1) How many rape offences were recorded in 2020/21 and 2021/22?\nAnswer\n2020/21 - 40\n2021/22 - 52\n\n"
OF_CHILDREN = "2) How many rape offences were recorded where the victim was under 18?\n"


@pytest.mark.parametrize(
    "answer",
    [
        "Answer\nWe recorded 40 rape offences in 2020/21. 12 of these had a victim under 18.",
        "Rape offences recorded 2020/21 - 40\nOf which under 18 - 12",
        "2020/21\nUnder 18 - 12\nAll - 40",
        "2020/21 - 12\n2021/22 - 15\n\nAll victims\n2020/21 - 40\n2021/22 - 52",
        "We can only give the figures for all victims:\n2020/21 - 40\n2021/22 - 52",
        "Please see question 1.\n2020/21 - 40",
    ],
)
def test_what_says_more_than_its_year_below_a_question_for_children_may_be_of_all(read_unasked_letter: Read, answer):
    reading = read_unasked_letter(f"{RAPES}{OF_CHILDREN}{answer}")
    assert all(str(c.age) == "all" for c in reading.counts if c.bounds.low in (40, 52))


@pytest.mark.parametrize(
    "answer", ["Answer\n2020/21 - 12\n2021/22 - 15", "2020/21: 12 offences\n2021/22: 15", "2020/21 - 12, 2021/22 - 15"]
)
def test_years_alone_below_a_question_for_children_are_of_them(read_unasked_letter: Read, answer: str):
    reading = read_unasked_letter(f"{RAPES}{OF_CHILDREN}{answer}\n\nBlackmail\n2020/21 - 7")
    assert [(str(c.age), c.bounds.low) for c in reading.counts] == [
        ("all", 40),
        ("all", 52),
        ("0-17", 12),
        ("0-17", 15),
        ("all", 7),
    ]


@pytest.mark.parametrize(
    "asked",
    ["How many of the offences in a school involved a knife?", "How many of those in 2 or more towns had a knife?"],
)
@pytest.mark.parametrize("mark", ["a) b) c)", "1) 2) 3)"])
def test_a_word_or_number_of_something_else_points_at_no_question(read_unasked_letter: Read, asked: str, mark: str):
    first, second, third = mark.split()
    rapes = f"{first} How many rapes were recorded in 2021?\nAnswer: 40"
    others = f"{second} How many blackmail offences were recorded in 2021?\nAnswer: 20"
    reading = read_unasked_letter(f"{rapes}\n\n{others}\n\n{third} {asked}\nAnswer: 12")
    assert [(c.offence, c.bounds.low) for c in reading.counts][:2] == [("rape", 40), ("blackmail", 20)]
