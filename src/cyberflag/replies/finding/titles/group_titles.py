"""Groups of rows below a title of a name and a value, as programs for reports print them: ``Victim age: | 10 to 13``
over sexes and their figures, then ``Victim age: | 14 to 17``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text, prints_figure
from cyberflag.replies.fits import fits_of, names_dimension
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.totals import understand_total

_IN_ONE: Final = re.compile(r"\s*(?P<name>[^:=]{3,40}?)\s*[:=]\s*(?P<value>\S.*)")
_FEWEST: Final = 2
_MOST: Final = 200
"""More such rows are the fields of records, and no titles."""
_NAME_AND_VALUE: Final = 2

Rows = Mapping[int, Sequence[Cell]]


@dataclass(frozen=True)
class _Title:
    """A title of a group: the cells that it stands in, its name and its value; ``is_head`` says that headings of
    columns stand right of it.
    """

    cells: Sequence[Cell]
    name: str
    value: str
    is_head: bool = False

    @property
    def row(self) -> int:
        return self.cells[0].row

    @property
    def column(self) -> int:
        return self.cells[0].column


def write_out_groups(document: Document) -> Document:
    """The document with the value of each such title in a column of its own beside the rows of its group, under its
    name; where labels stand in that column, with name and value in one cell.
    """
    return document.with_grids(_written)


def _written(grid: Grid) -> Grid:
    rows = {cells[0].row: cells for cells in grid.filled_rows()}
    titles = list(_titles(rows))
    if not _FEWEST <= len(titles) <= _MOST:
        return grid
    below = {title.row: then.row for title, then in pairwise(titles)}
    groups = [(title, _rows_of(rows, title, below.get(title.row, grid.height))) for title in titles]
    inner = [(title, group) for title, group in groups if _holds_figures(rows, group)]
    outer = [title for title, group in groups if not group and _is_over_another(rows, title, titles)]
    if len({_name(title) for title, _ in inner}) > 1 or not all(_heads_figures(rows, t, titles) for t in titles):
        return grid
    if not inner or len(inner) + len(outer) < len(titles) or {_name(t) for t in outer} & {_name(inner[0][0])}:
        return _in_one_cell(grid, titles)
    return _in_one_cell(_in_columns(grid, rows, inner), outer)


def _titles(rows: Rows) -> Iterator[_Title]:
    """The titles whose name comes again with another value, each name in one column."""
    found = [title for cells in rows.values() if (title := _title(cells)) is not None]
    values: dict[tuple[str, int], set[str]] = {}
    for title in found:
        values.setdefault(_name(title), set()).add(fold(title.value))
    yield from (title for title in found if len(values[_name(title)]) >= _FEWEST)


def _name(title: _Title) -> tuple[str, int]:
    return fold(title.name), title.column


def _heads_figures(rows: Rows, title: _Title, titles: Sequence[_Title]) -> bool:
    """Whether rows of figures stand between a title and the next, or it stands over another title: fields of a record
    do not.
    """
    end = min((other.row for other in titles if other.row > title.row), default=max(rows) + 1)
    between = any(_is_of_figures(rows[row]) for row in range(title.row + 1, end) if row in rows)
    return between or _is_over_another(rows, title, titles)


def _is_over_another(rows: Rows, title: _Title, titles: Sequence[_Title]) -> bool:
    """Whether the next row below a title is another title."""
    below = min((row for row in rows if row > title.row), default=-1)
    return any(other.row == below for other in titles)


def _title(cells: Sequence[Cell]) -> _Title | None:
    """What a row is the title of: its name and value in two cells, or in one with a colon between, also left of
    headings.
    """
    if len(cells) == _NAME_AND_VALUE:
        name, value = (cell.shown.strip() for cell in cells)
        is_number = kind_of_text(value) is not CellKind.TEXT and not name.endswith((":", "="))
        if not is_number and _is_value(name, value):
            return _Title(cells, name, value)
    said = _IN_ONE.fullmatch(cells[0].shown)
    if said is None or _is_of_figures(cells) or not _is_value(said["name"], said["value"]):
        return None
    return _Title(cells[:1], said["name"], said["value"], is_head=len(cells) > 1)


def _is_value(name: str, value: str) -> bool:
    named = understand_dimension(name)
    if named is None or not names_dimension(name):
        return False
    return named.value in fits_of(value) or understand_total(value) is not None


def _rows_of(rows: Rows, title: _Title, end: int) -> list[int]:
    """The rows below a title that leave its column blank, up to the first that does not."""
    found: list[int] = []
    for row in (row for row in rows if title.row < row < end):
        if rows[row][0].column <= title.column:
            break
        found.append(row)
    return found


def _holds_figures(rows: Rows, group: Sequence[int]) -> bool:
    return any(_is_of_figures(rows[row]) for row in group)


def _is_of_figures(cells: Sequence[Cell]) -> bool:
    return len(cells) > 1 and any(prints_figure(cell) for cell in cells[1:])


def _in_one_cell(grid: Grid, titles: Sequence[_Title]) -> Grid:
    written: dict[tuple[int, int], Cell] = {}
    for title in titles:
        if len(title.cells) == _NAME_AND_VALUE:
            first, second = title.cells
            written[first.row, first.column] = first.written_out(f"{title.name.rstrip(' :=')}: {title.value}")
            written[second.row, second.column] = replace(second, shown="", raw=None)
    return grid.with_cells(written)


def _in_columns(grid: Grid, rows: Rows, groups: Sequence[tuple[_Title, Sequence[int]]]) -> Grid:
    """The grid with the value of each group beside its rows. Headings that each group prints again stand once."""
    titles = {(cell.row, cell.column) for title, _ in groups for cell in title.cells}
    cells = {place: cell for place, cell in grid.cells.items() if place not in titles}
    heads = [[*([title.row] if title.is_head else []), *_heads_of(rows, group)] for title, group in groups]
    are_again = len({_shown(rows, head, titles) for head in heads}) == 1
    for at, ((title, group), head) in enumerate(zip(groups, heads, strict=True)):
        column = title.column
        figures = [row for row in group if row not in head]
        above = head or list(_heads_above(rows, title))
        for row in above[-1:] if at == 0 or not are_again else ():
            cells[row, column] = replace(title.cells[0], row=row, shown=title.name, column_span=1)
        if at and are_again:
            cells = {place: c for place, c in cells.items() if place[0] not in head}
        span = figures[-1] - figures[0] + 1
        value = replace(title.cells[-1], column=column, row=figures[0], row_span=span, column_span=1, shown=title.value)
        cells[figures[0], column] = value
    return replace(grid, cells=cells)


def _heads_of(rows: Rows, group: Sequence[int]) -> Iterator[int]:
    """The rows of a group above its first figures that head columns: no labels beside nothing but blanks."""
    first = next(row for row in group if _is_of_figures(rows[row]))
    for row in takewhile(lambda row: row != first, group):
        if len(rows[row]) > 1 or rows[row][0].column != rows[first][0].column:
            yield row


def _shown(
    rows: Rows, head: Sequence[int], titles: Collection[tuple[int, int]]
) -> tuple[tuple[tuple[int, str], ...], ...]:
    shown = ([cell for cell in rows[row] if (cell.row, cell.column) not in titles] for row in head)
    return tuple(tuple((cell.column, cell.shown) for cell in cells) for cells in shown)


def _heads_above(rows: Rows, title: _Title) -> Iterator[int]:
    """The last row above the first title, where it holds headings only and leaves the column of the title blank."""
    above = [row for row in rows if row < title.row][-1:]
    yield from (
        r for r in above if len(rows[r]) > 1 and rows[r][0].column > title.column and not _is_of_figures(rows[r])
    )
