"""Small replies written on the spot, and how they read."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
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
