"""A heading over a table says nothing of the sentences below the table, unless they give its figures again."""

import pytest

from cyberflag.model import IssueKind, Sex
from readings import Read

BOYS = [["Age", "2017/18", "2018/19"], ["Under 12", 6, 9], ["12 to 17", 14, 13], ["All ages", 20, 22]]
FLAG = "The force sets the online flag on sexual offences against children."


def in_text(reading):
    return [(str(c.bounds.low), c.sex) for c in reading.counts if c.provenance.source.startswith("line")]


@pytest.mark.parametrize("heading", ["<h2>Male victims</h2>", "Male victims", "<h3>Boys</h3>"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Across all victims there were 61 offences in 2017/18 and 74 in 2018/19.",
        "For children of either sex we recorded 61 offences in 2017/18 and 74 in 2018/19.",
        "In total 61 offences were flagged in 2017/18 and 74 in 2018/19.",
        "Regardless of sex, there were 61 offences in 2017/18 and 74 in 2018/19.",
    ],
)
def test_a_sentence_on_all_victims_is_of_all_below_a_table_of_boys(read_page: Read, heading, sentence):
    assert in_text(read_page(FLAG, heading, BOYS, sentence)) == [("61", Sex.ALL), ("74", Sex.ALL)]


def test_a_sentence_that_does_not_say_of_whom_it_is_is_told(read_page: Read):
    reading = read_page(FLAG, "<h2>Male victims</h2>", BOYS, "There were 61 offences in 2017/18 and 74 in 2018/19.")
    assert not in_text(reading)
    assert {issue.kind for issue in reading.issues} == {IssueKind.NOT_A_FIGURE}


def test_a_sentence_that_gives_the_totals_of_the_table_again_is_of_its_victims(read_page: Read):
    reading = read_page(FLAG, "<h2>Male victims</h2>", BOYS, "There were 20 offences in 2017/18 and 22 in 2018/19.")
    assert in_text(reading) == [("20", Sex.MALE), ("22", Sex.MALE)]


def test_numbers_in_words_behind_an_age_in_words_are_read(read_page: Read):
    reading = read_page(
        FLAG, "Where the victim was under eighteen, twelve offences were flagged in 2017/18, and nineteen in 2018/19."
    )
    assert in_text(reading) == [("12", Sex.ALL), ("19", Sex.ALL)]


@pytest.mark.parametrize("opening", ["Our answer to 2. ", "Answer to question 2. ", "Response to Q2: ", "Reply to 2) "])
def test_the_number_of_the_question_that_is_answered_is_no_figure(read_page: Read, opening):
    reading = read_page(FLAG, f"{opening}Please see the table for ages.", BOYS)
    assert not reading.issues


@pytest.mark.parametrize(
    "remark",
    [
        "File 2 has the ages of the victims and document 3 a list of the crimes.",
        "Swyddog 4471",
        "In 2021 we completed 14 internal reviews.",
        "Includes 2 crimes recorded for another force.",
    ],
)
def test_numbers_of_files_officers_and_reviews_are_no_figures(read_page: Read, remark):
    answer = "We flagged 31 sexual offences against children in 2017/18 and 46 in 2018/19."
    reading = read_page(FLAG, answer, remark)
    assert in_text(reading) == [("31", Sex.ALL), ("46", Sex.ALL)]
    assert not reading.issues


CHILDREN = "Offences with the flag and a victim under 18 were:"


@pytest.mark.parametrize(
    "sentence",
    [
        "Between April and December 2019 there were 94 such offences.",
        "In the nine months from April 2019 to December 2019 we recorded 94 offences of the same kind.",
    ],
)
def test_such_offences_are_those_of_the_children_above_the_table(read_page: Read, sentence):
    reading = read_page(CHILDREN, BOYS, sentence)
    assert in_text(reading) == [("94", Sex.ALL)]
    assert not [issue for issue in reading.issues if issue.kind is IssueKind.NOT_A_FIGURE]


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        (CHILDREN, "The force recorded 1,310 flagged offences in 2019/20."),
        (CHILDREN, "In 2019/20 there were 1,194 such offences without the flag."),
        (CHILDREN, "In 2019/20 there were 94 such crimes lacking a flag."),
        (CHILDREN, "In 2019/20 there were 94 such offences committed offline."),
        (CHILDREN, "In 2019/20 there were 94 such offences against women."),
        (CHILDREN, "In 2019/20 there were 94 such offences with a suspect under 18."),
        (CHILDREN, "In 2019/20 there were a further 94 such offences."),
        (CHILDREN, "In 2019/20, 94 such offences were transferred to Essex."),
        (CHILDREN, "In 2019/20 94 such offences were detected."),
        (CHILDREN, "Essex Police recorded 94 such offences in 2019/20."),
        (CHILDREN, "In 2019/20 there were 94 offences of that type in Medway."),
        (CHILDREN, "We would estimate that 500 such offences were recorded in 2019/20."),
        (CHILDREN, "On knife crime: 94 such offences were recorded in 2019/20."),
        (CHILDREN, "Robbery is not sexual. In 2019/20 we recorded 94 such crimes."),
        (CHILDREN, "Offences without the flag are far more common. In 2019/20 there were 940 such offences."),
        (CHILDREN, "Some crimes were entered twice. In 2019/20 there were 40 such crimes."),
        ("Sexual offences against children under 18, flagged or not, were:", "In 2019/20 there were 94 such offences."),
        ("<h2>Male victims</h2>", "There were 94 such offences in 2019/20."),
    ],
)
def test_what_may_be_of_others_than_the_children_above_the_table_is_told(read_page: Read, heading, sentence):
    reading = read_page(heading, BOYS, sentence)
    assert not in_text(reading)
    assert IssueKind.NOT_A_FIGURE in {issue.kind for issue in reading.issues}
