"""Keys of signs that stand in one line, set apart from their meanings by nothing but a space: ``Key:  - none   s below
five``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, Line

_OPENS: Final = re.compile(
    r"\s*(?:key|keys|legend|symbols?(?:\s+used)?|signs?(?:\s+used)?|key\s+to\s+(?:the\s+)?(?:table|tables|symbols|signs|figures))"
    r"\s*(?::|\s[-–—]\s|\s{2,})\s*",
    re.IGNORECASE,
)
_APART: Final = re.compile(r"\s{2,}|\s*[;|\n\t]\s*")
_ENTRY: Final = re.compile(r"(?P<sign>[^\w\s=:;|]{1,3}|\[[a-z]\]|\([a-z]\)|[A-Za-z])\s+(?P<words>[a-z][^=:]*)")
_FEWEST: Final = 2


def write_out_key_lines(document: Document) -> Document:
    """The document with each such key written with a sign of equality between every sign and its meaning; a key of
    which one part is not a sign and its meaning stays as it is.
    """
    return replace(document, blocks=tuple(_written(block) for block in document.blocks))


def _written(block: Grid | Line) -> Grid | Line:
    if isinstance(block, Line):
        text = _key(block.text)
        return replace(block, text=text) if text else block
    keys: dict[tuple[int, int], Cell] = {
        at: cell.written_out(text) for at, cell in block.cells.items() if (text := _key(cell.shown))
    }
    return replace(block, cells={**block.cells, **keys}) if keys else block


def _key(text: str) -> str:
    """The key in a text with every sign set equal to its meaning; empty where the text is no such key."""
    opening = _OPENS.match(text)
    if opening is None:
        return ""
    entries = [_ENTRY.fullmatch(part) for part in _APART.split(text[opening.end() :].strip())]
    found = [entry for entry in entries if entry is not None]
    signs = {entry["sign"] for entry in found}
    if len(found) < len(entries) or len(found) < _FEWEST or len(signs) < len(found):
        return ""
    return "Key: " + "; ".join(f"{entry['sign']} = {entry['words']}" for entry in found)
