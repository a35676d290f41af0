"""Excel 97-2003 workbooks: the same facts as of newer ones, read with their formatting."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any, Final

import xlrd

from cyberflag.model import IssueKind
from cyberflag.replies.document import Cell, Grid, Raw
from cyberflag.replies.formats.containers import MAX_CELLS
from cyberflag.replies.formats.contents import (
    LOCKED,
    Contents,
    UnreadableError,
    Written,
    count_indent,
    split_notes,
    trim,
)
from cyberflag.replies.formats.fills import within
from cyberflag.replies.formats.hidden import HiddenParts, report_hidden
from cyberflag.replies.formats.merged import covered_places
from cyberflag.replies.formats.number_formats import Value, is_date_format, show_value

_BOLD: Final = 600
"""Weight from which a font is bold (400 is normal, 700 bold)."""
_SUPERSCRIPT: Final = 1
_SOLID: Final = 1
_VISIBLE: Final = 0
_WHOLE: Final = 1e15
"""Below this every whole number has its own float."""
_DAMAGED: Final = (
    "The workbook is damaged and cannot be read. Open it in Excel, let it repair the file, and save it as .xlsx."
)


@dataclass(frozen=True)
class _Sheet:
    """One sheet, and what all its cells share."""

    book: Any
    sheet: Any
    hidden: HiddenParts
    spans: dict[tuple[int, int], tuple[int, int]]
    comments: dict[tuple[int, int], str]


def read_xls(data: bytes) -> Contents:
    """The sheets of a workbook as grids. Raises `UnreadableError` where it is locked or damaged."""
    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO())
    except Exception as error:
        # xlrd meets damaged records with asserts, struct errors and whatever else its parsing trips over
        is_locked = isinstance(error, xlrd.XLRDError) and "encrypt" in str(error).lower()
        raise UnreadableError(LOCKED if is_locked else _DAMAGED) from error
    contents = Contents()
    for sheet in book.sheets():
        _read_sheet(book, sheet, contents)
    return contents


def _read_sheet(book: Any, worksheet: Any, contents: Contents) -> None:
    merges = [(top, left, bottom, right) for top, bottom, left, right in worksheet.merged_cells]
    sheet = _Sheet(
        book,
        worksheet,
        _hidden_parts(worksheet),
        {(top, left): (bottom - top, right - left) for top, left, bottom, right in merges},
        {place: trim(note.text or "") for place, note in worksheet.cell_note_map.items()},
    )
    empty = (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK)
    filled = [
        (row, column)
        for row in range(worksheet.nrows)
        for column, kind in enumerate(worksheet.row_types(row))
        if kind not in empty or sheet.comments.get((row, column))
    ]
    if len(filled) > MAX_CELLS:
        message = (
            f"The sheet {worksheet.name} has more than {MAX_CELLS:,} cells and was not read. Ask for a smaller copy."
        )
        raise UnreadableError(message)
    covered = covered_places(filled, merges)
    cells = {place: _read_cell(sheet, place) for place in filled if place not in covered}
    fills = within(_fills(book, worksheet), cells)
    grid = Grid(worksheet.name, cells, is_sheet=True, hidden=worksheet.visibility != _VISIBLE, fills=fills)
    if cells:
        contents.blocks.append(grid)
        report_hidden(grid, sheet.hidden, contents)
    elif grid.hidden:
        message = (
            f"The sheet {grid.name} is hidden and has no cells. Look whether it holds a chart or a picture with "
            "figures."
        )
        contents.report(f"{grid.name}!A1", IssueKind.HIDDEN_CONTENT, message)


def _fills(book: Any, worksheet: Any) -> dict[tuple[int, int], str]:
    """The colours of the cells of a sheet that are filled, blank ones among them."""
    found: dict[tuple[int, int], str] = {}
    for row in range(worksheet.nrows):
        for column in range(worksheet.row_len(row)):
            number = worksheet.cell_xf_index(row, column)
            background = book.xf_list[number].background
            colour = book.colour_map.get(background.pattern_colour_index) if background.fill_pattern == _SOLID else None
            if colour:
                found[row, column] = "".join(f"{part:02X}" for part in colour)
    return found


def _hidden_parts(sheet: Any) -> HiddenParts:
    return HiddenParts.of(
        [
            range(number, number + 1)
            for number, row in sheet.rowinfo_map.items()
            if row.hidden or (row.height == 0 and not row.has_default_height)
        ],
        [range(n, n + 1) for n, column in sheet.colinfo_map.items() if column.hidden or column.width == 0],
    )


def _read_cell(sheet: _Sheet, place: tuple[int, int]) -> Cell:
    cell = sheet.sheet.cell(*place)
    style = sheet.book.xf_list[cell.xf_index if cell.xf_index is not None else 0]
    known = sheet.book.format_map.get(style.format_key)
    number_format = known.format_str if known else "General"
    font = sheet.book.font_list[style.font_index]
    value = _value(sheet.book, cell, number_format)
    indent = style.alignment.indent_level or (count_indent(value) if isinstance(value, str) else 0)
    runs = sheet.sheet.rich_text_runlist_map.get(place)
    if runs and isinstance(value, str):
        shown, notes = _read_runs(sheet.book, value, runs)
    else:
        shown, notes = split_notes(trim(show_value(value, number_format)))
    if not sheet.sheet.show_zero_values and value == 0 and not isinstance(value, bool):
        shown = ""
    rows, columns = sheet.spans.get(place, (1, 1))
    return Cell(
        *place,
        shown=shown,
        raw=_raw(value),
        number_format="" if number_format == "General" else number_format,
        row_span=rows,
        column_span=columns,
        hidden=sheet.hidden.covers(*place),
        comment=sheet.comments.get(place, ""),
        notes=notes,
        is_heading=font.weight >= _BOLD or bool(font.bold),
        indent=indent,
    )


def _value(book: Any, cell: Any, number_format: str) -> Value:
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#N/A"))
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return str(cell.value).replace("\r\n", "\n").replace("\r", "\n")
    if cell.ctype in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
        return _number(book, float(cell.value), number_format)
    return None


def _number(book: Any, number: float, number_format: str) -> Value:
    if is_date_format(number_format) and number >= 1:
        try:
            moment: datetime = xlrd.xldate_as_datetime(number, book.datemode)
        except (xlrd.XLDateError, OverflowError, ValueError):
            return number
        return moment
    return int(number) if number.is_integer() and abs(number) < _WHOLE else number


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
