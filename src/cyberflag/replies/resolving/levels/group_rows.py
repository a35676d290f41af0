"""Rows that only head the rows below them: ``86 Obscene publications`` without a figure above its sub-codes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from cyberflag.model import AgeBand, Period
from cyberflag.replies.resolving.levels.label_meanings import LevelMeaning
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.crimes.offence_list import contains
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.parts_of_year import PartOfYear


def group_rows(table: Table, levels: Sequence[LevelMeaning]) -> frozenset[int]:
    """The rows (positions in the grid) that are blank throughout and whose label contains that of the next row, which
    is narrower: a class above its offences, an age band above ages, a year above its quarters. Their blanks are no
    figures. A row of a list has no figures, and is a record whatever stands below it.
    """
    if table.is_list:
        return frozenset()
    blank = [all(_is_blank(table, row, column) for column in table.columns) for row in table.rows]
    found: set[int] = set()
    for level in levels:
        if level.level.side is not Side.ROWS:
            continue
        said = [dict(m.values) if m is not None and not m.is_total else {} for m in level.meanings]
        for at, (above, below) in enumerate(pairwise(said)):
            if blank[at] and _is_wider(above, below):
                found.add(table.rows[at])
    return frozenset(found)


def _is_blank(table: Table, row: int, column: int) -> bool:
    cell = table.cell(row, column)
    return cell is None or not cell.shown.strip()


def _is_wider(above: Mapping[Dimension, object], below: Mapping[Dimension, object]) -> bool:
    return any(_contains(value, below[d]) for d, value in above.items() if d in below and below[d] != value)


def _contains(wide: object, narrow: object) -> bool:
    if isinstance(wide, AgeBand) and isinstance(narrow, AgeBand):
        return wide.is_known and narrow.is_known and wide.contains(narrow)
    if isinstance(wide, Period) and isinstance(narrow, Period | PartOfYear):
        return isinstance(narrow, PartOfYear) or wide.contains(narrow)
    return isinstance(wide, str) and isinstance(narrow, str) and contains(wide, narrow)
