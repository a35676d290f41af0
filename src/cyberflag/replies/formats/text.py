"""Plain text: every line counted, quoted lines marked, tables set out with blanks as grids."""

from __future__ import annotations

import re

from cyberflag.replies.document import Line, LineKind
from cyberflag.replies.formats.contents import Contents, split_notes, trim
from cyberflag.replies.formats.decoding import decode
from cyberflag.replies.formats.text_tables import find_text_tables

_QUOTED = re.compile(r"\s*((?:>\s?)+|\|\s(?=\S))")
_ITEM = re.compile(r"\s*(?:[-*\u2022\u00b7]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)(?=\S)", re.IGNORECASE)
_RULE = re.compile(r"\s*([=\-_*~#])\1{2,}\s*$")


def read_text(data: bytes) -> Contents:
    """The lines that are not blank, numbered as in the file; a table set out with blanks is a grid ``text`` whose rows are the file's lines."""
    return read_lines(decode(data).split("\n"))


def read_lines(lines: list[str]) -> Contents:
    """The same for lines already parted, as an e-mail's body gives them."""
    contents = Contents()
    tables = {grid_lines.start: (grid_lines, grid) for grid_lines, grid in find_text_tables(lines)}
    at = 0
    while at < len(lines):
        if at in tables:
            taken, grid = tables[at]
            contents.blocks.append(grid)
            at = taken.stop
            continue
        line = _read_line(lines, at)
        if line is not None:
            contents.blocks.append(line)
        at += 1
    return contents


def _read_line(lines: list[str], at: int) -> Line | None:
    written = lines[at]
    if not trim(written) or _RULE.match(written):
        return None
    quoted = _QUOTED.match(written)
    if quoted and quoted[0].strip():
        text = trim(written[quoted.end() :])
        return Line(at + 1, text, LineKind.QUOTED) if text else None
    text, notes = split_notes(trim(written))
    if at + 1 < len(lines) and _RULE.match(lines[at + 1]) and lines[at + 1].strip()[0] in "=-~":
        return Line(at + 1, text, LineKind.HEADING, notes)
    return Line(at + 1, text, LineKind.LIST_ITEM if _ITEM.match(written) else LineKind.PARAGRAPH, notes)
