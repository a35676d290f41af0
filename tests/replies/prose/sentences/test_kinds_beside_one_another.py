"""Replies that answer for sexual offences against children and for other crimes: each figure is of its own kind."""

import pytest


def said(reading):
    return {(c.offence, c.bounds.low) for c in reading.counts}


@pytest.fixture
def read(read_unasked_letter):
    """Reads the answers to a request for two kinds of crimes."""

    def read_letter(
        *answers, asked="You asked for sexual offences against children and for stalking in 2019 and 2020."
    ):
        return said(read_unasked_letter("\n\n".join([asked, *answers])))

    return read_letter


@pytest.mark.parametrize(
    "heading",
    ["Sexual offences against children", "Sexual offences (victims under 18)", "Q1 Sexual offences, victim 0-17"],
)
def test_lines_are_of_the_kind_that_heads_them(read, heading):
    found = read(heading, "2019: 41\n2020: 58", "Stalking", "2019: 63\n2020: 60")
    assert found == {("sexual-offences", 41), ("sexual-offences", 58), ("stalking", 63), ("stalking", 60)}


def test_sentences_below_another_heading_carry_no_offence_on(read):
    first = "Kik: 2019 - 41  2020 - 58"
    found = read(
        "Sexual offences against children",
        first,
        "Stalking",
        "In 2019 there were 204 crimes, of which 38 mention Facebook. In 2020 there were 211, of which 40 mention Kik.",
    )
    assert found == {
        *(("sexual-offences", number) for number in (41, 58)),
        *(("stalking", number) for number in (204, 38, 211, 40)),
    }


@pytest.mark.parametrize(
    "asked",
    [
        "You asked for sexual offences with a victim under 18 in 2019 and 2020, and the same for stalking.",
        "You asked about stalking in 2019 and 2020, as well as sexual offences against children.",
    ],
)
def test_a_question_for_two_kinds_says_neither_of_its_answer(read, asked):
    assert "stalking" not in {offence for offence, _ in read("2019: 41\n2020: 58", asked=asked)}


def test_children_alone_stay_the_whole_of_what_was_asked(read):
    found = read(
        "Sexual offences against children", "2019: 41", asked="You asked for sexual offences against children."
    )
    assert found == {("all", 41)}
