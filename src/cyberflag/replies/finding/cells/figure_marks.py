"""Marks behind figures: of notes in brackets (``45 (1)``), where notes of those numbers are listed, and of the state of
a figure (``22 r``), where a note or a key says what the letter is.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from cyberflag.replies.document import Document, Grid
from cyberflag.replies.finding.cells.whole_decimals import drop_empty_decimals
from cyberflag.replies.finding.explained.keys import key_notes
from cyberflag.replies.finding.strips import prints_figure
from cyberflag.replies.resolving.levels.note_marks import notes_listed
from cyberflag.vocabularies.signs.figure_rules import states_in

_MARKED: Final = re.compile(r"\s*(?P<figure>(?:<\s?)?\d[\d,]*|\*+|-)\s*\((?P<mark>\d{1,2})\)\s*")
_STATED: Final = re.compile(r"\s*(?P<figure>\d[\d,]*)\s*(?P<letter>[A-Za-z])\s*")
_SAYS_BRACKETS: Final = re.compile(r"\b(?:brackets?|parenthes[ei]s)\b", re.IGNORECASE)
"""A text that says what stands in brackets."""
_MOST: Final = 2
"""Where more than one figure in so many has a number in brackets behind it, those are figures too."""


def drop_figure_marks(document: Document) -> Document:
    """The document without such marks of notes, and with letters for a state in brackets and whole numbers without a
    point; every cell keeps what it prints.
    """
    return _with_states(_without_notes(drop_empty_decimals(document)))


def _without_notes(document: Document) -> Document:
    texts = list(document.texts(hidden=True))
    listed = notes_listed(texts)
    if not listed or any(_SAYS_BRACKETS.search(text) for text in texts):
        return document
    return document.with_grids(lambda grid: _unmarked(grid, listed))


def _with_states(document: Document) -> Document:
    """The document with the letters behind figures that a note explains as their state (``22 r``, ``p = provisional``)
    in brackets, as a state is written; every cell keeps what it prints.
    """
    states = states_in((*document.texts(hidden=True), *key_notes(document)))
    if not states:
        return document

    def written(grid: Grid) -> Grid:
        found = {cell: match for cell in grid if (match := _STATED.fullmatch(cell.shown))}
        told = {cell: match for cell, match in found.items() if match["letter"].casefold() in states}
        return grid.with_cells(
            {(c.row, c.column): c.written_out(f"{m['figure']} ({m['letter'].lower()})") for c, m in told.items()}
        )

    return document.with_grids(written)


def _unmarked(grid: Grid, listed: Collection[str]) -> Grid:
    marked = {cell: found for cell in grid if (found := _MARKED.fullmatch(cell.shown))}
    bare = sum(prints_figure(cell) for cell in grid if cell not in marked) if marked else 0
    if not marked or len(marked) * _MOST > bare + len(marked) or any(m["mark"] not in listed for m in marked.values()):
        return grid
    return grid.with_cells({(cell.row, cell.column): cell.written_out(m["figure"]) for cell, m in marked.items()})
