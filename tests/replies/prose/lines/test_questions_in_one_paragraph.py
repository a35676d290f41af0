"""Letters whose questions, years or headings say less than usual of the figures below them."""

import pytest

from cyberflag.model import Measure

CHAT = "071/17"


def test_questions_of_one_paragraph_are_each_of_their_own_answer(read_unasked):
    asked = (
        "Q1. Recorded rapes of victims under 18 in 2020/21 and 2021/22. Q2. Offences of sexual communication with a "
        "child in the same years. Q3. The age of the youngest victim."
    )
    told = "Q2. There were 61 offences in 2020/21 and 74 offences in 2021/22."
    counts = read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", "Q1. Not held.", told).counts

    assert [(c.offence, c.bounds.low) for c in counts] == [(CHAT, 61), (CHAT, 74)]


@pytest.mark.parametrize(
    "lines", [["(a) 52", "(b) 67"], ["a) 52", "b) 67"], ["(a) 52; (b) 67"], ["(a) - 52", "(b) - 67"]]
)
def test_letters_of_years_in_a_question_label_the_lines_below_it(read_unasked, lines):
    asked = "Q1. How many offences of sexual communication with a child were recorded in (a) 2020/21 and (b) 2021/22?"
    counts = read_unasked(asked, *lines).counts

    assert [(c.period.start.year, c.bounds.low) for c in counts] == [(2020, 52), (2021, 67)]


def test_a_list_has_the_year_of_the_sentence_before_the_one_that_opens_it(read_unasked):
    told = (
        "For the 2021/22 offences of sexual communication with a child the notes were searched. A crime may name more "
        "than one, so these overlap:"
    )
    counts = read_unasked(told, "<ul><li>Snapchat - 21</li><li>Kik - nine</li></ul>").counts

    assert [(c.platform, c.offence, c.period.start.year, c.bounds.low) for c in counts] == [
        ("snapchat", CHAT, 2021, 21),
        ("kik", CHAT, 2021, 9),
    ]


def test_the_sex_before_a_code_that_names_it_belongs_to_the_offence(read_unasked):
    told = (
        "The force recorded 63 offences of sexual communication with a child in 2021. Meeting a child following "
        "grooming, female victim (88/1): twelve in 2021. Male victim (88/2): three in 2021. There were none in 2020."
    )
    counts = read_unasked(told).counts

    assert [(c.offence, c.sex, c.bounds.low) for c in counts][1:] == [
        ("088/01", "all", 12),
        ("088/02", "all", 3),
        ("088/02", "all", 0),
    ]


@pytest.mark.parametrize(
    "heading", ["Sexual communication with a child (s.15A)", "Question 1 - sexual communication with a child"]
)
def test_bare_figures_below_the_name_of_an_offence_are_crimes(read_unasked, heading):
    figures = "<ul><li>2020: nil</li><li>2021: four</li></ul>"
    later = ["<h2>Question 2 - how many officers work undercover online?</h2>", "Withheld under section 31(1)."]
    counts = read_unasked(f"<h2>{heading}</h2>", figures, *later).counts

    assert [(c.measure, c.offence, c.bounds.low) for c in counts] == [
        (Measure.OFFENCES, CHAT, 0),
        (Measure.OFFENCES, CHAT, 4),
    ]


def test_below_the_name_of_an_offence_stand_arrests_where_these_were_asked_for(read_unasked):
    asked = ["<h2>Request</h2>", "How many arrests were made for the following offences?"]
    counts = read_unasked(*asked, "<h2>Sexual communication with a child</h2>", "<ul><li>2021: 4</li></ul>").counts

    assert {c.measure for c in counts} == {Measure.ARRESTS}


def test_indecent_images_of_children_offences_are_crimes_and_no_images(read_unasked):
    asked = "1. How many indecent images of children offences has the force recorded, by financial year?"
    counts = read_unasked("<h2>Request</h2>", asked, "<h2>Response</h2>", "2020/21 - 77", "2021/22 - 81").counts

    assert [(c.measure, c.bounds.low) for c in counts] == [(Measure.OFFENCES, 77), (Measure.OFFENCES, 81)]


def test_headings_in_two_languages_part_request_and_answer(read_unasked):
    counts = read_unasked(
        "<h2>Cais / Request</h2>",
        "1. Number of offences of sexual communication with a child in 2021.",
        "2. Number of arrests for them in 2021.",
        "<h2>Ymateb / Response</h2>",
        "1. 44",
        "2. Nil return.",
    ).counts

    assert [(c.measure, c.bounds.low) for c in counts] == [(Measure.OFFENCES, 44), (Measure.ARRESTS, 0)]


@pytest.mark.parametrize(
    ("asked", "first", "second"),
    [
        ("You asked for: (1) {}, by age on arrest; (2) {}.", "Response - question 1", "Response - question 2"),
        ("Your request was for (1) {}, and (2) {}.", "Answer: Question 1", "Answer: Question 2"),
        ("You requested: 1) {}; 2) {}.", "Our response for Q1", "Our response for Q2"),
    ],
)
def test_lists_of_questions_within_a_sentence_are_each_of_their_own_answer(read_unasked, asked, first, second):
    arrests = "arrests for rape of a child in 2021 and 2022"
    asked = asked.format(arrests, "offences of sexual communication with a child recorded in those years")
    table = [["Age on arrest", "2021", "2022"], ["Under 18", "3", "1"], ["18 and over", "8", "6"]]
    counts = read_unasked(asked, first, table, second, "2021: 15", "2022: nine").counts

    assert {(c.measure, c.offence) for c in counts[:4]} == {(Measure.ARRESTS, "rape")}
    assert [(c.measure, c.offence, c.period.start.year, c.bounds.low) for c in counts[4:]] == [
        (Measure.OFFENCES, CHAT, 2021, 15),
        (Measure.OFFENCES, CHAT, 2022, 9),
    ]
