"""Columns of figures without headings, of which the text tells one after the other what each is of: ``Left-hand number:
2018/19. Right-hand number: 2019/20.`` above the tables of a letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind
from cyberflag.replies.finding.strips import is_year, prints_figure
from cyberflag.replies.prose.lines.places_in_order import by_their_places, named_in, tells_one_place
from cyberflag.vocabularies.periods import periods_named_in

_FEWEST = 2


def write_out_told_columns(document: Document) -> Document:
    """The document with such words set over the columns of each table below them that has a label and as many figures
    in every row and no heading; each as the last words before it tell. Nothing is changed where a label names a period.
    """
    blocks: list[Grid | Line] = []
    told: tuple[str, ...] = ()
    lines: list[Line] = []
    for block in document.blocks:
        if isinstance(block, Line):
            lines = [*lines, block] if block.kind is not LineKind.QUOTED else lines
            blocks.append(block)
            continue
        told = next(reversed(list(_orders_in(lines))), told)
        lines = []
        columns = () if block.hidden or block.is_sheet else _columns_of_figures(block)
        headed = len(columns) == len(told) >= _FEWEST
        blocks.append(_headed(block, columns, told) if headed else block)
    return replace(document, blocks=tuple(blocks))


def _orders_in(lines: Sequence[Line]) -> Iterator[tuple[str, ...]]:
    """The words for each number in the order of the numbers, for each line, or run of lines of one place each, that
    tells it.
    """
    run: list[str] = []
    for line in lines:
        run = [*run, line.text] if tells_one_place(line.text) else []
        for text in (line.text, ". ".join(run)):
            words = dict(named_in(text))
            if order := by_their_places(text, tuple(words)) if len(words) >= _FEWEST else ():
                yield tuple(words[meaning] for meaning in order)


def _columns_of_figures(grid: Grid) -> tuple[int, ...]:
    """The columns behind the labels where every row is a label, or one and a figure in each column; else empty."""
    rows = grid.filled_rows()
    figures = [row[1:] for row in rows if len(row) > 1]
    taken = {tuple(cell.column for cell in row) for row in figures}
    are_figures = all(prints_figure(cell) for row in figures for cell in row)
    are_heads = any(cell.is_heading or is_year(cell.shown) for cell in (rows[0][1:] if rows else ()))
    if len(taken) != 1 or not are_figures or len(rows[0]) < _FEWEST or are_heads:
        return ()
    return () if any(periods_named_in(row[0].shown) for row in rows) else taken.pop()


def _headed(grid: Grid, columns: Sequence[int], words: Sequence[str]) -> Grid:
    """The grid with a row of headings right above its first row."""
    top = min(cell.row for cell in grid if cell.shown.strip())
    if not top:
        grid, top = _moved_down(grid), 1
    heads = {(top - 1, c): Cell(top - 1, c, said, said) for c, said in zip(columns, words, strict=True)}
    return grid.with_cells(heads)


def _moved_down(grid: Grid) -> Grid:
    """The grid one row further down; each row keeps its place in the file."""
    cells = {(row + 1, column): replace(cell, row=row + 1) for (row, column), cell in grid.cells.items()}
    fills = {(row + 1, column): colour for (row, column), colour in grid.fills.items()}
    places = {(row + 1, column): place for (row, column), place in grid.places.items()}
    printed = grid.printed_rows or tuple(range(grid.height))
    return replace(grid, cells=cells, fills=fills, places=places, printed_rows=(printed[0], *printed))
