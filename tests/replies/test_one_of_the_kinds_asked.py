"""Replies to a request for several kinds of crime side by side, which answer on one of them."""

import pytest

from cyberflag.model import Basis, Measure, Request

KINDS = Request(
    basis=Basis.NONE,
    measure=Measure.OFFENCES,
    questions=(
        "recorded offences of sexual communication with a child, grooming and indecent images of children, by year",
        "the sex of the victims, the arrests and charges that followed",
    ),
)
YEARS = ["", "2019/20", "2020/21"]
BY_SEX = [YEARS, ["Female", "31", "40"], ["Male", "12", "13"]]
RECORDED = [YEARS, ["Recorded", "43", "53"]]
BY_OUTCOME = [YEARS, ["Charged", "3", "4"], ["No suspect identified", "40", "49"]]
COMMUNICATION = "sexual communication with a child"


def offences(reading, table=""):
    return {c.offence for c in reading.counts if c.provenance.table.startswith(table)}


@pytest.mark.parametrize(
    "opening",
    [
        f"Thank you for your request about {COMMUNICATION}.",
        f"I write further to your request of 3 May concerning {COMMUNICATION}.",
        f"The force has considered your request for the number of offences of {COMMUNICATION}.",
    ],
)
def test_the_one_kind_that_a_letter_answers_on_is_that_of_all_its_figures(read_page, opening):
    reading = read_page(opening, "By year:", RECORDED, "By sex of victim:", BY_SEX, request=KINDS)
    assert offences(reading) == {"071/17"}


def test_figures_in_sentences_are_of_the_one_kind_too(read_page):
    told = "There were 46 such offences in 2019/20 and 39 in 2020/21."
    reading = read_page(f"In response to your request about {COMMUNICATION}.", told, request=KINDS)
    assert {(c.offence, c.printed) for c in reading.counts} == {("071/17", "46"), ("071/17", "39")}


def test_the_same_crimes_are_those_of_the_table_before(read_sheets):
    first = [["Q1. Sexual communication with a child (071/17), by sex"], [], *BY_SEX]
    second = [["Q2. The same crimes by outcome"], [], *BY_OUTCOME]
    reading = read_sheets(request=KINDS, Question_1=first, Question_2=second)
    assert offences(reading) == {"071/17"}
    assert reading.issues == ()


@pytest.mark.parametrize(
    "blocks",
    [
        [f"Thank you for your request about {COMMUNICATION}, grooming and indecent images.", RECORDED],
        ["Thank you for your request about online child sexual abuse offences.", RECORDED],
        ["The figures that you asked for are below.", RECORDED, f"Note that {COMMUNICATION} (71/17) began in 2017."],
        [f"Thank you for your request about {COMMUNICATION}.", "We add indecent images.", "By year:", RECORDED],
    ],
)
def test_a_reply_that_singles_out_no_kind_is_of_all_that_were_asked_for(read_page, blocks):
    assert offences(read_page(*blocks, request=KINDS)) == {"all"}


def test_what_other_tables_count_leaves_a_table_of_all_kinds(read_page):
    rows = [YEARS, ["Meeting a child following grooming", "2", "5"], ["Indecent images of children", "41", "48"]]
    opening = "Thank you for your request about grooming."
    reading = read_page(
        opening, "By offence:", rows, "All of them together:", "By sex of victim:", BY_SEX, request=KINDS
    )
    assert offences(reading, "table 2") == {"all"}


def test_a_request_for_all_sexual_offences_leaves_figures_of_all(read_page):
    asked = Request(
        basis=Basis.FLAG,
        measure=Measure.OFFENCES,
        questions=("recorded sexual offences against children", f"offences of {COMMUNICATION}, flagged or not"),
    )
    reading = read_page(f"Thank you for your request about {COMMUNICATION}.", "By year:", RECORDED, request=asked)
    assert offences(reading) == {"all"}
