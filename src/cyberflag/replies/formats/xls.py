"""Excel 97-2003 workbooks: the same facts as of newer ones, read with their formatting."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

import xlrd

from cyberflag.model import IssueKind
from cyberflag.replies.document import Cell, Grid, Raw
from cyberflag.replies.formats.containers import MAX_CELLS
from cyberflag.replies.formats.contents import Contents, UnreadableError, Written, count_indent, split_notes, trim
from cyberflag.replies.formats.hidden import HiddenParts, report_hidden
from cyberflag.replies.formats.number_formats import Value, is_date_format, show_value

_BOLD = 600
"""Weight from which a font is bold (400 is normal, 700 bold)."""
_SUPERSCRIPT = 1
_VISIBLE = 0


def read_xls(data: bytes) -> Contents:
    """The sheets of a workbook as grids. Raises `UnreadableError` where it is locked or damaged."""
    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO())
    except xlrd.XLRDError as error:
        if "encrypt" in str(error).lower():
            raise UnreadableError(
                "The file is locked with a password. Ask the force for the password or an open copy."
            ) from error
        raise _damaged() from error
    except Exception as error:
        # xlrd meets damaged records with asserts, struct errors and whatever else its parsing trips over
        raise _damaged() from error
    contents = Contents()
    for sheet in book.sheets():
        _read_sheet(book, sheet, contents)
    return contents


def _damaged() -> UnreadableError:
    return UnreadableError(
        "The workbook is damaged and cannot be read. Open it in Excel, let it repair the file, and save it as .xlsx."
    )


def _read_sheet(book: Any, sheet: Any, contents: Contents) -> None:
    hidden = HiddenParts(
        {n for n, row in sheet.rowinfo_map.items() if row.hidden or (row.height == 0 and not row.has_default_height)},
        [range(n, n + 1) for n, column in sheet.colinfo_map.items() if column.hidden or column.width == 0],
    )
    spans = {(top, left): (bottom - top, right - left) for top, bottom, left, right in sheet.merged_cells}
    covered = _covered(sheet.merged_cells)
    notes = {place: note.text for place, note in sheet.cell_note_map.items()}
    cells: dict[tuple[int, int], Cell] = {}
    for row in range(sheet.nrows):
        for column, cell in enumerate(sheet.row(row)):
            place = (row, column)
            if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) and place not in notes:
                continue
            if place not in covered:
                cells[place] = _read_cell(
                    book, sheet, place, spans.get(place, (1, 1)), hidden.covers(*place), trim(notes.get(place, ""))
                )
        if len(cells) > MAX_CELLS:
            raise UnreadableError(
                f"The sheet {sheet.name} has more than {MAX_CELLS:,} cells and was not read. Ask for a smaller copy."
            )
    grid = Grid(sheet.name, cells, is_sheet=True, hidden=sheet.visibility != _VISIBLE)
    if cells:
        contents.blocks.append(grid)
    elif grid.hidden:
        contents.report(
            f"{sheet.name}!A1",
            IssueKind.HIDDEN_CONTENT,
            f"The sheet {sheet.name} is hidden and has no cells; look at its charts.",
        )
        return
    report_hidden(grid, hidden, contents)


def _covered(areas: Iterable[tuple[int, int, int, int]]) -> set[tuple[int, int]]:
    """Places under a merged cell other than its top left. xls has at most 65,536 rows by 256 columns."""
    covered: set[tuple[int, int]] = set()
    for top, bottom, left, right in areas:
        if len(covered) + (bottom - top) * (right - left) > MAX_CELLS:
            raise UnreadableError(
                f"A sheet merges more than {MAX_CELLS:,} cells and was not read. Ask for a plain copy."
            )
        covered.update((r, c) for r in range(top, bottom) for c in range(left, right))
        covered.discard((top, left))
    return covered


def _read_cell(
    book: Any, sheet: Any, place: tuple[int, int], spans: tuple[int, int], hidden: bool, comment: str
) -> Cell:
    cell = sheet.cell(*place)
    style = book.xf_list[cell.xf_index if cell.xf_index is not None else 0]
    known = book.format_map.get(style.format_key)
    number_format = known.format_str if known else "General"
    font = book.font_list[style.font_index]
    value = _value(book, cell, number_format)
    indent = style.alignment.indent_level or (count_indent(value) if isinstance(value, str) else 0)
    runs = sheet.rich_text_runlist_map.get(place)
    if runs and isinstance(value, str):
        shown, notes = _read_runs(book, value, runs)
    else:
        shown, notes = split_notes(trim(show_value(value, number_format)))
    return Cell(
        *place,
        shown=shown,
        raw=_raw(value),
        number_format="" if number_format == "General" else number_format,
        row_span=spans[0],
        column_span=spans[1],
        hidden=hidden,
        comment=comment,
        notes=notes,
        is_heading=font.weight >= _BOLD or bool(font.bold),
        indent=indent,
    )


def _value(book: Any, cell: Any, number_format: str) -> Value:
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#N/A"))
    if cell.ctype in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
        number = float(cell.value)
        if is_date_format(number_format) and 1 <= number < 2_958_466:
            try:
                return xlrd.xldate_as_datetime(number, book.datemode)
            except (xlrd.XLDateError, OverflowError, ValueError):
                return number
        return int(number) if number.is_integer() and abs(number) < 1e15 else number
    return str(cell.value) if cell.ctype == xlrd.XL_CELL_TEXT else None


def _raw(value: Value) -> Raw:
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value
    return value if isinstance(value, str | int | float) else None


def _read_runs(book: Any, text: str, runs: list[tuple[int, int]]) -> tuple[str, tuple[str, ...]]:
    """Text whose runs wear different fonts; what stands before the first run wears the cell's own."""
    written = Written()
    ends = [*(start for start, _ in runs[1:]), len(text)]
    written.add(text[: runs[0][0]])
    for (start, font), end in zip(runs, ends, strict=True):
        is_raised = font < len(book.font_list) and book.font_list[font].escapement == _SUPERSCRIPT
        written.add(text[start:end], superscript=is_raised)
    return written.finish()
