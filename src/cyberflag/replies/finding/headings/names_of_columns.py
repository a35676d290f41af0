"""Names of columns that no vocabulary holds and that the reply explains: ``N_REC | | Offences with the online flag`` in
a list of the columns, ``N_REC: number of crimes`` below the table.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.explained.keys_of_codes import NAME_OF_COLUMN, ROWS_OF_HEADS
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.fits import fits_of, is_understood
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.measures import measures_named_in, understand_measure
from cyberflag.vocabularies.plain_text import fold

_NAME: Final = re.compile(NAME_OF_COLUMN)
_EXPLAINS: Final = re.compile(
    rf"\s*['\"]?(?P<name>{NAME_OF_COLUMN})['\"]?\s*(?:=|:|\bmeans\b|\bis\b|\bholds\b|\bgives\b|\s[-–—]\s)\s*(?P<words>.+)"
)
_CLAUSE: Final = re.compile(r"[;:]|\.(?:\s|$)|\n")
_CODES: Final = re.compile(r"(?<![\w.])\d{1,2}\s*=\s*\S.*(?<![\w.])\d{1,2}\s*=\s*\S")
_FILLED: Final = range(2, 5)
"""How many cells of a row are filled that gives a name, what it says, and perhaps its type and a remark."""
_FEWEST_WORDS: Final = 2


def write_out_names(document: Document) -> Document:
    """The document with each such name over a column written out, where its explanation names a breakdown or says what
    is counted; every cell keeps what it prints.
    """
    names = {fold(cell.shown) for grid in document.grids if not grid.hidden for cell in _unread_names(grid)}
    if not names:
        return document
    said: dict[str, set[str]] = {}
    for name, words in _explanations(document, names):
        said.setdefault(name, set()).add(words)
    known = {name: words.pop() for name, words in said.items() if len(words) == 1}
    return document.with_grids(lambda grid: _written(grid, known)) if known else document


def _unread_names(grid: Grid) -> Iterator[Cell]:
    """The cells near the top that stand over others, in a row of several, as a program names its columns."""
    rows = grid.filled_rows()
    lowest = {cell.column: cell.row for cells in rows for cell in cells}
    for cells in rows:
        if len(cells) > 1 and cells[0].row < ROWS_OF_HEADS:
            over = (cell for cell in cells if lowest[cell.column] > cell.row and _NAME.fullmatch(cell.shown.strip()))
            yield from (cell for cell in over if _is_open(cell.shown.strip()))


def _is_open(name: str) -> bool:
    """Whether a name is not understood, or is a program's for a number, of which the explanation may say more."""
    is_coded = "_" in name or name.isupper()
    return not is_understood(name) or (is_coded and set(fits_of(name)) == {Dimension.MEASURE})


def _explanations(document: Document, names: Collection[str]) -> Iterator[tuple[str, str]]:
    for grid in document.grids:
        for cells in [] if grid.hidden else grid.filled_rows():
            yield from _in_row(grid, cells, names)
    for text in document.texts():
        for part in text.split("\n"):
            if (found := _EXPLAINS.fullmatch(part)) and (name := fold(found["name"])) in names:
                yield from _meaning(name, found["words"])


def _in_row(grid: Grid, cells: Sequence[Cell], names: Collection[str]) -> Iterator[tuple[str, str]]:
    """The name and the words of a row of a list of columns; a row with figures right below the words heads them."""
    if len(cells) not in _FILLED or (name := fold(cells[0].shown)) not in names:
        return
    words = max(cells[1:], key=lambda cell: len(cell.shown))
    below = grid.cells.get((words.row + 1, words.column))
    if below is None or kind_of_text(below.shown) is not CellKind.FIGURE:
        yield from _meaning(name, words.shown)


def _meaning(name: str, words: str) -> Iterator[tuple[str, str]]:
    """What the first clause of an explanation says, where that is what a column is of or what is counted in it."""
    if _CODES.search(words):
        return  # codes of which some are not explained: below "Age band" 1 and 2 would pass for ages
    said = _CLAUSE.split(words, maxsplit=1)[0].strip()
    bare = said.partition(",")[0].strip()  # "Home Office offence code, without its stroke"
    if len(said.split()) >= _FEWEST_WORDS and _heads_column(said):
        yield name, said
    elif len(bare.split()) >= _FEWEST_WORDS and understand_dimension(bare) is not None:
        yield name, bare


def _heads_column(said: str) -> bool:
    if understand_dimension(said) is not None or understand_measure(said) is not None:
        return True
    return Dimension.BASIS in fits_of(said) and len({m.value for m in measures_named_in(said)}) == 1


def _written(grid: Grid, known: Mapping[str, str]) -> Grid:
    lists = {cells[0].row for cells in grid.filled_rows() if list(_in_row(grid, cells, known))}
    written = {
        (cell.row, cell.column): cell.written_out(known[name])
        for cell in _unread_names(grid)
        if cell.row not in lists and (name := fold(cell.shown)) in known
    }
    return grid.with_cells(written)
