"""Replies that retell in one sentence that crimes with the flag were asked for, and whose staff were new to it."""

import pytest

from cyberflag.model import Basis, FlagUse

ROWS = [["Age of victim", "2018/19", "2019/20"], ["0-5", 1, 2], ["6-10", 5, 6]]


def bases(reading):
    return {c.basis for c in reading.counts}


@pytest.mark.parametrize(
    "asked",
    [
        "You asked for recorded sexual offences against under 18s with the online flag.",
        "You asked for sexual offences against children that were flagged as online.",
        "You have requested child sexual offences with a cyber flag attached.",
    ],
)
def test_crimes_with_the_flag_that_a_reply_retells_as_asked_are_those_given(read_unasked, asked):
    reading = read_unasked(asked, "Answer", ROWS)
    assert bases(reading) == {Basis.FLAG}
    assert reading.record.flag_use is FlagUse.USED


@pytest.mark.parametrize(
    "asked",
    [
        "You asked for sexual offences against children and those with the online flag.",
        "You asked for sexual offences against children, and which of them had the online flag.",
        "You asked for sexual offences against children by age and by online flag.",
        "You asked for sexual offences against children by age and how the online flag is used.",
        "You asked for sexual offences against children without the online flag.",
        "You asked for sexual offences against children with the CSE flag.",
    ],
)
def test_crimes_asked_for_beside_those_with_the_flag_are_not_by_it(read_unasked, asked):
    assert bases(read_unasked(asked, "Answer", ROWS)) == {Basis.UNKNOWN}


def test_crimes_given_without_the_flag_that_was_asked_for_are_not_by_it(read_unasked):
    asked = "You asked for recorded sexual offences against under 18s with the online flag."
    reading = read_unasked(asked, "Answer", "We do not use the flag. The figures are of all such crimes.", ROWS)
    assert Basis.FLAG not in bases(reading)


@pytest.mark.parametrize(
    "said",
    [
        "Few flags were made in the first year, as staff were not yet used to them.",
        "Officers were not used to setting the online flag in 2018/19.",
    ],
)
def test_a_flag_that_staff_were_new_to_is_used(read_unasked, said):
    asked = "You asked for recorded sexual offences against under 18s with the online flag."
    assert read_unasked(asked, "Answer", ROWS, said).record.flag_use is FlagUse.USED


@pytest.mark.parametrize("said", ["The online flag is not used.", "The flag was not used to mark such crimes."])
def test_a_flag_that_is_not_used_stays_so(read_unasked, said):
    asked = "You asked for recorded sexual offences against under 18s with the online flag."
    assert read_unasked(asked, "Answer", ROWS, said).record.flag_use is FlagUse.NOT_USED


@pytest.mark.parametrize(
    "asked",
    [
        "You asked for sexual offences with the online flag between April 2018 and March 2020.",
        "You asked for sexual offences against children with the online flag, by age and year.",
        "You asked for sexual offences that have been flagged as online or cyber enabled.",
    ],
)
def test_days_and_breakdowns_asked_for_leave_crimes_with_the_flag(read_unasked, asked):
    assert bases(read_unasked(asked, "Answer", ROWS)) == {Basis.FLAG}


@pytest.mark.parametrize(
    "asked",
    [
        "You asked for sexual offences with a child victim split into online flag yes and no.",
        "You asked for sexual offences against children with numbers flagged as online.",
        "You asked for sexual offences against children marked for online flag yes/no.",
        "You asked for sexual offences with the online flag, or all sexual offences if that is not held.",
        "You asked for sexual offences with the online flag and, if not available, all sexual offences.",
        "You asked for all sexual offences against children together with the online flag for each.",
        "You asked for sexual offences against children with their online flag status.",
    ],
)
def test_the_flag_asked_for_beside_all_crimes_is_not_what_they_count_by(read_unasked, asked):
    assert bases(read_unasked(asked, "Answer", ROWS)) == {Basis.UNKNOWN}


@pytest.mark.parametrize(
    "said",
    [
        "The flag was introduced in April 2019; the figures before are of all crimes.",
        "It is not possible to say which of these were online.",
        "We cannot identify online offences. All offences are shown.",
        "The flag is new; officers have never used it.",
        "The table shows all recorded sexual offences.",
        "You also asked for all sexual offences.",
        "Table 1 - All sexual offences against under 18s",
    ],
)
def test_a_letter_that_may_give_all_crimes_gives_none_by_the_flag_retold(read_unasked, said):
    asked = "You asked for recorded sexual offences against under 18s with the online flag."
    assert Basis.FLAG not in bases(read_unasked(asked, "Answer", said, ROWS))
