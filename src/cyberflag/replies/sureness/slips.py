"""Whether the labels of a table stand where they belong: gaps, slipped headings, blank totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cyberflag.replies.finding.strips import prints_figure
from cyberflag.replies.fits import fits_of
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.sureness.signs import Sign
from cyberflag.replies.tables import Side
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension

_SURELY = 0.8


def slip_signs(table: ResolvedTable) -> Iterator[Sign]:
    """The signs that a label is missing, or that all labels of a side stand a row or column away from their own."""
    in_corner = _has_label_in_corner(table)
    if in_corner:
        yield Sign.LABEL_IN_CORNER
    if _has_blank_totals(table):
        yield Sign.BLANK_TOTAL
    if _has_gap(table):
        slipped = in_corner or _has_name_over_figures(table) or _has_empty_edge(table)
        yield Sign.SLIPPED if slipped else Sign.GAP


def _has_gap(table: ResolvedTable) -> bool:
    """Whether a figure was left out since a label of its row or column is missing, while those there are understood."""
    at_row = {row: at for at, row in enumerate(table.table.rows)}
    at_column = {column: at for at, column in enumerate(table.table.columns or (-1,))}
    return any(
        place.facts is None
        and _shows_figure(table, place.row, place.column)
        and _lacks_label(table, at_row[place.row], at_column[place.column])
        for place in table.cells
    )


def _lacks_label(table: ResolvedTable, at_row: int, at_column: int) -> bool:
    levels = [v for v in table.levels if v.level.side is not Side.SECTIONS]
    found = [v.meanings[at_column if v.level.side is Side.COLUMNS else at_row] for v in levels]
    return None in found and all(m is None or m.is_understood for m in found)


def _shows_figure(table: ResolvedTable, row: int, column: int) -> bool:
    cell = table.table.cell(row, column)
    return cell is not None and bool(cell.shown.strip()) and prints_figure(cell)


def _has_blank_totals(table: ResolvedTable) -> bool:
    """Whether a row or column with the label of a total shows no figure at all, as where the headings slipped."""
    for level in table.levels:
        across = level.level.side is Side.COLUMNS
        places = table.table.columns if across else table.table.rows
        beside = table.table.rows if across else table.table.columns
        for place, meaning in zip(places, level.meanings, strict=True):
            lines = ((other, place) if across else (place, other) for other in beside)
            is_total = meaning is not None and meaning.is_total
            if is_total and beside and not any(_shows_figure(table, *line) for line in lines):
                return True
    return False


def _has_label_in_corner(table: ResolvedTable) -> bool:
    """Whether over the labels of the rows stands a label (``2017/18``) and no name: the headings may have slipped."""
    stubs = [level.level for level in table.levels if level.level.side is Side.ROWS]
    labelled = {level.dimension for level in table.levels}
    for stub in stubs:
        for row in table.table.header_rows[-1:]:
            cell = table.table.cell(row, stub.index)
            text = " ".join(cell.shown.split()) if cell is not None else ""
            if text and understand_dimension(text) is None and _is_label_of(text, labelled):
                return True
    return False


def _is_label_of(text: str, dimensions: Iterable[Dimension | None]) -> bool:
    fits = fits_of(text)
    return any(d in fits and fits[d].score >= _SURELY for d in dimensions if d is not None)


def _has_name_over_figures(table: ResolvedTable) -> bool:
    """Whether what names the labels of the rows (``Offence``) stands over a column of figures."""
    rows = {level.dimension for level in table.levels if level.level.side is Side.ROWS}
    for row in table.table.header_rows[-1:]:
        for column in table.table.columns[:1]:
            cell = table.table.cell(row, column)
            named = understand_dimension(cell.shown) if cell is not None else None
            if named is not None and named.value in rows:
                return True
    return False


def _has_empty_edge(table: ResolvedTable) -> bool:
    """Whether the first or last row or column has a label and no figure at all."""
    rows, columns = table.table.rows, table.table.columns
    lines = [[(row, c) for c in columns] for row in (rows[0], rows[-1])]
    lines += [[(r, column) for r in rows] for column in (columns[:1] + columns[-1:])]
    return any(line and not any(_shows_figure(table, *place) for place in line) for line in lines)
