"""Replies on one offence that is online by what it is, without a word on the flag that was asked for."""

from dataclasses import replace

import pytest

from cyberflag.model import Basis, FlagUse
from readings import ASKED, kinds, read_file

OPENING = "Thank you for your request about offences of sexual communication with a child."
LINES = "2017/18: 29\n\n2018/19: 52"
ALL_FLAGGED = "recorded sexual offences against children that carry the online flag"
OF_ALL = replace(ASKED, questions=(ALL_FLAGGED, "offences of sexual communication with a child, by platform"))
OF_FLAGGED_ALONE = replace(ASKED, questions=("sexual communication with a child offences with the online flag",))


def bases(reading):
    return {count.basis for count in reading.counts}


def test_crimes_of_such_an_offence_count_by_it_and_tell_nothing_of_the_flag(tmp_path):
    reading = read_file(tmp_path, f"Kent Police\n\n{OPENING}\n\n{LINES}\n", request=OF_ALL)
    assert bases(reading) == {Basis.OFFENCE}
    assert reading.record.flag_use is FlagUse.UNKNOWN
    assert kinds(reading) == []


def test_what_is_said_of_the_platform_and_the_law_says_nothing_of_the_flag(tmp_path):
    said = "Please state the platform in each case.\n\nPlatforms are not recorded. Section 12(1) applies to them."
    reading = read_file(tmp_path, f"Kent Police\n\n{OPENING}\n\n{LINES}\n\n{said}\n", request=OF_ALL)
    assert bases(reading) == {Basis.OFFENCE}


def test_they_differ_from_what_was_asked_where_no_question_names_the_offence(tmp_path):
    asked = replace(ASKED, questions=(ALL_FLAGGED,))
    reading = read_file(tmp_path, f"Kent Police\n\n{OPENING}\n\n{LINES}\n", request=asked)
    assert bases(reading) == {Basis.OFFENCE}
    assert kinds(reading) == ["answer-differs"]


@pytest.mark.parametrize(
    "said",
    [
        "The crimes carry the online flag.",
        "You asked for online crimes.",
        "Sexual offences against children\n\n2017/18: 300",
        "Indecent images of children recorded in 2017/18: 300",
        "As you asked, the figures are of crimes so identified.",
        "The figures are those that meet your criteria.",
        "Only crimes that match your search are counted.",
        "The crimes are counted as per your request.",
        "Filtered as requested.",
        "We ticked the on line box.",
        "The Home Office digital-crime category is used.",
        "They happened on Facebook.",
        "Troseddau a fflagiwyd.",
    ],
)
def test_where_a_reply_speaks_of_the_flag_or_gives_other_crimes_they_are_flagged(tmp_path, said):
    reading = read_file(tmp_path, f"Kent Police\n\n{OPENING}\n\n{LINES}\n\n{said}\n", request=OF_ALL)
    assert bases(reading) == {Basis.FLAG}


def test_they_are_flagged_where_flagged_ones_of_that_offence_were_asked_for(tmp_path):
    reading = read_file(tmp_path, f"Kent Police\n\n{OPENING}\n\n{LINES}\n", request=OF_FLAGGED_ALONE)
    assert bases(reading) == {Basis.FLAG}


def test_they_are_flagged_where_another_question_is_of_all_offences(tmp_path):
    asked = replace(OF_FLAGGED_ALONE, questions=(*OF_FLAGGED_ALONE.questions, "the sex of the victims of all offences"))
    reading = read_file(tmp_path, f"Kent Police\n\n{OPENING}\n\n{LINES}\n", request=asked)
    assert bases(reading) == {Basis.FLAG}


@pytest.mark.parametrize("label", ["Sexual communication with a child", "71/17 Sexual Communication with a Child"])
def test_a_table_of_one_kind_without_a_letter_is_of_flagged_crimes(read_page, label):
    reading = read_page([["Offence", "2017/18", "2018/19"], [label, "29", "52"]], request=OF_ALL)
    assert bases(reading) == {Basis.FLAG}


@pytest.mark.parametrize(
    "questions",
    [
        OF_FLAGGED_ALONE.questions,
        (f"{ALL_FLAGGED}, other than sexual communication with a child",),
        (ALL_FLAGGED, "How many of these flagged crimes were sexual communication with a child?"),
        (ALL_FLAGGED, "of which sexual communication with a child"),
    ],
)
def test_crimes_without_the_flag_differ_where_only_flagged_ones_of_the_offence_were_asked_for(tmp_path, questions):
    told = f"{OPENING}\n\nWe do not use the online flag.\n\n{LINES}"
    reading = read_file(tmp_path, f"Kent Police\n\n{told}\n", request=replace(ASKED, questions=questions))
    assert bases(reading) == {Basis.OFFENCE}
    assert kinds(reading) == ["answer-differs"]
