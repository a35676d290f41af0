"""Where a request is for all crimes and for the flagged ones, a word alone may tell the online ones apart."""

from dataclasses import replace

import pytest

from cyberflag.model import Basis
from readings import ASKED, Read, kinds

BOTH = replace(
    ASKED, basis=Basis.NONE, questions=("recorded rapes of children by year", "how many carried the online flag")
)
UNSAID = replace(BOTH, questions=("recorded rapes of children by year", "how many were committed online"))
YEARS = ["2017/18", "2018/19"]


def bases(reading):
    return {count.bounds.low: count.basis for count in reading.counts}


def pair(note=""):
    return [["Rape of children"], ["Year", "Recorded", "Online"], [YEARS[0], 19, 14], [YEARS[1], 18, 13], [], [note]]


@pytest.mark.parametrize(
    ("request_", "note", "basis"),
    [
        (BOTH, "", Basis.FLAG),
        (BOTH, "Online: the crime carries the cyber crime keyword", Basis.FLAG),
        (UNSAID, "Online: the crime carries the cyber crime keyword", Basis.FLAG),
        (UNSAID, "The online crimes were found by a keyword search of the free text", Basis.KEYWORD),
        (BOTH, "The online crimes were found by a keyword search of the free text", Basis.UNKNOWN),
        (UNSAID, "", Basis.UNKNOWN),
    ],
)
def test_a_bare_word_beside_all_crimes_is_of_what_the_questions_and_the_reply_name(
    read_sheets: Read, request_, note, basis
):
    reading = read_sheets(Data=pair(note), request=request_)
    assert bases(reading) == {19: Basis.NONE, 18: Basis.NONE, 14: basis, 13: basis}


def test_sheets_of_all_and_of_online_crimes_are_told_apart(read_sheets: Read):
    def sheet(more):
        return [["Rape of children"], ["Age", *YEARS], ["Under 13", more + 1, more + 2], ["13-17", more + 3, more + 4]]

    reading = read_sheets(**{"All recorded": sheet(20), "Online only": sheet(10)}, request=BOTH)
    assert {low: basis is Basis.FLAG for low, basis in bases(reading).items()} == {
        more + n: more == 10 for more in (10, 20) for n in (1, 2, 3, 4)
    }


@pytest.mark.parametrize(
    ("name", "labels"), [("Location", ["Online", "Home", "School"]), ("Platform", ["Snapchat", "Online", "Instagram"])]
)
def test_a_place_or_platform_is_no_flag(read_sheets: Read, name, labels):
    rows = [["Rape of children"], [name, *YEARS], *([label, 20 + n, 30 + n] for n, label in enumerate(labels))]
    assert set(bases(read_sheets(Data=rows, request=BOTH)).values()) == {Basis.NONE}


@pytest.mark.parametrize("name", ["Method of reporting", "How reported", "Location", "Place of offence", "Channel"])
def test_online_in_a_column_of_places_or_ways_of_reporting_is_no_flag(read_sheets: Read, name):
    rows = [["Rape of children"], [name, *YEARS], ["All", 40, 41], ["Online", 30, 31]]
    assert Basis.FLAG not in bases(read_sheets(Data=rows, request=BOTH)).values()


@pytest.mark.parametrize("title", ["Rape of children by how it was reported", "Rape of children, by location type"])
def test_online_under_a_title_of_places_or_ways_of_reporting_is_no_flag(read_sheets: Read, title):
    rows = [[title], ["Year", "Total", "Online"], [YEARS[0], 19, 14], [YEARS[1], 18, 13]]
    assert Basis.FLAG not in bases(read_sheets(Data=rows, request=BOTH)).values()


def test_all_and_online_crimes_of_each_platform_are_told_apart(read_sheets: Read):
    rows = [["Rape of children by platform, 2018/19"], ["Platform", "Recorded", "Online"]]
    rows += [["Snapchat", 19, 14], ["Kik", 18, 13]]
    reading = read_sheets(Data=rows, request=BOTH)
    assert bases(reading) == {19: Basis.NONE, 18: Basis.NONE, 14: Basis.FLAG, 13: Basis.FLAG}


def test_a_flag_that_the_force_does_not_use_is_none_of_a_part(read_sheets: Read):
    reading = read_sheets(Data=pair("We do not use the online flag."), request=BOTH)
    assert bases(reading) == {19: Basis.NONE, 18: Basis.NONE, 14: Basis.UNKNOWN, 13: Basis.UNKNOWN}


def test_more_online_crimes_than_there_are_in_all_are_told(read_sheets: Read):
    rows = [["Rape of children"], ["Year", "Recorded", "Online"], [YEARS[0], 14, 19], [YEARS[1], 13, 12]]
    assert "does-not-add-up" in kinds(read_sheets(Data=rows, request=BOTH))
    rows[2] = [YEARS[0], 19, 14]
    assert "does-not-add-up" not in kinds(read_sheets(Data=rows, request=BOTH))
