"""Words for a small number that might as well be an age, where a note says that they stand for one: ``Anything from
one to four is written 'under 5'``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import Marker
from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.signs.figure_rules import figure_rules_of

_SIGN: Final = "[c]"
_QUOTES: Final = "'\""
_BELOW: Final = re.compile(
    r"(?:under|below|less\s+than|fewer\s+than|lower\s+than|up\s+to|no\s+more\s+than)\b|u(?=[\s/.-]?\d)", re.IGNORECASE
)
_LONGEST: Final = 20


def write_out_small_numbers(document: Document) -> Document:
    """The document with words that a note explains as a withheld number (``under 5``) written as ``<5`` where they
    stand in a column of numbers, behind a label and beside nothing but numbers; every cell keeps what it prints.
    """
    found = {fold(cell.shown): most for grid in document.grids for cell in grid if (most := _most(cell.shown))}
    texts = [fold(text) for text in document.texts(quoted=True)] if found else []
    explained = {words for words, most in found.items() if any(_explains(text, words, most) for text in texts)}
    if not explained:
        return document
    blocks = (_written(block, explained) if isinstance(block, Grid) else block for block in document.blocks)
    return replace(document, blocks=tuple(blocks))


def _most(shown: str) -> int:
    """The largest number that a cell names where it could hold a small number or ages from birth on (``under 5``)."""
    is_short = len(shown) <= _LONGEST and kind_of_text(shown) is CellKind.TEXT
    age = understand_age(shown) if is_short and _BELOW.match(shown.strip()) else None
    return age.value.high or 0 if age is not None and age.value.is_known and age.value.low == 0 else 0


def _explains(text: str, words: str, most: int) -> bool:
    """Whether a text that says more than the words gives them the meaning of a withheld number as large at the most."""
    if words not in text or text == words:
        return False
    before, _, behind = text.rpartition(words)  # "numbers under 5 are shown as under 5" says last how they are written
    rule = figure_rules_of(f"{before.rstrip(_QUOTES)} {_SIGN} {behind}").meaning(_SIGN)
    return rule is not None and rule.marker is Marker.SUPPRESSED and rule.bounds.high == most


def _written(grid: Grid, explained: set[str]) -> Grid:
    cells = dict(grid.cells)
    counted = {cell.column for cell in grid if cell.shown.strip().isdecimal()}
    counted -= {cell.column for cell in grid if _names_age(cell.shown)}
    for row in {cell.row for cell in grid if fold(cell.shown) in explained}:
        label, *rest = sorted((c for c in grid if c.row == row and c.shown.strip()), key=lambda c: c.column)
        if _holds_numbers(label, rest, explained):
            said = (c for c in rest if c.column in counted and fold(c.shown) in explained)
            cells |= {(c.row, c.column): _as_number(c) for c in said}
    return replace(grid, cells=cells)


def _names_age(shown: str) -> bool:
    named = understand_dimension(shown)
    return named is not None and named.value is Dimension.AGE


def _holds_numbers(label: Cell, rest: list[Cell], explained: set[str]) -> bool:
    """Whether a row has a label of its own, which names no breakdown (``Age | under 5 | 5 | 6`` heads columns), and
    numbers alone behind it.
    """
    if fold(label.shown) in explained or understand_dimension(label.shown) is not None:
        return False
    return all(fold(c.shown) in explained or kind_of_text(c.shown) is not CellKind.TEXT for c in rest)


def _as_number(cell: Cell) -> Cell:
    return cell.written_out(f"<{_most(cell.shown) + 1}")
