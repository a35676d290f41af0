"""Lines over sections that stand in two cells: an offence code and its title (``HO 71/17 | Sexual communication ...``),
over rows whose own labels begin below the title.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.totals import understand_total

_FEWEST: Final = 2
_CODE_AND_TITLE: Final = 2

_Row = Sequence[Cell]


def join_section_lines(document: Document) -> Document:
    """The document with code and title of each such line in one cell, where every row between the lines has its label
    in the column of the title.
    """
    return document.with_grids(_joined)


def _joined(grid: Grid) -> Grid:
    rows = grid.filled_rows()
    starts = [at for at, row in enumerate(rows) if _is_line(row)]
    if len(starts) < _FEWEST or not all(_is_section(rows[one:end]) for one, end in pairwise([*starts, len(rows)])):
        return grid
    written = [cell for at in starts for cell in _in_one_cell(rows[at])]
    heads = [head for head in (_head_of_codes(rows, starts[0]),) if head is not None]
    return grid.with_cells({(cell.row, cell.column): cell for cell in (*written, *(h.written_out("") for h in heads))})


def _head_of_codes(rows: Sequence[_Row], first: int) -> Cell | None:
    """What names the codes right above the first line: below it stands nothing else."""
    code, above = rows[first][0], rows[first - 1] if first else ()
    is_over = len(above) > 1 and above[0].column == code.column and understand_dimension(above[0].shown) is not None
    return above[0] if is_over else None


def _is_line(row: _Row) -> bool:
    """Whether a row is nothing but the code of an offence and words behind it."""
    if len(row) != _CODE_AND_TITLE or row[1].column != row[0].column + 1:
        return False
    code, title = (cell.shown.strip() for cell in row)
    is_code = any(sign.isdigit() for sign in code) and Dimension.OFFENCE in fits_of(code)
    return is_code and kind_of_text(title) is CellKind.TEXT and not understand_total(title)


def _is_section(rows: Sequence[_Row]) -> bool:
    """Whether rows of figures follow a line, each with its label below the title and nothing below the code."""
    line, *below = rows
    of_figures = [row for row in below if len(row) > 1 and kind_of_text(row[-1].shown) is CellKind.FIGURE]
    return bool(of_figures) and all(
        row[0].column == line[1].column and kind_of_text(row[0].shown) is CellKind.TEXT for row in of_figures
    )


def _in_one_cell(line: _Row) -> Iterator[Cell]:
    code, title = line
    yield code.written_out(f"{code.shown.strip()} {title.shown.strip()}")
    yield title.written_out("")
