"""What a person says of why crimes count as online holds against what a reply lets one infer."""

from dataclasses import replace

import pytest

from cyberflag.model import Basis, FlagUse, Request
from readings import ASKED, kinds

ON_ONE_OFFENCE = (
    "<main><p>Kent Police</p><p>Thank you for your request about offences of sexual communication with a child.</p>"
    "<table><tr><td>Offence</td><td>2017/18</td><td>2018/19</td></tr>"
    "<tr><td>Sexual communication with a child</td><td>29</td><td>52</td></tr></table></main>"
)
ON_ANOTHER_FLAG = "Kent Police\n\nThe crimes with our CSE marker are these.\n\nRape 2017/18: 29\n\nRape 2018/19: 52\n"
QUESTIONS = (
    "recorded sexual offences against children that carry the online flag",
    "offences of sexual communication with a child, by platform",
)
OF_ALL = replace(ASKED, questions=QUESTIONS)


def bases(reading):
    return [count.basis for count in reading.counts]


def test_crimes_of_one_offence_online_by_nature_count_by_it_where_nobody_says_otherwise(correct):
    assert bases(correct("", ON_ONE_OFFENCE, "Kent.html", OF_ALL)) == [Basis.OFFENCE] * 2


@pytest.mark.parametrize(
    "lines",
    [
        '[reply]\nbasis = "flag"\n',
        '[reply]\nbasis = "flag"\nflag-use = "used"\n',
        '[[table]]\nat = "table 1"\nbasis = "flag"\n',
        '[[heading]]\nat = "table 1!A2"\noffence = "071/17"\nbasis = "flag"\n',
        '[[figure]]\nat = "table 1!B2"\nbasis = "flag"\n',
    ],
)
def test_the_basis_that_a_person_says_holds_against_that_of_the_offence(correct, lines):
    reading = correct(lines, ON_ONE_OFFENCE, "Kent.html", OF_ALL)
    assert bases(reading) == [Basis.FLAG] * 2
    assert reading.record.flag_use is FlagUse.USED
    assert kinds(reading) == []


def test_the_basis_that_a_person_says_holds_against_that_of_another_flag(correct):
    assert bases(correct("", ON_ANOTHER_FLAG, "Kent.txt", Request())) == [Basis.UNKNOWN] * 2
    assert bases(correct('[reply]\nbasis = "flag"\n', ON_ANOTHER_FLAG, "Kent.txt", Request())) == [Basis.FLAG] * 2
