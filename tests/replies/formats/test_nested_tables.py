"""Tables in the cells of others: what stands around one heads it, as lines above it do."""

import docx
import pytest

from cyberflag.replies.document import Line
from cyberflag.replies.formats import read_document

AGES = [["Age", "Girls"], ["0-12", "5"], ["13-17", "8"]]


def write(cell, parts):
    """Texts and tables (lists of rows) into a cell of a letter, in their order."""
    for part in parts if isinstance(parts, list) and parts and isinstance(parts[0], tuple) else [parts]:
        if isinstance(part, str):
            cell.text = part
            continue
        for one in part:
            if isinstance(one, str):
                cell.add_paragraph(one)
            else:
                fill(cell.add_table(len(one), len(one[0])), one)


def fill(table, rows):
    for row, cells in zip(rows, table.rows, strict=True):
        for parts, cell in zip(row, cells.cells, strict=True):
            write(cell, parts)


def as_page(rows):
    def cell(parts):
        if isinstance(parts, str):
            return parts
        return "".join(f"<p>{one}</p>" if isinstance(one, str) else as_page(one) for one in parts[0])

    lines = ("".join(f"<td>{cell(parts)}</td>" for parts in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


@pytest.fixture(params=["docx", "html"])
def blocks(request, tmp_path):
    """What a letter or page with one table reads as: its lines, and the names of its grids."""

    def _blocks(rows):
        path = tmp_path / f"a.{request.param}"
        if request.param == "docx":
            letter = docx.Document()
            fill(letter.add_table(len(rows), len(rows[0])), rows)
            letter.save(path)
        else:
            path.write_text(f"<html><body>{as_page(rows)}</body></html>", encoding="utf-8")
        return [b.text if isinstance(b, Line) else b.name for b in read_document(path, path.name).blocks]

    return _blocks


def held(*parts):
    return [tuple(parts)]


def test_a_label_beside_a_table_and_a_text_over_it_head_it(blocks):
    rows = [["2019", held("Calendar year", AGES)], ["2020", held("Calendar year", AGES)]]
    assert blocks(rows) == ["2019", "Calendar year", "table 2", "2020", "Calendar year", "table 3"]


def test_headings_of_columns_stand_right_over_the_table_of_each(blocks):
    assert blocks([["2019", "2020"], [held(AGES), held(AGES)]]) == ["2019", "table 2", "2020", "table 3"]


def test_the_label_of_a_row_of_tables_heads_each_of_them(blocks):
    rows = [["", "Girls", "Boys"], ["Ages", held(AGES), held(AGES)]]
    assert blocks(rows) == ["Ages", "Girls", "table 2", "Ages", "Boys", "table 3"]


def test_a_table_with_figures_of_its_own_stays_one_and_its_labels_head_those_in_it(blocks):
    rows = [["Year", "All", "By age"], ["2019", "13", held(AGES)], ["2020", "26", held(AGES)]]
    assert blocks(rows) == ["table 1", "2019", "table 2", "2020", "table 3"]


def test_tables_in_tables_in_tables_are_read_in_their_order(blocks):
    inner = [[held("Girls", AGES), held("Boys", AGES)]]
    rows = [["2019", held(inner)], ["2020", held(inner)]]
    found = [block for block in blocks(rows) if not block.startswith("table")]
    assert found == ["2019", "Girls", "Boys", "2020", "Girls", "Boys"]


def test_lines_of_one_cell_are_lines_of_their_own(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(as_page([["Panel", held("2019", AGES, "2020", AGES)], ["", ""]]), encoding="utf-8")
    lines = read_document(path, "a.html").lines
    assert [line.text for line in lines] == ["Panel", "2019", "2020"]
    assert len({line.source for line in lines}) == len(lines)
