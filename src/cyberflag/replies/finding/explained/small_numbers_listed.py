"""Withheld numbers in cells that name each value that they can have, or stand between signs, and might as well be ages:
``1 or 2``, ``>0<5``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import YEARS, CellKind, kind_of_text
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.signs.small_numbers import read_listed_number

_LONGEST: Final = 20
_COUNTED: Final = "recorded"
"""What is behind a number that counts something, whatever it is."""


def write_out_listed_numbers(document: Document) -> Document:
    """The document with such cells as words that no age is (``1 or 2 recorded``) where they stand in a column
    of counts, below one of them or one above the other, and their row begins with a label and has nothing but numbers
    in those columns; every cell keeps what it prints.
    """
    return document.with_grids(_written)


def _written(grid: Grid) -> Grid:
    shown = grid.seen.values()
    small = {(cell.row, cell.column) for cell in shown if _may_be_age(cell.shown)}
    if not small:
        return grid
    counts = {(cell.row, cell.column) for cell in shown if _is_count(cell.shown)}
    of_ages = {cell.column for cell in shown if _names(cell.shown) is Dimension.AGE}
    columns = {column for _, column in counts} - of_ages
    kept = {cells[0].row for cells in grid.filled_rows() if _holds_counts(cells, columns, small)}
    found = {at: grid.cells[at] for at in _are_of_more({at for at in small if at[1] in columns}, counts)}
    counted = {at: cell.written_out(f"{cell.shown.strip()} {_COUNTED}") for at, cell in found.items() if at[0] in kept}
    return grid.with_cells(counted)


def _may_be_age(shown: str) -> bool:
    """Whether a short text is such a number that may be an age too: other ways to withhold one are clear."""
    if len(shown) > _LONGEST or kind_of_text(shown) is not CellKind.TEXT:
        return False
    found = read_listed_number(write_plainly(shown).casefold().strip())
    return found is not None and found.low <= 1


def _is_count(shown: str) -> bool:
    return shown.strip().isdecimal() and int(shown) not in YEARS


def _names(shown: str) -> Dimension | None:
    named = understand_dimension(shown)
    return named.value if named is not None else None


def _holds_counts(cells: list[Cell], columns: set[int], small: set[tuple[int, int]]) -> bool:
    """Whether a row begins with a label, which names no breakdown, and has no other words in columns of counts."""
    first, *rest = sorted(cells, key=lambda cell: cell.column)
    if (first.row, first.column) in small or _names(first.shown) is not None:
        return False
    counted = [cell for cell in rest if cell.column in columns]
    return all((c.row, c.column) in small or kind_of_text(c.shown) is not CellKind.TEXT for c in counted)


def _are_of_more(places: set[tuple[int, int]], counts: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The places that are no heading: a count stands further up in their column, or another such number."""
    first = {column: row for row, column in sorted(counts, reverse=True)}
    several = Counter(column for _, column in places)
    return (at for at in places if several[at[1]] > 1 or first[at[1]] < at[0])
