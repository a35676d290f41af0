"""Abbreviations that a reply explains: ``SCC = Sexual communication with a child`` below a table of ``SCC``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from cyberflag.replies.document import Document, Grid
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.totals import understand_total

_EXPLAINS: Final = re.compile(
    r"\s*['\"]?(?P<short>[^\W_][\w/&. -]{0,22}?\w)['\"]?"
    r"\s*(?:=|:|\bmeans\b|\bstands\s+for\b|\bis\s+short\s+for\b|\s[-–—]\s)\s*"
    r"(?P<words>[^=]{4,160}?)[\s.]*"
)
_BETWEEN: Final = re.compile(r";|\n|[.,]\s+(?=['\"]?[^\W_][\w/&. -]{0,11}['\"]?\s*=)")
_SURE: Final = 0.9
_KINDS: Final = (Dimension.OFFENCE, Dimension.PLATFORM, Dimension.AGE, Dimension.SEX)
"""Years by a name are weighed together, elsewhere."""


def write_out_abbreviations(document: Document) -> Document:
    """The document with each label written out that is nothing but an abbreviation which one of its texts explains, in
    words that a vocabulary knows; what can be understood by itself stays, and every cell keeps what it prints.
    """
    said = [m for text in document.texts() for part in _BETWEEN.split(text) if (m := _EXPLAINS.fullmatch(part))]
    cells = {cell.shown for grid in document.grids if said and not grid.hidden for cell in grid}
    shown = set(map(fold, cells))
    found = [(short, m["words"]) for m in said if (short := fold(m["short"])) in shown and _is_explained(m)]
    meanings = Counter(short for short, _ in dict.fromkeys(found))
    known = {short: words for short, words in found if meanings[short] == 1}
    return document.with_grids(lambda grid: _written(grid, known)) if known else document


def _is_explained(said: re.Match[str]) -> bool:
    """Whether an abbreviation is explained as one thing, surely, and is not understood by itself."""
    if fits_of(said["short"]) or understand_total(said["short"]):
        return False  # "W/App", by which a column could be named, is explained all the same
    sure = [kind for kind, found in fits_of(said["words"]).items() if found.score >= _SURE]
    return len(sure) == 1 and sure[0] in _KINDS and len(said["short"]) < len(said["words"])


def _written(grid: Grid, known: Mapping[str, str]) -> Grid:
    return grid.with_cells(
        {
            place: cell.written_out(known[short])
            for place, cell in grid.cells.items()
            if (short := fold(cell.shown)) in known
        }
    )
