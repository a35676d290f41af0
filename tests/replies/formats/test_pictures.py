"""A table pasted as a picture into a letter holds figures as any other does."""

import io
import shutil

import docx
import openpyxl
import openpyxl.drawing.image
import pytest
from docx.oxml import parse_xml
from docx.shared import Inches
from PIL import Image
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

from cyberflag.model import IssueKind
from cyberflag.replies.formats import read_document
from office_files import saved
from scans import save, scan

needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="tesseract is not installed (apt install tesseract-ocr)"
)
ROWS = [["Offence", "2017/18", "2018/19"], ["Grooming", "42", "117"], ["Blackmail", "<5", "62"], ["Total", "46", "179"]]
WORKBOOK = """<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:r><w:object>
 <v:shape style="width:400pt;height:200pt"/><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12"/>
 </w:object></w:r></w:p>"""


@pytest.fixture
def read(tmp_path):
    def _read(data, name):
        (tmp_path / name).write_bytes(data)
        return read_document(tmp_path / name, name)

    return _read


def table_page():
    out = io.BytesIO()
    style = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)])
    SimpleDocTemplate(out, pagesize=A4).build([Table(ROWS, colWidths=[160, 80, 80], style=style)])
    return scan(out.getvalue())


def table_picture():
    return table_page().crop((200, 180, 1500, 450))


def letter(picture=None, width=6.0):
    document = docx.Document()
    document.add_paragraph("The force recorded the offences below.")
    if picture is not None:
        document.add_picture(io.BytesIO(picture), width=Inches(width))
    return document


def drawn(paint):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    paint(canvas)
    canvas.save()
    return out.getvalue()


def wrong(grid):
    shown = {(c.row, c.column): c.shown for c in grid}
    return [t for r, row in enumerate(ROWS) for c, t in enumerate(row) if shown.get((r, c)) not in (t, "[?]")]


@needs_tesseract
def test_a_table_pasted_as_a_picture_into_a_word_letter_is_read(read):
    document = read(saved(letter(save(table_picture()))), "reply.docx")
    (grid,) = document.grids
    assert grid.name == "picture 1/table 1"
    assert wrong(grid) == []
    assert [(p.source, p.kind) for p in document.problems] == [("picture 1/table 1", IssueKind.READ_BY_OCR)]


@needs_tesseract
def test_a_table_pasted_as_a_picture_on_a_sheet_is_read(read):
    book = openpyxl.Workbook()
    book.active["A1"] = "See the table."
    pasted = openpyxl.drawing.image.Image(io.BytesIO(save(table_picture())))
    pasted.width, pasted.height = 600, 125
    book.active.add_image(pasted, "B3")
    document = read(saved(book), "reply.xlsx")
    assert [g.name for g in document.grids] == ["Sheet", "picture 1/table 1"]
    assert wrong(document.grids[1]) == []


@needs_tesseract
def test_a_table_pasted_as_a_picture_among_the_text_of_a_pdf_is_read(read):
    def paint(canvas):
        canvas.drawString(60, 780, "The force recorded the offences below, and none beside them.")
        canvas.drawImage(ImageReader(table_picture()), 60, 600, 468, 97)

    document = read(drawn(paint), "reply.pdf")
    (grid,) = document.grids
    assert grid.name == "page 1 picture 1/table 1"
    assert wrong(grid) == []


@needs_tesseract
def test_a_page_scanned_in_strips_is_one_page(read):
    page = table_page()
    step = page.height // 30 + 1

    def paint(canvas):
        for top in range(0, page.height, step):
            strip = page.crop((0, top, page.width, min(top + step, page.height)))
            height = strip.height * A4[1] / page.height
            canvas.drawImage(ImageReader(strip), 0, A4[1] - top * A4[1] / page.height - height, A4[0], height)

    (grid,) = read(drawn(paint), "reply.pdf").grids
    assert wrong(grid) == []


@needs_tesseract
def test_a_picture_without_a_figure_is_passed_over(read):
    crest = scan(drawn(lambda c: c.drawString(60, 760, "Northumbria Police, proud to protect"))).crop(
        (100, 100, 1100, 500)
    )
    document = read(saved(letter(save(crest))), "reply.docx")
    assert not document.grids
    assert document.problems == ()


def test_a_small_picture_is_passed_over(read):
    assert read(saved(letter(save(Image.new("L", (200, 100), 128)), width=1.0)), "reply.docx").problems == ()


def test_a_picture_that_cannot_be_read_is_an_issue_at_it_and_the_letter_is_read(read, monkeypatch):
    monkeypatch.setenv("PATH", "")
    document = read(saved(letter(save(table_picture()))), "reply.docx")
    assert [line.text for line in document.lines] == ["The force recorded the offences below."]
    assert [(p.source, p.kind) for p in document.problems] == [("picture 1", IssueKind.UNREADABLE)]
    assert "cyberflag[ocr]" in document.problems[0].message


def test_an_embedded_workbook_is_told(read):
    document = letter()
    document.element.body.insert(0, parse_xml(WORKBOOK))
    (problem,) = read(saved(document), "reply.docx").problems
    assert problem.kind is IssueKind.HIDDEN_CONTENT
    assert "embedded" in problem.message
