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


TABLE = [
    ["Offence", "2017/18", "2018/19", "2019/20"],
    ["Rape", "4", "5", "6"],
    ["Exposure", "1", "2", "3"],
    ["Total", "5", "7", "9"],
]
FIGURES = [60, -260, -330, -400]


@pytest.mark.parametrize("aligned", ["top", "middle", "bottom"])
@pytest.mark.parametrize(
    ("one", "other"),
    [("Take/make/distribute", "Take/make/distribute"), ("Take/make/distribute", "Possess")],
    ids=["a record twice", "labels that end alike"],
)
def test_a_record_that_a_list_holds_twice_is_no_head_of_another_table(tmp_path, aligned, one, other):
    rows = [RECORDS[0], ["2017/18", f"{one} indecent|photographs of children", "13", "Female"]]
    rows += [["2017/18", "Exposure", "12", "Female"], ["2017/18", f"{other} indecent|photographs of children"]]
    rows[-1] += ["13", "Female"]
    rows += RECORDS[3:]
    (grid,) = read_pages(tmp_path, wrapped(PLACES, rows, aligned=aligned)).grids
    assert shown(grid) == [[cell.replace("|", " ") for cell in row] for row in rows]


@pytest.mark.parametrize(
    "below",
    ["Adult victims", "Male victims", "Under 13", "16 to 17", "with an adult victim", "Source: Athena", "(suspects)"],
)
def test_a_line_close_below_the_last_row_is_no_part_of_its_label(tmp_path, below):
    (grid,) = read_pages(tmp_path, [*set_at(FIGURES, TABLE, 13.5), (60, 40.5 + 11.5, below)]).grids
    assert shown(grid) == TABLE


def test_a_line_close_below_the_last_figure_is_no_part_of_it(tmp_path):
    places = [60, 200, 270, 340]
    (grid,) = read_pages(tmp_path, [*set_at(places, TABLE, 20), (340, 71, "to Dec")]).grids
    assert shown(grid) == TABLE


NOTES = ["Source - Athena", "Extracted 4 June", "Adult victims"]


@pytest.mark.parametrize("notes", [NOTES[2:], NOTES])
def test_notes_and_the_title_of_a_part_stay_lines_of_their_own(tmp_path, notes):
    pitch, gap = (15, 13) if notes == NOTES else (13.5, 12)
    down = pitch * (len(TABLE) - 1) + (2 if notes == NOTES else 0)
    between = [(60, down + gap * at, text) for at, text in enumerate(notes, start=1)]
    rows = [["Voyeurism", "9", "8", "7"], ["Incest", "10", "14", "18"]]
    rest = [(x, down + gap * len(notes) + 14.5 + y, text) for x, y, text in set_at(FIGURES, rows, pitch)]
    (grid,) = read_pages(tmp_path, [*set_at(FIGURES, TABLE, pitch), *between, *rest]).grids
    assert [[text for text in row if text] for row in shown(grid)] == [*TABLE, *([note] for note in notes), *rows]


@pytest.mark.parametrize(
    "second",
    [["Under 13", "", "", "", "not held"], ["Male", "Not held", "Not held", "Not held", ""]],
    ids=["said behind", "said for each"],
)
def test_rows_without_a_figure_set_in_pairs_stay_rows(tmp_path, second):
    rows = [["Female", "12", "5", "7", ""], second, ["Unknown", "4", "6", "8", ""], second]
    down = [26, 38, 64, 76]
    places = [60, -260, -330, -400, 420]
    texts = set_at(places, [["Victim", *TABLE[0][1:], "Comment"]])
    texts += [
        (x, at, text) for at, row in zip(down, rows, strict=True) for x, text in zip(places, row, strict=True) if text
    ]
    (grid,) = read_pages(tmp_path, texts).grids
    assert [row for row in shown(grid) if any(row)][1:] == rows


@pytest.mark.parametrize("head", [("Kent Police", "Official"), ("Freedom of Information", "Official")])
def test_a_letterhead_close_above_heads_said_on_each_page_is_no_part_of_them(tmp_path, head):
    bodies = [[["Rape", "0", "1", "2"], ["Exposure", "3", "4", "5"]], [["Voyeurism", "6", "7", "8"]] * 2]
    pages = [set_at(FIGURES, [[head[0], "", "", head[1]], TABLE[0], *body], 13) for body in bodies]
    (grid,) = read_pages(tmp_path, *([(x, down - 20, text) for x, down, text in page] for page in pages)).grids
    assert shown(grid) == [TABLE[0], *bodies[0], *bodies[1]]


def test_wrapped_heads_said_on_each_page_head_one_list(tmp_path):
    heads = ["Financial|Year", "Offence", "Age", "Victim|Gender"]
    page = [(x, down - 20, text) for x, down, text in wrapped(PLACES, [heads, *RECORDS[1:]], aligned="bottom")]
    (grid,) = read_pages(tmp_path, page, page, page).grids
    assert shown(grid) == [["Financial Year", "Offence", "Age", "Victim Gender"], *RECORDS[1:] * 3]


def test_a_drawn_line_above_the_title_of_another_table_parts_the_two(tmp_path):
    rows = ["Offence         2017/18  2018/19", "Rape                 14       15", "Exposure              4        5"]
    rows += [
        "_" * 34,
        "Offences with adult victims",
        "Rape                 11       12",
        "Exposure              3        1",
    ]
    out = read_pages(tmp_path, [(60, 11 * at, row) for at, row in enumerate(rows)], font="Courier")
    (grid,) = out.grids
    assert ["_" * 34, "", ""] in shown(grid)
