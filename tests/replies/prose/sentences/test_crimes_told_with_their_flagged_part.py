"""Crimes that a letter tells first, and then how many of them have the online flag."""

from dataclasses import replace

import pytest

from cyberflag.model import AgeBand, Basis, Measure, Period, Request

ALL_CRIMES = Request(
    basis=Basis.NONE,
    measure=Measure.OFFENCES,
    ages=AgeBand(0, 17),
    periods=(Period.financial_year(2022), Period.financial_year(2023)),
    questions=("recorded offences of stalking", "how many of them have the online flag"),
)
TOLD = "1. Stalking offences recorded: 418 in 2022/23 and 450 in 2023/24."
OF_EACH_YEAR = [("418", Basis.NONE), ("450", Basis.NONE), ("106", Basis.FLAG), ("119", Basis.FLAG)]


def bases(reading):
    return [(count.printed, count.basis) for count in reading.counts]


@pytest.mark.parametrize("basis", [Basis.NONE, Basis.FLAG])
@pytest.mark.parametrize(
    "flagged",
    [
        "2. Of these, 106 in 2022/23 and 119 in 2023/24 had the online crime flag.",
        "2. Of those, 106 in 2022/23, and 119 in 2023/24, carried the online flag.",
        "2. Of these offences, 106 in the year 2022/23 and 119 in the year 2023/24 have the cyber flag.",
    ],
)
def test_the_crimes_of_each_year_of_which_some_are_flagged_are_all(read_page, basis, flagged):
    reading = read_page(TOLD, flagged, request=replace(ALL_CRIMES, basis=basis))
    assert bases(reading) == OF_EACH_YEAR


def test_the_flag_of_some_is_not_that_of_the_other_figures_of_a_letter(read_page):
    told = ["Stalking offences recorded: 418 in 2022/23.", "In 2022/23 106 of these carried the online flag."]
    outcome = "Outcome 1 (charge or summons) had been given to 66 of the stalking offences recorded in 2022/23."
    reading = read_page(*told, outcome, request=ALL_CRIMES)
    assert bases(reading) == [("418", Basis.NONE), ("106", Basis.FLAG), ("66", Basis.NONE)]
    assert reading.issues == ()


def test_a_letter_that_counts_flagged_crimes_alone_is_of_those(read_page):
    told = "We recorded 418 stalking offences in 2022/23."
    part = "Of these 418 offences with the online flag, 30 led to a charge."
    assert set(bases(read_page(told, part, request=ALL_CRIMES))) == {("418", Basis.FLAG), ("30", Basis.FLAG)}


def test_more_crimes_with_the_flag_than_there_are_is_told(read_page):
    flagged = "2. Of these, 1,064 in 2022/23 and 119 in 2023/24 had the online flag."
    reading = read_page(TOLD, flagged, request=ALL_CRIMES)
    assert [issue.message.startswith("1,064 of 418") for issue in reading.issues] == [True]


@pytest.mark.parametrize(
    "flagged",
    [
        "Of the 418 offences recorded in 2022/23 which have the online flag, 30 led to a charge.",
        "Of these offences recorded in 2022/23 that carry the online flag, 30 led to a charge.",
        "Of those recorded in 2022/23 every one had the online flag.",
        "Of these, all 418 have the online flag.",
        "Of which all those recorded since April 2015 have the online flag.",
        "All of these, as required since 1 April 2015, have the online flag.",
    ],
)
def test_crimes_of_which_all_have_the_flag_are_flagged(read_page, flagged):
    reading = read_page("We recorded 418 stalking offences in 2022/23.", flagged, request=ALL_CRIMES)
    assert ("418", Basis.FLAG) in bases(reading)
    assert reading.issues


@pytest.mark.parametrize("basis", [Basis.NONE, Basis.FLAG])
@pytest.mark.parametrize(
    "other",
    [
        "Of these, 106 in 2022/23 and 119 in 2023/24 were marked as undetected.",
        "Of these, 106 in 2022/23 and 119 in 2023/24 had the marker for repeat victims.",
        "Of these, 106 in 2022/23 and 119 in 2023/24 were electronically tagged.",
        "Of these, 106 in 2022/23 and 119 in 2023/24 had the online flag removed.",
    ],
)
def test_another_mark_parts_no_year_from_the_other(read_page, basis, other):
    reading = read_page(TOLD, other, request=replace(ALL_CRIMES, basis=basis))
    assert len({kept for printed, kept in bases(reading) if printed in ("418", "450")}) <= 1
