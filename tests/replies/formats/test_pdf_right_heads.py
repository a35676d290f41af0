"""Tables without rules whose heads are set to the right, and rows of which the figures ran together."""

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from cyberflag.model import Request
from cyberflag.replies import read_reply
from cyberflag.replies.formats import read_document
from readings import ASKED, kinds, values

HEADS = ("Crime", "2017 to 2018", "2018 to 2019")
LONG = [
    ("Sexual communication with a child, as recorded here", "35", "56"),
    ("Voyeurism", "9", "16"),
    ("Exposure", "5", "17"),
]
SHORT = [("Snapchat", "15", "25"), ("Kik", "6", "9"), ("Skype", "3", "3"), ("Omegle", "42", "50")]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "Kent Police reply.pdf"


def draw(path, heads, rows):
    """A page with heads and rows set to the right in two columns; a number of two columns stands between them."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(60, 780, "Kent Police")
    canvas.drawString(60, 760, "Offences with the online flag follow.")
    for at, (label, *figures) in enumerate([heads, *rows]):
        canvas.drawString(60, 730 - 16 * at, label)
        places = (330, 430) if len(figures) > 1 else (382,)
        for place, figure in zip(places, figures, strict=True):
            canvas.drawRightString(place, 730 - 16 * at, figure)
    canvas.save()
    path.write_bytes(out.getvalue())


def first_row(path):
    (grid,) = read_document(path, path.name).grids
    return [grid.cells[0, column].shown for column in range(grid.width)]


def test_heads_set_to_the_right_are_heads_where_long_labels_reach_below_them(path):
    draw(path, HEADS, LONG)
    assert first_row(path) == list(HEADS)
    assert values(read_reply(path, path.name, ASKED))[("2018/19", "088/10")] == (16, 16)


def test_a_number_astride_two_columns_is_told_and_parts_no_table(path):
    draw(path, HEADS, [SHORT[0], ("Instagram", "2418"), *SHORT[1:]])
    reading = read_reply(path, path.name, ASKED)
    assert len(values(reading)) == 2 * len(SHORT)
    assert kinds(reading) == ["joined-cells"]


def test_a_number_astride_that_could_be_one_is_never_counted_in_silence(path):
    draw(path, HEADS, [SHORT[0], ("Instagram", "911"), *SHORT[1:]])
    reading = read_reply(path, path.name, Request())
    assert not any(count.platform == "instagram" for count in reading.counts)
    assert any("911" in issue.message for issue in reading.issues)
