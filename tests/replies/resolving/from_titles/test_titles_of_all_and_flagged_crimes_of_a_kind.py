"""Tables under titles of all crimes of a kind and of those of it with the flag."""

from dataclasses import replace

import pytest

from cyberflag.model import Basis
from readings import ASKED, kinds

BOTH = replace(ASKED, basis=Basis.NONE)


def rows(*numbers):
    return [["Age", "2017/18"], *([band, n] for band, n in zip(("0-9", "10-17"), numbers, strict=True))]


def bases(read_page, *titles):
    tables = [(f"<h3>{title}</h3>", rows(90 - 20 * at, 80 - 20 * at)) for at, title in enumerate(titles)]
    reading = read_page(*(block for pair in tables for block in pair), request=BOTH)
    found = {c.bounds.low: c.basis for c in reading.counts}
    return [found.get(90 - 20 * at) for at in range(len(titles))], kinds(reading)


@pytest.mark.parametrize(
    "titles",
    [
        ("Rape: crimes recorded", "Rape: crimes recorded with Online Crime flag"),
        ("Rape, all recorded offences", "Rape, offences with the online flag"),
        ("Rape - recorded crimes", "Rape - flagged as online"),
        ("Recorded offences of rape", "Offences of rape with the online flag"),
        ("Rape", "Rape with the online flag"),
        ("Rape (all crimes)", "Rape (crimes flagged online)"),
    ],
)
def test_a_title_of_a_kind_beside_it_with_the_flag_is_of_all_its_crimes(read_page, titles):
    assert bases(read_page, *titles) == ([Basis.NONE, Basis.FLAG], [])


def test_pairs_of_several_kinds_are_told_apart(read_page):
    titles = ("Rape: crimes recorded", "Rape: crimes with flag", "Blackmail: crimes recorded", "Blackmail: online flag")
    assert bases(read_page, *titles[:1], "Rape: crimes with the online flag", titles[2], titles[3])[0] == [
        Basis.NONE,
        Basis.FLAG,
        Basis.NONE,
        Basis.FLAG,
    ]


@pytest.mark.parametrize(
    "titles",
    [
        ("All tables are of crimes with the online flag. Rape in schools", "Rape with the online flag"),
        ("Rape of flagged victims", "Rape with the online flag"),
        ("Rape, online crimes", "Rape with the online flag"),
        ("Rape victims", "Rape with the online flag"),
        ("Rape of which online", "Rape with the online flag"),
        ("Rape, flagged in 2017/18", "Rape with the online flag"),
        ("Blackmail in the north", "Rape with the online flag"),
        ("Rape by age of suspect", "Rape with the online flag"),
    ],
)
def test_a_title_that_says_more_of_a_kind_is_not_of_all_its_crimes(read_page, titles):
    assert bases(read_page, *titles)[0][0] is not Basis.NONE
