"""What must hold of every protected table, tried on drawn ones by an attacker who tries every table there can be."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.disclosure import CellStatus, Effort, Standing, Statement, TableCell, TableSystem, audit, protect
from cyberflag.errors import ProtectionError
from small_tables import in_two_groups, least_and_most, two_way

TABLES = st.integers(2, 3).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 4), min_size=width, max_size=width), min_size=2, max_size=3)
)


GROUPED = st.lists(st.lists(st.integers(0, 4), min_size=2, max_size=2), min_size=3, max_size=4)


def protected_or_none(rows, build=two_way, **settings):
    try:
        return protect(build(rows), **settings)
    except ProtectionError:
        return None


def is_same_case(table: TableSystem, one: str, other: str) -> bool:
    """Whether two cells of one hold the same crime, by the inner cell of one under them."""

    def holder(name: str) -> list[str]:
        at = name.split("/")
        inner = [c.name for c in table.cells if "all" not in c.name and c.value]
        return [n for n in inner if all(mine in {"all", its} for mine, its in zip(at, n.split("/"), strict=True))]

    return table.of(one).value == table.of(other).value == 1 and holder(one) == holder(other)


def is_inside(cell: TableCell, found: tuple[int, int]) -> bool:
    """Whether an attacker knows a cell better than it allows."""
    return found[0] > cell.value - cell.below or found[1] < cell.value + cell.above


@settings(max_examples=60, deadline=None)
@given(TABLES)
def test_an_attacker_who_tries_every_table_never_gets_a_cell_inside_its_requirement(rows):
    protected = protected_or_none(rows)
    if protected is None:
        return
    table = protected.table
    found = least_and_most(table, protected.withheld)
    for cell in table.primary:
        low, high = found[cell.name]
        assert low <= cell.value - cell.below
        assert high >= cell.value + cell.above


@settings(max_examples=60, deadline=None)
@given(TABLES)
def test_the_audit_says_what_an_attacker_who_tries_every_table_finds(rows):
    table = two_way(rows)
    withheld = frozenset(cell.name for cell in table.primary)
    if not withheld:
        return
    found = least_and_most(table, withheld)
    for verdict in audit(table, withheld).cells:
        assert (verdict.low, verdict.high) == found[verdict.cell]
        assert verdict.is_safe == (
            found[verdict.cell][0] <= table.of(verdict.cell).must_reach[0]
            and found[verdict.cell][1] >= table.of(verdict.cell).must_reach[1]
        )


@settings(max_examples=40, deadline=None)
@given(TABLES)
def test_without_any_one_secondary_cell_the_protection_breaks(rows):
    protected = protected_or_none(rows)
    if protected is None:
        return
    for name in protected.secondary:
        assert not audit(protected.table, protected.withheld - {name}).is_passed


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(st.integers(0, 9), min_size=4, max_size=4), min_size=4, max_size=4))
def test_nor_does_the_hastiest_search_withhold_a_cell_needlessly(rows):
    protected = protected_or_none(rows, effort=Effort(seconds=0.0))
    if protected is None:
        return
    for name in protected.secondary:
        assert not audit(protected.table, protected.withheld - {name}).is_passed


@settings(max_examples=40, deadline=None)
@given(TABLES)
def test_no_other_choice_of_cells_is_safe_and_cheaper(rows):
    protected = protected_or_none(rows)
    if protected is None:
        return
    assert protected.is_cheapest
    assert protected.lower_bound == protected.cost


@settings(max_examples=30, deadline=None)
@given(GROUPED)
def test_nor_in_a_table_whose_rows_stand_in_groups_and_no_cell_of_it_goes_needlessly(rows):
    protected = protected_or_none(rows, in_two_groups)
    if protected is None:
        return
    table = protected.table
    found = least_and_most(table, protected.withheld)
    assert not [cell.name for cell in table.primary if is_inside(cell, found[cell.name])]
    for name in protected.secondary:
        assert not audit(table, protected.withheld - {name}).is_passed


@settings(max_examples=40, deadline=None)
@given(TABLES)
def test_nor_does_somebody_who_knows_the_one_crime_of_a_cell_and_tries_every_table(rows):
    protected = protected_or_none(rows, singletons=True)
    if protected is None:
        return
    table = protected.table
    for insider in (cell.name for cell in table.primary if cell.value == 1):
        found = least_and_most(table, protected.withheld - {insider})
        others = [cell for cell in table.primary if not is_same_case(table, insider, cell.name)]
        assert not [cell.name for cell in others if is_inside(cell, found[cell.name])], insider


@settings(max_examples=40, deadline=None)
@given(TABLES)
def test_the_audit_for_those_who_know_one_cell_says_what_each_finds_by_trying(rows):
    table = two_way(rows)
    withheld = frozenset(cell.name for cell in table.primary)
    told = {(cell.insider, cell.cell) for cell in audit(table, withheld, singletons=True).told_to_insiders}
    public = least_and_most(table, withheld) if withheld else {}
    for insider in (cell.name for cell in table.primary if cell.value == 1):
        rest = withheld - {insider}
        found = least_and_most(table, rest) if rest else {}
        for name, interval in found.items():
            if not is_same_case(table, insider, name):
                known_to_all = is_inside(table.of(name), public[name])
                assert known_to_all or ((insider, name) in told) == is_inside(table.of(name), interval)


def test_two_ones_in_a_row_give_each_other_away_to_those_who_know_one():
    """Each of two families knows its own case: with the total less the rest, it has the other's."""
    table = two_way([[1, 1, 9, 9], [6, 7, 8, 9], [6, 7, 8, 9]], threshold=2)
    without, with_them = protect(table), protect(table, singletons=True)
    assert audit(table, without.withheld, singletons=True).told_to_insiders
    assert with_them.audit.insiders == 2
    assert with_them.cost > without.cost


def test_a_table_too_small_to_hide_in_is_refused_and_the_cell_named():
    cells = tuple(
        TableCell(name, Decimal(value), Decimal(1), status, below, Decimal(1), Decimal(0), Decimal(9))
        for name, value, status, below in (
            ("a", 1, CellStatus.PRIMARY, Decimal(1)),
            ("b", 4, CellStatus.FIXED, Decimal(0)),
            ("total", 5, CellStatus.FIXED, Decimal(0)),
        )
    )
    with pytest.raises(
        ProtectionError, match=r"a cannot be protected.* 1 and 1.* from: 1\. total \(5\) = b \(4\) \+ a"
    ):
        protect(TableSystem(cells, (Statement.of_sum("total", ["a", "b"]),)))


def test_little_effort_is_as_safe_and_says_how_far_it_may_be_from_the_cheapest():
    table = two_way([[1, 7, 2, 9], [8, 1, 6, 5], [3, 9, 2, 7], [6, 4, 8, 1]])
    hasty, best = protect(table, Effort(seconds=0.0)), protect(table)
    assert hasty.audit.is_passed
    assert (hasty.is_timed_out, best.is_timed_out) == (True, False)
    assert hasty.lower_bound <= best.cost <= hasty.cost
    assert hasty.gap == pytest.approx(float(1 - hasty.lower_bound / hasty.cost))


def test_a_search_with_less_effort_tells_how_far_it_has_come_and_gives_the_same_cells_every_time():
    table = two_way([[1, 7, 2, 9, 3], [8, 1, 6, 5, 1], [3, 9, 2, 7, 12], [6, 4, 8, 1, 2], [2, 3, 9, 14, 1]])
    told: list[Standing] = []
    found = [protect(table, Effort(steps=1), tell=told.append), protect(table, Effort(steps=1))]
    assert found[0].withheld == found[1].withheld
    assert not found[0].is_timed_out
    assert told[-1].cost == found[0].cost
    assert all(standing.bound <= found[0].cost for standing in told)


def test_a_cell_withheld_beside_two_noughts_is_no_protection():
    """sdcTools/UserSupport issue 194: 0 = x + x + 0 gives both away."""
    table = two_way([[0, 0, 0], [5, 6, 7]])
    verdict = audit(table, {"r0/c0", "r0/c1"})
    assert [cell.is_exposed for cell in verdict.cells] == [True, True]
