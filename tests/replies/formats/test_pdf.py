"""What a PDF shows is what is read: made here with reportlab, read through the public door."""

import io
import zlib

import pytest
from PIL import Image
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from cyberflag.model import IssueKind
from cyberflag.replies.document import LineKind
from cyberflag.replies.formats import read_document
from readings import shown

HEAD = ["Offence", "2017/18", "2018/19", "2019/20"]
PLACES = [60, 330, 390, 450]
TALL_ROWS = [
    (["Exposure"], ["2", "3", "088/09"]),
    (["Sexual activity with a child under 16 - female child", "penetration"], ["15", "7", "022/06"]),
    (["Meeting a female child following sexual grooming etc.", "(offender 18 or over)"], ["12", "15", "088/01"]),
    (["Possession of an indecent or pseudo indecent", "photograph of a child"], ["22", "23", "086/10"]),
    (["Voyeurism"], ["5", "9", "088/10"]),
]
REST = "which is all that"
RULED = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)])


@pytest.fixture
def read(tmp_path):
    def _read(data):
        path = tmp_path / "reply.pdf"
        path.write_bytes(data)
        return read_document(path, "reply.pdf")

    return _read


def draw(paint, **options):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, **options)
    paint(canvas)
    canvas.save()
    return out.getvalue()


def flow(*parts):
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4).build(list(parts))
    return out.getvalue()


def rows_of(count):
    return [[f"Offence {n}", str(n), str(n + 100), str(n + 200)] for n in range(count)]


@pytest.mark.parametrize("style", [RULED, TableStyle([])], ids=["ruled", "unruled"])
def test_a_table_is_read_cell_by_cell(read, style):
    rows = [HEAD, *rows_of(8), ["Total", "28", "828", "<5"]]
    document = read(flow(Table(rows, colWidths=[150, 70, 70, 70], style=style)))
    assert [shown(g) for g in document.grids] == [rows]
    assert document.grids[0].name == "table 1"
    assert not document.problems


@pytest.mark.parametrize("repeat", [0, 1])
@pytest.mark.parametrize("style", [RULED, TableStyle([])], ids=["ruled", "unruled"])
def test_a_table_over_pages_is_one_and_no_row_is_lost(read, style, repeat):
    rows = [HEAD, *rows_of(130)]

    document = read(flow(Table(rows, colWidths=[150, 70, 70, 70], style=style, repeatRows=repeat)))
    assert [shown(g) for g in document.grids] == [rows]
    assert not document.problems


@pytest.mark.parametrize(
    "head", [["Offence", "15", "16", "17"], ["Victim age", "71", "86", "88A"], ["Offence", "15", "16", "Total"]]
)
@pytest.mark.parametrize("style", [RULED, TableStyle([])], ids=["ruled", "unruled"])
def test_a_repeated_head_of_numbers_is_no_row_and_begins_no_table(read, style, head):
    bold = TableStyle([("FONT", (0, 0), (-1, 0), "Helvetica-Bold")], parent=style)
    rows = [head, *rows_of(130)]
    document = read(flow(Table(rows, colWidths=[150, 70, 70, 70], style=bold, repeatRows=1)))
    assert [shown(g) for g in document.grids] == [rows]
    assert not document.problems


@pytest.mark.parametrize("style", [RULED, TableStyle([])], ids=["ruled", "unruled"])
def test_a_first_row_like_that_of_the_page_before_is_no_repeated_head(read, style):
    head, same = ["Offence", "Victim age", "Suspect age", "Year"], ["Rape", "13", "25", "2018/19"]
    pages = [[head, same, *rows_of(4)], [head, same, *rows_of(3)]]
    tables = [Table(rows, colWidths=[150, 70, 70, 70], style=style) for rows in pages]
    document = read(flow(tables[0], PageBreak(), tables[1]))
    assert [row for grid in document.grids for row in shown(grid)].count(same) == len(pages)


def test_figures_that_touch_are_parted_by_the_rule_between_them(read):
    def paint(canvas):
        canvas.grid([50, 150, 200, 250], [700, 720, 740])
        for y, texts in ((725, HEAD[:3]), (705, ["Grooming", "12", "345"])):
            canvas.drawString(52, y, texts[0])
            canvas.drawRightString(199.9, y, texts[1])
            canvas.drawString(200.1, y, texts[2])

    assert shown(read(draw(paint)).grids[0])[1] == ["Grooming", "12", "345"]


def test_a_superscript_is_a_note_and_no_digit(read):
    body = getSampleStyleSheet()["BodyText"]
    rows = [HEAD, ["Grooming", Paragraph("12<super size=6>3</super>", body), "4", "5"]]
    cell = read(flow(Table(rows, style=RULED))).grids[0].cells[1, 1]
    assert (cell.shown, cell.notes) == ("12", ("3",))


def test_a_wrapped_label_is_one_label(read):
    body = getSampleStyleSheet()["BodyText"]
    label = "Causing or inciting a female child under 13 to engage in sexual activity"
    rows = [HEAD, [Paragraph(label, body), "4", "5", "6"], [Paragraph("Exposure", body), "7", "8", "9"]]
    for style in (RULED, TableStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE")])):
        grid = read(flow(Table(rows, colWidths=[130, 70, 70, 70], style=style))).grids[0]
        assert shown(grid)[1:] == [[label, "4", "5", "6"], ["Exposure", "7", "8", "9"]]


def test_labels_set_a_little_lower_than_their_figures_stand_in_one_row(read):
    def paint(canvas):
        for at, row in enumerate([HEAD, ["Exposure", "7", "8", "9"], ["Voyeurism of a child", "4", "5", "6"]]):
            canvas.setFont("Helvetica", 7)
            canvas.drawString(60, 698 - 18 * at, row[0])
            canvas.setFont("Helvetica", 8)
            for x, text in zip((330, 400, 470), row[1:], strict=True):
                canvas.drawString(x, 700 - 18 * at, text)

    assert shown(read(draw(paint)).grids[0]) == [
        HEAD,
        ["Exposure", "7", "8", "9"],
        ["Voyeurism of a child", "4", "5", "6"],
    ]


def test_rows_far_apart_with_labels_above_and_below_their_figures_are_a_table(read):
    def paint(canvas):
        for page, part in ((1, TALL_ROWS[:3]), (2, TALL_ROWS[3:])):
            canvas.setFont("Helvetica", 10)
            for x, text in zip(PLACES, ["Offence title", "22/23", "23/24", "Code"], strict=True):
                canvas.drawString(x, 760, text)
            for at, (label, figures) in enumerate(part):
                middle = 730 - 40 * at
                first = middle + 6 * (len(label) - 1)
                for line, text in enumerate(label):
                    canvas.drawString(PLACES[0], first - 12 * line, text)
                for x, text in zip(PLACES[1:], figures, strict=True):
                    canvas.drawString(x, middle, text)
            canvas.drawString(60, 30, "HQ/PA/0028 - OFFICIAL")
            canvas.drawString(500, 30, str(page))
            canvas.showPage()

    document = read(draw(paint))
    expected = [[" ".join(label), *figures] for label, figures in TALL_ROWS]
    assert shown(document.grids[0])[1:] == expected
    assert [n.text for n in document.lines if n.kind is not LineKind.FURNITURE] == []


@pytest.mark.parametrize("lines", [[("GRID", (0, 0), (-1, -1), 0.5, colors.black)], []], ids=["ruled", "unruled"])
def test_a_head_over_several_columns_spans_them(read, lines):
    rows = [["", "Female", "", "Male", ""], ["Age", *HEAD[2:], *HEAD[2:]], ["0-9", "1", "2", "3", "4"]]
    rows += [["10-12", "10", "20", "30", "*"], ["13-15", "100", "200", "300", "<5"]]
    style = TableStyle(
        [("SPAN", (1, 0), (2, 0)), ("SPAN", (3, 0), (4, 0)), ("ALIGN", (1, 0), (-1, -1), "CENTER"), *lines]
    )
    grid = read(flow(Table(rows, style=style, colWidths=[80] * 5))).grids[0]
    assert [(c.shown, c.column, c.column_span) for c in grid if c.row == 0 and c.shown] == [
        ("Female", 1, 2),
        ("Male", 3, 2),
    ]
    assert shown(grid)[1:] == rows[1:]


@pytest.mark.parametrize("angle", [90, -90])
def test_rotated_heads_read_forwards(read, angle):
    def paint(canvas):
        canvas.grid([50, 150, 200, 250], [640, 660, 740])
        canvas.drawString(52, 645, "Northern")
        for x, text, figure in ((180, "Discharges", "5"), (230, "Drawn", "6")):
            canvas.saveState()
            canvas.translate(x, 665 if angle > 0 else 735)
            canvas.rotate(angle)
            canvas.drawString(0, 0, text)
            canvas.restoreState()
            canvas.drawString(x, 645, figure)

    assert shown(read(draw(paint)).grids[0]) == [["", "Discharges", "Drawn"], ["Northern", "5", "6"]]


def test_paragraphs_are_counted_and_page_furniture_is_not(read):
    def paint(canvas):
        for page in (1, 2):
            canvas.setFont("Helvetica", 10)
            canvas.drawString(
                60, 700, f"The force recorded {page}5 offences in the year that was asked about, which is all that"
            )
            canvas.drawString(60, 688, "can be said.")
            canvas.drawString(60, 660, "A second paragraph.")
            canvas.drawString(60, 30, f"Freedom of Information response Page {page}")
            canvas.showPage()

    lines = read(draw(paint)).lines
    assert [n.number for n in lines if n.kind is not LineKind.FURNITURE] == [1, 2, 3, 4]
    assert lines[0].text.endswith("which is all that can be said.")
    assert all(n.number == 0 for n in lines if n.kind is LineKind.FURNITURE)


WIDE = ["Financial year", "Victim gender", "Victim age", "Number of offences"]


@pytest.mark.parametrize("pages", [1, 2])
@pytest.mark.parametrize("reference", ["2025.1187", "005902/25", "FOI-25-00417"])
def test_a_reference_with_the_page_s_number_at_the_foot_is_furniture_and_parts_no_table(read, reference, pages):
    """The heads begin where their figures do, and are longer than those."""
    rows = [["2017/18", "Female", f"{age} to {age + 1}", str(age)] for age in (10, 12, 14, 16)]

    def paint(canvas):
        for page in range(1, pages + 1):
            canvas.setFont("Helvetica", 8)
            for at, row in enumerate([WIDE, *rows]):
                for x, text in zip((60, 150, 240, 350), row, strict=True):
                    canvas.drawString(x, 790 - 16 * at, text)
            canvas.drawString(60, 30, reference)
            canvas.drawString(500, 30, str(page))
            canvas.showPage()

    document = read(draw(paint))
    assert [shown(g) for g in document.grids] == [[WIDE, *(rows * pages)]]
    assert not [line for line in document.lines if line.kind is not LineKind.FURNITURE]


@pytest.mark.parametrize("label", ["2017/18", "2017-2018", "Unknown", "16-17"])
def test_a_last_row_of_a_table_is_no_foot_of_its_page(read, label):
    def paint(canvas):
        canvas.setFont("Helvetica", 8)
        for y, texts in ((80, ("Year", "Offences")), (60, ("2016/17", "14")), (40, (label, "1"))):
            canvas.drawString(60, y, texts[0])
            canvas.drawString(350, y, texts[1])
        canvas.showPage()

    document = read(draw(paint))
    printed = [*(cell.shown for grid in document.grids for cell in grid), *(line.text for line in document.lines)]
    assert label in " ".join(printed)
    assert not [line for line in document.lines if line.kind is LineKind.FURNITURE]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The flag is not in use. Crimes of one kind were counted instead.", LineKind.PARAGRAPH),
        ("Crimes with the flag, 2017/18", LineKind.HEADING),
    ],
)
@pytest.mark.parametrize("font", [("Helvetica", 12), ("Helvetica-Bold", 9)])
def test_sentences_in_larger_type_than_the_lines_below_are_no_heading(read, text, kind, font):
    def paint(canvas):
        canvas.setFont(*font)
        canvas.drawString(60, 760, text)
        canvas.setFont("Helvetica", 9)
        for at in range(12):
            canvas.drawString(60, 700 - 14 * at, f"Children of the age of {at} years {'.' * 27} {at + 20}")

    (line,) = [line for line in read(draw(paint)).lines if line.text == text]
    assert line.kind is kind


def test_two_columns_of_text_are_read_one_after_the_other(read):
    left = [f"the left column says in line {n} of it" for n in range(6)]
    right = [f"the right column says in line {n} of it" for n in range(6)]

    def paint(canvas):
        canvas.setFont("Helvetica", 10)
        for n, (one, other) in enumerate(zip(left, right, strict=True)):
            canvas.drawString(60, 700 - 12 * n, one)
            canvas.drawString(320, 700 - 12 * n, other)

    assert " ".join(n.text for n in read(draw(paint)).lines) == " ".join([*left, *right])


def test_a_label_that_the_page_end_cuts_keeps_its_figures(read):
    def paint(canvas):
        canvas.setFont("Helvetica", 10)
        for n, row in enumerate([HEAD, *rows_of(4)]):
            for x, text in zip((60, 300, 370, 440), row, strict=True):
                canvas.drawString(x, 180 - 20 * n, text)
        canvas.drawString(60, 80, "Causing or inciting a child to")
        canvas.showPage()
        canvas.setFont("Helvetica", 10)
        for x, text in zip((60, 300, 370, 440), ("engage in sexual activity", "21", "22", "23"), strict=True):
            canvas.drawString(x, 780, text)
        for x, text in zip((60, 300, 370, 440), rows_of(6)[5], strict=True):
            canvas.drawString(x, 760, text)

    texts = [row for g in read(draw(paint)).grids for row in shown(g)]
    assert ["21", "22", "23"] in [row[1:] for row in texts]
    assert rows_of(6)[5] in texts


def test_text_that_cannot_be_seen_is_not_read_and_is_reported(read):
    def paint(canvas):
        canvas.drawString(60, 700, "There were 12 offences.")
        canvas.setFillColor(colors.white)
        canvas.drawString(60, 650, "There were 99 others.")

    document = read(draw(paint))
    assert "99" not in " ".join(n.text for n in document.lines)
    assert [p.kind for p in document.problems] == [IssueKind.HIDDEN_CONTENT]


def test_a_locked_pdf_is_an_issue(read):
    data = draw(lambda c: c.drawString(60, 700, "12"), encrypt=StandardEncryption("secret"))
    (problem,) = read(data).problems
    assert problem.kind is IssueKind.UNREADABLE
    assert "password" in problem.message


def test_a_pdf_of_one_grey_picture_is_an_issue_and_never_empty(read):
    picture = ImageReader(Image.new("RGB", (60, 80), "grey"))
    (problem,) = read(draw(lambda c: c.drawImage(picture, 0, 0, *A4))).problems
    assert problem.kind is IssueKind.UNREADABLE


def test_a_pdf_that_unpacks_beyond_measure_is_an_issue(read):
    bomb = zlib.compress(b" " * 80_000_000)
    data = b"%%PDF-1.4\n1 0 obj<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream endobj" % (len(bomb), bomb)
    (problem,) = read(data).problems
    assert "grows" in problem.message


def test_a_damaged_pdf_is_an_issue_wherever_it_is_cut(read):
    whole = flow(Table([HEAD, *rows_of(5)], style=RULED))
    for end in range(10, len(whole) - 60, 97):
        document = read(whole[:end])
        assert document.problems or [shown(g) for g in document.grids] == [[HEAD, *rows_of(5)]]


def test_a_sentence_in_letters_larger_than_those_of_the_table_is_no_heading(read):
    def paint(canvas):
        canvas.setFont("Helvetica", 12)
        canvas.drawString(60, 780, "Your request")
        canvas.drawString(60, 740, "Our officers do not use the online flag, so we looked at one field.")
        canvas.setFont("Helvetica", 9)
        for at in range(12):
            canvas.drawString(60, 700 - 14 * at, f"{at} years old at the time of the offence: {at + 20}")

    kinds = {line.text: line.kind for line in read(draw(paint)).lines}
    assert kinds["Your request"] is LineKind.HEADING
    assert kinds["Our officers do not use the online flag, so we looked at one field."] is LineKind.PARAGRAPH


@pytest.mark.parametrize(("size", "gap"), [(8, 13), (8, 20), (10, 18), (10, 24)])
@pytest.mark.parametrize("rest", ["2020", "March 2020", "2019", "under 18"])
def test_the_end_of_a_wrapped_title_is_no_row_of_the_table_below_it(read, size, gap, rest):
    title = "Kent Police 002518/22: flagged offences by age and sex of the victims for the year 1 April to 31"
    rows = [["Age of victim", "Female", "Male"], ["0-10", "11", "3"], ["11-13", "46", "11"], ["Total", "57", "14"]]

    def paint(canvas):
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 712, title)
        canvas.drawString(60, 700, rest)
        canvas.setFont("Helvetica", size)
        for at, row in enumerate(rows):
            canvas.drawString(60, 700 - gap - 14 * at, row[0])
            for x, text in zip((250, 320), row[1:], strict=True):
                canvas.drawRightString(x, 700 - gap - 14 * at, text)

    document = read(draw(paint))
    assert [shown(grid) for grid in document.grids] == [rows]
    assert [line.text for line in document.lines] == [f"{title} {rest}"]
