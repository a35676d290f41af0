"""Letters in the place of headings or row labels that a key elsewhere explains: ``a`` | ``Grooming``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, in_columns, in_rows
from cyberflag.replies.finding.strips import CellKind, kind_of_text, prints_figure
from cyberflag.replies.fits import fits_of, is_understood
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.plain_text import fold

_CODE: Final = r"(?:[A-Za-z]|[ivx]{2,4}|[IVX]{2,4}|[A-Z]{1,2}\d{1,2})"
_ALONE: Final = re.compile(rf"(?:(?:col(?:umn)?|line|row)\s+)?[(\[]?(?P<code>{_CODE})[)\].]?")
_IS: Final = r"(?:=|:|\s[-–—](?=\s)|\b(?:is|are|means|stands\s+for)\b)"
_NEXT: Final = rf"(?:(?:col(?:umn)?|line|row)\s+)?(?:{_CODE}\s*{_IS}|[(\[]{_CODE}[)\]])"
_EXPLAINED: Final = re.compile(
    rf"(?:^|(?<=[;,.:\s]))(?:(?:col(?:umn)?|line|row)\s+)?(?:[(\[](?P<bracketed>{_CODE})[)\]]\s*{_IS}?|(?P<code>{_CODE})\s*{_IS})"
    rf"\s*(?P<words>(?:(?![;,.\s]\s*(?:and\s+)?{_NEXT}).)+)"
)
_ALL: Final = re.compile(
    rf"(?:(?:total|sum|all)\W{{0,3}}(?:of\s+)?)?[(\[]?(?P<first>{_CODE})[)\]]?\s*(?:to|-|–|—|\.{{2,3}}|…|through)\s*[(\[]?(?P<last>{_CODE})[)\]]?\)?"
)
"""What stands over the whole: ``a to k``, ``Total (A-K)``."""
_PAIR: Final = 2
_FEWEST: Final = 2
_FEWEST_PLACES: Final = 3
"""Two letters are codes where they come again; else three are."""

Place = tuple[int, int]


@dataclass(frozen=True)
class _Key:
    """Codes with their words, and where in a grid (its number among the blocks) they stand; a key in text has none."""

    words: Mapping[str, str]
    block: int = -1
    places: frozenset[Place] = frozenset()


def write_out_keyed(document: Document) -> Document:
    """The document with letters over or before figures written out that one key explains, all of them, as things of one
    kind, and ``a to k`` beside them as a total. The letters may come again in their order, under one year after
    another. The rows of the key are left out then; every cell keeps what it prints.
    Of two keys that explain the same letters in different words neither is used.
    """
    keys = [key for key in _keys(document) if _is_of_one_kind(key)]
    if not keys:
        return document
    blocks, used = list(document.blocks), list[_Key]()
    for at, block in enumerate(document.blocks):
        if isinstance(block, Grid) and not block.hidden:
            held = frozenset[Place]().union(*(key.places for key in keys if key.block == at))
            found = [(line, key) for line in _lines(block, held) if (key := _key_for(line, keys)) is not None]
            blocks[at] = block.with_cells(dict(cell for line, key in found for cell in _written(line, key)))
            used += [key for _, key in found]
    for at, block in enumerate(blocks):
        if isinstance(block, Grid) and used:
            rows = frozenset[Place]().union(*(key.places for key in used if key.block == at))
            blocks[at] = block.without(rows.union(*(_telling(block, key) for key in used if not key.places)))
    return replace(document, blocks=tuple(blocks)) if used else document


def _keys(document: Document) -> Iterator[_Key]:
    for at, block in enumerate(document.blocks):
        if isinstance(block, Grid) and not block.hidden:
            yield from _in_rows(block, at)
    told = [pair for text in dict.fromkeys(document.texts()) for pair in _explained(text)]
    if len(dict(told)) == len(told) >= _FEWEST:
        yield _Key(dict(told))


def _telling(grid: Grid, key: _Key) -> frozenset[Place]:
    """The cells of a grid that tell a key in one text and no number beside it: ``Letters: a - under ten; b - ten``."""
    told = ((cell, list(_explained(cell.shown)), _EXPLAINED.sub(" ", cell.shown)) for cell in grid if not cell.hidden)
    return frozenset(
        (cell.row, cell.column)
        for cell, pairs, rest in told
        if len(pairs) >= _FEWEST and dict(pairs).items() <= key.words.items() and not read_tokens(rest).numbers
    )


def _in_rows(grid: Grid, at: int) -> Iterator[_Key]:
    """The keys in a grid: rows below one another of a code and its words, and nothing else."""
    rows = [_pair(cells) for cells in grid.filled_rows()]
    for is_pair, block in groupby(rows, lambda pair: pair is not None):
        pairs = [pair for pair in block if pair is not None]
        words = {code: cell.shown.strip() for code, cell in pairs}
        if is_pair and len(words) == len(pairs) >= _FEWEST:
            rows_of = {cell.row for _, cell in pairs}
            yield _Key(words, at, frozenset(place for place in grid.cells if place[0] in rows_of))


def _pair(cells: Sequence[Cell]) -> tuple[str, Cell] | None:
    code = _ALONE.fullmatch(cells[0].shown.strip()) if len(cells) == _PAIR else None
    is_key = code is not None and kind_of_text(cells[1].shown) is CellKind.TEXT and bool(fits_of(cells[1].shown))
    return (fold(code["code"]), cells[1]) if code is not None and is_key else None


def _explained(text: str) -> Iterator[tuple[str, str]]:
    """The codes that a text explains in words of some vocabulary: ``a = Grooming; b = Exposure``."""
    for found in _EXPLAINED.finditer(text):
        words = found["words"].strip(" .;,")
        if fits_of(words):
            yield fold(found["bracketed"] or found["code"]), words


def _is_of_one_kind(key: _Key) -> bool:
    return bool(set.intersection(*(set(fits_of(words)) for words in key.words.values())))


def _lines(grid: Grid, held: frozenset[Place]) -> Iterator[Sequence[Cell]]:
    """The cells of each row that stand over figures, and those of each column that stand before some; a letter that is
    a sign among figures (``(c)``) may be one of them.
    """
    seen = [cell for at, cell in grid.seen.items() if at not in held]
    figures = [cell for cell in seen if prints_figure(cell)]
    lowest = {cell.column: cell.row for cell in figures}
    rightmost = {cell.row: cell.column for cell in figures}
    texts = [c for c in seen if kind_of_text(c.shown) is CellKind.TEXT or _ALONE.fullmatch(c.shown.strip())]
    yield from in_rows(cell for cell in texts if lowest.get(cell.column, -1) > cell.row)
    yield from in_columns(cell for cell in texts if rightmost.get(cell.row, -1) > cell.column)


def _codes(line: Sequence[Cell]) -> Mapping[Place, str]:
    found = {(c.row, c.column): _ALONE.fullmatch(c.shown.strip()) for c in line}
    return {place: fold(match["code"]) for place, match in found.items() if match is not None}


def _key_for(line: Sequence[Cell], keys: Sequence[_Key]) -> _Key | None:
    """The one key that explains every code of a line, where some are not understood as they stand."""
    every = list(_codes(line).values())
    codes = _once(every)
    if len(every) < _FEWEST_PLACES or len(set(codes)) < len(codes) or all(map(is_understood, codes)):
        return None
    fitting = {tuple(key.words[code] for code in codes): key for key in keys if set(codes) <= set(key.words)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _once(codes: Sequence[str]) -> Sequence[str]:
    """The codes of a line up to where the first of them comes again, if all of them do in the same order."""
    length = len(set(codes))
    whole = codes[:length]
    return whole if length and list(codes) == list(whole) * (len(codes) // length) else codes


def _written(line: Sequence[Cell], key: _Key) -> Iterator[tuple[Place, Cell]]:
    """The cells of a line with the words for its codes, and with ``Total`` for a span from the first to the last."""
    codes = _codes(line)
    ends = [code for at, code in enumerate(codes.values()) if at in (0, len(codes) - 1)]
    for cell in line:
        code, whole = codes.get((cell.row, cell.column)), _ALL.fullmatch(cell.shown.strip())
        if code is not None:
            yield (cell.row, cell.column), cell.written_out(key.words[code])
        elif whole is not None and [fold(whole["first"]), fold(whole["last"])] == ends:
            yield (cell.row, cell.column), cell.written_out("Total")
