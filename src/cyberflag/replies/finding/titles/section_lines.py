"""Lines over sections that stand in two cells: an offence code and its title (``HO 71/17 | Sexual communication ...``),
or the other way round, or one below the other, over rows with labels of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.labels.rows_of_labels import kinds_of_label
from cyberflag.replies.finding.strips import CellKind, is_year, kind_of_text, prints_figure
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.understanding import How

_FEWEST: Final = 2
_TWO: Final = 2
_LONGEST_CODE: Final = 16
_SURE: Final = 0.6

_Row = Sequence[Cell]


@dataclass(frozen=True)
class _Line:
    """A line over a section: its two cells in reading order, where the section begins below it, and what stands right
    of them: headings of the section, or its sums.
    """

    first: Cell
    second: Cell
    at: int
    beside: _Row = ()

    @property
    def heads(self) -> tuple[tuple[int, str], ...] | None:
        """The headings beside it, none where nothing or sums stand there."""
        is_head = [is_year(c.shown.strip()) or kind_of_text(c.shown) is CellKind.TEXT for c in self.beside]
        return tuple((c.column, c.shown) for c in self.beside) if self.beside and all(is_head) else None

    @property
    def has_sums(self) -> bool:
        """Whether figures stand beside it, and nothing else."""
        return bool(self.beside) and all(prints_figure(c) for c in self.beside)


def join_section_lines(document: Document) -> Document:
    """The document with code and title of each such line in one cell, where the rows between the lines have nothing
    but totals in the column that the line begins in, or all their labels.
    """
    return document.with_grids(_joined)


def _joined(grid: Grid) -> Grid:
    rows = grid.filled_rows()
    lines = [line for at in range(len(rows)) if (line := _line_at(rows, at)) is not None]
    if len(lines) < _FEWEST:
        return grid
    ends = [*(_index_of(rows, line.first) for line in lines[1:]), len(rows)]
    sections = [rows[line.at + 1 : end] for line, end in zip(lines, ends, strict=True)]
    if not _are_sections(lines, sections):
        return grid
    inner = lines[0].heads is not None and _is_inner(lines[0], sections[0])
    joined = [_in_one_cell(line, line.second if inner else line.first) for line in lines]
    left = [*(line.first if inner else line.second for line in lines), *_heads_of_codes(rows, lines[0])]
    written = grid.with_cells({(cell.row, cell.column): cell for cell in joined})
    return written.without({(cell.row, cell.column) for cell in left})


def _index_of(rows: Sequence[_Row], cell: Cell) -> int:
    return next(at for at, row in enumerate(rows) if row[0].row == cell.row)


def _line_at(rows: Sequence[_Row], at: int) -> _Line | None:
    """The line that begins in a row: two cells beside one another, or one above the other, with nothing else."""
    row, below = rows[at], rows[at + 1] if at + 1 < len(rows) else ()
    if len(row) == len(below) == 1:
        first, second, is_near = row[0], below[0], below[0].row == row[0].row + 1 and below[0].column == row[0].column
    elif len(row) >= _TWO and row[0].row_span == 1:
        first, second, is_near = row[0], row[1], row[1].column == row[0].column + 1
    else:
        return None
    is_line = is_near and (_are_code_and_title(first, second) or _are_code_and_title(second, first))
    return _Line(first, second, at + second.row - first.row, row[_TWO:]) if is_line else None


def _are_code_and_title(code: Cell, title: Cell) -> bool:
    """Whether a cell is nothing but a code, and another the words for it: an offence, or none of anything known."""
    if kind_of_text(title.shown) is not CellKind.TEXT or len(code.shown.strip()) > _LONGEST_CODE:
        return False  # most rows are a label and figures, of which nothing need be understood
    said = understand_offence(code.shown)
    if said is None or said.how is not How.CODE or said.score <= _SURE or understand_total(title.shown):
        return False
    fits = fits_of(title.shown)
    return Dimension.OFFENCE in fits or not any(found.score > _SURE for found in fits.values())


def _are_sections(lines: Sequence[_Line], sections: Sequence[Sequence[_Row]]) -> bool:
    """Whether each line stands over rows of figures, and all of these have their labels where it begins, or none but
    a total; whether all lines have the same headings beside them, or sums, of which no other offence is a part.
    """
    rows = [[row for row in section if _is_of_figures(row)] for section in sections]
    if not all(rows) or not _are_alike(lines):
        return False
    inner = {_is_inner(line, section) for line, section in zip(lines, rows, strict=True)}
    labels = [row[0].shown for section in rows for row in section]
    if lines[0].has_sums and (False in inner or any(Dimension.OFFENCE in kinds_of_label(text) for text in labels)):
        return False
    return len(inner) == 1 and None not in inner and all(kind_of_text(text) is CellKind.TEXT for text in labels)


def _are_alike(lines: Sequence[_Line]) -> bool:
    heads, sums = {line.heads for line in lines}, [line.has_sums for line in lines]
    return len(heads) == 1 and (
        all(sums) or (not any(sums) and all(bool(line.heads) == bool(line.beside) for line in lines))
    )


def _is_inner(line: _Line, section: Sequence[_Row]) -> bool | None:
    """Whether the labels of a section all stand right of where its line begins, totals aside; none where some do."""
    labels = [row[0] for row in section if _is_of_figures(row) and not understand_total(row[0].shown)]
    sides = {label.column > line.first.column for label in labels}
    return sides.pop() if len(sides) == 1 else None


def _is_of_figures(row: _Row) -> bool:
    return len(row) > 1 and prints_figure(row[-1])


def _in_one_cell(line: _Line, place: Cell) -> Cell:
    return place.written_out(f"{line.first.shown.strip()} {line.second.shown.strip()}")


def _heads_of_codes(rows: Sequence[_Row], line: _Line) -> Iterator[Cell]:
    """What names the codes right above the first line, where labels begin further right: below it stands nothing
    else.
    """
    above = [row for row in rows if row[0].row < line.first.row][-1:]
    is_inner = all(row[0].column > line.first.column for row in rows[line.at + 1 : line.at + 2])
    for row in above if is_inner else []:
        is_over = len(row) > 1 and row[0].column == line.first.column
        yield from row[:1] if is_over and understand_dimension(row[0].shown) is not None else ()
