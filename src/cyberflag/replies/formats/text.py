"""Plain text: every line counted, quoted lines marked, tables set out with blanks as grids."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.document import Line, LineKind
from cyberflag.replies.formats.contents import Contents, count_indent, split_notes, trim
from cyberflag.replies.formats.decoding import decode
from cyberflag.replies.formats.ocr.lettering import write_as_seen
from cyberflag.replies.formats.text_fields import is_ruler
from cyberflag.replies.formats.text_tables import find_text_tables, sets_list_apart

_QUOTED = re.compile(r"[ \t]{0,8}>[> \t]*")
_ITEM = re.compile(r"[ \t]{0,40}(?:[-*•·]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]+(?=\S)", re.IGNORECASE)
_UNDERLINES: Final = frozenset("=-~*")


def read_text(data: bytes) -> Contents:
    """The lines that are not blank, numbered as in the file.

    A table set out with blanks is a grid named ``text`` whose rows are the file's lines (row 13 is line 14); its lines
    are not given again.
    """
    return read_lines(decode(data).split("\n"))


def read_lines(lines: Sequence[str]) -> Contents:
    """The same for lines already parted, as an e-mail's body gives them."""
    contents = Contents()
    lines = [write_as_seen(line) for line in lines]
    tables = {taken.start: (taken, grid) for taken, grid in find_text_tables(lines)}
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


def _read_line(lines: Sequence[str], at: int) -> Line | None:
    written = lines[at]
    if not trim(written) or is_ruler(written):
        return None
    if quoted := _QUOTED.match(written):
        text = trim(written[quoted.end() :])
        return Line(at + 1, text, LineKind.QUOTED) if text else None
    text, notes = split_notes(trim(written))
    if at + 1 < len(lines) and _is_underline(lines[at + 1]):
        return Line(at + 1, text, LineKind.HEADING, notes)
    kind = LineKind.LIST_ITEM if _ITEM.match(written) else LineKind.PARAGRAPH
    is_whole = sets_list_apart(written)
    return Line(at + 1, text, kind, notes, is_whole=is_whole, depth=count_indent(written))


def _is_underline(line: str) -> bool:
    marks = set(trim(line))
    return len(trim(line)) >= 3 and len(marks) == 1 and marks <= _UNDERLINES
