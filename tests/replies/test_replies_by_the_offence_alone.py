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
    ],
)
def test_where_a_reply_speaks_of_the_flag_or_gives_other_crimes_they_are_flagged(tmp_path, said):
    reading = read_file(tmp_path, f"Kent Police\n\n{OPENING}\n\n{LINES}\n\n{said}\n", request=OF_ALL)
    assert bases(reading) == {Basis.FLAG}


def test_they_are_flagged_where_flagged_ones_of_that_offence_were_asked_for(tmp_path):
    reading = read_file(tmp_path, f"Kent Police\n\n{OPENING}\n\n{LINES}\n", request=OF_FLAGGED_ALONE)
    assert bases(reading) == {Basis.FLAG}
