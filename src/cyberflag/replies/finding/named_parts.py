"""Names of parts of a year that a text explains: ``summer (April to September) and winter (October to March)``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from cyberflag.replies.document import Document, Grid
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.parts_of_year import understand_part_of_year
from cyberflag.vocabularies.plain_text import fold, write_plainly

_FEWEST: Final = 2
_MOST_WORDS: Final = 4
_MONTHS: Final = (
    rf"(?:0?1(?:st)?\s+)?{MONTH}\s*(?:-|to|until|through)\s*(?:the\s+end\s+of\s+)?(?:\d\d(?:st|nd|rd|th)?\s+)?{MONTH}"
)
_SPAN: Final = re.compile(rf"(?<!\w){_MONTHS}", re.IGNORECASE)
_IS: Final = (
    r"['\"]?\s*(?:\(|=|:|-|,)?\s*(?:(?:is|are|means?|covers?|being|runs?|for|the\s+months?)\s+)*(?:from\s+|of\s+)?"
)
_CALLED: Final = r"\s*(?:\(|=|:|-|,)?\s*(?:(?:is|are|as|called|the|our|shown|given|under|in)\s+)*['\"]?"


def write_out_named_parts(document: Document) -> Document:
    """The document with names that stand alone in cells, and that nothing else is known by, written out as the months
    that a text of the reply explains them by; every cell keeps what it prints.

    Nothing is written out where fewer than two names are explained, two as the same months or one as different ones.
    """
    texts = [plain for text in document.texts() if _SPAN.search(plain := write_plainly(text))]
    explained = dict(_explained(document, texts)) if texts else {}
    if len(explained) < _FEWEST or len(set(explained.values())) < len(explained):
        return document
    return document.with_grids(lambda grid: _written(grid, explained))


def _explained(document: Document, texts: list[str]) -> Iterator[tuple[str, str]]:
    names = {fold(cell.shown) for grid in document.grids if not grid.hidden for cell in grid if not cell.hidden}
    for name in names:
        is_name = 0 < len(name.split()) <= _MOST_WORDS and re.search(r"[^\W\d_]", name) and not fits_of(name)
        said = {*_months_of(name, texts)} if is_name else set[str]()
        if len(said) == 1:
            yield name, said.pop()


def _months_of(name: str, texts: Sequence[str]) -> Iterator[str]:
    """The months that texts say that a name is of, right behind it or, where one names none there, right before it."""
    bare = re.escape(name)
    holding = [text for text in texts if re.search(bare, text, re.IGNORECASE)]
    if not holding:
        return  # most cells are no such names: the patterns of the months are long
    behind = re.compile(rf"(?<![\w'-]){bare}{_IS}(?P<months>{_MONTHS})", re.IGNORECASE)
    before = re.compile(rf"(?<!\w)(?P<months>{_MONTHS}){_CALLED}{bare}(?![\w-])", re.IGNORECASE)
    for text in holding:
        for found in [*behind.finditer(text)] or before.finditer(text):
            if understand_part_of_year(found["months"]) is not None:
                yield fold(found["months"])


def _written(grid: Grid, explained: Mapping[str, str]) -> Grid:
    return grid.with_cells(
        {
            at: cell.written_out(explained[name])
            for at, cell in grid.cells.items()
            if (name := fold(cell.shown)) in explained
        }
    )
