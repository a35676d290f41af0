"""Unruled tables of PDF pages whose cells stand close together, are wrapped, or go on at the top of the next page."""

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from cyberflag.replies.formats import read_document
from readings import shown

SIZE = 10
LEADING = 12


def read_pages(tmp_path, *pages, font="Helvetica"):
    """The document of pages of texts, each with its place across and how far down it stands; texts whose place is
    negative end there.
    """
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for page in pages:
        canvas.setFont(font, SIZE)
        for x, down, text in page:
            (canvas.drawString if x >= 0 else canvas.drawRightString)(abs(x), 760 - down, text)
        canvas.showPage()
    canvas.save()
    path = tmp_path / "reply.pdf"
    path.write_bytes(out.getvalue())
    return read_document(path, "reply.pdf")


def set_at(places, rows, pitch=15):
    """Rows of one line each, their cells at these places."""
    return [(x, pitch * at, text) for at, row in enumerate(rows) for x, text in zip(places, row, strict=True) if text]


def wrapped(places, rows, *, aligned, leading=LEADING, apart=4):
    """Rows whose cells hold lines parted by strokes, set to the top, middle or bottom of their row."""
    texts, down = [], 0
    for row in rows:
        cells = [cell.split("|") for cell in row]
        height = max(map(len, cells)) * leading
        for x, lines in zip(places, cells, strict=True):
            spare = height - len(lines) * leading
            top = down + {"top": 0, "middle": spare / 2, "bottom": spare}[aligned]
            texts += [(x, top + leading * at, line) for at, line in enumerate(lines)]
        down += height + apart
    return texts


RECORDS = [
    ["Year", "Offence", "Age", "Sex"],
    ["2017/18", "Sexual communication with a child", "13", "Female"],
    ["2017/18", "Exposure", "9", "Male"],
    ["2018/19", "Sexual communication with a child", "14", "Female"],
    ["2018/19", "Exposure", "12", "Female"],
]


def test_a_column_set_to_the_right_does_not_run_into_one_set_to_the_left_beside_it(tmp_path):
    (grid,) = read_pages(tmp_path, set_at([60, 150, -343, 350], RECORDS)).grids
    assert shown(grid) == RECORDS


def test_heads_close_together_are_parted_where_their_figures_end(tmp_path):
    rows = [["Age", "2017/18", "2018/19", "2019/20"], ["Under 10", "4", "53", "37"], ["10 to 12", "8", "15", "41"]]
    end = 60 + stringWidth("Under 10 ", "Helvetica", SIZE)
    places = [60, *(-(end + 42 * at) for at in (1, 2, 3))]
    (grid,) = read_pages(tmp_path, set_at(places, [*rows, ["13 to 15", "41", "38", "4"]])).grids
    assert shown(grid)[:2] == rows[:2]


def test_blanks_of_fixed_width_type_part_no_words_of_a_cell(tmp_path):
    rows = ["Age        Female  Male  Not recorded", "Under 10       60    30            24"]
    rows += ["10 to 12       16     6            37", "13 to 15       29    19            39"]
    prose = [
        (60, 12 * at, "Thank you for the request that we have had from you in May of this year.") for at in range(3)
    ]
    lines = [(60, 60 + 12 * at, row) for at, row in enumerate([rows[0], "-" * 37, *rows[1:]])]
    out = read_pages(tmp_path, [*prose, *lines], font="Courier")
    (grid,) = out.grids
    assert shown(grid)[:2] == [["Age", "Female", "Male", "Not recorded"], ["Under 10", "60", "30", "24"]]


def test_words_that_stand_under_one_another_in_a_letter_part_no_columns(tmp_path):
    prose = [
        "We hold the figures of 2017/18 in our system and",
        "We hold the figures of 2018/19 in our system too.",
    ] * 3
    out = read_pages(tmp_path, [(60, 12 * at, text) for at, text in enumerate(prose)])
    assert not out.grids


WRAPPED = [
    ["Offence", "Female", "Male"],
    ["Sexual communication|with a child", "21", "10"],
    ["Causing a child under|13 to watch a sexual|act", "5", "3"],
    ["Exposure", "7", "2"],
    ["Meeting a child after|grooming", "6", "4"],
    ["Rape of a female under|13 by a male", "1", "8"],
]


@pytest.mark.parametrize("apart", [1.5, 4, 8])
@pytest.mark.parametrize("aligned", ["top", "middle", "bottom"])
def test_wrapped_labels_are_one_wherever_their_figures_stand(tmp_path, aligned, apart):
    (grid,) = read_pages(tmp_path, wrapped([60, 220, 300], WRAPPED, aligned=aligned, apart=apart)).grids
    assert shown(grid) == [[cell.replace("|", " ") for cell in row] for row in WRAPPED]


@pytest.mark.parametrize("aligned", ["top", "middle", "bottom"])
def test_wrapped_cells_of_a_list_stay_in_their_column(tmp_path, aligned):
    rows = [RECORDS[0], *([year, text.replace(" with", "|with"), *rest] for year, text, *rest in RECORDS[1:])]
    (grid,) = read_pages(tmp_path, wrapped([60, 150, 320, 370], rows, aligned=aligned)).grids
    assert shown(grid) == RECORDS


@pytest.mark.parametrize("aligned", ["top", "middle", "bottom"])
def test_wrapped_heads_are_one_and_leave_those_without_a_second_line(tmp_path, aligned):
    rows = [
        ["Age", "2017/18", "2018/19", "2019/20 (Apr -|Dec only)"],
        *([f"{age} yrs", "11", "14", "9"] for age in (12, 13)),
    ]
    (grid,) = read_pages(
        tmp_path, wrapped([60, 150, 220, 290], [*rows, ["Not|known", "1", "2", "3"]], aligned=aligned)
    ).grids
    assert shown(grid)[0] == ["Age", "2017/18", "2018/19", "2019/20 (Apr - Dec only)"]


def test_rows_set_in_groups_stay_rows(tmp_path):
    rows = [["Female", "12", "5"], ["Male", "3", "6"], ["Female", "8", "9"], ["Male", "4", "7"]]
    down = [0, 12, 40, 52]
    texts = [
        (x, at, text) for at, row in zip(down, rows, strict=True) for x, text in zip((60, 200, 280), row, strict=True)
    ]
    (grid,) = read_pages(tmp_path, texts).grids
    assert [row for row in shown(grid) if any(row)] == rows


PLACES = [60, 150, 340, 400]


@pytest.mark.parametrize(
    "rest",
    [
        [["2018/19", "Exposure", "15", "Female"]],
        [["2018/19", "Exposure", "15", "Female"], ["2018/19", "Exposure", "11", "Male"]],
        [["2018/19", "Exposure", "Unknown", "Unknown"], *RECORDS[1:]],
    ],
    ids=["one row", "two rows", "first without a number"],
)
def test_few_rows_on_the_next_page_belong_to_the_list_that_ended_the_page_before(tmp_path, rest):
    first = [*RECORDS, ["2018/19", "Exposure", "Unknown", "Unknown"]]
    (grid,) = read_pages(tmp_path, set_at(PLACES, first), set_at(PLACES, rest)).grids
    assert shown(grid) == [*first, *rest]


def test_a_signature_at_the_top_of_the_next_page_is_no_row(tmp_path):
    out = read_pages(tmp_path, set_at(PLACES, RECORDS), [(60, 0, "Yours faithfully"), (340, 0, "4 June 2020")])
    assert [shown(grid) for grid in out.grids] == [RECORDS]


def test_parts_of_a_list_are_one_however_long_its_texts_are_on_each_page(tmp_path):
    longer = [["2018/19", "Sexual communication with a child", "9", "Male"], *RECORDS[1:]]
    shorter = [["2017/18", "Exposure", "12", "Female"]] * 4
    (grid,) = read_pages(tmp_path, set_at(PLACES, [RECORDS[0], *shorter]), set_at(PLACES, longer)).grids
    assert shown(grid) == [RECORDS[0], *shorter, *longer]
