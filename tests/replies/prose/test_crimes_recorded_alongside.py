"""Crimes that a question says those which it counts were recorded with (``alongside stalking``)."""

import pytest

from readings import Read

FIRST = "1) How many Section 61 offences, HO code 08805, have been recorded?\n\nAnswer\n\n2022/23 - 10\n2023/24 - 6\n\n"


def told(reading):
    return {count.bounds.low: (count.offence, "of which" in dict(count.detail)) for count in reading.counts}


@pytest.mark.parametrize(
    "beside",
    [
        "recorded alongside controlling or coercive behaviour, common assault or threats to kill",
        "recorded in conjunction with stalking",
        "reported together with a robbery",
        "recorded in combination with stalking",
    ],
)
def test_crimes_that_others_were_recorded_with_are_not_those_counted(read_unasked_letter: Read, beside):
    asked = f"2) How many Section 61 offences were {beside}?\n\nAnswer\n\n2022/23 - 3\n2023/24 - 4\n"
    crimes = ("088/05", False)
    part = ("088/05", True)
    assert told(read_unasked_letter(FIRST + asked)) == {10: crimes, 6: crimes, 3: part, 4: part}


@pytest.mark.parametrize("asked", ["How many robberies were recorded?", "How many robberies were recorded together?"])
def test_a_question_for_other_crimes_is_of_those(read_unasked_letter: Read, asked):
    reading = read_unasked_letter(f"{FIRST}2) {asked}\n\nAnswer\n\n2022/23 - 3\n2023/24 - 4\n")
    assert told(reading)[3] == ("robbery", False)


@pytest.mark.parametrize(
    ("asked", "offence"),
    [
        ("crimes recorded in conjunction with a cyber flag were sexual assaults", "sexual-assault"),
        ("offences, recorded together with the online flag, were rapes", "rape"),
        ("crimes recorded in conjunction with the British Transport Police were rapes", "rape"),
        ("rapes were not recorded alongside stalking", "all"),
        ("burglaries recorded together with robberies, as one total", "all"),
        ("offences recorded alongside stalking, and how many rapes", "all"),
    ],
)
def test_what_is_no_crime_beside_those_counted_makes_no_part_of_them(read_unasked_letter: Read, asked, offence):
    reading = read_unasked_letter(f"1) How many {asked}?\n\nAnswer\n\n2022/23 - 3\n2023/24 - 4\n")
    assert told(reading) == {3: (offence, False), 4: (offence, False)}


def test_the_crimes_that_are_counted_may_stand_behind_those_beside_them(read_unasked_letter: Read):
    reading = read_unasked_letter(
        "1) Recorded alongside stalking, how many rapes were there?\n\n2022/23 - 3\n2023/24 - 4\n"
    )
    assert told(reading) == {3: ("rape", True), 4: ("rape", True)}
