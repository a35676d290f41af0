"""A sum that may leave something out is a least, and what is printed stays as printed."""

from collections.abc import Callable
from typing import Any

import pytest

from cyberflag.figures import compute_figures
from cyberflag.returns import Returns

Build = Callable[..., Returns]
TOTAL = "offences.kent.2017-18"

OFFENCES = [{"offence": "88A", "n": 20, "at": "A!B2"}, {"offence": "19D", "n": 10, "at": "A!B3"}]
SEXES = [{"sex": s, "n": 10, "at": f"A!B{i}"} for i, s in enumerate(("female", "male", "unknown"), 2)]
AGES = [{"age": a, "n": 10, "at": f"A!B{i}"} for i, a in enumerate(("0-9", "10-17", "unknown"), 2)]


def bounds(returns: Returns, name: str = TOTAL) -> tuple[int, int | None]:
    rows = {row["figure"]: row for row in compute_figures(returns).figures.iter_rows(named=True)}
    return rows[name]["low"], rows[name]["high"]


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (OFFENCES, "unknown-offence"),
        (OFFENCES, "unknown-heading"),
        (OFFENCES, "not-a-figure"),
        (OFFENCES, "unsure"),
        (OFFENCES, "ambiguous-blank"),
        (OFFENCES, "joined-cells"),
        (SEXES, "unknown-sex"),
        (AGES, "unknown-age"),
        (AGES, "unknown-heading"),
    ],
)
def test_sum_over_a_table_with_an_unread_row_is_a_least(
    returns_of: Build, rows: list[dict[str, Any]], kind: str
) -> None:
    assert bounds(returns_of(rows)) == (30, 30)
    assert bounds(returns_of(rows, unread=[("kent.xlsx", "A!A9", kind)])) == (30, None)


@pytest.mark.parametrize("kind", ["unknown-age", "unsure"])
def test_under_18s_beside_an_unread_age_are_not_all(returns_of: Build, kind: str) -> None:
    rows = [{"age": "0-17", "n": 30, "at": "A!B2"}]
    assert bounds(returns_of(rows, unread=[("kent.xlsx", "A!A3", kind)])) == (30, None)


def test_force_whose_figures_are_all_withheld_has_none_and_is_not_nought(returns_of: Build) -> None:
    rows = [{"n": 5, "force": "essex"}]
    unread = [("kent.xlsx", "A!B2", "unsure")]
    returns = returns_of(rows, unread=unread, replies=[("kent", "full", "used")], forces=["kent", "essex"])
    figures = compute_figures(returns).figures
    assert TOTAL not in figures["figure"].to_list()
    national = figures.filter(figures["figure"] == "offences.all.2017-18")
    assert national["coverage"].to_list() == ["1 of 2 forces"]


@pytest.mark.parametrize("at", ["Rows!A7", ""])
def test_list_with_an_unread_row_is_a_least(returns_of: Build, at: str) -> None:
    rows = [{"age": "13", "sex": "female", "n": 4, "at": ""}, {"age": "14", "sex": "female", "n": 1, "at": ""}]
    returns = returns_of(rows, unread=[("kent.xlsx", at, "unknown-offence")])
    assert bounds(returns) == (5, None)
    assert bounds(returns, f"{TOTAL}.age.13") == (4, None)


def test_issue_of_another_table_touches_nothing(returns_of: Build) -> None:
    assert bounds(returns_of(OFFENCES, unread=[("kent.xlsx", "Example!B2", "not-a-figure")])) == (30, 30)
    assert bounds(returns_of(OFFENCES, unread=[("essex.xlsx", "A!B9", "unknown-offence")])) == (30, 30)


@pytest.mark.parametrize("kind", ["unreadable", "unsupported", "refused"])
def test_issue_that_hides_no_count_of_the_table_touches_nothing(returns_of: Build, kind: str) -> None:
    assert bounds(returns_of(OFFENCES, unread=[("kent.xlsx", "A!A9", kind)])) == (30, 30)


def test_printed_values_of_a_table_with_an_unread_row_stay(returns_of: Build) -> None:
    returns = returns_of(OFFENCES, unread=[("kent.xlsx", "A!A9", "unknown-offence")])
    assert bounds(returns, f"{TOTAL}.offence.88A") == (20, 20)


def test_total_is_not_accused_of_a_row_that_was_not_read(returns_of: Build) -> None:
    rows = [*OFFENCES, {"n": 35, "total": True, "at": "A!B5"}]
    unread = [("kent.xlsx", "A!A4", "unknown-offence")]
    figures = compute_figures(returns_of(rows, unread=unread))
    assert bounds(returns_of(rows, unread=unread)) == (35, 35)
    assert len(figures.issues) == 0
    assert bounds(returns_of(rows, unread=unread, disputed=[("kent.xlsx", "A!B5")])) == (35, 35)


def test_total_below_the_rows_that_were_read_still_carries_nothing(returns_of: Build) -> None:
    rows = [*OFFENCES, {"n": 25, "total": True, "at": "A!B5"}]
    assert bounds(returns_of(rows, unread=[("kent.xlsx", "A!A4", "unknown-offence")])) == (30, None)


@pytest.mark.parametrize("disputed", ["Q1!B2", "Q2!B2"])
def test_two_tables_that_differ_give_bounds_that_hold_both(returns_of: Build, disputed: str) -> None:
    rows = [{"n": 369, "at": "Q1!B2"}, {"n": 362, "at": "Q2!B2"}]
    returns = returns_of(rows, disputed=[("kent.xlsx", disputed)])
    assert bounds(returns) == (362, 369)
    assert set(compute_figures(returns).figures["marker"]) == {"disagree"}
    assert len(compute_figures(returns).issues) == 0, "the reading has told it already"
