"""Dictionaries of codes: rows with the name of a column, a code in it and its meaning (``Online | ONL | flag set``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.bases import basis_named_in, flag_answer, is_without_flag, names_those_without_flag
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.plain_text import fold

Codes = Mapping[tuple[str, str], str]
"""What each code means, by the name of its column and itself, both folded."""

_LONGEST_CODE = 12
_FILLED = 3
_ROWS_OF_HEADS = 5
"""The names of the columns stand in one of so many rows from the top."""


def write_out_codes(document: Document) -> Document:
    """The document with each code of a list that a dictionary elsewhere in it explains written out, where its meaning
    is understood and the code alone is not; every cell keeps what it prints.
    """
    codes = {entry: words for grid in document.grids if not grid.hidden for entry, words in _entries(grid)}
    if not codes:
        return document
    return document.with_grids(lambda grid: _written(grid, codes))


def _entries(grid: Grid) -> Iterator[tuple[tuple[str, str], str]]:
    """The codes that a grid explains: rows of three texts, the first of which holds for the rows below that lack it."""
    name, columns = "", tuple[int, ...]()
    for cells in grid.filled_rows():
        if len(cells) == _FILLED:
            name, columns = fold(cells[0].shown), tuple(cell.column for cell in cells)
        elif not name or tuple(cell.column for cell in cells) != columns[1:]:
            name = ""
            continue
        code, words = (cell.shown.strip() for cell in cells[-2:])
        if len(code) <= _LONGEST_CODE and len(words) > len(code):
            yield (name, fold(code)), words


def rows_explaining(grid: Grid, document: Document) -> frozenset[int]:
    """The rows of a dictionary whose names head columns of another grid: the numbers in them are labels' meanings."""
    others = [g for g in document.grids if g is not grid and not g.hidden]
    heads = {fold(c.shown) for other in others for c in other if c.row < _ROWS_OF_HEADS}
    rows, name = set[int](), ""
    for cells in grid.filled_rows():
        name = fold(cells[0].shown) if len(cells) == _FILLED else name if len(cells) == _FILLED - 1 else ""
        if name in heads and len(cells[-2].shown.strip()) <= _LONGEST_CODE:
            rows.add(cells[0].row)
    return frozenset(rows) if len(rows) > 1 else frozenset()


def _written(grid: Grid, codes: Codes) -> Grid:
    names = {name for name, _ in codes}
    heads = {c.column: (name, c.row) for c in grid if c.row < _ROWS_OF_HEADS and (name := fold(c.shown)) in names}
    below = [(heads[c.column][0], c) for c in grid if c.column in heads and c.row > heads[c.column][1]]
    if any(fold(c.shown) == name for name, c in below):
        return grid  # the dictionary itself
    explained = _explained_throughout(below, codes)
    written = {
        (c.row, c.column): c.written_out(words)
        for name, c in below
        if (said := codes.get((name, fold(c.shown)))) is not None
        and (words := _meant(name, c.shown, said, is_sure=name in explained))
    }
    if not written:
        return grid
    return replace(grid, cells={**grid.cells, **written})


def _explained_throughout(below: Sequence[tuple[str, Cell]], codes: Codes) -> frozenset[str]:
    """The names of the columns of which the dictionary explains every cell, each with words that are understood: there
    a code is none of what it may be elsewhere (``1`` is no age where it stands for a year).
    """
    told = {name for name, c in below if not fits_of(codes.get((name, fold(c.shown)), ""))}
    return frozenset(name for name, _ in below) - told


def _meant(name: str, code: str, words: str, *, is_sure: bool) -> str:
    """What is written for a code: yes or no below the name of the flag, else its meaning where a vocabulary knows that
    and not the code, or where all codes of the column are explained; empty where nothing is.
    """
    if Dimension.BASIS in fits_of(name):
        if flag_answer(code) is not None:
            return ""
        if is_without_flag(words) or names_those_without_flag(words) or says(words, Cue.FLAG_NOT_USED):
            return "N"
        return "Y" if basis_named_in(words) is not None else ""
    return words if fits_of(words) and (is_sure or not fits_of(code)) else ""
