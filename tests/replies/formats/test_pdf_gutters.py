"""Pages of two columns of which tables take up some: the left one is read before the right one."""

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from cyberflag.replies.document import Line, LineKind
from cyberflag.replies.formats import read_document

LETTER = [
    "Thank you for your request of 4 May 2021 on",
    "offences against children. The force has had",
    "an online flag since 2015. It was set on 61",
    "such offences in 2019/20, and on 74 of them in",
    "2020/21. You may ask us within two months to",
    "look at your request again.",
]
GIRLS = [["Age", "2019/20", "2020/21"], ["Under 12", "11", "14"], ["12 to 17", "30", "38"], ["All", "41", "52"]]
BOYS = [["Age", "2019/20", "2020/21"], ["Under 12", "6", "9"], ["12 to 17", "14", "13"], ["All", "20", "22"]]
LEFT, RIGHT = 50, 310


@pytest.fixture
def blocks(tmp_path):
    """What a page reads as: its lines, and the first column of each table."""

    def _blocks(*drawn):
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=A4)
        for draw in drawn:
            draw(canvas)
        canvas.save()
        path = tmp_path / "reply.pdf"
        path.write_bytes(out.getvalue())
        found = read_document(path, "reply.pdf").blocks
        return [b.text if isinstance(b, Line) else [b.cells[row, 0].shown for row in range(b.height)] for b in found]

    return _blocks


def text(x, top, lines, size=10):
    def draw(canvas):
        canvas.setFont("Helvetica", size)
        for at, line in enumerate(lines):
            canvas.drawString(x, top - 13 * at, line)

    return draw


def table(x, top, rows, *, ruled):
    def draw(canvas):
        canvas.setFont("Helvetica", 9)
        for at, row in enumerate(rows):
            for place, shown in zip((x + 3, x + 90, x + 150), row, strict=True):
                canvas.drawString(place, top - 16 * at, shown)
        if ruled:
            for at in range(len(rows) + 1):
                canvas.line(x, top + 11 - 16 * at, x + 210, top + 11 - 16 * at)
            for place in (x, x + 80, x + 140, x + 210):
                canvas.line(place, top + 11, place, top + 11 - 16 * len(rows))

    return draw


def ages(rows):
    return [row[0] for row in rows]


@pytest.mark.parametrize("ruled", [True, False])
def test_a_letter_beside_tables_is_read_before_them(blocks, ruled):
    found = blocks(
        text(LEFT, 760, LETTER),
        text(RIGHT, 760, ["Girls"]),
        table(RIGHT, 741, GIRLS, ruled=ruled),
        text(RIGHT, 660, ["Boys"]),
        table(RIGHT, 641, BOYS, ruled=ruled),
    )
    assert found == [" ".join(LETTER), "Girls", ages(GIRLS), "Boys", ages(BOYS)]


@pytest.mark.parametrize("ruled", [True, False])
def test_tables_beside_a_letter_on_their_right_are_read_before_it(blocks, ruled):
    found = blocks(
        text(LEFT, 760, ["Girls"]), table(LEFT, 741, GIRLS, ruled=ruled), text(RIGHT, 752, LETTER + LETTER[:2])
    )
    assert found[:2] == ["Girls", ages(GIRLS)]
    assert "Girls" not in found[2]
    assert found[2].startswith(LETTER[0])


@pytest.mark.parametrize("ruled", [True, False])
def test_tables_side_by_side_have_each_the_title_above_it(blocks, ruled):
    wide = ["Sexual offences against children with the online flag, by the age of the victim, girls and boys apart."]
    found = blocks(
        text(LEFT, 790, wide),
        text(LEFT, 750, ["Girls"]),
        text(RIGHT, 750, ["Boys"]),
        table(LEFT, 731, GIRLS, ruled=ruled),
        table(RIGHT, 731, BOYS, ruled=ruled),
    )
    assert found == [wide[0], "Girls", ages(GIRLS), "Boys", ages(BOYS)]


def test_figures_beside_long_labels_stay_in_their_rows(blocks):
    labels = [
        "Sexual communication with a child etc.",
        "Rape of a girl under 16 by any person.",
        "Exposure (all kinds).",
    ]
    rows = [[label, "4", "7"] for label in labels]

    def draw(canvas):
        canvas.setFont("Helvetica", 9)
        for at, row in enumerate([["Offence", "2019/20", "2020/21"], *rows]):
            for x, shown in zip((LEFT, 320, 400), row, strict=True):
                canvas.drawString(x, 700 - 16 * at, shown)

    assert blocks(draw) == [["Offence", *labels]]


def items(x, top, lines):
    def draw(canvas):
        for at, line in enumerate(lines):
            canvas.setFont("Helvetica", 13)
            canvas.drawString(x, top - 16 * at, "-")
            canvas.setFont("Helvetica", 10)
            canvas.drawString(x + 18, top - 16 * at, line)

    return draw


@pytest.mark.parametrize("ruled", [True, False])
def test_a_list_in_a_column_is_text_whose_marks_stand_apart(blocks, ruled):
    parts = ["41 had a girl as victim", "20 had a boy as victim", "in 4 the sex is not held", "2 were of both"] * 2
    found = blocks(
        text(LEFT, 760, LETTER[:4]),
        items(LEFT, 700, parts),
        text(RIGHT, 760, ["The ages of the victims when the offence was", "committed are in the table below."]),
        table(RIGHT, 725, GIRLS, ruled=ruled),
        text(
            RIGHT, 640, ["You may ask us to look at this reply again", "within two months of the day of this letter."]
        ),
    )
    assert found[1 : 1 + len(parts)] == [f"- {part}" for part in parts]
    assert ages(GIRLS) in found


def test_an_item_is_no_heading_for_the_size_of_its_mark(tmp_path):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    text(LEFT, 760, LETTER)(canvas)
    items(LEFT, 660, ["41 had a girl as victim", "20 had a boy as victim"])(canvas)
    canvas.save()
    (tmp_path / "reply.pdf").write_bytes(out.getvalue())
    found = read_document(tmp_path / "reply.pdf", "reply.pdf").blocks
    assert [line.kind for line in found] == [LineKind.PARAGRAPH, LineKind.LIST_ITEM, LineKind.LIST_ITEM]
