"""Rows and columns whose label does not say that they are totals, and whose figures prove it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.model import Bounds
from cyberflag.replies.facts import Facts
from cyberflag.replies.reconciling.sums import differing_dimensions, summed
from cyberflag.replies.reconciling.sums_of_outcomes import summed_over_outcomes
from cyberflag.replies.reconciling.sums_over_flag import summed_over_flag
from cyberflag.replies.resolving.levels.feet_of_lists import without_foot
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.tables import Side
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.signs.markers import is_blank, understand_figure

_FEWEST_SUMS: Final = 2
"""So many sums of a line must come out, none of them nought, before it is a total;"""
_FEWEST_PARTS: Final = 2
"""each of so many parts that are not nought."""
_OF_BLANK: Final = Bounds(0, None)
_LEAST_FOOT: Final = 5
"""A sum as large as this below the one column of a table, in a row without any label, is not met by chance."""


@dataclass(frozen=True)
class _Line:
    """A row or column of the body whose cells nothing gives a meaning."""

    side: Side
    place: int


def name_totals(table: ResolvedTable) -> ResolvedTable:
    """The table with a meaning for each row and column that sums up the others although no label says so.

    Every figure of the line must be the sum of the figures of all other lines, or what these can add up to where some
    of them are blank or withheld, and at least two of them must be sums of two figures or more that are not nought and
    all printed, or one of them at the foot of a single column, below all its labels; where all others are such sums one
    may fail, which is told. The issues on its label are then settled.
    """
    if table.table.is_list:
        return without_foot(table)  # a record sums up nothing
    lines = _without_meaning(table)
    unsaid = frozenset(lines)
    for line in lines:
        facts = _proven(table, line, unsaid)
        if facts is not None:
            table = _named(table, line, facts)
            unsaid = frozenset(_without_meaning(table))
    return table


def _without_meaning(table: ResolvedTable) -> list[_Line]:
    every = [(c, _Line(side, _at(c, side))) for c in table.cells for side in (Side.ROWS, Side.COLUMNS)]
    told = {
        line
        for cell, line in every
        if cell.correction is not None or (cell.facts is not None and not _is_told_across(table, cell, line))
    }
    return [line for line in dict.fromkeys(line for _, line in every) if line not in told]


def _is_told_across(table: ResolvedTable, cell: ResolvedCell, line: _Line) -> bool:
    """Whether a cell in a row or column without any label has its meaning from the total that it crosses."""
    is_of_total = cell.facts is not None and bool(cell.facts.sums_over)
    has_label = _has_label(table, line.place) if line.side is Side.ROWS else _has_heading(table, line.place)
    return is_of_total and not has_label


def _at(cell: ResolvedCell, side: Side) -> int:
    return cell.row if side is Side.ROWS else cell.column


def _across(cell: ResolvedCell, side: Side) -> int:
    return cell.column if side is Side.ROWS else cell.row


def _proven(table: ResolvedTable, line: _Line, unsaid: frozenset[_Line]) -> dict[int, Facts] | None:
    """What each cell of the line counts, by its place in the line; None where the figures do not prove it a total. The
    corner in which it meets another line that is still ``unsaid`` waits until one of the two is proven.
    """
    parts: dict[int, list[ResolvedCell]] = defaultdict(list)
    for cell in table.cells:
        is_other = _at(cell, line.side) != line.place
        if is_other and cell.facts is not None and cell.facts.period is not None:
            parts[_across(cell, line.side)].append(cell)
    facts: dict[int, Facts] = {}
    proofs = failures = 0
    dimensions: set[Dimension] = set()
    parts.update({across: _outermost(cells) for across, cells in parts.items()})
    for cell in (c for c in table.cells if _at(c, line.side) == line.place):
        across = _across(cell, line.side)
        if not parts[across] and _is_corner(unsaid, line, across):
            continue
        known = [c.facts for c in parts[across] if c.facts is not None]
        told, found = _summed_by_detail(known)
        total = bounds_printed(table, cell)
        if total is None or not total.is_exact or len(found) != 1 or Dimension.FORCE in found:
            return None
        values = [bounds_printed(table, c) for c in parts[across]]
        least = sum(v.low for v in values if v is not None)
        # a sum that comes out with its blanks as noughts proves as much as one without blanks
        is_whole = all(v is not None and (v.is_exact or (v == _OF_BLANK and least == total.low)) for v in values)
        if None in values or (not is_whole and least > total.low):
            return None
        dimensions |= found
        fails = is_whole and least != total.low
        failures += fails
        proofs += is_whole and not fails and sum(v is not None and v.low > 0 for v in values) >= _FEWEST_PARTS
        facts[across] = told or summed(known, *found)
    # one wrong figure beside sums that come out is the reply's own mistake, which is told with the sums
    is_proven = proofs >= _FEWEST_SUMS and (failures == 0 or (failures == 1 and proofs == len(facts) - 1))
    is_proven = is_proven or (proofs == 1 and _is_bare_foot(table, line))
    return facts if is_proven and len(dimensions) == 1 else None


def _summed_by_detail(known: Sequence[Facts]) -> tuple[Facts | None, set[Dimension]]:
    """What the sum of figures counts that differ in what became of their crimes, or in whether these carry the flag,
    and over which of the two; none of others, with the dimensions in which those differ.
    """
    if (told := summed_over_outcomes(known)) is not None:
        return told, {Dimension.OUTCOME}
    if (told := summed_over_flag(known)) is not None:
        return told, {Dimension.BASIS}
    return None, differing_dimensions(known)


def _is_corner(unsaid: frozenset[_Line], line: _Line, across: int) -> bool:
    """Whether the line across stands on the other side of the table and has no meaning either."""
    other = Side.COLUMNS if line.side is Side.ROWS else Side.ROWS
    return _Line(other, across) in unsaid


def _is_bare_foot(table: ResolvedTable, line: _Line) -> bool:
    """Whether a line is the last row of a table with one column of figures and has no label: one sum is enough."""
    if line.side is not Side.ROWS or line.place != table.table.rows[-1] or len(table.table.columns) != 1:
        return False
    total = bounds_printed(table, next(c for c in table.cells if c.row == line.place))
    return not _has_label(table, line.place) and total is not None and total.low >= _LEAST_FOOT


def _has_label(table: ResolvedTable, row: int) -> bool:
    columns = [level.level.index for level in table.levels if level.level.side is Side.ROWS]
    labels = [table.table.cell(row, column) for column in columns]
    return any(cell is not None and cell.shown.strip() for cell in labels)


def _has_heading(table: ResolvedTable, column: int) -> bool:
    at = table.table.columns.index(column) if column in table.table.columns else -1
    heads = [v.meanings[at] for v in table.levels if v.level.side is Side.COLUMNS]
    return at < 0 or not heads or any(meaning is not None for meaning in heads)


def _outermost(cells: list[ResolvedCell]) -> list[ResolvedCell]:
    """The cells of a line, without those that are set in below others of them as their parts: ages below offences."""
    outer = [c for c in cells if c.facts is not None and c.facts.sums_over]
    known = [c.facts for c in outer if c.facts is not None]
    return outer if 0 < len(outer) < len(cells) and len(differing_dimensions(known)) == 1 else cells


def bounds_printed(table: ResolvedTable, cell: ResolvedCell) -> Bounds | None:
    """What a cell can count: anything where it is blank or a dash or stop stands in it; None where it prints words."""
    shown = table.table.cell(cell.row, cell.column)
    text = "" if shown is None or shown.hidden else shown.shown.strip()
    printed = understand_figure(text)
    if printed is not None:
        return printed.bounds
    return _OF_BLANK if is_blank(text) else None


def _named(table: ResolvedTable, line: _Line, facts: dict[int, Facts]) -> ResolvedTable:
    """The table with the line read as a total, and without the issues that its label or its blank label raised."""
    cells = tuple(
        replace(c, facts=facts[_across(c, line.side)])
        if _at(c, line.side) == line.place and _across(c, line.side) in facts
        else c
        for c in table.cells
    )
    settled = {table.table.source(c.row, c.column) for c in cells if _at(c, line.side) == line.place}
    settled |= set(_label_sources(table, line))
    return replace(
        table,
        cells=cells,
        levels=tuple(_with_total(level, table, line) for level in table.levels),
        issues=tuple(i for i in table.issues if i.provenance.source not in settled),
    )


def _labels(level: LevelMeaning, table: ResolvedTable, line: _Line) -> Iterator[tuple[int, LabelMeaning]]:
    places = table.table.rows if line.side is Side.ROWS else table.table.columns
    if level.level.side is line.side:
        for at, (place, meaning) in enumerate(zip(places, level.meanings, strict=True)):
            if place == line.place and meaning is not None and not meaning.is_understood:
                yield at, meaning


def _label_sources(table: ResolvedTable, line: _Line) -> Iterable[str]:
    for level in table.levels:
        for _, meaning in _labels(level, table, line):
            yield table.table.source(meaning.label.row, meaning.label.column)


def _with_total(level: LevelMeaning, table: ResolvedTable, line: _Line) -> LevelMeaning:
    meanings: list[LabelMeaning | None] = list(level.meanings)
    for at, meaning in _labels(level, table, line):
        meanings[at] = replace(meaning, is_total=True)
    return replace(level, meanings=tuple(meanings))
