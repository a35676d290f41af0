"""CSV, web pages, Word letters and plain text give what a person reads."""

from __future__ import annotations

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from cyberflag.model import IssueKind
from cyberflag.replies.document import LineKind
from cyberflag.replies.formats import read_document
from office_files import saved


def read(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_document(path, name)


def rows(grid):
    shown = {place: cell.shown for place, cell in grid.cells.items()}
    return [[shown.get((r, c), "") for c in range(grid.width)] for r in range(grid.height)]


@pytest.mark.parametrize(
    "data",
    [
        "Year,Offences\n2017/18,NA\n".encode("utf-8-sig"),
        "Year;Offences\r\n2017/18;NA\r\n".encode("utf-16"),
        b"Year\tOffences\r2017/18\tNA\r",
        b"Year|Offences\n2017/18|NA",
        b"sep=;\nYear;Offences\n2017/18;NA\n",
    ],
)
def test_csv_is_read_whatever_parts_its_fields_and_lines(tmp_path, data):
    grid = read(tmp_path, "a.csv", data).grids[0]
    assert (grid.name, grid.is_sheet) == ("csv", True)
    assert [row for row in rows(grid) if any(row)] == [["Year", "Offences"], ["2017/18", "NA"]]


def test_windows_dash_of_a_csv_is_a_dash(tmp_path):
    assert read(tmp_path, "a.csv", b"a,b\n1,\x96\n").grids[0].cells[1, 1].shown == "–"


def test_open_quotation_mark_does_not_swallow_a_csv(tmp_path):
    document = read(tmp_path, "a.csv", 'a,b\n"open,1\n' + "x,2\n" * 30)
    assert document.grids[0].height == 32
    assert [problem.source for problem in document.problems] == ["csv!A2"]


PAGE = """<title>Log</title><nav>Home</nav><main><h1>FOI 1</h1><ul><li>Question 5<br>more</ul>
<table><caption>By year</caption><tr><th rowspan=2>Year<th colspan=2>Offences<tr><th>Girls<th>Boys
<tr><td>2017/18<td>12<sup>3</sup><td>&lt;5</table><p>After</p></main><footer>Useful?</footer>"""


def test_page_counts_lines_inside_main_and_keeps_spans(tmp_path):
    document = read(tmp_path, "a.html", PAGE)
    assert [(line.number, line.kind.value, line.text) for line in document.lines] == [
        (0, "title", "Log"),
        (0, "furniture", "Home"),
        (1, "heading", "FOI 1"),
        (2, "list item", "Question 5\nmore"),
        (0, "paragraph", "By year"),
        (3, "paragraph", "After"),
        (0, "furniture", "Useful?"),
    ]
    grid = document.grids[0]
    assert grid.name == "table 1"
    assert rows(grid) == [["Year", "Offences", ""], ["", "Girls", "Boys"], ["2017/18", "12", "<5"]]
    assert (grid.cells[0, 0].row_span, grid.cells[0, 1].column_span) == (2, 2)
    assert grid.cells[2, 1].notes == ("3",)
    assert grid.cells[0, 1].is_heading
    assert not grid.cells[2, 0].is_heading


def test_table_that_lays_out_a_page_is_no_table(tmp_path):
    inner = "<table><tr><td>2016<td>5<tr><td>2017<td>6</table>"
    document = read(tmp_path, "a.html", f"<table><tr><td>menu<td><p>Answer</p>{inner}</table>")
    assert [rows(grid) for grid in document.grids] == [[["2016", "5"], ["2017", "6"]]]
    assert [line.text for line in document.lines] == ["menu", "Answer"]


@pytest.mark.parametrize("hiding", ["hidden", 'style="display: none"', "class=gone"])
def test_hidden_row_of_a_page_is_marked(tmp_path, hiding):
    rules = "<style>.gone{display:none} @media print{.a{display:none}}</style>"
    page = f"{rules}<table><tr><td>a<td class=a>1<tr {hiding}><td>b<td>2</table>"
    document = read(tmp_path, "a.html", page)
    assert [cell.hidden for cell in document.grids[0]] == [False, False, True, True]
    assert [problem.kind for problem in document.problems] == [IssueKind.HIDDEN_CONTENT]


def test_table_without_anything_in_it_is_unreadable(tmp_path):
    document = read(tmp_path, "a.html", "<p>Response</p><table><tr><td><td><tr><td><td></table>")
    assert [(p.source, p.kind) for p in document.problems] == [("table 1!A1", IssueKind.UNREADABLE)]


def letter(fill):
    document = docx.Document()
    fill(document)
    return saved(document)


def test_letter_is_read_in_order_with_merged_cells_once(tmp_path):
    def fill(document):
        document.sections[0].header.paragraphs[0].text = "Force crest"
        document.add_heading("Reply", 1)
        document.add_paragraph("")
        document.add_paragraph("First", style="List Bullet")
        grid = document.add_table(3, 3)
        grid.cell(0, 1).merge(grid.cell(0, 2)).text = "2018/19"
        grid.cell(1, 0).merge(grid.cell(2, 0)).text = "Girls"
        grid.cell(2, 2).text = "5"
        grid.cell(2, 1).add_table(1, 2).cell(0, 0).text = "inner"
        run = document.add_paragraph("12").add_run("3")
        run.font.superscript = True

    document = read(tmp_path, "a.docx", letter(fill))
    assert [(line.number, line.kind, line.text) for line in document.lines] == [
        (0, LineKind.FURNITURE, "Force crest"),
        (1, LineKind.HEADING, "Reply"),
        (2, LineKind.LIST_ITEM, "First"),
        (3, LineKind.PARAGRAPH, "12"),
    ]
    assert document.lines[-1].notes == ("3",)
    outer, inner = document.grids
    assert (outer.name, inner.name) == ("table 1", "table 2")
    assert {c.name: (c.shown, c.row_span, c.column_span) for c in outer} == {
        "B1": ("2018/19", 1, 2),
        "A2": ("Girls", 2, 1),
        "C3": ("5", 1, 1),
    }
    assert inner.cells[0, 0].shown == "inner"


def test_tracked_deletions_and_hidden_text_are_not_read(tmp_path):
    def fill(document):
        document.styles.add_style("Gone", WD_STYLE_TYPE.CHARACTER).font.hidden = True
        paragraph = document.add_paragraph("We hold 5")
        paragraph.add_run(" secret 9", style="Gone")
        deleted = OxmlElement("w:del")
        deleted.append(paragraph.add_run(" of 12")._r)
        paragraph._p.append(deleted)

    document = read(tmp_path, "a.docx", letter(fill))
    assert [line.text for line in document.lines] == ["We hold 5"]
    assert [problem.kind for problem in document.problems] == [IssueKind.HIDDEN_CONTENT]
    assert "secret" not in document.problems[0].message


def test_what_is_struck_out_is_not_what_the_force_shows(tmp_path):
    page = "<p>We hold <del>108</del> <ins>81</ins> <s>70</s></p>"
    assert [line.text for line in read(tmp_path, "a.html", page).lines] == ["We hold 81"]

    def fill(document):
        paragraph = document.add_paragraph("We hold ")
        paragraph.add_run("108 ").font.strike = True
        paragraph.add_run("81")

    assert [line.text for line in read(tmp_path, "a.docx", letter(fill)).lines] == ["We hold 81"]


TEXT = """Police
======

Offences recorded:
2017/18 - 7

Age        2017/18  2018/19
0-5              0        0
16-17            *        4

> I asked for 12
"""


def test_text_lines_keep_their_numbers(tmp_path):
    document = read(tmp_path, "a.txt", TEXT)
    assert [(line.number, line.kind.value, line.text) for line in document.lines] == [
        (1, "heading", "Police"),
        (4, "paragraph", "Offences recorded:"),
        (5, "paragraph", "2017/18 - 7"),
        (11, "quoted", "I asked for 12"),
    ]


def test_table_set_out_with_blanks_is_a_grid_whose_rows_are_lines(tmp_path):
    grid = read(tmp_path, "a.txt", TEXT).grids[0]
    assert {c.row + 1 for c in grid} == {7, 8, 9}
    assert rows(grid)[6:] == [["Age", "2017/18", "2018/19"], ["0-5", "0", "0"], ["16-17", "*", "4"]]


def test_two_blanks_after_a_full_stop_make_no_table(tmp_path):
    assert not read(tmp_path, "a.txt", "We hold 5.  Thank you.\nYou may appeal.  Bye.\n").grids


def test_no_field_of_an_aligned_text_is_ever_lost(tmp_path):
    words = (
        "Year        Offences   Victims\n2017/18          12        <5\n"
        "Sexual communication with a child  5   4\nAll  29\n"
    )
    document = read(tmp_path, "a.txt", words)
    text = " ".join([*(line.text for line in document.lines), *(c.shown for g in document.grids for c in g)])
    assert sorted(text.split()) == sorted(words.split())


def test_table_inside_a_cell_is_a_table_of_its_own(tmp_path):
    document = docx.Document()
    outer = document.add_table(1, 1).cell(0, 0)
    outer.text = "By year"
    inner = outer.add_table(2, 2)
    for at, text in enumerate(("Year", "Offences", "2017/18", "12")):
        inner.cell(at // 2, at % 2).text = text
    grids = read(tmp_path, "a.docx", saved(document)).grids
    assert ["Year", "Offences"] in [row for g in grids for row in rows(g)]
    assert ["2017/18", "12"] in [row for g in grids for row in rows(g)]


def test_text_in_a_box_is_read(tmp_path):
    document = docx.Document()
    paragraph = document.add_paragraph("See the box.")
    box = OxmlElement("w:txbxContent")
    box.append(docx.Document().add_paragraph("There were 12 offences in 2017/18.")._p)
    drawn = OxmlElement("w:pict")
    drawn.append(box)
    paragraph.add_run()._r.append(drawn)
    document.add_paragraph("The end.")
    lines = [n.text for n in read(tmp_path, "a.docx", saved(document)).lines]
    assert sorted(lines) == sorted(["See the box.", "There were 12 offences in 2017/18.", "The end."])


IN_LINE, FLOATING = "width:410pt;height:102pt", "position:absolute;margin-left:12pt;width:90pt"


def boxed(document, text, style, *inner):
    """A paragraph with a text box of the ``inner`` lines, in a shape of that style or in an element of that name."""
    paragraph = document.add_paragraph(text)
    box = OxmlElement("w:txbxContent")
    for line in inner:
        box.append(docx.Document().add_paragraph(line)._p)
    shape = OxmlElement(style if style.startswith("wp:") else "w:pict")
    shape.set("style", style)
    shape.append(box)
    paragraph.add_run()._r.append(shape)


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("", IN_LINE),
        ("", "wp:inline"),
        ("By year", IN_LINE),
        ("By year", "wp:inline"),
        ("", FLOATING),
        ("", "wp:anchor"),
    ],
)
def test_a_text_box_is_read_where_it_stands_between_paragraphs(tmp_path, text, style):
    document = docx.Document()
    document.add_paragraph("Before.")
    boxed(document, text, style, "2017/18: 12", "2018/19: 15")
    document.add_paragraph("The end.")
    lines = [n.text for n in read(tmp_path, "a.docx", saved(document)).lines]
    assert lines == ["Before.", *([text] if text else []), "2017/18: 12", "2018/19: 15", "The end."]


@pytest.mark.parametrize("style", [FLOATING, "wp:anchor"])
def test_a_text_box_that_floats_beside_a_text_does_not_part_it_from_the_next(tmp_path, style):
    document = docx.Document()
    boxed(document, "Offences in 2017/18", style, "Under 18s only")
    document.add_table(1, 2)
    document.add_paragraph("The end.")
    lines = [n.text for n in read(tmp_path, "a.docx", saved(document)).lines]
    assert lines == ["Offences in 2017/18", "The end.", "Under 18s only"]


def test_a_text_box_of_a_group_in_the_line_of_its_text_stands_where_the_group_does(tmp_path):
    document = docx.Document()
    boxed(document, "By year", FLOATING, "2017/18: 12")
    shape = document.paragraphs[0]._p.find(f".//{qn('w:pict')}")
    group = OxmlElement("w:pict")
    group.set("style", IN_LINE)
    shape.addprevious(group)
    group.append(shape)
    document.add_paragraph("The end.")
    lines = [n.text for n in read(tmp_path, "a.docx", saved(document)).lines]
    assert lines == ["By year", "2017/18: 12", "The end."]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.txt", "2017/18: 12 offences\n", "\n2018/19: 15 offences\n"),
        ("a.html", "<p>2017/18: 12 offences</p><p>", "</p><p>2018/19: 15 offences</p>"),
    ],
)
def test_a_text_without_end_is_told_and_what_stands_around_it_is_read(tmp_path, name, before, after):
    read_back = read(tmp_path, name, before + "0 to 9 of 10, " * 60_000 + after)
    assert [line.text for line in read_back.lines] == ["2017/18: 12 offences", "2018/19: 15 offences"]
    assert [problem.kind for problem in read_back.problems] == [IssueKind.UNREADABLE]


def test_a_cell_without_end_is_told_and_the_others_are_read(tmp_path):
    read_back = read(tmp_path, "a.csv", f"Year,Offences\n2017/18,12\n{'x 1 ' * 9000},13\n")
    assert ["2017/18", "12"] in rows(read_back.grids[0])
    assert [(p.kind, p.source) for p in read_back.problems] == [(IssueKind.UNREADABLE, "csv!A3")]


def test_a_sentence_without_end_is_told_and_a_long_paragraph_of_sentences_is_read(tmp_path):
    paragraph = "In 2017/18 there were 12 offences. " * 200
    read_back = read(tmp_path, "a.html", f"<p>{paragraph}</p><p>{'such and such, ' * 300}</p>")
    assert [line.text for line in read_back.lines] == [paragraph.strip()]
    assert [(p.kind, p.source) for p in read_back.problems] == [(IssueKind.UNREADABLE, "line 2")]


def test_figure_one_blank_behind_a_long_label_stands_in_its_column(tmp_path):
    table = [("Offence", "2018-19", "2019-20"), ("Short one", "15", "13"), ("The longest label of all", "9", "10")]
    lines = [f"{label:25}{one:9}{two}" for label, one, two in (*table, ("Nought", "1", "1"))]
    (grid,) = read(tmp_path, "a.txt", "\n".join(lines)).grids
    assert rows(grid)[2] == ["The longest label of all", "9", "10"]


def test_number_that_ends_a_label_stays_there_where_its_line_lacks_no_figure(tmp_path):
    lines = ["Offence        2018-19   2019-20", "Theft          15        13", "Class 9        7         10"]
    (grid,) = read(tmp_path, "a.txt", "\n".join(lines)).grids
    assert rows(grid)[2] == ["Class 9", "7", "10"]
