"""Sentences of a letter that state of which crimes its tables are."""

import pytest

COMMUNICATION = "sexual communication with a child"
FIRST = [["Sex", "Offences"], ["Female", "18"], ["Male", "2"]]
SECOND = [["Sex", "Offences"], ["Female", "19"], ["Male", "3"]]


def offences(read_page, *above):
    reading = read_page("Kent Police", "Your request of 2 May.", *above, "2017/18", FIRST, "2018/19", SECOND)
    return {count.offence for count in reading.counts}


@pytest.mark.parametrize(
    "sentence",
    [
        f"The tables count recorded offences of {COMMUNICATION}.",
        f"The tables count recorded offences of {COMMUNICATION} that were flagged as online crime.",
        f"All figures are for offences of {COMMUNICATION}.",
        f"The figures below relate to crimes of {COMMUNICATION}.",
        f"These tables cover offences of {COMMUNICATION} only.",
        f"Both tables are of recorded offences of {COMMUNICATION}.",
        f"The tables count individual victims of {COMMUNICATION}.",
        f"The tables count victims of {COMMUNICATION} who were under 18 and whose crime was marked as online.",
        f"The figures are of child victims of {COMMUNICATION} whose offence was flagged as online.",
    ],
)
def test_the_crimes_that_tables_are_stated_to_be_of_are_theirs(read_page, sentence):
    assert offences(read_page, sentence) == {"071/17"}


@pytest.mark.parametrize(
    "sentence",
    [
        f"The tables do not count offences of {COMMUNICATION}.",
        f"The figures include offences of {COMMUNICATION}.",
        f"The figures show that offences of {COMMUNICATION} have risen.",
        f"The first table counts offences of {COMMUNICATION}.",
        f"Offences of {COMMUNICATION} are taken very seriously.",
        f"The tables show offences of rape and of {COMMUNICATION}.",
        f"The tables list offences of all kinds, and {COMMUNICATION} among them.",
        f"The figures for arrests for offences of {COMMUNICATION} are published.",
        f"The tables count victims who had been victims of {COMMUNICATION} before.",
        f"The tables do not count victims of {COMMUNICATION}.",
    ],
)
def test_a_sentence_that_states_something_else_narrows_none(read_page, sentence):
    assert offences(read_page, sentence) == {"all"}


def test_a_wider_heading_gives_way_to_it_and_another_does_not(read_page):
    taking = "The tables count recorded offences of taking or making indecent photographs of children."
    assert offences(read_page, "<h1>Indecent photographs of children</h1>", taking) == {"086/02"}
    assert offences(read_page, "<h1>Rape</h1>", taking) == {"rape"}


@pytest.mark.parametrize(
    "behind",
    [
        "where a suspect was charged",
        "against girls under 13",
        "that were later cancelled",
        "on Facebook",
        "in 2016/17",
        "who were under 13",
        "whose crime was marked as solved",
    ],
)
def test_a_sentence_that_states_some_of_the_crimes_alone_narrows_none(read_page, behind):
    assert offences(read_page, f"All figures are for offences of {COMMUNICATION} {behind}.") == {"all"}
