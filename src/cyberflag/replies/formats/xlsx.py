"""Excel workbooks (xlsx, xlsm): cells as shown, with number formats, note marks, hidden rows and merged cells."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils.datetime import to_excel

from cyberflag.model import IssueKind, cell_name
from cyberflag.replies.document import Cell, Grid, Raw
from cyberflag.replies.formats.contents import Contents, UnreadableError, Written, count_indent, split_notes, trim
from cyberflag.replies.formats.fills import FillsOfStyles, within
from cyberflag.replies.formats.hidden import HiddenParts, report_hidden
from cyberflag.replies.formats.merged import covered_places
from cyberflag.replies.formats.number_formats import is_date_format, show_value
from cyberflag.replies.formats.xlsx_parts import Parts, SheetReader, examine_parts

_DAMAGED: Final = (
    "The workbook is damaged and its sheets cannot be read. "
    "Open it in Excel, let it repair the file, and save a new copy."
)


@dataclass(frozen=True)
class _Style:
    """What a cell's style says."""

    number_format: str = "General"
    is_bold: bool = False
    indent: int = 0


@dataclass(frozen=True)
class _Looks:
    """What the styles of a workbook say, each looked at once: by its number, and the colours that it fills with."""

    styles: dict[int, _Style]
    fills: FillsOfStyles


@dataclass
class _Sheet:
    """One sheet, and what all its cells share."""

    sheet: Any
    epoch: datetime
    hidden: HiddenParts
    spans: dict[tuple[int, int], tuple[int, int]]
    styles: dict[int, _Style]
    shows_noughts: bool


def read_xlsx(data: bytes) -> Contents:
    """The sheets of a workbook as grids. Raises `UnreadableError` where the workbook cannot be opened."""
    parts = examine_parts(data)
    reader = SheetReader(data)
    with warnings.catch_warnings():
        # openpyxl warns of styles and extensions that it drops; none of them changes what a cell shows
        warnings.simplefilter("ignore")
        try:
            reader.read()
        except Exception as error:
            # damaged XML meets openpyxl's descriptors, which raise whatever the value they were given leads to
            raise UnreadableError(_DAMAGED) from error
    contents = Contents()
    looks = _Looks({}, FillsOfStyles(reader.wb.loaded_theme))
    for sheet in reader.wb.worksheets:
        _read_sheet(sheet, reader, parts, looks, contents)
    for title in reader.chart_sheets:
        message = (
            f"The sheet {title} is a chart, which carries figures of its own that no cell shows. "
            "It was not read; look whether it says something the other sheets do not."
        )
        contents.report(f"{title}!A1", IssueKind.HIDDEN_CONTENT, message)
    for title in reader.damaged_sheets:
        message = (
            f"The sheet {title} is damaged and was not read. Open the workbook in Excel, let it repair the file, and "
            "save a new copy."
        )
        contents.report(f"{title}!A1", IssueKind.UNREADABLE, message)
    parts.report_leftovers(contents)
    return contents


def _read_sheet(worksheet: Any, reader: SheetReader, parts: Parts, looks: _Looks, contents: Contents) -> None:
    merges = reader.merges.get(worksheet.title, [])
    sheet = _Sheet(
        worksheet,
        worksheet.parent.epoch,
        _hidden_parts(worksheet),
        {(top - 1, left - 1): (bottom - top + 1, right - left + 1) for left, top, right, bottom in merges},
        looks.styles,
        worksheet.sheet_view.showZeros is not False,
    )
    cells: dict[tuple[int, int], Cell] = {}
    filled = {
        (row - 1, column - 1): cell
        for (row, column), cell in worksheet._cells.items()  # noqa: SLF001 - the only way past empty rectangles
        if cell.value is not None or cell.comment
    }
    covered = covered_places(filled, ((top - 1, left - 1, bottom, right) for left, top, right, bottom in merges))
    for place, cell in filled.items():
        if place not in covered:
            cells[place] = _read_cell(sheet, cell, place)
    fills = within(_fills(worksheet, looks.fills), cells)
    grid = Grid(worksheet.title, cells, is_sheet=True, hidden=worksheet.sheet_state != "visible", fills=fills)
    if cells:
        contents.blocks.append(grid)
        report_hidden(grid, sheet.hidden, contents)
    for place in sorted(parts.formulas_without_value(reader.targets.get(worksheet.title, "")) - cells.keys() - covered):
        source = f"{worksheet.title}!{cell_name(*place)}"
        message = (
            f"The formula in {source} was saved without its result. Open the workbook in Excel, let it calculate, and "
            "save it again."
        )
        contents.report(source, IssueKind.UNREADABLE, message)


def _fills(worksheet: Any, styles: FillsOfStyles) -> dict[tuple[int, int], str]:
    """The colours of the cells of a sheet that are filled, blank ones among them."""
    cells = worksheet._cells.items()  # noqa: SLF001 - the only way past empty rectangles
    return {(row - 1, column - 1): colour for (row, column), cell in cells if (colour := styles.of(cell))}


def _read_cell(sheet: _Sheet, cell: Any, place: tuple[int, int]) -> Cell:
    style = _style(sheet, cell)
    value, bold = cell.value, style.is_bold
    notes: tuple[str, ...] = ()
    indent = style.indent or (count_indent(str(value)) if isinstance(value, str) else 0)
    if isinstance(value, CellRichText):
        shown, notes = _read_runs(value)
        bold = _is_bold(value, bold)
        value = shown
    elif isinstance(value, str):
        value = _plain(value)
        shown, notes = split_notes(trim(show_value(value, style.number_format)))
    else:
        if isinstance(value, datetime | date) and not is_date_format(style.number_format):
            # openpyxl takes some literal text in a format for a date; the number stands beneath
            value = to_excel(value, sheet.epoch)
        shown = trim(show_value(value, style.number_format))
        if value == 0 and not sheet.shows_noughts and not isinstance(value, bool):
            shown = ""
    rows, columns = sheet.spans.get(place, (1, 1))
    return Cell(
        *place,
        shown=shown,
        raw=_raw(value),
        number_format="" if style.number_format == "General" else style.number_format,
        row_span=rows,
        column_span=columns,
        hidden=sheet.hidden.covers(*place),
        comment=trim(cell.comment.text or "") if cell.comment else "",
        notes=notes,
        is_heading=bold,
        indent=indent,
    )


def _style(sheet: _Sheet, cell: Any) -> _Style:
    if not cell.has_style:
        return _Style()
    number = cell.style_id
    if (style := sheet.styles.get(number)) is None:
        style = sheet.styles[number] = _Style(
            cell.number_format or "General", bool(cell.font.b), int(cell.alignment.indent or 0)
        )
    return style


def _read_runs(runs: CellRichText) -> tuple[str, tuple[str, ...]]:
    written = Written()
    for run in runs:
        is_raised = isinstance(run, TextBlock) and run.font is not None and run.font.vertAlign == "superscript"
        written.add(_plain(run.text if isinstance(run, TextBlock) else str(run)), superscript=is_raised)
    return written.finish()


def _is_bold(runs: CellRichText, otherwise: bool) -> bool:
    """Whether every run is bold; a run without a font of its own wears the cell's."""
    bolds = [
        bool(r.font.b) if isinstance(r, TextBlock) and r.font is not None else otherwise for r in runs if str(r).strip()
    ]
    return bool(bolds) and all(bolds)


def _plain(text: str) -> str:
    """Text without the escapes that Excel writes for control characters, and with one kind of line end."""
    return text.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")


def _raw(value: Any) -> Raw:
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value
    if isinstance(value, str | int | float | bool | date) or value is None:
        return value
    return str(value) if isinstance(value, time | timedelta) else None


def _hidden_parts(sheet: Any) -> HiddenParts:
    """Rows and columns that are not shown: hidden, or of no height or width."""
    rows = [range(n - 1, n) for n, row in sheet.row_dimensions.items() if row.hidden or row.ht == 0]
    columns = [
        range((column.min or 1) - 1, column.max or column.min or 1)
        for column in sheet.column_dimensions.values()
        if column.hidden or column.width == 0
    ]
    return HiddenParts.of(rows, columns)
