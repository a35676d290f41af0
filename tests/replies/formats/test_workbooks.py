"""Workbooks give what a person sees, and say what is hidden."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import openpyxl
import pytest
import xlwt
from odf import style, table, text
from odf.opendocument import OpenDocumentSpreadsheet
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.styles.colors import Color

from cyberflag.model import IssueKind
from cyberflag.replies.formats import read_document
from office_files import saved


def read(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    return read_document(path, name)


def xlsx(fill):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Q1"
    fill(book, sheet)
    return saved(book)


def cells(document, grid=0):
    return {cell.name: cell for cell in document.grids[grid]}


def hidden(document):
    return [problem.source for problem in document.problems if problem.kind is IssueKind.HIDDEN_CONTENT]


def test_number_format_decides_what_is_shown(tmp_path):
    def fill(_, sheet):
        sheet["A1"], sheet["B1"], sheet["C1"] = 3, 71, date(2016, 3, 31)
        sheet["A1"].number_format = '[<5]"<5";0'
        sheet["B1"].number_format = "00000"
        sheet["C1"].number_format = "mmmm yyyy"

    found = cells(read(tmp_path, "a.xlsx", xlsx(fill)))
    assert [found[n].shown for n in ("A1", "B1", "C1")] == ["<5", "00071", "March 2016"]
    assert [found[n].raw for n in ("A1", "B1", "C1")] == [3, 71, date(2016, 3, 31)]


def test_superscript_note_is_no_digit_of_the_figure(tmp_path):
    def fill(_, sheet):
        sheet["A1"] = CellRichText("12", TextBlock(InlineFont(vertAlign="superscript"), "3"))
        sheet["A2"] = CellRichText("30", TextBlock(InlineFont(vertAlign="superscript"), "th"), " April")
        sheet["A3"] = "17²"

    found = cells(read(tmp_path, "a.xlsx", xlsx(fill)))
    assert [(found[n].shown, found[n].notes) for n in ("A1", "A2", "A3")] == [
        ("12", ("3",)),
        ("30th April", ()),
        ("17", ("2",)),
    ]


def test_hidden_rows_columns_and_sheets_are_marked_and_never_quoted(tmp_path):
    def fill(book, sheet):
        sheet["A1"], sheet["A2"], sheet["A3"], sheet["C1"] = "shown", "secret", "secret", "secret"
        sheet.row_dimensions[2].hidden = sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["C"].hidden = True
        book.create_sheet("Lookup")["A1"] = "secret"
        book["Lookup"].sheet_state = "veryHidden"

    document = read(tmp_path, "a.xlsx", xlsx(fill))
    assert {n: c.hidden for n, c in cells(document).items()} == {"A1": False, "A2": True, "A3": True, "C1": True}
    assert [grid.hidden for grid in document.grids] == [False, True]
    assert hidden(document) == ["Q1!A2", "Q1!C1", "Lookup!A1"]
    assert not any("secret" in problem.message for problem in document.problems)


def test_value_behind_an_empty_format_is_reported_but_a_blank_nought_is_not(tmp_path):
    def fill(_, sheet):
        sheet["A1"], sheet["A2"] = 7, 0
        sheet["A1"].number_format = sheet["A2"].number_format = ";;;"

    assert hidden(read(tmp_path, "a.xlsx", xlsx(fill))) == ["Q1!A1"]


def test_merged_cell_stands_once_with_its_spans(tmp_path):
    def fill(_, sheet):
        sheet["B1"] = "2018/19"
        sheet.merge_cells("B1:D2")
        sheet["D3"] = 5

    found = cells(read(tmp_path, "a.xlsx", xlsx(fill)))
    assert set(found) == {"B1", "D3"}
    assert (found["B1"].row_span, found["B1"].column_span) == (2, 3)


def test_bold_indent_and_comment_are_kept(tmp_path):
    def fill(_, sheet):
        sheet["A1"], sheet["A2"], sheet["A3"] = "Age", "of which", "  13"
        sheet["A1"].font = Font(bold=True)
        sheet["A2"].alignment = Alignment(indent=2)
        sheet["A1"].comment = Comment("at the offence", "FOI")

    found = cells(read(tmp_path, "a.xlsx", xlsx(fill)))
    assert found["A1"].is_heading
    assert found["A1"].comment == "at the offence"
    assert (found["A2"].indent, found["A3"].indent, found["A3"].shown) == (2, 1, "13")


def test_formula_without_its_result_is_a_problem_at_that_cell(tmp_path):
    def fill(_, sheet):
        sheet["A1"], sheet["A2"] = 1, "=SUM(A1:A1)"

    document = read(tmp_path, "a.xlsx", xlsx(fill))
    assert [(p.source, p.kind) for p in document.problems] == [("Q1!A2", IssueKind.UNREADABLE)]
    assert "A2" not in cells(document)


def test_two_cells_at_the_ends_of_a_sheet_are_read_at_once(tmp_path):
    def fill(_, sheet):
        sheet["A1"], sheet["XFD1048576"] = 1, 2

    document = read(tmp_path, "a.xlsx", xlsx(fill))
    assert (document.grids[0].height, document.grids[0].width) == (1, 1)
    assert [problem.source for problem in document.problems] == ["Q1!XFD1048576"]


def test_merged_area_of_a_whole_sheet_costs_nothing(tmp_path):
    data = xlsx(lambda _, sheet: (sheet.__setitem__("A1", "title"), sheet.merge_cells("A1:B2")))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"A1:B2", b"A1:XFD1048576"))
    grid = read(tmp_path, "a.xlsx", out.getvalue()).grids[0]
    assert len(grid.cells) == 1
    assert grid.width < 100


def test_xls_gives_the_same_facts(tmp_path):
    book = xlwt.Workbook()
    sheet = book.add_sheet("Q1")
    sheet.write(0, 0, 3, xlwt.easyxf(num_format_str='[<5]"<5";0'))
    sheet.write(1, 0, "Age", xlwt.easyxf("font: bold on"))
    raised = xlwt.easyfont("escapement superscript")
    sheet.write_rich_text(2, 0, ("12", ("3", raised)))
    sheet.write(3, 0, "secret")
    sheet.row(3).hidden = True
    sheet.write_merge(4, 5, 0, 2, "both")
    sheet.write(6, 0, date(2016, 3, 31), xlwt.easyxf(num_format_str="mmmm yyyy"))
    document = read(tmp_path, "a.xls", saved(book))
    found = cells(document)
    assert [found[n].shown for n in ("A1", "A2", "A3", "A5", "A7")] == ["<5", "Age", "12", "both", "March 2016"]
    assert found["A3"].notes == ("3",)
    assert found["A2"].is_heading
    assert not found["A1"].is_heading
    assert (found["A5"].row_span, found["A5"].column_span) == (2, 3)
    assert found["A4"].hidden
    assert hidden(document) == ["Q1!A4"]


def test_the_colours_of_cells_are_kept_as_far_as_something_is_written(tmp_path):
    def fill(_, sheet):
        sheet.append(["Age", 1, 2])
        sheet.append(["0-9", None, 3])
        for place, colour in (("B2", "FF92D050"), ("A1", "FFFFFFFF"), ("F9", "FFFFC000")):
            sheet[place].fill = PatternFill("solid", fgColor=colour)
        sheet["C2"].fill = PatternFill("solid", fgColor=Color(theme=4, tint=0.5))
        sheet["A2"].fill = PatternFill("lightGrid", fgColor="FF92D050")

    grid = read(tmp_path, "a.xlsx", xlsx(fill)).grids[0]
    assert grid.fills == {(1, 1): "92D050", (1, 2): "A7C0DE"}
    assert (1, 1) not in grid.cells


def test_the_colours_of_xls_cells_are_kept(tmp_path):
    book = xlwt.Workbook()
    sheet = book.add_sheet("Q1")
    sheet.write(0, 1, 3)
    sheet.write(0, 0, "", xlwt.easyxf("pattern: pattern solid, fore_colour lime"))
    assert read(tmp_path, "a.xls", saved(book)).grids[0].fills == {(0, 0): "99CC00"}


def ods(sheet_rows, hidden_rows=(), display="true"):
    document = OpenDocumentSpreadsheet()
    look = style.Style(name="ta1", family="table")
    look.addElement(style.TableProperties(display=display))
    document.automaticstyles.addElement(look)
    sheet = table.Table(name="Q1", stylename=look)
    for number, row in enumerate(sheet_rows):
        kind = {"visibility": "collapse"} if number in hidden_rows else {}
        tr = table.TableRow(**kind)
        for cell in row:
            tr.addElement(cell)
        sheet.addElement(tr)
    sheet.addElement(table.TableRow(numberrowsrepeated=1_048_000))
    document.spreadsheet.addElement(sheet)
    return saved(document)


def ods_cell(shown, **attributes):
    cell = table.TableCell(**attributes)
    cell.addElement(text.P(text=shown))
    return cell


def test_ods_shows_its_text_and_keeps_the_value_beneath(tmp_path):
    data = ods(
        [
            [
                ods_cell("<5", valuetype="float", value=3),
                ods_cell("7", valuetype="float", value=7, numbercolumnsrepeated=3),
            ]
        ]
    )
    found = cells(read(tmp_path, "a.ods", data))
    assert (found["A1"].shown, found["A1"].raw) == ("<5", 3)
    assert {n: c.shown for n, c in found.items()} == {"A1": "<5", "B1": "7", "C1": "7", "D1": "7"}


def test_ods_hidden_rows_and_sheets_are_reported(tmp_path):
    document = read(tmp_path, "a.ods", ods([[ods_cell("a")], [ods_cell("b")]], hidden_rows={1}))
    assert {n: c.hidden for n, c in cells(document).items()} == {"A1": False, "A2": True}
    assert hidden(document) == ["Q1!A2"]
    assert read(tmp_path, "b.ods", ods([[ods_cell("a")]], display="false")).grids[0].hidden


def test_ods_merged_cell_stands_once(tmp_path):
    row = [ods_cell("2018/19", numbercolumnsspanned=2, numberrowsspanned=1), table.CoveredTableCell()]
    found = cells(read(tmp_path, "a.ods", ods([row])))
    assert set(found) == {"A1"}
    assert found["A1"].column_span == 2


def test_ods_colours_run_no_further_than_what_is_written(tmp_path):
    document = OpenDocumentSpreadsheet()
    look = style.Style(name="ce1", family="table-cell")
    look.addElement(style.TableCellProperties(backgroundcolor="#92d050"))
    document.automaticstyles.addElement(look)
    sheet = table.Table(name="Q1")
    for cells_of_row in ([ods_cell("Age"), ods_cell("1")], [ods_cell("0-9"), table.TableCell(stylename="ce1")]):
        row = table.TableRow()
        for cell in cells_of_row:
            row.addElement(cell)
        sheet.addElement(row)
    rest = table.TableRow(numberrowsrepeated=1_048_000)
    rest.addElement(table.TableCell(stylename="ce1", numbercolumnsrepeated=1_024))
    sheet.addElement(rest)
    document.spreadsheet.addElement(sheet)
    assert read(tmp_path, "a.ods", saved(document)).grids[0].fills == {(1, 1): "92D050"}


@pytest.mark.shared
def test_every_gold_cell_of_the_simulated_campaign_shows_what_was_printed(shared):
    import csv  # noqa: PLC0415 - only this test reads a gold table

    from cyberflag.model import cell_position  # noqa: PLC0415 - the same

    folder = shared / "campaign-dev"
    documents, wrong, right = {}, [], 0
    with (folder / "gold" / "counts.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            reply = row["reply"]
            if "!" not in row["source"] or reply.endswith((".pdf", ".eml")):
                continue
            document = documents.setdefault(reply, None) or read_document(folder / reply, reply)
            documents[reply] = document
            name, cell = row["source"].rsplit("!", 1)
            grid = next(grid for grid in document.grids if grid.name == name)
            found = grid.cells.get(cell_position(cell))
            if (found.shown if found else "") == row["printed"]:
                right += 1
            else:
                wrong.append((reply, row["source"]))
    assert right
    assert wrong == []
