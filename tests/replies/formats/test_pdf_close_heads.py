"""Unruled tables of PDF pages whose columns are so narrow that their heads stand no further apart than words do."""

import io
from itertools import accumulate

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from cyberflag.replies import read_reply
from cyberflag.replies.formats import read_document
from readings import ASKED, shown

ROWS = [
    ["Sexual communication with a child", "135", "156", "7"],
    ["Voyeurism", "9", "16", "12"],
    ["Exposure", "5", "17", "4"],
]
LATER = [[label, *figures[::-1]] for label, *figures in ROWS]
YEARS = ["2016/17", "2017/18", "2018/19"]
SET = {"left": (0.0, "drawString"), "centred": (0.5, "drawCentredString"), "right": (1.0, "drawRightString")}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "Kent Police reply.pdf"


def draw(path, lines, *, heads, how="right", gap=3.5):
    """A page of lines: a text, or a label and what stands in columns as wide as their heads and a small gap."""
    widths = [stringWidth(head, "Helvetica", 9) for head in heads]
    starts = accumulate((width + gap for width in widths[:-1]), initial=300.0)
    share, method = SET[how]
    places = [start + share * width for start, width in zip(starts, widths, strict=True)]
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setFont("Helvetica", 9)
    for at, line in enumerate(lines):
        label, *texts = [line] if isinstance(line, str) else line
        canvas.drawString(60, 760 - 15 * at, label)
        for place, text in zip(places, texts, strict=False):
            getattr(canvas, method)(place, 760 - 15 * at, text)
    canvas.save()
    path.write_bytes(out.getvalue())
    return read_document(path, path.name)


@pytest.mark.parametrize("how", SET)
@pytest.mark.parametrize(
    "heads",
    [
        YEARS,
        ["2017", "2018", "2019"],
        ["2016 - 2017", "2017 - 2018", "2018 - 2019"],
        ["Apr 16/Mar 17", "Apr 17/Mar 18", "Apr 18/Mar 19"],
        ["FY 2016/17", "FY 2017/18", "FY 2018/19"],
        ["Female", "Male", "Unknown"],
        ["10-12", "13-15", "16-17"],
    ],
    ids=lambda heads: heads[0],
)
def test_heads_that_stand_as_close_as_words_are_each_over_its_column(path, heads, how):
    document = draw(path, ["Offences with the online flag", "", ["Offence", *heads], *ROWS], heads=heads, how=how)
    assert [shown(grid) for grid in document.grids] == [[["Offence", *heads], *ROWS]]


def test_a_section_title_below_close_heads_parts_them_from_no_column(path):
    document = draw(path, ["Kent Police", "", ["Offence", *YEARS], "Girls", *ROWS, "Boys", *LATER], heads=YEARS)
    section = [[title, "", "", ""] for title in ("Girls", "Boys")]
    head = ["Offence", *YEARS]
    assert [shown(grid) for grid in document.grids] == [[head, section[0], *ROWS, section[1], *LATER]]


def test_figures_below_close_heads_are_counted_for_their_years(path):
    draw(path, ["Kent Police", "Offences with the online flag", ["Offence", *YEARS], *ROWS], heads=YEARS)
    counts = read_reply(path, path.name, ASKED).counts
    assert [c.printed for c in counts if c.period.start.year == 2017] == [row[2] for row in ROWS]


@pytest.mark.parametrize(
    "text",
    [
        "The crimes of the years 2016/17 2017/18 and 2018/19 are given in this table in that order of years.",
        "All of these crimes carry the online flag, which our officers set when they record them.",
    ],
)
def test_a_sentence_above_close_heads_is_none(path, text):
    document = draw(path, [text, ["Offence", *YEARS], *ROWS], heads=YEARS)
    assert [shown(grid) for grid in document.grids] == [[["Offence", *YEARS], *ROWS]]
    assert [line.text for line in document.lines] == [text]


def test_one_head_of_several_words_over_all_columns_stays_one(path):
    title = "Year of the offence as it was recorded"
    wide = ["", title, "", ""]
    document = draw(path, [wide, ["Offence", *YEARS], *ROWS], heads=YEARS, how="left")
    (grid,) = document.grids
    assert title in [cell.shown for cell in grid.cells.values()]
