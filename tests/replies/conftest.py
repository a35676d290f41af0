"""Small replies written on the spot, and how they read."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from docx import Document as WordDocument
from openpyxl import Workbook

from cyberflag.model import Request
from cyberflag.replies import ReplyReading, read_reply
from readings import ASKED

Rows = Sequence[Sequence[object]]
ReadSheets = Callable[..., ReplyReading]


@pytest.fixture
def read_sheets(tmp_path: Path) -> ReadSheets:
    """Writes rows as the sheets of a workbook of Kent Police (``title=rows``) and reads it."""

    def read(request: Request = ASKED, name: str = "Kent Police reply.xlsx", **sheets: Rows) -> ReplyReading:
        workbook = Workbook()
        workbook.remove(workbook.active)
        for title, rows in sheets.items():
            sheet = workbook.create_sheet(title.replace("_", "-"))
            for row in rows:
                sheet.append(list(row))
        workbook.save(tmp_path / name)
        return read_reply(tmp_path / name, name, request)

    return read


@pytest.fixture
def read_letter_with_table(tmp_path: Path) -> ReadSheets:
    """Writes paragraphs and one table below them as a Word letter of Kent Police, and reads it."""

    def read(paragraphs: Sequence[str], rows: Rows, request: Request = ASKED) -> ReplyReading:
        letter = WordDocument()
        for text in paragraphs:
            letter.add_paragraph(text)
        table = letter.add_table(rows=len(rows), cols=len(rows[0]))
        for row, cells in zip(rows, table.rows, strict=True):
            for text, cell in zip(row, cells.cells, strict=True):
                cell.text = str(text)
        letter.save(tmp_path / "Kent Police.docx")
        return read_reply(tmp_path / "Kent Police.docx", "Kent Police.docx", request)

    return read
