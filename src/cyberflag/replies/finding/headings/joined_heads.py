"""Headings that are put together of a year whose digits run together, or another label, and a code for what parts it:
``fy1920_w``, ``fy1920_m`` beside ``w = female, m = male``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.periods.years_run_together import years_that_follow
from cyberflag.replies.fits import fits_of, is_understood
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.plain_text import fold

_JOINED: Final = re.compile(
    r"(?P<first>[A-Za-z]{0,3}[_. -]?\d[\w/]*?)[_. :-]?(?P<last>(?<=[\d_. :-])[A-Za-z]{1,4}|(?<=_)\d{1,2})"
)
_CODE: Final = r"(?:[A-Za-z]{1,4}|\d{1,2})"
_EXPLAINED: Final = re.compile(
    rf"(?:^|(?<=[\s(;,.:_]))(?P<code>{_CODE})['\")]?\s*(?:=|:|\b(?:is|means|stands\s+for|for)\b)\s*['\"]?"
    rf"(?P<words>[^\W_](?:(?!\s*[,;.]?\s*(?:and\s+)?['\"(]?\b{_CODE}['\")]?\s*(?:=|:))[^;=,.()\n])*)"
)
_PARTS: Final = frozenset({Dimension.SEX, Dimension.AGE, Dimension.PLATFORM})
_FEWEST: Final = 2


def write_out_joined_heads(document: Document) -> Document:
    """The document with such headings written out in each row that holds every first part with every last one, where
    the first are years that follow on one another, or labels by themselves, and one text explains all of the last as
    things of one kind; every cell keeps what it prints.
    """
    keys = [key for text in dict.fromkeys(document.texts()) if len(key := dict(_explained(text))) >= _FEWEST]
    if not keys:
        return document
    return document.with_grids(lambda grid: _written(grid, keys))


def _explained(text: str) -> Iterator[tuple[str, str]]:
    """The codes that a text explains in words of some vocabulary."""
    for found in _EXPLAINED.finditer(text):
        words = found["words"].strip(" '\"")
        if _PARTS & set(fits_of(words)):
            yield fold(found["code"]), words


def _written(grid: Grid, keys: Sequence[Mapping[str, str]]) -> Grid:
    cells: dict[tuple[int, int], Cell] = {}
    for row in grid.filled_rows():
        heads = {(cell.row, cell.column): (cell, m) for cell in row if (m := _JOINED.fullmatch(cell.shown.strip()))}
        pairs = [(m["first"].rstrip("_. :-"), fold(m["last"])) for _, m in heads.values()]
        firsts, lasts = list(dict.fromkeys(a for a, _ in pairs)), {b for _, b in pairs}
        if (
            min(len(firsts), len(lasts)) < _FEWEST
            or len({*pairs}) < len(pairs)
            or len(pairs) < len(firsts) * len(lasts)
        ):
            continue
        words = next((key for key in keys if lasts <= key.keys() and _are_of_one_kind(key, lasts)), None)
        labels = _labels(firsts)
        if words is not None and labels:
            for (place, (cell, _)), (first, last) in zip(heads.items(), pairs, strict=True):
                cells[place] = cell.written_out(f"{labels[first]} - {words[last]}")
    return grid.with_cells(cells)


def _are_of_one_kind(key: Mapping[str, str], codes: set[str]) -> bool:
    return bool(_PARTS.intersection(*(set(fits_of(key[code])) for code in codes)))


def _labels(firsts: Sequence[str]) -> Mapping[str, str]:
    """What the first parts say, each by itself or as years one after another; nothing where one says nothing."""
    if years := years_that_follow(firsts):
        return {text: year.label for text, year in zip(firsts, years, strict=True)}
    return dict(zip(firsts, firsts, strict=True)) if all(map(is_understood, firsts)) else {}
