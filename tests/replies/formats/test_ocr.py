"""A scanned reply is read by OCR, each figure rightly or not at all, and every one of them is told."""

import io
import shutil
import struct
import zlib

import pytest
from PIL import Image
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from cyberflag.model import IssueKind
from cyberflag.replies.formats import read_document
from cyberflag.replies.formats.confined.sandbox import read_safely
from cyberflag.replies.formats.ocr import recognition
from cyberflag.replies.formats.ocr.tesseract import Answer
from readings import shown
from scans import save, scan

needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="tesseract is not installed (apt install tesseract-ocr)"
)
BODY = getSampleStyleSheet()["BodyText"]
RULED = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)])
ROWS = [
    ["Offence", "2017/18", "2018/19", "2019/20"],
    ["Sexual grooming", "42", "7", "117"],
    ["Rape of a female child under 13", "<5", "231", "*"],
    ["Abuse of position of trust", "146", "11", "62"],
    ["Exposure and voyeurism", "1,501", "0", "14"],
    ["Blackmail", "9", "4,818", "3"],
    ["Total", "1,698", "5,067", "196"],
]


def flow(*parts):
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4).build(list(parts))
    return out.getvalue()


def table(style=RULED, rows=ROWS):
    return Table(rows, colWidths=[220, 70, 70, 70], style=style)


@pytest.fixture
def read(tmp_path):
    def _read(data, name="reply.png"):
        (tmp_path / name).write_bytes(data)
        return read_document(tmp_path / name, name)

    return _read


def wrong(grid, rows=ROWS):
    """The cells that hold something else than was printed and do not say that they are unsure."""
    return [
        (a, b) for x, y in zip(shown(grid), rows, strict=True) for a, b in zip(x, y, strict=True) if a not in (b, "[?]")
    ]


def unsure(grid):
    return sum(c.shown == "[?]" for c in grid)


@needs_tesseract
@pytest.mark.parametrize("style", [RULED, TableStyle([])], ids=["ruled", "unruled"])
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "PDF"])
def test_a_scanned_table_is_read_cell_by_cell(read, style, kind):
    document = read(save(scan(flow(table(style))), kind), f"reply.{kind.lower()}")
    (grid,) = document.grids
    assert wrong(grid) == []
    assert unsure(grid) <= 2


@needs_tesseract
@pytest.mark.parametrize(
    "how", [{"askew": 1.7}, {"askew": -2.5}, {"turned": 90}, {"turned": 180}, {"noise": 14}], ids=str
)
def test_a_page_laid_askew_or_on_its_side_is_read(read, how):
    (grid,) = read(save(scan(flow(table()), **how))).grids
    assert wrong(grid) == []
    assert unsure(grid) <= 4


@needs_tesseract
def test_every_figure_read_by_ocr_is_told_and_is_less_than_sure(read):
    parts = [Paragraph("In 2019/20 there were 17 further offences.", BODY), table()]
    document = read(save(scan(flow(*parts))))
    told = {p.source for p in document.problems if p.kind is IssueKind.READ_BY_OCR}
    assert told == {"table 1", "line 1"}
    assert all(c.sureness < 1 for c in document.grids[0] if any(d.isdigit() for d in c.shown))
    assert document.lines[0].sureness < 1


@needs_tesseract
def test_a_raised_note_mark_is_never_a_digit_of_the_figure(read):
    rows = [*ROWS[:2], ["Blackmail", Paragraph("12<super size=7>3</super>", BODY), "5", "8"], *ROWS[3:]]
    cell = read(save(scan(flow(table(rows=rows))))).grids[0].cells[2, 1]
    assert cell.shown.startswith(("12", "[?]"))
    assert "123" not in cell.shown


@needs_tesseract
def test_the_pages_of_a_tif_and_of_a_scanned_pdf_are_one_letter(read):
    letter = flow(table(rows=ROWS[:4]), PageBreak(), table(rows=[ROWS[0], *ROWS[4:]]))
    pages = [scan(letter, page=n) for n in (0, 1)]
    for kind in ("TIFF", "PDF"):
        (grid,) = read(save(pages[0], kind, pages[1]), f"reply.{kind.lower()}").grids
        assert wrong(grid) == []


@needs_tesseract
def test_a_scanned_page_among_printed_ones_is_read_in_its_place(read, tmp_path):
    picture = tmp_path / "page.png"
    picture.write_bytes(save(scan(flow(table()))))
    from reportlab.platypus import Image as Drawn  # noqa: PLC0415 - the name is Pillow's above

    whole = flow(Paragraph("The first page.", BODY), PageBreak(), Drawn(str(picture), 440, 620), PageBreak(), table())
    document = read(whole, "reply.pdf")
    assert [wrong(g) for g in document.grids] == [[], []]
    assert [all(c.sureness == 1 for c in g) for g in document.grids] == [False, True]


@needs_tesseract
def test_ocr_runs_behind_the_door_of_the_confined_process(tmp_path):
    path = tmp_path / "reply.png"
    path.write_bytes(save(scan(flow(table()))))
    assert read_safely(path, "reply.png") == read_document(path, "reply.png")


@pytest.mark.parametrize("kind", ["PNG", "PDF"])
def test_without_tesseract_a_scan_is_an_issue_with_the_install_command(read, monkeypatch, kind):
    monkeypatch.setenv("PATH", "")
    document = read(save(scan(flow(table())), kind), f"reply.{kind.lower()}")
    assert not document.blocks
    (problem,) = document.problems
    assert problem.kind is IssueKind.UNREADABLE
    assert "pip install 'cyberflag[ocr]'" in problem.message


def answers(*readings):
    """A door behind which the n-th question gets the n-th of the readings: texts with their boxes."""
    waiting = list(readings)

    def door(_picture, _manner):
        rows = ["level\tleft\ttop\twidth\theight\tconf\ttext"]
        rows += [f"5\t{x}\t{y}\t{w}\t{h}\t{conf}\t{text}" for text, conf, (x, y, w, h) in waiting.pop(0)]
        return Answer.WORDS, "\n".join(rows).encode()

    return door


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("12", 96), ("72", 96)),
        (("«5", 96), ("<5", 96)),
        (("l2", 96), ("12", 96)),
        (("12", 96), ("12", 30)),
        (("12", 96), ("", 0)),
    ],
)
def test_a_figure_on_which_two_readings_differ_is_no_figure(read, monkeypatch, first, second):
    picture = Image.new("L", (400, 200), 255)
    for left in (100, 114):
        picture.paste(0, (left, 100, left + 9, 122))
    place, again = (100, 100, 23, 22), (33, 33, 35, 33)
    door = answers([(*first, place)], [(*second, again)])
    monkeypatch.setattr(recognition._Doors, "door", staticmethod(door))
    (line,) = read(save(picture)).lines
    assert line.text == "[?]"


@pytest.mark.parametrize("shapes", [1, 3])
def test_a_number_with_more_or_fewer_shapes_than_digits_is_no_figure(read, monkeypatch, shapes):
    picture = Image.new("L", (400, 200), 255)
    for n in range(shapes):
        picture.paste(0, (100 + 14 * n, 100, 109 + 14 * n, 122))
    door = answers([("12", 96, (100, 100, 14 * shapes, 22))], [("12", 96, (33, 33, 35, 33))])
    monkeypatch.setattr(recognition._Doors, "door", staticmethod(door))
    assert [line.text for line in read(save(picture)).lines] == ["[?]"]


def png(width, height, data=b""):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(read):
    (problem,) = read(png(50_000, 50_000)).problems
    assert problem.kind is IssueKind.UNREADABLE
    assert "50000 x 50000 pixels" in problem.message


@pytest.mark.parametrize(
    "data", [png(100, 100), png(100, 100)[:60], b"\xff\xd8\xff\xe0" + bytes(200), b"II*\x00" + bytes(50)]
)
def test_a_damaged_picture_is_an_issue(read, data):
    document = read(data)
    assert not document.blocks
    assert {p.kind for p in document.problems} == {IssueKind.UNREADABLE}
