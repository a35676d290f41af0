"""Headings of columns that begin with a bare year, which would be a figure elsewhere: ``2019 | Snapchat | Kik | Total``
over the ages of that year.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.labels.rows_of_labels import kinds_of_label
from cyberflag.replies.finding.strips import CellKind, Strip, is_year, kind_of_text, prints_figure
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.parts_of_year import understand_part_of_year
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_FEWEST: Final = 2

_Row = Sequence[Cell]


def write_out_corner_years(document: Document) -> Document:
    """The document with ``Year 2018`` for each bare year before headings that stand again behind another year, whatever
    they are of (``2018 | Under 10 | 10 | 11 | Total`` and ``2019 | Under 10 | 10 | 11 | Total``), and before months in
    their order, where no text names a financial year, whose months lie in two.
    """
    years: dict[tuple[tuple[int, str], ...], set[str]] = {}
    for grid in document.grids:
        for first, *heads in _headed(grid):
            years.setdefault(_shown(heads), set()).add(first.shown.strip())
    again = {heads for heads, found in years.items() if len(found) >= _FEWEST}
    over_months = {id(grid) for grid in document.grids if _is_by_month(grid)}
    if over_months and any(map(_names_a_year_across, document.texts(quoted=True))):
        over_months = set()
    if not (again or over_months):
        return document
    return document.with_grids(lambda grid: _written(grid, again, by_month=id(grid) in over_months))


def _written(grid: Grid, again: Collection[tuple[tuple[int, str], ...]], *, by_month: bool) -> Grid:
    firsts = [
        first
        for first, *heads in _headed(grid)
        if _shown(heads) in again or (by_month and _are_months_in_order([c.shown for c in heads]))
    ]
    return grid.with_cells({(c.row, c.column): c.written_out(f"Year {c.shown.strip()}") for c in firsts})


def _is_by_month(grid: Grid) -> bool:
    """Whether a grid has months beside a year, and no label of another period before its rows."""
    is_headed = any(_are_months_in_order([cell.shown for cell in heads]) for _, *heads in _headed(grid))
    firsts = (row[0].shown.strip() for row in grid.filled_rows()) if is_headed else ()
    return is_headed and not any(not is_year(text) and Dimension.PERIOD in kinds_of_label(text) for text in firsts)


def _are_months_in_order(heads: Sequence[str]) -> bool:
    """Whether all headings, totals aside, are months as they follow in a calendar year: January behind April may be of
    the next one, and a numbered quarter is perhaps of the financial year.
    """
    parts = [understand_part_of_year(text) for text in heads if not understand_total(text)]
    months = [part.value.month for part in parts if part is not None and part.value.month]
    return len(months) == len(parts) >= _FEWEST and all(one < other for one, other in pairwise(months))


def _names_a_year_across(text: str) -> bool:
    """Whether a text names a financial year, or another span that begins within one calendar year and ends in a later
    one.
    """
    named = [found.value for found in periods_named_in(text)]
    return any(period.start.year != period.end.year and period.start.month > 1 for period in named)


def _shown(heads: _Row) -> tuple[tuple[int, str], ...]:
    return tuple((cell.column, cell.shown.strip()) for cell in heads)


def _headed(grid: Grid) -> Iterator[_Row]:
    """The rows of a bare year and headings, one in words at least, right above a label that has a figure below each."""
    for row, below in pairwise(grid.filled_rows()):
        first, *heads = row
        if not is_year(first.shown.strip()) or len(heads) < _FEWEST or below[0].row != first.row + 1:
            continue
        figures = {cell.column for cell in below[1:] if prints_figure(cell)}
        is_over = below[0].column == first.column and {cell.column for cell in heads} <= figures
        if is_over and not is_year(below[0].shown.strip()) and any(map(_is_label, heads)):
            yield row


def _is_label(cell: Cell) -> bool:
    """Whether a heading is in words and says something, be it that it is a total."""
    text = cell.shown
    is_said = understand_total(text) is not None or (bool(fits_of(text)) and not unknown_score(text))
    return kind_of_text(text) is CellKind.TEXT and is_said


def is_headed_by_year(strip: Strip, row: int) -> bool:
    """Whether a row has a year in the corner and right of it labels of one kind, totals and the unknown aside, over a
    row that begins with a label of another kind and has a figure below each of them; or is the first row, all of it
    marked as headings by the file, with no other number than years.
    """
    if _is_marked(strip, row):
        return True
    first, *heads = strip.filled(row)
    below = strip.filled(row + 1)
    if first.column != strip.columns[0] or not is_year(first.shown.strip()) or len(heads) < _FEWEST or not below:
        return False
    if any(sign.isdigit() and strip.kind(row, c.column) is CellKind.FIGURE for c in heads for sign in c.shown):
        return False
    shared, label = _kinds_shared([c.shown for c in heads]), below[0]
    is_label = label.column == first.column and not is_year(label.shown.strip())
    is_other = (shared | {Dimension.PERIOD}).isdisjoint(kinds_of_label(label.shown))
    are_over = all(strip.kind(row + 1, c.column) is CellKind.FIGURE for c in heads)
    return bool(shared) and is_label and is_other and are_over


def _is_marked(strip: Strip, row: int) -> bool:
    """Whether the file marks a first row as headings, and not the one below it: a lone year among them is one too."""
    cells, below = strip.filled(row), strip.filled(row + 1)
    if row != strip.rows[0] or not below or not all(c.is_heading for c in cells) or all(c.is_heading for c in below):
        return False
    numbers = [c.shown.strip() for c in cells if strip.kind(row, c.column) is CellKind.FIGURE]
    return bool(numbers) and all(map(is_year, numbers))


def _kinds_shared(heads: Sequence[str]) -> set[Dimension]:
    """What all headings may be of, totals and the unknown aside, where two at least are surely that."""
    said = [text for text in heads if not (understand_total(text) or unknown_score(text))]
    sure = [kinds for text in said if (kinds := kinds_of_label(text))]
    if len(sure) < _FEWEST:
        return set()
    return set.intersection(*sure, *({*fits_of(text)} for text in said)) - {Dimension.PERIOD}
