"""Marks of notes in brackets behind figures (``45 (1)``), where notes of those numbers are listed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.resolving.note_marks import number_of_note

_MARKED: Final = re.compile(r"\s*(?P<figure>(?:<\s?)?\d[\d,]*|\*+|-)\s*\((?P<mark>\d{1,2})\)\s*")
_SAYS_BRACKETS: Final = re.compile(r"\b(?:brackets?|parenthes[ei]s)\b", re.IGNORECASE)
"""A text that says what stands in brackets."""
_MOST: Final = 2
"""Where more than one figure in so many has a number in brackets behind it, those are figures too."""


def drop_figure_marks(document: Document) -> Document:
    """The document without such marks; every cell keeps what it prints."""
    texts = list(_texts(document))
    listed = frozenset(number for text in texts if (number := number_of_note(text)))
    if "1" not in listed or any(_SAYS_BRACKETS.search(text) for text in texts):
        return document
    return document.with_grids(lambda grid: _unmarked(grid, listed))


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Line):
            yield from [block.text] if block.kind is not LineKind.QUOTED else []
        elif not block.hidden:
            yield from (cell.shown for cell in block if len(cell.shown.split()) > 1)


def _unmarked(grid: Grid, listed: Collection[str]) -> Grid:
    marked = {cell: found for cell in grid if (found := _MARKED.fullmatch(cell.shown))}
    bare = sum(kind_of_text(cell.shown) is CellKind.FIGURE for cell in grid if cell not in marked) if marked else 0
    if not marked or len(marked) * _MOST > bare + len(marked) or any(m["mark"] not in listed for m in marked.values()):
        return grid
    written: dict[tuple[int, int], Cell] = {
        (cell.row, cell.column): cell.written_out(found["figure"]) for cell, found in marked.items()
    }
    return replace(grid, cells={**grid.cells, **written})
