"""A long table may say in a column of the force's own name whether a row is of all crimes or of the flagged ones."""

import pytest

from cyberflag.model import Basis
from readings import Read


def rows(name, *scopes):
    places = [(year, scope, sex) for year in ("2017/18", "2018/19") for scope in scopes for sex in ("Female", "Male")]
    return [
        ["Year", "Offence", name, "Sex", "Number"],
        *([y, "Rape", s, x, 20 + n] for n, (y, s, x) in enumerate(places)),
    ]


def flagged(reading):
    return [count.bounds.low for count in reading.counts if count.basis is Basis.FLAG]


@pytest.mark.parametrize("name", ["Crimes counted", "Scope", "Subset"])
@pytest.mark.parametrize(
    "scopes",
    [("All crimes", "Crimes with online flag"), ("Recorded", "Of which flagged as online"), ("Total", "Online")],
)
def test_a_column_of_all_and_flagged_crimes_parts_the_rows(read_sheets: Read, name, scopes):
    reading = read_sheets(Data=rows(name, *scopes))
    assert flagged(reading) == [22, 23, 26, 27]
    assert len(reading.counts) == 8


@pytest.mark.parametrize(
    "scopes", [("All crimes", "Charged"), ("Number of crimes", "Number of suspects"), ("See note", "Checked twice")]
)
def test_a_column_of_other_words_does_not(read_sheets: Read, scopes):
    assert not read_sheets(Data=rows("Counted", *scopes)).counts
