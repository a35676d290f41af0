"""Sentences on all recorded crimes, and further on the same with the flag, where a letter names the flag."""

from dataclasses import replace

import pytest

from cyberflag.model import Basis
from readings import ASKED, kinds, read_file

BOTH = replace(ASKED, basis=Basis.NONE)
ALL = "Indecent images of children, recorded offences: 90 in 2017/18, 84 in 2018/19."
FLAGGED = "Indecent images of children, recorded offences with the online flag: 63 in 2017/18, 59 in 2018/19."
OTHERS = "Rape, recorded offences: 20 in 2017/18, 30 in 2018/19."


def bases(folder, *paragraphs, request=BOTH):
    reading = read_file(folder, "\n\n".join(paragraphs), request=request)
    return {count.bounds.low: count.basis for count in reading.counts}


@pytest.mark.parametrize(
    ("of_all", "of_flagged"),
    [
        (ALL, FLAGGED),
        (FLAGGED, ALL),
        (
            "We recorded 90 offences of indecent images of children in 2017/18 and 84 in 2018/19.",
            "Of the indecent images offences, the online flag was on 63 in 2017/18 and 59 in 2018/19.",
        ),
        (
            "We recorded 90 offences of indecent images of children in 2017/18 and 84 in 2018/19.",
            "Of these, the online flag was on 63 in 2017/18 and 59 in 2018/19.",
        ),
        (
            "There were 90 indecent images of children offences in 2017/18 and 84 in 2018/19.",
            "There were 63 indecent images of children offences flagged as online in 2017/18 and 59 in 2018/19.",
        ),
        (
            "Indecent images of children: 90 in 2017/18, 84 in 2018/19.",
            "Indecent images of children, flagged as online: 63 in 2017/18, 59 in 2018/19.",
        ),
    ],
)
def test_what_is_given_again_with_the_flag_is_of_all_crimes(tmp_path, of_all, of_flagged):
    of_each = {90: Basis.NONE, 84: Basis.NONE, 63: Basis.FLAG, 59: Basis.FLAG}
    assert bases(tmp_path, of_all, of_flagged) == of_each


def test_the_same_words_of_other_crimes_are_of_all_of_those(tmp_path):
    found = bases(tmp_path, OTHERS, ALL, FLAGGED)
    assert {found[20], found[30]} == {Basis.NONE}


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("All figures below are of offences with the online flag.", ALL, FLAGGED),
        ("Crimes with the online flag", ALL, FLAGGED),
        (ALL, FLAGGED.replace("Indecent images of children", "Stalking")),
        (ALL, FLAGGED.replace("63", "163")),
        (ALL, "63 of the flagged offences of indecent images of children in 2017/18 were recorded in Leeds."),
        (ALL, "Indecent images of children, flagged offences on Snapchat: 63 in 2017/18, 59 in 2018/19."),
        (ALL.replace("recorded", "online"), FLAGGED),
        (ALL, FLAGGED.replace("offences", "arrests")),
    ],
)
def test_what_is_not_a_whole_of_the_flagged_ones_is_not_told_as_all_crimes(tmp_path, paragraphs):
    assert Basis.NONE not in {basis for low, basis in bases(tmp_path, *paragraphs).items() if low in (90, 84)}


def test_a_whole_and_its_part_are_not_the_same_crimes_twice(tmp_path):
    assert kinds(read_file(tmp_path, f"{ALL}\n\n{FLAGGED}", request=BOTH)) == []
