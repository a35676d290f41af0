"""Keys of parts of a year: names below one another at the end of their rows, each with its months right behind it
(``1st | January to March``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.vocabularies.parts_of_year import PartOfYear, make_up_a_year, understand_part_of_year
from cyberflag.vocabularies.plain_text import fold

_FEWEST: Final = 2
_Place = tuple[int, int]


@dataclass(frozen=True)
class KeyOfParts:
    """The months that names stand for, by the name folded, and the block and the places in it where the key stands."""

    words: Mapping[str, str]
    block: int
    places: frozenset[_Place]


def key_of_parts(document: Document) -> KeyOfParts | None:
    """The key of names that are a year together and all head something elsewhere; None where there is none, or more
    than one.
    """
    found = [
        (at, entries)
        for at, block in enumerate(document.blocks)
        if isinstance(block, Grid) and not block.hidden
        for entries in _keys_in(block)
    ]
    if len(found) != 1:
        return None
    at, entries = found[0]
    places = frozenset((cell.row, cell.column) for entry in entries for cell in entry)
    words = {fold(name.shown): months.shown.strip() for name, months in entries}
    elsewhere = {
        fold(cell.shown)
        for number, block in enumerate(document.blocks)
        if isinstance(block, Grid) and not block.hidden
        for cell in block
        if number != at or (cell.row, cell.column) not in places
    }
    return KeyOfParts(words, at, places) if words.keys() <= elsewhere else None


def without_key(document: Document, key: KeyOfParts) -> Document:
    """The document without the cells of a key."""
    blocks = list(document.blocks)
    if isinstance(grid := blocks[key.block], Grid):
        blocks[key.block] = grid.without(key.places)
    return replace(document, blocks=tuple(blocks))


def _keys_in(grid: Grid) -> Iterator[list[tuple[Cell, Cell]]]:
    """The runs of entries below one another that are a year together."""
    run: list[tuple[Cell, Cell]] = []
    for row in (*grid.filled_rows(), []):
        entry = _entry(grid, row)
        if entry and (not run or (run[-1][0].row + 1, run[-1][0].column) == (entry[0].row, entry[0].column)):
            run.append(entry)
            continue
        if _is_a_year(run):
            yield run
        run = [entry] if entry else []


def _entry(grid: Grid, row: Sequence[Cell]) -> tuple[Cell, Cell] | None:
    """A name and its months that end a row, set apart from what else stands in it."""
    if len(row) < _FEWEST:
        return None
    name, months = row[-2:]
    is_apart = months.column == name.column + 1 and not _is_filled(grid, (name.row, name.column - 1))
    is_name = understand_part_of_year(name.shown) is None and kind_of_text(name.shown) is CellKind.TEXT
    return (name, months) if is_apart and is_name and _months_of(months) is not None else None


def _is_filled(grid: Grid, place: _Place) -> bool:
    cell = grid.cells.get(place)
    return cell is not None and bool(cell.shown.strip())


def _months_of(cell: Cell) -> PartOfYear | None:
    found = understand_part_of_year(cell.shown)
    return found.value if found is not None and found.value.month else None


def _is_a_year(run: Sequence[tuple[Cell, Cell]]) -> bool:
    """Whether the months of a run are a year together, under different names."""
    parts = [part for _, months in run if (part := _months_of(months)) is not None]
    names = {fold(name.shown) for name, _ in run}
    return len(run) >= _FEWEST and len(names) == len(run) and make_up_a_year(parts)
