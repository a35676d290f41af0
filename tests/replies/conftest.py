"""Small replies written on the spot, and how they read."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest
from openpyxl import Workbook

from cyberflag.model import Request
from cyberflag.replies import ReplyReading
from office_files import word_letter
from readings import ASKED, Read, read_here

Rows = Sequence[Sequence[object]]


@pytest.fixture
def read_sheets(tmp_path: Path) -> Read:
    """Writes rows as the sheets of a workbook of Kent Police (``title=rows``) and reads it. Cells are ``merged`` at the
    same places of each sheet.
    """

    def read(
        request: Request = ASKED, name: str = "Kent Police reply.xlsx", merged: Sequence[str] = (), **sheets: Rows
    ) -> ReplyReading:
        workbook = Workbook()
        workbook.remove(workbook.active)
        for title, rows in sheets.items():
            sheet = workbook.create_sheet(title.replace("_", "-"))
            for row in rows:
                sheet.append(list(row))
            for span in merged:
                sheet.merge_cells(span)
        workbook.save(tmp_path / name)
        return read_here(tmp_path / name, name, request)

    return read


@pytest.fixture
def read_page(tmp_path: Path) -> Read:
    """Writes texts and tables (lists of rows) in their order as a page of Kent Police, and reads it."""

    def read(*blocks: str | Rows, name: str = "Kent Police reply.html", request: Request = ASKED) -> ReplyReading:
        parts = []
        for block in blocks:
            if isinstance(block, str):
                parts.append(block if block.startswith("<") else f"<p>{block}</p>")
            else:
                rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in block)
                parts.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
        page = f"<html><body><main>{''.join(parts)}</main></body></html>"
        (tmp_path / name).write_text(page, encoding="utf-8")
        return read_here(tmp_path / name, name, request)

    return read


@pytest.fixture
def read_unasked(read_page: Read) -> Read:
    """As `read_page`, of which it is not known what was asked."""
    return partial(read_page, request=Request())


@pytest.fixture
def read_unasked_letter(tmp_path: Path) -> Read:
    """Writes a text below the name of Kent Police, as plain text or of another ``suffix``, and reads it without a
    request.
    """

    def read(text: str, suffix: str = ".txt") -> ReplyReading:
        path = tmp_path / f"Kent Police{suffix}"
        path.write_text(f"Kent Police\n\n{text}\n", encoding="utf-8")
        return read_here(path, path.name, Request())

    return read


@pytest.fixture
def read_letter_with_table(tmp_path: Path) -> Read:
    """Writes paragraphs and one table below them as a Word letter of Kent Police, and reads it."""

    def read(paragraphs: Sequence[str], rows: Rows, request: Request = ASKED) -> ReplyReading:
        word_letter(*paragraphs, rows).save(tmp_path / "Kent Police.docx")
        return read_here(tmp_path / "Kent Police.docx", "Kent Police.docx", request)

    return read
