"""Quarters by their number alone: ``First``, ``Second``, ``Third``, ``Fourth`` below ``How many in each quarter?``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, in_columns
from cyberflag.replies.fits import is_understood
from cyberflag.vocabularies.plain_text import fold

_ORDINALS: Final = (("first", "1st", "i"), ("second", "2nd", "ii"), ("third", "3rd", "iii"), ("fourth", "4th", "iv"))
_NUMBERS: Final = {word: number for number, words in enumerate(_ORDINALS, 1) for word in words}
_SAYS_QUARTERS: Final = re.compile(r"\b(?:quarters?|quarterly|qtrs?)\b", re.IGNORECASE)


def write_out_ordinal_quarters(document: Document) -> Document:
    """The document with the numbers of quarters in a row or column written out (``Quarter 1``), where all four stand in
    it in order, once or again and again, what stands among them is understood, and a text of their sheet, or of a
    letter, speaks of quarters. Every cell keeps what it prints.
    """
    lines = any(_SAYS_QUARTERS.search(line.text) for line in document.lines)

    def written(grid: Grid) -> Grid:
        says = any(_SAYS_QUARTERS.search(cell.shown) for cell in grid if not cell.hidden)
        return grid.with_cells(dict(_written(grid))) if says or (lines and not grid.is_sheet) else grid

    return document.with_grids(written)


def _written(grid: Grid) -> Iterator[tuple[tuple[int, int], Cell]]:
    for line in (*grid.filled_rows(), *in_columns(grid.seen.values())):
        found = [cell for cell in line if fold(cell.shown) in _NUMBERS]
        if found and _are_in_order(found) and _are_among_labels(line, found):
            for cell in found:
                yield (cell.row, cell.column), cell.written_out(f"Quarter {_NUMBERS[fold(cell.shown)]}")


def _are_in_order(found: Sequence[Cell]) -> bool:
    numbers = [_NUMBERS[fold(cell.shown)] for cell in found]
    words = {_column_of(cell) for cell in found}
    return numbers == [1, 2, 3, 4] * (len(numbers) // len(_ORDINALS)) and len(words) == 1


def _column_of(cell: Cell) -> int:
    """The kind of word that a number is written in."""
    return next(words.index(word) for words in _ORDINALS for word in words if word == fold(cell.shown))


def _are_among_labels(line: Sequence[Cell], found: Sequence[Cell]) -> bool:
    """Whether all that stands between the first and the last of them is understood."""
    first, last = line.index(found[0]), line.index(found[-1])
    return all(cell in found or is_understood(cell.shown) for cell in line[first:last])
