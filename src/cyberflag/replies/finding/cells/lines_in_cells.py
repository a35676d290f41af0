"""Cells of several lines: rows that hold several in each cell parted into a row a line, labels put into one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyberflag.replies.document import Cell, Document, Grid, in_rows
from cyberflag.replies.finding.cells.merged_numbers import with_numbers_apart
from cyberflag.replies.finding.labels.parted_totals import join_totals
from cyberflag.replies.finding.labels.stepped_labels import write_totals_of_steps
from cyberflag.replies.finding.labels.wrapped_labels import join_labels
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.totals import understand_total

_TWO_LINES = 2


def part_lines(document: Document) -> Document:
    """The document with each row parted whose labels and figures stand on as many lines (``2018/19`` over ``2019/20``
    beside ``38`` over ``33``). A cell of one line stands beside all of them. Every part keeps the place of its cell.
    Labels of several rows are one (`join_labels`), and those of totals over two columns (`join_totals`); a blank that
    stands for a total is written out (`write_totals_of_steps`). Numbers that stand in one cell merged over their
    columns are in the first of those (`with_numbers_apart`).
    """
    return document.with_grids(_with_parts, hidden=True)


def _with_parts(grid: Grid) -> Grid:
    return write_totals_of_steps(join_totals(join_labels(_parted(with_numbers_apart(grid)))))


def _parted(grid: Grid) -> Grid:
    rows = {cells[0].row: cells for cells in in_rows(grid)}
    lines = {row: _lines_of(cells) for row, cells in rows.items()}
    if all(number == 1 for number in lines.values()):
        return grid
    cells: dict[tuple[int, int], Cell] = {}
    printed_rows: list[int] = []
    for row in range(grid.height):
        at, number = len(printed_rows), lines.get(row, 1)
        for cell in rows.get(row, ()):
            for part in _parts(cell, at, number):
                cells[part.row, part.column] = part
        printed_rows += [row] * number
    return replace(grid, cells=cells, printed_rows=tuple(printed_rows))


def _lines_of(cells: Sequence[Cell]) -> int:
    """On how many lines the labels and the figures of a row stand alike; 1 where they do not."""
    parted = [texts for cell in cells if len(texts := _texts(cell)) > 1 and cell.row_span == 1]
    figures = [texts for texts in parted if all(kind_of_text(text) is CellKind.FIGURE for text in texts)]
    labels = [texts for texts in parted if all(kind_of_text(text) is CellKind.TEXT for text in texts)]
    numbers = {len(texts) for texts in figures}
    return numbers.pop() if len(numbers) == 1 and any(len(texts) in numbers for texts in labels) else 1


def _parts(cell: Cell, at: int, number: int) -> list[Cell]:
    texts = _texts(cell)
    if number == 1 or len(texts) != number:
        return [replace(cell, row=at, row_span=cell.row_span + number - 1)]
    return [replace(cell, row=at + n, shown=text, raw=text) for n, text in enumerate(texts)]


def _texts(cell: Cell) -> list[str]:
    return [text.strip() for text in cell.shown.split("\n") if text.strip()]


def in_one_line(shown: str) -> str:
    """The text of a cell in one line; two lines that say a thing twice (``Benyw`` over ``Female``) parted as such."""
    lines = [" ".join(line.split()) for line in shown.splitlines() if line.strip()]
    return " / ".join(lines) if len(lines) == _TWO_LINES and _say_the_same(*lines) else " ".join(lines)


def _say_the_same(one: str, other: str) -> bool:
    first, second = fits_of(one), fits_of(other)
    alike = any(d in second and second[d].value == found.value for d, found in first.items())
    return alike or (understand_total(one) is not None and understand_total(other) is not None)
