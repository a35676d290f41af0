"""Outlines whose labels stand in two columns: ``Girls`` with its own figures beside a blank, and the ages of girls in
the next column of the rows below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from cyberflag.model import Bounds
from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.vocabularies.signs.markers import understand_figure
from cyberflag.vocabularies.totals import understand_total

TOTAL: Final = "Total"
"""What the blank beside such a label stands for."""

_FEWEST: Final = 2
"""So many labels have so many rows below them, and so many of their figures are what these add up to;"""
_TO_ONE_THAT_FAILS: Final = 3
"""of all that can be held against their parts so many for each that they contradict."""


@dataclass
class _Step:
    """A label in the outer column with its figures, and the rows below it that have their labels in the inner one."""

    label: Cell
    figures: dict[int, Cell]
    parts: list[dict[int, Cell]] = field(default_factory=list)


def write_totals_of_steps(grid: Grid) -> Grid:
    """The grid with the word for a total in each blank beside such a label.

    Every row of the outline has a label in one of the two columns alone, and the figures show that those beside the
    outer labels are the sums of the rows below: a blank alone may as well say that the inner label is not known.
    """
    written: dict[tuple[int, int], Cell] = {}
    for run in _runs(grid.filled_rows()):
        if _is_outline(run):
            places = [(step.label.row, step.label.column + 1) for step in run if step.parts]
            written |= {place: Cell(*place, shown=TOTAL, raw=TOTAL) for place in places}
    return grid.with_cells(written)


def _runs(rows: Sequence[Sequence[Cell]]) -> Iterator[list[_Step]]:
    """The steps that stand one below the other in the same two columns."""
    run: list[_Step] = []
    for row in rows:
        label, *rest = row
        figures = {cell.column: cell for cell in rest}
        outer = run[-1].label.column if run else None
        if not _is_row_of_steps(label, rest):
            yield run
            run = []
        elif outer is not None and label.column == outer + 1:
            run[-1].parts.append(figures)
        elif outer is not None and label.column != outer:
            yield run
            run = [_Step(label, figures)]
        else:
            run.append(_Step(label, figures))
    yield run


def _is_row_of_steps(label: Cell, rest: Sequence[Cell]) -> bool:
    """Whether a row is a label and, not right beside it, figures alone; bands and single ages are labels too."""
    if not rest or label.column_span > 1 or any(kind_of_text(cell.shown) is not CellKind.FIGURE for cell in rest):
        return False
    return bool(label.shown.strip())


def _is_outline(run: Sequence[_Step]) -> bool:
    steps = [step for step in run if step.parts]
    if sum(len(step.parts) >= _FEWEST for step in steps) < _FEWEST:
        return False
    inner = run[0].label.column + 1
    if any(inner in step.figures for step in run) or any(understand_total(step.label.shown) for step in steps):
        return False
    held = [_holds(step, column) for step in steps for column in step.figures]
    return held.count(True) >= max(_FEWEST, _TO_ONE_THAT_FAILS * held.count(False))


def _holds(step: _Step, column: int) -> bool | None:
    """Whether a figure is what the rows below it can add up to; None where they could be anything."""
    total = _bounds(step.figures[column])
    parts = [found for row in step.parts if column in row and (found := _bounds(row[column])) is not None]
    if total is None or not total.is_exact or not parts or not total.low:
        return None
    low, highs = sum(part.low for part in parts), [part.high for part in parts]
    high = None if None in highs else sum(h for h in highs if h is not None)
    if high is None:
        return None if low <= total.low else False
    return low <= total.low <= high


def _bounds(cell: Cell) -> Bounds | None:
    found = understand_figure(cell.shown.strip())
    return None if found is None else found.bounds
