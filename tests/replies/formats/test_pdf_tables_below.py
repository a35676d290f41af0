"""Tables without rules that stand right below one another, each with columns of its own width."""

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from cyberflag.replies.formats import read_document
from readings import shown

YEARS = ("2020-21", "2021-22", "2022-23")
AGES = [("0 to 8", "6", "8", "5"), ("9", "5", "3", "3"), ("10", "16", "12", "13"), ("Not known", "43", "45", "44")]
SEXES = [("Girls", "43", "41", "47"), ("Boys", "20", "21", "11"), ("Not known", "7", "6", "7")]
PITCH = 18
NARROW, WIDE = (180, 245, 310), (205, 270, 335)


def read_tables(tmp_path, *tables, between=0.0):
    """The tables of a page; of each the rows and the places at which their figures end."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setFont("Helvetica", 10)
    at = 760.0
    for rows, places in tables:
        for label, *figures in rows:
            canvas.drawString(72, at, label)
            for place, figure in zip(places, figures, strict=True):
                canvas.drawRightString(place, at, figure)
            at -= PITCH
        at -= between * PITCH
    canvas.save()
    path = tmp_path / "reply.pdf"
    path.write_bytes(out.getvalue())
    return [[tuple(row) for row in shown(grid)] for grid in read_document(path, "reply.pdf").grids]


@pytest.mark.parametrize("between", [0, 0.5, 1])
@pytest.mark.parametrize("years", [YEARS, ("2020", "2021", "2022"), ("2020/2021", "2021/2022", "2022/2023")])
def test_the_same_heads_at_other_places_head_another_table(tmp_path, years, between):
    ages, sexes = [("Age", *years), *AGES], [("Gender", *years), *SEXES]
    assert read_tables(tmp_path, (ages, NARROW), (sexes, WIDE), between=between) == [ages, sexes]


@pytest.mark.parametrize("heads", [("Girls", "Boys", "Unstated"), ("2018", "2019", "2020")])
@pytest.mark.parametrize("moved", [8, 16, 25])
def test_other_heads_at_other_places_head_another_table_where_they_stand_apart(tmp_path, heads, moved):
    ages, sexes = [("Age", *YEARS), *AGES], [("Classes", *heads), *SEXES]
    places = tuple(place + moved for place in NARROW)
    assert read_tables(tmp_path, (ages, NARROW), (sexes, places), between=0.6) == [ages, sexes]


def test_heads_that_come_again_at_their_places_part_no_table(tmp_path):
    rows = [("Age", *YEARS), *AGES, ("Gender", *YEARS), *SEXES]
    assert read_tables(tmp_path, (rows, NARROW)) == [rows]


def test_a_row_of_figures_at_other_places_heads_nothing(tmp_path):
    rows, last = [("Age", *YEARS), *AGES], [("All", "70", "68", "65")]
    moved = tuple(place - 6 for place in NARROW)
    assert read_tables(tmp_path, (rows, NARROW), (last, moved), between=0.5) == [[*rows, *last]]


def test_counts_like_years_and_words_of_withheld_rows_head_nothing(tmp_path):
    heads = ("Age", "2018/19", "2019/20", "2020/21")
    moved = tuple(place + 16 for place in NARROW)
    for lower in (("16", "2001", "1999", "2012"), ("16", "withheld", "withheld", "withheld")):
        tables = read_tables(tmp_path, ([heads, *AGES], NARROW), ([lower, *SEXES], moved), between=0.6)
        assert [row[0] for row in tables[0]] == ["Age", *(row[0] for row in AGES), "16", *(row[0] for row in SEXES)]
