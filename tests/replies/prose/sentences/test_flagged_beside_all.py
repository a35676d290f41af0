"""How many crimes there were and how many of them carry the flag, told side by side."""

import pytest

from cyberflag.model import AgeBand, Basis, Measure, Period, Request
from readings import Read

ALL_AND_FLAGGED = Request(
    basis=Basis.NONE,
    measure=Measure.OFFENCES,
    ages=AgeBand(0, 17),
    periods=(Period.financial_year(2018), Period.financial_year(2019)),
    questions=("How many offences of rape were recorded?", "How many of these offences bore the online crime flag?"),
)


def told(read_page: Read, *lines: str, request: Request = ALL_AND_FLAGGED) -> list[tuple[str, int, str]]:
    """The year, the least and the basis of each count that lines under a title give."""
    reading = read_page("Rape offences:", *lines, request=request)
    return [(c.period.label, c.bounds.low, c.basis.value) for c in reading.counts]


@pytest.mark.parametrize(
    "line",
    [
        "In 2018/19 we recorded 67 offences, and 52 had the online flag.",
        "2018/19 - 67 offences, 52 with the flag",
        "2018/19: recorded, 67; flagged as online, 52.",
        "2018/19 = 67, online = 52",
        "2018/19: 67 (52 flagged)",
        "2018/19: 67 recorded, 52 online",
        "We recorded 67 offences in 2018/19, 52 of them with the online flag.",
        "We recorded 67 offences in 2018/19 and the online flag was on 52.",
        "There were 67 crimes in 2018/19; the online flag was set on 52 of them.",
    ],
)
def test_the_flag_is_that_of_the_number_beside_all_crimes(read_page: Read, line: str):
    assert told(read_page, line) == [("2018/19", 67, "none"), ("2018/19", 52, "flag")]


def test_pairs_of_several_years_stand_in_one_sentence(read_page: Read):
    line = "In 2018/19 there were 67 crimes, 52 flagged; in 2019/20 there were 72, 60 flagged."
    pairs = [("2018/19", 67, "none"), ("2018/19", 52, "flag"), ("2019/20", 72, "none"), ("2019/20", 60, "flag")]
    assert told(read_page, line) == pairs


@pytest.mark.parametrize(
    "line",
    [
        "In 2018/19 we recorded seven offences, of which none had the online flag.",
        "In 2018/19 we recorded seven offences, but none had the online flag.",
        "2018/19: 7 crimes recorded, none flagged",
    ],
)
def test_where_none_is_flagged_all_are_not(read_page: Read, line: str):
    assert told(read_page, line) == [("2018/19", 7, "none"), ("2018/19", 0, "flag")]


def test_crimes_that_the_search_found_are_a_part_of_all(read_page: Read):
    search = "The flag is not used. The free text was searched for the words online and internet."
    found = told(read_page, "2018/19 : 69 recorded; 51 found by the search", search)
    assert found == [("2018/19", 69, "none"), ("2018/19", 51, "keyword")]


@pytest.mark.parametrize(
    "line",
    [
        "2018/19: 67 offences, 52 flagged as domestic abuse",
        "2018/19: 67 offences, 52 not flagged",
        "2018/19: 67 offences, 52 charged",
        "2018/19: 67 offences, 52 reported online",
        "2018/19: 67 were reported, 52 online",
        "2018/19: 52 offences, 67 with the online flag",
        "2018/19: 67 flagged offences, 52 online on Snapchat",
        "2018/19: 67 offences, 52 found by officers",
        "2018/19: 67 in person, 52 online",
        "2018/19: 67 offences in public places, 52 online",
        "2018/19: 67 offences by phone and 52 online",
        "2018/19: 67 other offences and 52 online offences",
        "2018/19: 67 contact offences, 52 online offences",
        "2018/19: 67 remaining offences, 52 with the online flag",
        "2018/19: 67 offences that were not recorded, 52 flagged",
        "2018/19: 67 offences in Medway, 52 flagged",
        "2018/19: 67 records were searched, 52 with the flag",
        "2018/19: 67 on Snapchat, 52 online",
    ],
)
def test_other_numbers_beside_all_crimes_are_not_by_the_flag(read_page: Read, line: str):
    pair = [("2018/19", 67, "none"), ("2018/19", 52, "flag")]
    assert told(read_page, line) != pair
    assert ("2018/19", 67, "keyword") not in told(read_page, line)


def test_a_short_word_is_of_no_flag_where_another_is_named(read_page: Read):
    found = told(read_page, "2018/19: 67 offences, 52 flagged", "The domestic abuse flag is set by officers.")
    assert ("2018/19", 52, "flag") not in found


@pytest.mark.parametrize(("girls", "offence"), [("41", "rape"), ("141", "all")])
def test_parts_of_a_year_below_pairs_are_of_the_title_above_if_they_can_be(read_page: Read, girls: str, offence: str):
    pairs = ("2018/19: 69 offences, 51 flagged", "2019/20: 75 offences, 60 flagged")
    sentence = f"In 2019/20 the victim was a girl in {girls} and a boy in 9."
    reading = read_page("Rape offences", *pairs, sentence, request=ALL_AND_FLAGGED)
    assert {c.offence for c in reading.counts if c.sex != "all"} == {offence}


@pytest.mark.parametrize(
    "none",
    [
        "None had the online flag.",
        "None of these had the online flag.",
        "Of these none were flagged as online.",
        "No offences had the online flag.",
        "The online flag was on none of these.",
    ],
)
def test_none_of_the_crimes_of_the_sentence_before_is_flagged(read_page: Read, none: str):
    found = told(read_page, f"In 2018/19 we recorded seven offences. {none}")
    assert found == [("2018/19", 7, "none"), ("2018/19", 0, "flag")]


def test_that_none_is_flagged_makes_no_crimes_of_two_years_flagged(read_page: Read):
    found = told(read_page, "In 2018/19 we recorded seven offences and 8 in 2019/20. None had the online flag.")
    assert found == [("2018/19", 7, "none"), ("2019/20", 8, "none")]


@pytest.mark.parametrize("whom", ["girls", "female victims", "girls under 13", "offences against girls"])
def test_the_flagged_of_girls_are_girls(read_page: Read, whom: str):
    reading = read_page("Rape offences:", f"2018/19: 67 {whom}, 52 with the online flag", request=ALL_AND_FLAGGED)
    assert [(c.bounds.low, str(c.sex), c.basis.value) for c in reading.counts] == [
        (67, "female", "none"),
        (52, "female", "flag"),
    ]


@pytest.mark.parametrize(
    "sign", ["We do not use the online flag.", "The online crimes were found by a keyword search of the free text."]
)
def test_online_is_no_flag_where_the_reply_has_another_sign_or_none(read_page: Read, sign: str):
    assert ("2018/19", 52, "flag") not in told(read_page, sign, "2018/19: 67 recorded, 52 online")
