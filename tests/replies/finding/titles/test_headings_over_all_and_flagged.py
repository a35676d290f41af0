"""An offence over a table of all recorded crimes stands over that of the flagged ones among them, too."""

from dataclasses import replace

import pytest

from cyberflag.model import Basis
from readings import ASKED, Read

BOTH = replace(
    ASKED,
    basis=Basis.NONE,
    questions=("recorded offences of rape and of stalking of children by age", "how many carried the online flag"),
)
INCITING = "Causing or inciting a child under 16 to engage in sexual activity"


def beside(title, whole, part, more):
    head = ["Victim age", "2017/18", "2018/19"]
    figures = ([age, more + n, more + n + 1] for n, age in ((1, "Under 13"), (3, "13 to 15")))
    return [
        [title],
        [whole, None, None, None, part],
        [*head, None, *head],
        *([*row, None, row[0], *(n + 50 for n in row[1:])] for row in figures),
        [],
        [],
    ]


def told(reading):
    return {count.bounds.low: (count.offence, count.basis) for count in reading.counts}


@pytest.mark.parametrize(
    ("whole", "part"),
    [("All recorded crimes", "Of which cyber flagged"), ("Recorded", "Online"), ("Total", "Flagged")],
)
@pytest.mark.parametrize(("title", "offence"), [("Rape", "rape"), (INCITING, "22B")])
def test_an_offence_over_both_is_that_of_both(read_sheets: Read, whole, part, title, offence):
    rows = [*beside(title, whole, part, 100), *beside("Stalking", whole, part, 200)]
    reading = read_sheets(Data=rows, request=BOTH)
    assert told(reading) == {
        more + shift + n: (kind, basis)
        for more, kind in ((100, offence), (200, "stalking"))
        for shift, basis in ((0, Basis.NONE), (50, Basis.FLAG))
        for n in (1, 2, 3, 4)
    }


def test_of_which_alone_is_of_the_offence_before(read_sheets: Read):
    reading = read_sheets(Data=beside("Rape", "All recorded crimes", "Of which cyber flagged", 100), request=BOTH)
    assert {offence for offence, _ in told(reading).values()} == {"rape"}


def test_a_part_with_an_offence_of_its_own_keeps_it(read_sheets: Read):
    rows = beside("Rape", "All recorded crimes", "Stalking, cyber flagged", 100)
    reading = read_sheets(Data=rows, request=BOTH)
    assert {offence for offence, basis in told(reading).values() if basis is Basis.FLAG} == {"stalking"}
