"""Rows below each group of a table that leave the inner labels blank and are the group's sum, as its figures prove."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.replies.facts import Facts
from cyberflag.replies.reconciling.sums import differing_dimensions, summed
from cyberflag.replies.reconciling.unlabelled import bounds_printed
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.tables import Side
from cyberflag.vocabularies.dimensions import Dimension

_FEWEST_GROUPS: Final = 2
_FEWEST_PARTS: Final = 2
_LEAST: Final = 5
"""A sum as large as this is not met by chance, group after group."""
_MOST_HIDDEN: Final = 9
"""What a figure that is withheld as small may be at most, where the cell alone does not say it."""

_Cells = Mapping[int, ResolvedCell]
"""The cells of a row by their columns."""


@dataclass(frozen=True)
class _Subtotal:
    """A row that nothing gives a meaning, with the rows above it, down from the one before it."""

    row: int
    cells: _Cells
    above: Sequence[_Cells]


def name_subtotals(table: ResolvedTable) -> ResolvedTable:
    """The table with a meaning for each row that sums up the rows above it, down from the last such row, although no
    label says so: every one of two such rows or more has no label but that of its group, or one that is not understood,
    and is what the figures of that group add to, as far as they are printed. Their issues are then settled.
    """
    found = list(_subtotals(table)) if not table.table.is_list else []
    named: dict[tuple[int, int], Facts] = {}
    for at, one in enumerate(found):
        is_of_all = at == len(found) - 1 and not one.above
        facts = _facts_of(table, replace(one, above=_with_facts(found[:at], named)) if is_of_all else one)
        if facts is None:
            return table
        named |= {(one.row, column): said for column, said in facts.items()}
    if len(found) < _FEWEST_GROUPS:
        return table
    cells = tuple(replace(c, facts=named.get((c.row, c.column), c.facts)) for c in table.cells)
    rows = {one.row for one in found}
    settled = {table.table.source(c.row, c.column) for c in cells if c.row in rows}
    settled |= {
        table.table.source(row, v.level.index) for row in rows for v in table.levels if v.level.side is Side.ROWS
    }
    issues = tuple(i for i in table.issues if i.provenance.source not in settled)
    return replace(table, cells=cells, issues=issues)


def _with_facts(rows: Sequence[_Subtotal], named: Mapping[tuple[int, int], Facts]) -> list[_Cells]:
    """The cells of rows with what they were found to count, as the parts of one more row below the last of them."""
    return [{n: replace(cell, facts=named.get((one.row, n))) for n, cell in one.cells.items()} for one in rows]


def _subtotals(table: ResolvedTable) -> Iterator[_Subtotal]:
    rows: dict[int, dict[int, ResolvedCell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, {})[cell.column] = cell
    above: list[_Cells] = []
    for row in table.table.rows:
        cells = rows.get(row, {})
        if not cells or any(c.facts is not None or c.correction is not None for c in cells.values()):
            above.append(cells)
        else:
            yield _Subtotal(row, cells, above)
            above = []


def _facts_of(table: ResolvedTable, one: _Subtotal) -> dict[int, Facts] | None:
    """What each figure of a row counts by its column; None where it is not proven to be the sum of those above."""
    facts: dict[int, Facts] = {}
    proofs = 0
    for column, cell in one.cells.items():
        parts = [c for cells in one.above if (c := cells.get(column)) is not None and c.facts is not None]
        of = _summed([c.facts for c in parts if c.facts is not None])
        total = bounds_printed(table, cell)
        if of is None or total is None or not total.is_exact or not _agrees(table, one.row, of):
            return None
        values = [bounds_printed(table, part) for part in parts]
        least = sum(v.low for v in values if v is not None)
        hidden = sum(v is not None and not v.is_exact for v in values)
        if None in values or not least <= total.low <= least + _MOST_HIDDEN * hidden or 2 * least < total.low:
            return None
        proofs += total.low >= _LEAST and sum(v is not None and v.low > 0 for v in values) >= _FEWEST_PARTS
        facts[column] = of
    return facts if proofs else None


def _summed(parts: Sequence[Facts]) -> Facts | None:
    """What figures count together that differ in one thing or two, not in the force."""
    found = differing_dimensions(parts) if len(parts) >= _FEWEST_PARTS else set()
    if not found or Dimension.FORCE in found or any(part.period is None for part in parts):
        return None
    for dimension in sorted(found, key=lambda d: d is not Dimension.PERIOD):
        parts = [summed(parts, dimension)]
    return parts[0]


def _agrees(table: ResolvedTable, row: int, facts: Facts) -> bool:
    """Whether what the row's own labels say is what its sum is of."""
    at = table.table.rows.index(row)
    said = [m for v in table.levels if v.level.side is Side.ROWS and (m := v.meanings[at]) is not None]
    own = [m for m in said if m.label.row == row]
    return all(getattr(facts, d.value, None) == value for m in own for d, value in m.values.items())
