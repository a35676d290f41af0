"""Sheets as xlsx, xls, ods or csv."""

from __future__ import annotations

import csv
import io
import re
from functools import cache

import openpyxl
import xlwt
from odf import opendocument, style, table, text
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from cyberflag.simulation.canvases import Sheets
from cyberflag.simulation.files.archives import settle
from cyberflag.simulation.grids import CellValue, Grid


def write_xlsx(sheets: Sheets) -> bytes:
    """A workbook of the newer kind, with merged headings, bold headings and hidden sheets."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    bold = Font(bold=True)
    for grid in sheets.grids:
        sheet = workbook.create_sheet(_sheet_title(grid))
        for (row, column), value in sorted(grid.cells.items()):
            cell = sheet.cell(row + 1, column + 1, value)
            if (row, column) in grid.heads:
                cell.font = bold
        for top, left, bottom, right in grid.merges:
            sheet.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
        sheet.column_dimensions[get_column_letter(1)].width = 44
        if grid.hidden:
            sheet.sheet_state = "hidden"
    workbook.active = next(n for n, grid in enumerate(sheets.grids) if not grid.hidden)
    out = io.BytesIO()
    workbook.save(out)
    return settle(out.getvalue())


def write_xls(sheets: Sheets) -> bytes:
    """A workbook of the older kind."""
    workbook = xlwt.Workbook(encoding="utf-8")
    bold = xlwt.easyxf("font: bold on")
    plain = xlwt.easyxf("")
    for grid in sheets.grids:
        sheet = workbook.add_sheet(_sheet_title(grid))
        sheet.visibility = 1 if grid.hidden else 0
        covered = {(top, left): (bottom, right) for top, left, bottom, right in grid.merges}
        for (row, column), value in sorted(grid.cells.items()):
            look = bold if (row, column) in grid.heads else plain
            if (row, column) in covered:
                bottom, right = covered[row, column]
                sheet.write_merge(row, bottom, column, right, value, look)
            else:
                sheet.write(row, column, value, look)
    workbook.active_sheet = next(n for n, grid in enumerate(sheets.grids) if not grid.hidden)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def write_ods(sheets: Sheets) -> bytes:
    """An OpenDocument spreadsheet."""
    _learn_namespaces()
    document = opendocument.OpenDocumentSpreadsheet()
    hidden = style.Style(name="hidden", family="table")
    hidden.addElement(style.TableProperties(display="false"))
    document.automaticstyles.addElement(hidden)
    for grid in sheets.grids:
        sheet = table.Table(name=_sheet_title(grid), **({"stylename": hidden} if grid.hidden else {}))
        spans = {(top, left): right - left + 1 for top, left, _, right in grid.merges}
        covered = {
            (row, column)
            for top, left, bottom, right in grid.merges
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
        } - set(spans)
        for row, values in enumerate(grid.rows()):
            line = table.TableRow()
            for column, value in enumerate(values):
                line.addElement(_ods_cell(value, spans.get((row, column), 1), covered=(row, column) in covered))
            sheet.addElement(line)
        document.spreadsheet.addElement(sheet)
    out = io.BytesIO()
    document.write(out)
    return settle(out.getvalue())


@cache
def _learn_namespaces() -> None:
    """Write a document for nothing: the library names more namespaces from its second document on."""
    opendocument.OpenDocumentSpreadsheet().write(io.BytesIO())


def write_csv(sheets: Sheets) -> bytes:
    """Comma-separated values of the first sheet, as spreadsheet programs save them: in several encodings."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(sheets.grids[0].rows())
    encoding = ("utf-8", "utf-8-sig", "cp1252")[sheets.grids[0].height % 3]
    return out.getvalue().encode(encoding)


def _sheet_title(grid: Grid) -> str:
    return re.sub(r"[\[\]:*?/\\]", "-", grid.title)[:31]


def _ods_cell(value: CellValue, span: int, *, covered: bool) -> object:
    if covered:
        return table.CoveredTableCell()
    options: dict[str, object] = {"numbercolumnsspanned": span, "numberrowsspanned": 1} if span > 1 else {}
    if value is None:
        return table.TableCell(**options)
    if isinstance(value, int):
        cell = table.TableCell(valuetype="float", value=str(value), **options)
    else:
        cell = table.TableCell(valuetype="string", **options)
    cell.addElement(text.P(text=str(value)))
    return cell
