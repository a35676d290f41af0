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
