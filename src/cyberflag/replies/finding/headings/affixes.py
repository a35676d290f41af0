"""Headings of an export that are put together of codes which a note explains: ``F_ female, M_ male; _a under 13``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, Grid
from cyberflag.replies.finding.headings.joined_heads import write_out_joined_heads
from cyberflag.replies.fits import fits_of, is_understood
from cyberflag.vocabularies.plain_text import fold

_FEWEST: Final = 2
_AFFIX: Final = r"(?:[^\W_][^\W_]{0,9}_(?!\w)|(?<![\w])_[^\W_]{1,6}(?:_[^\W_]{1,6})?)"
_EXPLAINED: Final = re.compile(
    rf"['\"]?(?P<affix>{_AFFIX})\.{{0,3}}['\"]?\s*(?:=|:|\bmeans\b|\bis\b|\bare\b|\b(?:stands\s+)?for\b|[-–—])?\s*"
    rf"(?P<words>[^\W_](?:(?!['\"]?{_AFFIX})[^;=\n])*)"
)
_BEHIND: Final = re.compile(r"(?:[\s,.;]|\b(?:and|while|or)\b)+$")


def write_out_affixes(document: Document) -> Document:
    """The document with each text of its grids written out that is nothing but a code with an underscore behind it and
    one with an underscore before it, where one of its texts explains codes of both kinds in words that a vocabulary
    knows; every cell keeps what it prints.
    """
    document = write_out_joined_heads(document)
    found = [pair for text in document.texts() for pair in _explained(text)]
    words = dict(found)
    if len(set(found)) > len(words) or not (any(a.endswith("_") for a in words) and any(a[0] == "_" for a in words)):
        return document
    written = document.with_grids(lambda grid: _written(grid, words))
    if written == document:
        return document
    return written.with_grids(_without_keys)


def _without_keys(grid: Grid) -> Grid:
    """The grid without the texts that did nothing but explain the codes, which are written out now."""
    kept = {
        place: cell
        for place, cell in grid.cells.items()
        if not list(_explained(cell.shown)) or any(map(str.isdigit, _EXPLAINED.sub("", cell.shown)))
    }
    return replace(grid, cells=kept)


def _explained(text: str) -> Iterator[tuple[str, str]]:
    """The affixes that a text explains, where it explains several."""
    pairs = [(fold(m["affix"]), _BEHIND.sub("", m["words"])) for m in _EXPLAINED.finditer(text)]
    known = [(affix, words) for affix, words in pairs if fits_of(words)]
    if len(known) >= _FEWEST:
        yield from known


def _written(grid: Grid, words: Mapping[str, str]) -> Grid:
    written = {
        place: cell.written_out(said)
        for place, cell in grid.cells.items()
        if not is_understood(cell.shown) and (said := _words_for(fold(cell.shown), words))
    }
    return grid.with_cells(written)


def _words_for(code: str, words: Mapping[str, str]) -> str:
    """What the two parts of a code mean, with a comma between; empty where one of them is not explained."""
    for at in (at for at, letter in enumerate(code) if letter == "_"):
        first, second = words.get(code[: at + 1]), words.get(code[at:])
        if first and second:
            return f"{first}, {second}"
    return ""
