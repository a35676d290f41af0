"""What stands at the edges of PDF pages between the parts of a table."""

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from cyberflag.replies.document import LineKind
from cyberflag.replies.formats import read_document

HEADS = ["Offence", "2021/22", "2022/23"]
FIRST = [["Sexual communication with a child, recorded by the online team alone", "31", "8"], ["Exposure", "4", "5"]]
SECOND = [["Voyeurism", "12", "6"], ["Rape", "9", "3"]]
LETTERHEAD = "Northshire Police - Castle Road, Northtown NT1 4ZZ"


@pytest.fixture
def read(tmp_path):
    def _read(pages):
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=A4)
        for lines in pages:
            for x, y, text, size in lines:
                canvas.setFont("Helvetica", size)
                canvas.drawString(x, y, text)
            canvas.showPage()
        canvas.save()
        path = tmp_path / "reply.pdf"
        path.write_bytes(out.getvalue())
        return read_document(path, "reply.pdf")

    return _read


def table(rows, top):
    return [
        (x, top - 18 * at, text, 9) for at, row in enumerate(rows) for x, text in zip((60, 420, 480), row, strict=True)
    ]


def texts(grid):
    places = ((row, column) for row in range(grid.height) for column in range(grid.width))
    shown = [grid.cells[place].shown if place in grid.cells else "" for place in places]
    return [shown[at : at + grid.width] for at in range(0, len(shown), grid.width)]


def labels(document):
    return [[grid.cells[row, 0].shown for row in range(grid.height)] for grid in document.grids]


@pytest.mark.parametrize(
    "foot",
    [
        "OFFICIAL - 88/23 - sheet {} of 2 - printed 09/05/2023 10:12",
        "Page {}/2 | FOI 88-23 | Northshire Police",
        "FOI 88/23 ({} of 2), May 2023",
    ],
)
def test_a_foot_with_the_page_s_number_amid_its_words_is_furniture_and_parts_no_table(read, foot):
    pages = [
        [*table([HEADS, *FIRST], 200), (60, 40, foot.format(1), 7)],
        [*table(SECOND, 800), (60, 40, foot.format(2), 7)],
    ]
    document = read(pages)
    assert labels(document) == [[row[0] for row in (HEADS, *FIRST, *SECOND)]]
    assert {line.kind for line in document.lines} == {LineKind.FURNITURE}


def test_a_letterhead_of_later_pages_in_small_type_parts_no_table(read):
    document = read([table([HEADS, *FIRST], 200), [(60, 815, LETTERHEAD, 7), *table(SECOND, 790)]])
    assert labels(document) == [[row[0] for row in (HEADS, *FIRST, *SECOND)]]
    assert [line.text for line in document.lines] == [LETTERHEAD]


def test_a_title_in_the_type_of_the_table_below_it_begins_another(read):
    document = read([table([HEADS, *FIRST], 200), [(60, 815, "Offences without the flag", 9), *table(SECOND, 790)]])
    assert len(document.grids) == 2


def test_a_force_s_name_beside_the_number_of_the_page_at_its_foot_is_furniture(read):
    document = read([[*table([HEADS, *FIRST], 600), (60, 40, "Kent Police", 7), (500, 40, "1", 7)]])
    assert labels(document) == [[row[0] for row in (HEADS, *FIRST)]]
    assert {line.kind for line in document.lines} == {LineKind.FURNITURE}


@pytest.mark.parametrize("foot", ["Disclosure 1", "Information Rights Unit | 1", "OFFICIAL - 1"])
def test_words_with_the_number_of_the_only_page_in_small_type_at_its_foot_are_furniture(read, foot):
    document = read([[*table([HEADS, *FIRST], 600), (60, 40, foot, 7)]])
    assert {line.kind for line in document.lines} == {LineKind.FURNITURE}


@pytest.mark.parametrize(
    ("foot", "height", "size"),
    [
        ("Disclosure 2", 40, 7),  # not the number of the page
        ("Disclosure 1", 40, 9),  # in the letters of the others
        ("Disclosure 1", 300, 7),  # not at the foot
        ("Not known: 1", 40, 7),  # a label and its figure
        *((f"{label} 1", 40, 7) for label in ("Unknown", "Not known -", "Transgender |", "Crimes withheld")),
        ("We hold no information in answer to question 1", 40, 7),  # a refusal
        ("All the figures above are of charges 1", 40, 7),  # a remark
    ],
)
def test_other_words_with_a_number_below_a_table_are_text(read, foot, height, size):
    document = read([[*table([HEADS, *FIRST], 600), (60, height, foot, size)]])
    assert foot in [line.text for line in document.lines if line.kind is not LineKind.FURNITURE]


BLOCKS = [
    ["Year", "Outcome", "0-12", "13-17", "Total"],
    ["2021/22", "Charged", "3", "18", "21"],
    ["", "Not charged", "11", "7", "18"],
    ["2022/23", "Charged", "4", "9", "13"],
]
REST = [["", "Not charged", "12", "16", "28"], ["", "No suspect", "1", "20", "21"]]


def blocks(rows, top, places=(60, 130, 300, 360, 420)):
    return [
        (x, top - 18 * at, text, 9) for at, row in enumerate(rows) for x, text in zip(places, row, strict=True) if text
    ]


@pytest.mark.parametrize("foot", [2, 3])
def test_a_page_that_begins_amid_a_block_goes_on_under_the_label_of_the_page_before(read, foot):
    rows = [*BLOCKS, *REST]
    document = read([blocks(rows[: foot + 1], 200), blocks(rows[foot + 1 :], 800)])
    (grid,) = document.grids
    assert texts(grid) == rows


def test_of_two_columns_of_labels_printed_once_both_may_be_blank_on_the_next_page(read):
    places = (60, 130, 200, 300, 360, 420)
    first = [
        ["Year", "Sex", "Outcome", "0-12", "13-17", "Total"],
        ["2021/22", "Female", "Charged", "3", "18", "21"],
        ["", "", "Not charged", "11", "7", "18"],
        ["", "Male", "Charged", "4", "9", "13"],
    ]
    rest = [["", *row] for row in REST]
    document = read([blocks(first, 200, places), blocks(rest, 800, places)])
    (grid,) = document.grids
    assert texts(grid) == [*first, *rest]


BY_SEX = [
    ["Year", "Sex", "0-12", "13-17", "Total"],
    ["2017/18", "Female", "3", "18", "21"],
    ["", "Male", "11", "7", "18"],
    ["2018/19", "Female", "4", "9", "13"],
]
BOTH = [["", "Female", "12", "16", "28"], ["", "Male", "2", "3", "5"]]
CLOSED = [*BY_SEX, ["", "Male", "1", "1", "2"], ["Total", "", "19", "35", "54"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            BY_SEX, [["", "Snapchat", "12", "16", "28"], ["", "Kik", "2", "3", "5"]], id="it has no label of it"
        ),
        pytest.param(BY_SEX, [["", "Rape", "12", "16", "28"], ["", "Grooming", "2", "3", "5"]], id="nor of its kind"),
        pytest.param(BY_SEX, BOTH, id="its block begins anew"),
        pytest.param(BY_SEX[:3], BOTH, id="its block begins anew below a whole one"),
        pytest.param(CLOSED, BOTH, id="a total has ended the block"),
    ],
)
def test_a_part_without_its_first_column_that_does_not_go_on_with_the_last_block_is_another_table(read, first, second):
    document = read([blocks(first, 200), blocks(second, 800)])
    assert len(document.grids) == 2


@pytest.mark.parametrize(
    ("first", "second", "places"),
    [
        pytest.param(BLOCKS, REST, (60, 60, 300, 360, 420), id="its labels stand in the first column"),
        pytest.param(BLOCKS, REST, (90, 100, 270, 330, 390), id="its columns stand elsewhere"),
        pytest.param(BLOCKS, [["", *BLOCKS[0][1:]], *REST], (60, 130, 300, 360, 420), id="it has heads of its own"),
        pytest.param(BLOCKS, [["", "By", "0-9", "10-17", "18+"], *REST], (60, 130, 300, 360, 420), id="it has others"),
        pytest.param([*BLOCKS[:2], *BLOCKS[3:]], REST, (60, 130, 300, 360, 420), id="each row above has its label"),
    ],
)
def test_a_narrower_table_on_the_next_page_is_another_where(read, first, second, places):
    document = read([blocks(first, 200), blocks(second, 800, places)])
    assert len(document.grids) == 2
