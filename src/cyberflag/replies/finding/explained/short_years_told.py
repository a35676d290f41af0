"""Years by two digits each that could be ages in a sentence or above a table, where the headings of tables or a note
show that the reply writes its years so: ``The codes found in 17-18`` below columns headed ``16-17`` and ``17-18``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.document import Document, Grid, Line, LineKind, in_columns
from cyberflag.vocabularies.dates import full_year
from cyberflag.vocabularies.periods import periods_named_in

_SHORT: Final = r"'?(?P<first>\d\d)\s?[/-]\s?'?(?P<last>\d\d)"
_ALONE: Final = re.compile(_SHORT)
_EXPLAINED: Final = re.compile(
    rf"(?<![\w/.,-]){_SHORT}\s*(?:=|:|\(|\b(?:is|means|covers|runs|refers\s+to|stands\s+for|denotes)\b)\s*"
    r"(?:(?:the|a|twelve|12|financial|fiscal|months?|year|period|from|of|to)\s+)*"
)
_IN_SENTENCE: Final = re.compile(
    rf"(?P<before>\b(?:in|for|during|over|throughout|of|year)\s+(?:the\s+)?(?:(?:financial|fiscal)\s+)?(?:year\s+)?){_SHORT}(?![\w/]|[.,-]\d|-)"
    r"(?![\s-]*(?:(?:years?|yrs?)[\s-]*olds?|years?\s+of\s+age|%|per\s+cent))",
    re.IGNORECASE,
)
_NEAR: Final = 5
"""So many years away from one that a note explains others are written like it."""


def write_out_short_years(document: Document) -> Document:
    """The document with such years in its lines written in full, where they stand alone or behind ``in`` or the like
    and are among those that head rows or columns of a table or the parts of the text, or near one that is explained.
    """
    known = frozenset(_known_years(document))

    def written(text: str) -> str:
        alone = _ALONE.fullmatch(text.strip().rstrip(":"))
        if alone is not None and (heading := _year(alone)) in known:
            return heading.label
        return _IN_SENTENCE.sub(
            lambda found: f"{found['before']}{year.label}" if (year := _year(found)) in known else found[0], text
        )

    blocks = (
        block.rewritten(written) if known and isinstance(block, Line) and block.kind is not LineKind.QUOTED else block
        for block in document.blocks
    )
    return replace(document, blocks=tuple(blocks))


def _year(found: re.Match[str]) -> Period | None:
    follows_on = int(found["last"]) == (int(found["first"]) + 1) % 100
    return Period.financial_year(full_year(found["first"])) if follows_on else None


def _known_years(document: Document) -> Iterator[Period]:
    lines = [b.text for b in document.blocks if isinstance(b, Line) and b.kind is not LineKind.QUOTED]
    yield from _following([text.rstrip(" :") for text in lines])
    for block in document.blocks:
        if isinstance(block, Grid) and not block.hidden:
            for cells in (*block.filled_rows(), *in_columns(cell for cell in block if cell.shown.strip())):
                yield from _following([cell.shown for cell in cells])
        elif isinstance(block, Line) and block.kind is not LineKind.QUOTED:
            yield from _explained(block.text)


def _following(texts: Sequence[str]) -> Iterator[Period]:
    """The years that cells of a row or column or whole lines are, where one ends where the next begins: no bands of
    ages do.
    """
    matches = (_ALONE.fullmatch(text.strip()) for text in texts)
    years = [year for found in matches if found and (year := _year(found)) is not None]
    for one, other in pairwise(years):
        if abs(other.start.year - one.start.year) == 1:
            yield from (one, other)


def _explained(text: str) -> Iterator[Period]:
    """The years about one that a text explains as the days of that year."""
    for found in _EXPLAINED.finditer(text):
        named = next(iter(periods_named_in(text[found.end() :])), None)
        year = _year(found)
        if year is not None and named is not None and named.start == 0 and named.value == year:
            first = year.start.year
            yield from (Period.financial_year(start) for start in range(first - _NEAR, first + _NEAR + 1))
