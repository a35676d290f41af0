"""Unruled tables of PDF pages in which the title of the first section stands between their heads and their figures."""

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from cyberflag.replies.formats import read_document
from readings import shown

HEADS = ["Victim's age", "Female", "Male", "All"]
SECTIONS = ["In 2017/18", "In 2018/19"]
LATER = [["Under 10", "5", "1", "6"], ["10 to 12", "20", "8", "28"], ["13 and over", "30", "9", "39"]]
ROWS = [["Under 10", "4", "3", "7"], ["10 to 12", "18", "9", "27"], ["13 and over", "21", "6", "27"]]


def read_drawn(tmp_path, lines, *, pitch=15):
    """The tables of a page with lines of texts, each with the place of its left or (a number) its right side."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setFont("Helvetica", 10)
    for at, line in enumerate(lines):
        for x, text in line:
            (canvas.drawRightString if text.isdecimal() else canvas.drawString)(x, 760 - pitch * at, text)
    canvas.save()
    path = tmp_path / "reply.pdf"
    path.write_bytes(out.getvalue())
    return read_document(path, "reply.pdf")


def rows_at(indent, rows):
    return [[(indent, row[0]), *zip((255, 345, 435), row[1:], strict=True)] for row in rows]


@pytest.mark.parametrize("indent", [50, 70], ids=["flush", "outside"])
@pytest.mark.parametrize("heads", [(215, 305, 395), (240, 330, 420)], ids=["left", "right"])
@pytest.mark.parametrize("corner", [True, False])
def test_the_title_of_the_first_section_parts_no_heads_from_their_table(tmp_path, indent, heads, corner):
    first, later = (rows_at(indent, rows) for rows in (ROWS, LATER))
    top = [*([(indent, HEADS[0])] if corner else []), *zip(heads, HEADS[1:], strict=True)]
    lines = [top, [(50, SECTIONS[0])], *first, [(50, SECTIONS[1])], *later]
    head = HEADS if corner else ["", *HEADS[1:]]
    section = [[text, "", "", ""] for text in SECTIONS]
    assert [shown(g) for g in read_drawn(tmp_path, lines).grids] == [[head, section[0], *ROWS, section[1], *LATER]]


def test_a_sentence_between_two_tables_joins_no_last_row_to_the_next(tmp_path):
    top = [(50, HEADS[0]), *zip((240, 330, 420), HEADS[1:], strict=True)]
    lines = [top, *rows_at(50, ROWS), [(50, "Crimes of the year after.")], *rows_at(50, LATER)]
    assert [shown(g) for g in read_drawn(tmp_path, lines).grids] == [[HEADS, *ROWS], LATER]


def test_heads_that_begin_with_the_first_of_their_columns_span_what_repeats_below_them(tmp_path):
    places = [60, 170, 245, 295, 375, 445, 495]
    rows = [
        ["", "Apr 17/Mar 18", "", "", "Apr 18/Mar 19", "", ""],
        ["Site", "Girls", "Boys", "Not known", "Girls", "Boys", "Not known"],
        ["Kik", "9 ", "1 ", "5 ", "41 ", "7 ", "8 "],
        ["Skype", "12 ", "0 ", "2 ", "20 ", "6 ", "3 "],
        ["Twitter", "7 ", "3 ", "1 ", "9 ", "5 ", "2 "],
    ]
    lines = [[(x, text) for x, text in zip(places, row, strict=True) if text] for row in rows]
    (grid,) = read_drawn(tmp_path, lines, pitch=18).grids
    assert {cell.column: cell.column_span for cell in grid.cells.values() if cell.row == 0} == {1: 3, 4: 3}


@pytest.mark.parametrize("shift", [0, 12, -12])
def test_heads_somewhere_over_what_repeats_below_them_span_it(tmp_path, shift):
    places = [40, 110, 150, 180, 250, 290, 320, 390, 430, 460]
    heads = zip((150, 290, 430), ("2017/18", "2018/19", "2019/20"), strict=True)
    rows = [["Age", *["Female", "Male", "Not known"] * 3], *([f"{age} yrs", *"123456789"] for age in (11, 12, 13))]
    lines = [[(x, f"{text} ") for x, text in zip(places, row, strict=True)] for row in rows]
    (grid,) = read_drawn(tmp_path, [[(x + shift, text) for x, text in heads], *lines]).grids
    assert {cell.column: cell.column_span for cell in grid.cells.values() if cell.row == 0} == {1: 3, 4: 3, 7: 3}


def test_counts_over_counts_that_repeat_span_nothing(tmp_path):
    rows = [["Skype", "4", "", "7", ""], ["Kik", "1", "2", "1", "2"], ["Other", "3", "5", "6", "2"]]
    lines = [[(x, text) for x, text in zip((50, 200, 260, 320, 380), row, strict=True) if text] for row in rows]
    (grid,) = read_drawn(tmp_path, lines).grids
    assert all(cell.column_span == 1 for cell in grid.cells.values())
