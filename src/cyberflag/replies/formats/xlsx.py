"""Excel workbooks (xlsx, xlsm): cells as shown, with number formats, note marks, hidden rows and merged cells."""

from __future__ import annotations

import io
import warnings
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from openpyxl.cell.cell import MergedCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.exceptions import InvalidFileException

from cyberflag.model import IssueKind, cell_name
from cyberflag.replies.document import Cell, Grid, Raw
from cyberflag.replies.formats.contents import Contents, UnreadableError, Written, count_indent, split_notes, trim
from cyberflag.replies.formats.hidden import HiddenParts, report_hidden
from cyberflag.replies.formats.number_formats import show_value
from cyberflag.replies.formats.xlsx_parts import Parts, examine_parts

_MAX_ROW: Final = 1_048_576


def read_xlsx(data: bytes) -> Contents:
    """The sheets of a workbook as grids. Raises `UnreadableError` where the workbook cannot be opened."""
    parts = examine_parts(data)
    reader = ExcelReader(io.BytesIO(data), data_only=True, keep_links=False, rich_text=True)
    with warnings.catch_warnings():
        # openpyxl warns of styles and extensions that it drops; none of them changes what a cell shows
        warnings.simplefilter("ignore")
        try:
            reader.read()
        except (ValueError, KeyError, OSError, TypeError, AttributeError, InvalidFileException) as error:
            raise UnreadableError(
                "The workbook is damaged and its sheets cannot be read. Open it in Excel, let it repair the file, and save a new copy."
            ) from error
    contents = Contents()
    found = {sheet.name: (rel.target, sheet.state) for sheet, rel in reader.parser.find_sheets()}
    styles: dict[int, tuple[str, bool, int]] = {}
    for sheet in reader.wb.worksheets:
        _read_sheet(sheet, parts, found.get(sheet.title, ("", ""))[0], styles, contents)
    for sheet in reader.wb.chartsheets:
        # openpyxl does not keep the state of a chart sheet; the list of sheets does
        if found.get(sheet.title, ("", "visible"))[1] != "visible":
            message = f"The chart sheet {sheet.title} is hidden. Look whether its chart holds figures that should not be used or published."
            contents.report(f"{sheet.title}!A1", IssueKind.HIDDEN_CONTENT, message)
    parts.report_leftovers(contents)
    return contents


def _read_sheet(
    sheet: Any, parts: Parts, target: str, styles: dict[int, tuple[str, bool, int]], contents: Contents
) -> None:
    hidden = _hidden_parts(sheet)
    spans = _merged_spans(sheet)
    unsaved = parts.formulas_without_value(target)
    cells: dict[tuple[int, int], Cell] = {}
    for (row, column), cell in sheet._cells.items():  # noqa: SLF001 - the only way past empty rectangles
        if isinstance(cell, MergedCell) or (cell.value is None and not cell.comment):
            continue
        place = (row - 1, column - 1)
        if cell.has_style:
            if (style := styles.get(cell.style_id)) is None:
                style = styles[cell.style_id] = (cell.number_format, bool(cell.font.b), int(cell.alignment.indent or 0))
        else:
            style = ("General", False, 0)
        cells[place] = _read_cell(cell, place, style, spans.get(place, (1, 1)), hidden.covers(*place))
    grid = Grid(sheet.title, cells, is_sheet=True, hidden=sheet.sheet_state != "visible")
    if cells:
        contents.blocks.append(grid)
    report_hidden(grid, hidden, contents)
    for place in sorted(unsaved):
        if place not in cells:
            source = f"{sheet.title}!{cell_name(*place)}"
            message = f"The formula in {source} was saved without its result. Open the workbook in Excel, let it calculate, and save it again."
            contents.report(source, IssueKind.UNREADABLE, message)


def _read_cell(
    cell: Any, place: tuple[int, int], style: tuple[str, bool, int], spans: tuple[int, int], hidden: bool
) -> Cell:
    number_format, bold, indent = style
    value = cell.value
    notes: tuple[str, ...] = ()
    if isinstance(value, CellRichText):
        written = Written()
        for run in value:
            if isinstance(run, TextBlock):
                written.add(_plain(run.text), superscript=bool(run.font and run.font.vertAlign == "superscript"))
            else:
                written.add(_plain(str(run)))
        blocks = [run for run in value if str(run).strip()]
        bold = bool(blocks) and all((r.font.b if isinstance(r, TextBlock) and r.font else bold) for r in blocks)
        shown, notes = written.finish()
        indent = indent or count_indent(str(value))
        value = shown
    elif isinstance(value, str):
        value = _plain(value)
        indent = indent or count_indent(value)
        shown, notes = split_notes(trim(show_value(value, number_format)))
    else:
        shown = trim(show_value(value, number_format))
    return Cell(
        *place,
        shown=shown,
        raw=_raw(value),
        number_format="" if number_format == "General" else number_format,
        row_span=spans[0],
        column_span=spans[1],
        hidden=hidden,
        comment=trim(cell.comment.text or "") if cell.comment else "",
        notes=notes,
        is_heading=bold,
        indent=indent,
    )


def _plain(text: str) -> str:
    """Text without the escapes that Excel writes for control characters, and with one kind of line end."""
    return text.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")


def _raw(value: Any) -> Raw:
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value
    if isinstance(value, str | int | float | bool | date) or value is None:
        return value
    return str(value) if isinstance(value, time | timedelta) else None


def _merged_spans(sheet: Any) -> dict[tuple[int, int], tuple[int, int]]:
    """How many rows and columns each merged cell covers, by its top left cell."""
    spans = {}
    for area in sheet.merged_cells.ranges:
        spans[area.min_row - 1, area.min_col - 1] = (area.max_row - area.min_row + 1, area.max_col - area.min_col + 1)
    return spans


def _hidden_parts(sheet: Any) -> HiddenParts:
    """Rows and columns that are not shown: hidden, of no height or width, or hidden by default."""
    rows = {n - 1 for n, row in sheet.row_dimensions.items() if row.hidden or row.ht == 0}
    shown_rows = None
    if sheet.sheet_format.zeroHeight:
        shown_rows = {n - 1 for n, row in sheet.row_dimensions.items() if not row.hidden and row.ht}
    columns = []
    for column in sheet.column_dimensions.values():
        if column.hidden or column.width == 0:
            columns.append(range((column.min or 1) - 1, column.max or column.min or 1))
    return HiddenParts(rows, columns, shown_rows)
