"""Keys of codes in the shapes in which sheets have them beside their data: two columns under the name of a column
(``SEX | Meaning``, ``1 | Female``), lines ``SEX: 1 = female, 2 = male``, and such lines below the name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.plain_text import fold

ROWS_OF_HEADS: Final = 5
"""The names of the columns stand in one of so many rows from the top."""
NAME_OF_COLUMN: Final = r"[A-Za-z][\w./-]{0,24}"
"""A name as a program has it over a column."""
_FEWEST: Final = 2
_LONGEST_CODE: Final = 12
_HIGHEST: Final = 2000
"""A grid of more rows is a list of records and holds no key."""
_DIGITS: Final = 2
_ROW: Final = (3, 4)
"""How many cells of a row are filled that gives a name, a code, its meaning and perhaps a remark."""
_HEADS_OF_KEYS: Final = frozenset({"code", "codes", "value", "values"})
_OF_CODES: Final = re.compile(r"gro?u?p|band|bnd|code|cd\b|cat|cls|key", re.IGNORECASE)
_PAIR: Final = re.compile(
    r"\s*+['\"]?(?P<code>[\w/-]{1,12}?)['\"]?\s*(?:=|:|\bmeans\b|\bis\b|\s[-–]\s)\s*(?P<words>[^=;]+?)\s*"
    r"(?:$|[;.]\s*(?=$|\S)|,\s*(?:and\s+)?(?=['\"]?[\w/-]{1,12}['\"]?\s*(?:=|:|\bmeans\b|\bis\b|\s[-–]\s)))"
)
_SENTENCES: Final = re.compile(r"(?<=\.)\s+|\s*\n\s*")
PARTS: Final = re.compile(r"[;,]\s*(?:and\s+)?|\s+and\s+(?=\d|[A-Z]\s)")
"""Between codes that a text lists with their meanings."""
_BARE_PAIR: Final = re.compile(r"(?P<code>\d{1,2}|[A-Z])\s+(?P<words>[A-Za-z][A-Za-z /'-]*)")
_NAMED: Final = re.compile(
    r"\s*+(?:the\s+(?:column|field)\s+)?['\"]?(?P<name>[\w/-][\w /-]{0,29}?)['\"]?\s*[:–-]\s*(?P<pairs>.+)"
)


@dataclass(frozen=True)
class Entry:
    """What a code of a column means, with the number of the block that says so and, in a grid, the places there.
    ``is_outright`` says that the name of the column stands beside it in a row of its own. ``rest`` is what the text
    says besides, where it is one of several sentences.
    """

    name: str
    code: str
    words: str
    block: int = -1
    cells: tuple[tuple[int, int], ...] = ()
    is_outright: bool = False
    rest: str = ""


def entries_of_keys(document: Document) -> list[Entry]:
    """The codes that keys explain, each in a word of the dimension that its column's name names."""
    heads = _names_of_columns(document)
    found = [entry for entry in _every_entry(document, heads) if _is_explained(entry)]
    counted = Counter((entry.name, entry.code) for entry in found)
    keys = Counter(_key(entry) for entry in found)
    return [e for e in found if counted[(e.name, e.code)] == 1 and keys[_key(e)] >= _FEWEST]


def _key(entry: Entry) -> tuple[str, int]:
    """The key of which an entry is one: lines of text are one together, each grid is one of its own."""
    return entry.name, entry.block if entry.cells else -1


def _names_of_columns(document: Document) -> Collection[str]:
    cells = (c for grid in document.grids if not grid.hidden for c in grid if c.row < ROWS_OF_HEADS)
    return {fold(c.shown) for c in cells if understand_dimension(c.shown) is not None}


def _every_entry(document: Document, heads: Collection[str]) -> Iterator[Entry]:
    name = ""
    for at, block in enumerate(document.blocks):
        if isinstance(block, Line):
            if block.kind is not LineKind.QUOTED:
                name, found = _entries_in(block.text, name, heads)
                yield from (replace(entry, block=at) for entry in found)
        elif not block.hidden and block.height <= _HIGHEST:
            yield from _in_columns(block, at, heads)
            yield from _in_rows(block, at, heads)
            name = ""
            for cell in block:
                name, found = _entries_in(cell.shown, name, heads)
                yield from (replace(entry, block=at, cells=((cell.row, cell.column),)) for entry in found)


def _is_explained(entry: Entry) -> bool:
    """Whether the meaning is one of what the column is named for, and the code is none where it may be one itself."""
    named = understand_dimension(entry.name)
    if named is None or named.value not in fits_of(entry.words) or kind_of_text(entry.words) is CellKind.FIGURE:
        return False
    itself = fits_of(entry.code).get(named.value)
    if itself is None or itself.value == fits_of(entry.words)[named.value].value:
        return True  # "X not recorded" among other letters says what it would mean alone
    is_number = entry.code.isdecimal() and len(entry.code) <= _DIGITS  # "1" may be an age; "2021/22" means itself
    return is_number and (entry.is_outright or _OF_CODES.search(entry.name) is not None)


def _in_columns(grid: Grid, at: int, heads: Collection[str]) -> Iterator[Entry]:
    """The entries of blocks of two columns with nothing at their sides, below the name of a column of data."""
    for head in grid:
        name = fold(head.shown)
        if name not in heads or head.hidden:
            continue
        rows = _rows_below(grid, head)
        codes = [code.shown for code, _ in rows]
        if len(rows) >= _FEWEST and len(set(codes)) == len(codes):
            above = tuple((row, head.column + step) for row in range(head.row, rows[0][0].row) for step in (0, 1))
            for code, words in rows:
                places = (*above, (code.row, code.column), (words.row, words.column))
                yield Entry(name, fold(code.shown), words.shown.strip(), at, places)


def _in_rows(grid: Grid, at: int, heads: Collection[str]) -> Iterator[Entry]:
    """The entries of rows of a name, a code, its meaning and perhaps a remark."""
    for cells in grid.filled_rows():
        if len(cells) in _ROW and fold(cells[0].shown) in heads and len(cells[1].shown.strip()) <= _LONGEST_CODE:
            name, code, words = (cell.shown for cell in cells[:3])
            places = tuple((cell.row, cell.column) for cell in cells)
            yield Entry(fold(name), fold(code), words.strip(), at, places, is_outright=True)


def _rows_below(grid: Grid, head: Cell) -> list[tuple[Cell, Cell]]:
    rows: list[tuple[Cell, Cell]] = []
    for row in range(head.row + 1, grid.height):
        beside = [grid.cells.get((row, head.column + step)) for step in (-1, 0, 1, 2)]
        left, code, words, right = (cell if cell is not None and cell.shown.strip() else None for cell in beside)
        if code is not None and fold(code.shown) in _HEADS_OF_KEYS and not rows:
            continue
        if code is None or words is None or left is not None or right is not None:
            break
        if len(code.shown.strip()) > _LONGEST_CODE:
            break
        rows.append((code, words))
    return rows


def _in_text(text: str, name: str, heads: Collection[str]) -> tuple[str, Sequence[tuple[str, str]]]:
    """The name that a text gives, or that the one before it gave, and the codes that it explains."""
    named = _NAMED.fullmatch(text)  # "Sex: G girl, B boy" names a breakdown as well
    if named and fold(named["name"]) in heads and (pairs := _explained_in(named["pairs"])):
        return fold(named["name"]), pairs
    if fold(text) in heads:
        return fold(text), ()
    pairs = _pairs(text) if name else ()
    return (name, pairs) if pairs else ("", ())


def _entries_in(text: str, name: str, heads: Collection[str]) -> tuple[str, Sequence[Entry]]:
    """The name that a text gives, or that the one before it gave, and what it explains."""
    if found := list(_in_sentences(text, heads)):
        return "", found
    name, pairs = _in_text(text, name, heads)
    return name, [Entry(name, code, words) for code, words in pairs]


def _in_sentences(text: str, heads: Collection[str]) -> Iterator[Entry]:
    """The entries of a text with sentences that begin with names of columns: ``CLS: class. SEX: 1 male, 2 female``."""
    found: list[tuple[str, Sequence[tuple[str, str]]]] = []
    rest: list[str] = []
    for sentence in _SENTENCES.split(text.strip()):
        named = _NAMED.fullmatch(sentence.rstrip(" ."))
        pairs = _explained_in(named["pairs"]) if named and fold(named["name"]) in heads else ()
        if named and pairs:
            found.append((fold(named["name"]), pairs))
        else:
            rest.append(sentence)
    for name, pairs in found if rest or len(found) > 1 else ():
        yield from (Entry(name, code, words, rest=" ".join(rest)) for code, words in pairs)


def _explained_in(text: str) -> Sequence[tuple[str, str]]:
    return _pairs(text) or _bare_pairs(text)


def _bare_pairs(text: str) -> Sequence[tuple[str, str]]:
    """The codes of a text that is nothing but codes, each right before its meaning: ``1 male, 2 female``,
    ``G girl, B boy``.
    """
    found = [_BARE_PAIR.fullmatch(part.strip()) for part in PARTS.split(text.rstrip(" ."))]
    pairs = [(fold(match["code"]), match["words"].strip()) for match in found if match is not None]
    return pairs if len(pairs) == len(found) >= _FEWEST else ()


def _pairs(text: str) -> Sequence[tuple[str, str]]:
    """The codes of a text that is nothing but those with their meanings."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(text) and (match := _PAIR.match(text, at)):
        found.append((fold(match["code"]), match["words"].strip(" .")))
        at = match.end()
    return found if at >= len(text.rstrip()) else ()
