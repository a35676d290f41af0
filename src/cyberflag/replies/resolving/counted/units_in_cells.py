"""Cells that say themselves what they count: ``12 arrests`` in a table that does not say so otherwise."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.measures import understand_measure

_UNIT: Final = re.compile(r"\W*\d[\d,]*\s+(?P<unit>[a-z][a-z -]*)\W*", re.IGNORECASE)
_UNSAID: Final = (Measure.OFFENCES, Measure.UNKNOWN)
"""What the request or the title says, which such a cell narrows; crimes are what all these are of."""


def with_units_of_cells(resolved: ResolvedTable) -> ResolvedTable:
    """The table with each figure counting what its own cell says, where no label of the table says what is counted."""
    labels = [meaning for level in resolved.levels for meaning in level.meanings if meaning is not None]
    if resolved.table.is_list or any(Dimension.MEASURE in label.values for label in labels):
        return resolved
    cells = tuple(_with_unit(cell, resolved) for cell in resolved.cells)
    return replace(resolved, cells=cells) if cells != resolved.cells else resolved


def _with_unit(cell: ResolvedCell, resolved: ResolvedTable) -> ResolvedCell:
    if cell.facts is None or cell.facts.measure not in _UNSAID or cell.correction is not None:
        return cell
    shown = resolved.table.cell(cell.row, cell.column)
    said = _UNIT.fullmatch(shown.shown) if shown is not None else None
    counted = understand_measure(said["unit"]) if said is not None else None
    if counted is None or counted.value in _UNSAID:
        return cell
    return replace(cell, facts=replace(cell.facts, measure=counted.value))
