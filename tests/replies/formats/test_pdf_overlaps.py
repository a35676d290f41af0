"""Headings that are too long for their columns and run on over the next ones."""

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from cyberflag.replies import read_reply
from cyberflag.replies.formats import read_document
from readings import ASKED, kinds, values

HEADS = ("Year", "Child aged 12 or younger", "Child aged 13 to 15", "Child aged 16 to 17")
ROWS = [("2017/18", "14", "31", "5"), ("2018/19", "12", "42", "6")]
PLACES = (60, 130, 215, 290)


@pytest.fixture
def draw(tmp_path):
    """Draws a page of Kent Police and gives its path."""

    def drawn(paint):
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=A4)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 780, "Kent Police")
        paint(canvas)
        canvas.save()
        path = tmp_path / "Kent Police reply.pdf"
        path.write_bytes(out.getvalue())
        return path

    return drawn


@pytest.mark.parametrize("is_ruled", [True, False])
def test_headings_that_run_over_the_next_ones_are_read_each_for_itself(draw, is_ruled):
    def paint(canvas):
        for at, row in enumerate([HEADS, *ROWS]):
            for place, text in zip(PLACES, row, strict=True):
                canvas.drawString(place, 730 - 18 * at, text)
        for at in range(4) if is_ruled else ():
            canvas.line(56, 743 - 18 * at, 380, 743 - 18 * at)

    path = draw(paint)
    assert values(read_reply(path, path.name, ASKED)) == {
        ("2017/18", "0-12"): (14, 14),
        ("2017/18", "13-15"): (31, 31),
        ("2017/18", "16-17"): (5, 5),
        ("2018/19", "0-12"): (12, 12),
        ("2018/19", "13-15"): (42, 42),
        ("2018/19", "16-17"): (6, 6),
    }
    assert kinds(read_reply(path, path.name, ASKED)) == []


def test_a_word_printed_twice_to_make_it_bold_and_one_over_a_line_of_dots_stay_in_their_places(draw):
    def paint(canvas):
        for shift in (0, 0.3):
            canvas.drawString(60 + shift, 730, "Flagged offences")
        canvas.drawString(60, 700, "Name of force ....................................")
        canvas.drawString(140, 700, "Kent Police Headquarters, Information")

    text = [line.text for line in read_document(draw(paint), "Kent Police reply.pdf").lines]
    assert "Flagged offences" in text
    assert not any("Flagged offences Flagged" in line for line in text)
