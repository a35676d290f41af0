"""Questions and headings that name victims or a platform: of which figures below them they say so, and of which not."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from docx import Document as WordDocument

from cyberflag.model import IssueKind
from cyberflag.replies import ReplyReading, read_reply
from readings import ASKED, kinds, read_text, values

OF_THREE_YEARS = "40 in 2017/18, 45 in 2018/19 and 50 in 2019/20."
EVERY_YEAR = {("2017/18", "male"): (40, 40), ("2018/19", "male"): (45, 45), ("2019/20", "male"): (50, 50)}


def letter(tmp_path: Path, *paragraphs: str) -> ReplyReading:
    """A Word letter of Kent Police; a paragraph after ``# `` is a heading."""
    document = WordDocument()
    for text in ("Kent Police", *paragraphs):
        if text.startswith("# "):
            document.add_heading(text[2:], 1)
        else:
            document.add_paragraph(text)
    document.save(tmp_path / "Kent Police.docx")
    return read_reply(tmp_path / "Kent Police.docx", "Kent Police.docx", ASKED)


@pytest.mark.parametrize(
    "lines",
    [
        ["Q3. How many were boys?", "", OF_THREE_YEARS],
        ["Boys", OF_THREE_YEARS],
        ["REQUEST", "1. How many crimes?", "2. How many of the victims were boys?", "RESPONSE", f"2. {OF_THREE_YEARS}"],
        [
            *("Request 1", "How many crimes were flagged?", "Answer", "We cannot say.", ""),
            *("Request 2", "How many were boys?", "Answer", OF_THREE_YEARS),
        ],
        ["2. How many of the victims were boys?", "The sex is noted by the officer in the case.", OF_THREE_YEARS],
    ],
)
def test_figures_that_answer_a_question_are_of_the_victims_that_it_names(lines: Sequence[str]):
    assert values(read_text("\n".join(lines))) == EVERY_YEAR


def test_each_answer_has_what_the_question_of_its_own_number_names():
    asked = ["REQUEST", "1. How many crimes were flagged?", "2. How many involved Snapchat?", "RESPONSE"]
    given = ["1. There were 140 crimes in 2017/18.", "2. There were 40 crimes in 2017/18."]
    read = values(read_text("\n".join([*asked, *given])))
    assert read == {("2017/18",): (140, 140), ("2017/18", "snapchat"): (40, 40)}


@pytest.mark.parametrize(
    "opening", ["Of the 140 offences in 2017/18, 40", "There were 140 offences in 2017/18, of which 40"]
)
def test_the_whole_that_an_answer_parts_is_of_all_victims(opening: str):
    read = values(read_text(f"Q3. How many were boys?\n\n{opening} had a male victim."))
    assert read == {("2017/18",): (140, 140), ("2017/18", "male"): (40, 40)}


@pytest.mark.parametrize(
    "question",
    [
        "Which platforms were used, such as Snapchat?",
        "How many boys were there? How many girls were there?",
        "Please give the sexes, including boys.",
    ],
)
def test_a_numbered_question_that_names_victims_in_passing_narrows_nothing(question: str):
    text = f"REQUEST\n1. How many crimes?\n2. {question}\n\nRESPONSE\n2. There were 40 crimes in 2017/18."
    assert values(read_text(text)) == {("2017/18",): (40, 40)}


def test_adults_who_were_charged_are_no_victims():
    text = "Q2. How many adults were charged?\n\nIn 2017/18 there were 7 such charges."
    (count,) = read_text(text).counts
    assert str(count.age) == "all"


def test_a_heading_narrows_the_first_figures_under_it(tmp_path):
    remark = "This part covers what was flagged."
    read = letter(tmp_path, "# Boys", remark, f"We recorded {OF_THREE_YEARS}")
    assert values(read) == EVERY_YEAR


@pytest.mark.parametrize(
    "below",
    [
        ["We recorded 12 offences in 2017/18.", "Please contact us.", "We recorded 40 offences in 2018/19."],
        ["The platform is noted by the officer in the case.", "In total we recorded 40 offences in 2018/19."],
    ],
)
def test_whether_a_heading_still_holds_is_told_and_not_guessed(tmp_path, below):
    read = letter(tmp_path, "# Snapchat", *below)
    assert not any(count.period.label == "2018/19" for count in read.counts)
    assert any("40" in i.message and i.kind is IssueKind.NOT_A_FIGURE for i in read.issues)


def test_what_stands_under_the_next_heading_is_not_narrowed(tmp_path):
    read = letter(
        tmp_path, "# Boys", "We recorded 12 offences in 2017/18.", "# All", "There were 40 offences in 2017/18."
    )
    assert values(read) == {("2017/18", "male"): (12, 12), ("2017/18",): (40, 40)}


def test_labels_of_a_list_head_nothing():
    read = read_text("Platforms that were found:\n\nFacebook\n\nSnapchat\n\nThere were 40 offences in 2017/18.")
    assert values(read) == {("2017/18",): (40, 40)}


def test_numbers_before_answers_are_no_figures_without_a_dot():
    asked = "REQUEST\n1  How many crimes?\n2  Do you use the flag?\n\nRESPONSE\n"
    read = read_text(f"{asked}1  There were 12 crimes in 2017/18.\n2  No. It was not in use in any of the 3 years.")
    assert values(read) == {("2017/18",): (12, 12)}
    assert kinds(read) == []


def test_nought_is_no_figure_where_there_is_no_flag():
    text = "The system was set up without the flag, so no offences were flagged in any of the 3 years."
    assert read_text(text).counts == ()


def test_a_round_number_is_told_and_a_usual_one_is_none():
    told = read_text("We recorded 2 to 3 thousand flagged offences in 2017/18.")
    assert told.counts == ()
    assert kinds(told) == ["not-a-figure"]
    usual = read_text("The police record 20 to 30 thousand sexual offences of every kind each year.")
    assert (usual.counts, usual.issues) == ((), ())


def test_a_place_on_a_list_is_no_figure():
    read = read_text(
        "In 2017/18 there were 12 offences. A change was asked for in January 2018 and is 1 of 17 on a list."
    )
    assert values(read) == {("2017/18",): (12, 12)}
    assert kinds(read) == []


@pytest.mark.parametrize(
    "lead",
    [
        "The following figures are for boys only.",
        "These figures relate to boys.",
        "The numbers below are of male victims.",
    ],
)
@pytest.mark.parametrize("below", [f"We recorded {OF_THREE_YEARS}", "2017/18: 40\n2018/19: 45\n2019/20: 50"])
def test_a_sentence_that_announces_figures_says_of_whom_they_are(lead: str, below: str):
    assert values(read_text(f"{lead}\n\n{below}")) == EVERY_YEAR


@pytest.mark.parametrize(
    "remark",
    [
        "The number of boys has risen in other parts of the country.",
        "These figures do not cover boys who live elsewhere.",
        "All figures are for victims of either sex, male or female.",
    ],
)
def test_a_sentence_that_only_mentions_victims_narrows_nothing(remark: str):
    read = read_text(f"{remark}\n\nWe recorded {OF_THREE_YEARS}")
    assert {count.sex.value for count in read.counts} == {"all"}


ASKED_BY_NUMBER = """1. How many offences carried the online flag? In 2019/20 please.

In 2019/20 there were 70.

2. {}

{}

3. {}

Nineteen.
"""


@pytest.mark.parametrize(
    "question",
    [
        "For the same year, how many had a victim under 13?",
        "And in 2019/20, how many were under 13?",
        "How many of these had a victim under 13?",
    ],
)
def test_a_question_that_goes_on_from_one_on_victims_counts_what_was_counted_before(question):
    text = ASKED_BY_NUMBER.format("What was the sex of the victim in that year?", "Female in 52, male in 18.", question)
    assert ("2019/20", "0-12") in values(read_text(text))


def test_a_question_that_goes_on_from_one_on_something_else_is_told():
    text = ASKED_BY_NUMBER.format(
        "What training do officers get?", "A day.", "In 2019/20, how many were aged under 30?"
    )
    read = read_text(text)
    assert [c.bounds.low for c in read.counts] == [70]
    assert kinds(read)


@pytest.mark.parametrize(
    "goes_on",
    [
        "2) For each of those years, how many of the above took place in a school?",
        "2) For each of the last 2 financial years and this year so far, how many of these were recorded at a school?",
        "2) Out of these, how many took place in a school?",
    ],
)
def test_a_question_on_some_of_those_above_is_of_their_offence_and_keeps_its_words(
    read_unasked: Callable[..., ReplyReading], goes_on: str
):
    read = read_unasked(
        *("<h1>Sexual Offences</h1>", "1) How many offences of sexual communication with a child were recorded?"),
        *("2021/22 - 12", "2022/23 - 9", goes_on, "Answer", "2021/22 - 3", "2022/23 - 2"),
        *("3) How many rapes were recorded?", "2021/22 - 100"),
    )
    assert {(c.offence, c.printed, bool(c.detail)) for c in read.counts} == {
        *(("071/17", "12", False), ("071/17", "9", False)),
        *(("071/17", "3", True), ("071/17", "2", True), ("rape", "100", False)),
    }
