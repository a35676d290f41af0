"""Crimes that were cancelled, no-crimed, reclassified or passed on are no part of the answer, and are told."""

import pytest

from readings import kinds, values


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2017/18 there were 71 online sexual offences against children, of which 5 were later cancelled.",
        "In 2017/18 there were 71 online sexual offences against children, 5 of which were no-crimed.",
        "In 2017/18, 71 online sexual offences against children were recorded and 5 were transferred to another force.",
        "2017/18: 71 online sexual offences against children recorded, 4 of which have since been reclassified.",
        "In 2017/18 71 online sexual offences against children were recorded, including 5 that were later cancelled.",
    ],
)
def test_crimes_that_are_counted_no_longer_are_told(read_page, sentence):
    reading = read_page(sentence)
    assert values(reading) == {("2017/18",): (71, 71)}
    assert kinds(reading) == ["not-a-figure"]


def test_they_are_told_on_a_sheet_too(read_sheets):
    title = "Online sexual offences against children recorded in 2017/18"
    reading = read_sheets(Table=[[title], [], ["9 crimes were recorded; 3 were cancelled"]])
    assert values(reading) == {("2017/18",): (9, 9)}
    assert kinds(reading) == ["not-a-figure"]


def test_other_parts_of_the_crimes_stay(read_page):
    first = "In 2017/18 there were 71 online sexual offences against children"
    assert len(read_page(f"{first}, of which 5 were committed by strangers.").counts) == 2
    assert len(read_page(f"{first}, of which 5 were against girls.").counts) == 2


def test_an_answer_to_a_question_for_them_stays(read_page):
    questions = "1. How many online sexual offences against children were recorded in 2017/18?", "71"
    reading = read_page(*questions, "2. How many of these were cancelled?", "5")
    assert [count.bounds.low for count in reading.counts] == [71, 5]


@pytest.mark.parametrize(
    "part",
    [
        "5 of which had been deleted by the suspect",
        "of which 5 were deleted messages",
        "of which 5 were sent to other children",
        "of which 5 were referred to their social worker",
        "of which 5 were referred to other agencies",
        "of which 5 were passed to another department for investigation",
    ],
)
def test_what_is_said_of_messages_people_or_inquiries_leaves_the_crimes_counted(read_page, part):
    reading = read_page(f"In 2017/18 there were 71 online sexual offences against children, {part}.")
    assert [count.bounds.low for count in reading.counts] == [71, 5]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "lines",
    [
        (
            "1. How many online sexual offences against children were recorded in 2017/18?", "71",
            "2. How many were cancelled?", "5 were cancelled in 2017/18.",
        ),
        (
            "How many online sexual offences against children were recorded in 2017/18 and how many were transferred?",
            "71 offences were recorded, of which 5 were transferred to another force.",
        ),
    ],
)  # fmt: skip
def test_those_asked_for_stay_in_a_whole_sentence(read_page, lines):
    reading = read_page(*lines)
    assert [count.bounds.low for count in reading.counts] == [71, 5]
    assert kinds(reading) == []
