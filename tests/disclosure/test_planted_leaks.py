"""Leaks that somebody planted beside a protected table: each is found, and told by what it was."""

from decimal import Decimal

import pytest

from cyberflag.disclosure import CellStatus, Statement, TableCell, TableSystem, audit
from cyberflag.disclosure.claims import (
    bounds_claim,
    change_claim,
    highest_claim,
    majority_claim,
    more_claim,
    only_claim,
    rank_claim,
    share_claim,
)
from small_tables import two_way

ROWS = [[2, 6, 9], [4, 1, 20], [7, 5, 3]]
WITHHELD = {"r0/c0", "r0/c1", "r1/c0", "r1/c1"}


def table_with(*claims: Statement) -> TableSystem:
    plain = two_way(ROWS, threshold=3)
    return TableSystem(plain.cells, (*plain.statements, *claims))


def test_without_a_leak_the_pattern_is_safe():
    assert audit(table_with(), WITHHELD).is_passed


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        (share_claim("r0/c0", "r0/all", Decimal("11.8")), "r0/c0 is 11.8 % of r0/all"),
        (share_claim("r1/c1", "r1/all", Decimal(4)), "r1/c1 is 4 % of r1/all"),
        ((change_claim("r0/c0", "all/c2", 2 - 32),), "r0/c0 is -30 from all/c2"),
        ((bounds_claim("r0/c0", Decimal(2), Decimal(2)),), "r0/c0 is 2"),
        ((more_claim("r0/c1", "r2/c1"),), "r0/c1 is more than r2/c1"),
        (tuple(highest_claim("r1/c0", ["r2/c2"])), "r1/c0 is the highest"),
        (tuple(rank_claim(["r0/c1", "r2/c1", "r1/c0"])), "r0/c1 ranks above r2/c1"),
    ],
)
def test_a_claim_beside_the_table_is_found_as_the_leak(claims, said):
    verdict = audit(table_with(*claims), WITHHELD)
    assert not verdict.is_passed
    assert any(said in how for cell in verdict.unsafe for how in cell.how)


def test_more_than_half_and_the_only_one_are_inequalities_that_hold():
    rows = [[0, 3], [2, 0]]
    plain = two_way(rows, threshold=4)
    withheld = {"r0/c0", "r0/c1", "r1/c0", "r1/c1"}
    told = TableSystem(
        plain.cells, (*plain.statements, majority_claim("r0/c1", "all/all"), *only_claim("r1/c0", ["r0/c0"]))
    )
    before, after = audit(plain, withheld), audit(told, withheld)
    assert before.of("r1/c0").low == 0
    assert after.of("r1/c0").is_exposed


def test_last_years_release_gives_a_cell_away_through_the_change_that_is_printed():
    """The cell is withheld in both years; its total, the rest, and the change of the rest stay published."""
    cells = [
        TableCell(name, Decimal(v), Decimal(v), status, Decimal(b), Decimal(a), Decimal(0), Decimal(60))
        for name, v, status, b, a in (
            ("2018/small", 2, CellStatus.PRIMARY, 1, 3),
            ("2018/large", 30, CellStatus.OPEN, 0, 0),
            ("2018/all", 32, CellStatus.FIXED, 0, 0),
            ("2019/large", 28, CellStatus.FIXED, 0, 0),
        )
    ]
    year = Statement.of_sum("2018/all", ["2018/small", "2018/large"])
    withheld = {"2018/small", "2018/large"}
    assert audit(TableSystem(tuple(cells), (year,)), withheld).is_passed
    change = change_claim("2019/large", "2018/large", -2)
    verdict = audit(TableSystem(tuple(cells), (year, change)), withheld)
    assert verdict.of("2018/small").is_exposed
    assert "2019/large is -2 from 2018/large" in verdict.of("2018/small").how


def test_a_forces_own_reply_is_one_more_printed_sum():
    cells = [
        TableCell(name, Decimal(v), Decimal(v), status, Decimal(b), Decimal(a), Decimal(0), Decimal(60))
        for name, v, status, b, a in (
            ("kent/13", 3, CellStatus.PRIMARY, 1, 2),
            ("kent/14", 9, CellStatus.OPEN, 0, 0),
            ("kent/all", 12, CellStatus.OPEN, 0, 0),
        )
    ]
    ours = Statement.of_sum("kent/all", ["kent/13", "kent/14"])
    theirs = bounds_claim("kent/14", Decimal(9), Decimal(9))
    withheld = {"kent/13", "kent/14"}
    assert audit(TableSystem(tuple(cells), (ours,)), withheld).is_passed
    assert audit(TableSystem(tuple(cells), (ours, theirs)), withheld).of("kent/13").is_exposed
