"""Cuts what goes on and on: hundreds of blanks, dots or stars between two words say no more than forty do.

What looks for words on both sides of such a run tries every place in it, and the time that this takes grows with the
square of its length or worse.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, Line

LONGEST: Final = 40
"""As many blanks, or signs of one kind, may stand together; a leader to a page number or a figure has no more."""
_RUN: Final = re.compile(
    rf"(?P<kept>\s{{{LONGEST}}})\s+|(?P<same>(?P<sign>[^\w\s])(?P=sign){{{LONGEST - 1}}})(?P=sign)+"
)


def shorten_runs(document: Document) -> Document:
    """The document with no run of blanks, or of one sign, longer than `LONGEST`."""
    if not any(_is_long(text) for block in document.blocks for text in _texts_of(block)):
        return document
    return replace(document, blocks=tuple(map(_shortened, document.blocks)))


def _texts_of(block: Grid | Line) -> list[str]:
    return [block.text] if isinstance(block, Line) else [cell.shown for cell in block.cells.values()]


def _is_long(text: str) -> bool:
    return len(text) > LONGEST and _RUN.search(text) is not None


def _shortened(block: Grid | Line) -> Grid | Line:
    if isinstance(block, Line):
        return replace(block, text=_cut(block.text)) if _is_long(block.text) else block
    long: dict[tuple[int, int], Cell] = {
        place: replace(cell, shown=_cut(cell.shown)) for place, cell in block.cells.items() if _is_long(cell.shown)
    }
    return block.with_cells(long)


def _cut(text: str) -> str:
    return _RUN.sub(lambda run: run["kept"] or run["same"], text)
