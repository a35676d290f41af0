"""Years by two digits each that could be ages in a sentence or above a table, where the headings of tables or a note
show that the reply writes its years so: ``The codes found in 17-18`` below columns headed ``16-17`` and ``17-18``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.document import Document, Grid, Line, LineKind, in_columns
from cyberflag.vocabularies.dates import full_year
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.periods import periods_named_in, understand_period

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
_OF_AGES: Final = re.compile(
    r"\bby\s+(?:\w+\W+){0,4}age\b|\bage[\s-]*(?:bands?|groups?|ranges?|brackets?)\b|\b(?:ages|bands?)\b", re.IGNORECASE
)
_LINES_ABOVE: Final = 3
_NEAR: Final = 5
"""So many years away from one that a note explains others are written like it."""


def write_out_short_years(document: Document) -> Document:
    """The document with such years in its lines written in full, where they stand alone or behind ``in`` or the like
    and are among those that head rows or columns of a table or the parts of the text, or near one that is explained.
    """
    known = frozenset(_known_years(document))

    def written(text: str) -> str:
        alone = _alone(text)
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
    yield from _years_of_sections(document.blocks)
    for block in document.blocks:
        if isinstance(block, Grid) and not block.hidden:
            for cells in (*block.filled_rows(), *in_columns(cell for cell in block if cell.shown.strip())):
                yield from _following(filter(None, (_ALONE.fullmatch(cell.shown.strip()) for cell in cells)))
        elif isinstance(block, Line) and block.kind is not LineKind.QUOTED:
            yield from _explained(block.text)


def _years_of_sections(blocks: Sequence[Grid | Line]) -> Iterator[Period]:
    """The years that head parts of a text, where nothing right above them speaks of ages, and each part names no other
    year: bands of ages (``15-16``, ``16-17``) may stand over tables of years, and follow on one another too.
    """
    found = {
        at: alone
        for at, block in enumerate(blocks)
        if isinstance(block, Line) and block.kind is not LineKind.QUOTED and (alone := _alone(block.text))
    }
    heads = list(found)
    years = list(dict.fromkeys(_following(found.values())))
    if not years or len(years) != len(heads):
        return
    grids = [at for at, block in enumerate(blocks) if isinstance(block, Grid)]
    are_below = any(_parts_by_age(block) for block in blocks if isinstance(block, Grid))
    if not are_below and _speak_of_ages(blocks[max(0, heads[0] - _LINES_ABOVE) : heads[0]]):
        return
    end = 1 + (grids[-1] if grids and grids[-1] > heads[-1] else len(blocks))
    for year, (first, after) in zip(years, pairwise([*heads, end]), strict=True):
        named = [period for block in blocks[first + 1 : after] for period in _named(block)]
        if any(not (year.start <= period.start and period.end <= year.end) for period in named):
            return
    yield from years


def _alone(line: str) -> re.Match[str] | None:
    """What may be a short year and is all of a line."""
    return _ALONE.fullmatch(line.strip().rstrip(" :"))


def _speak_of_ages(blocks: Sequence[Grid | Line]) -> bool:
    return any(isinstance(block, Line) and _OF_AGES.search(block.text) for block in blocks)


def _parts_by_age(grid: Grid) -> bool:
    """Whether a table has ages among its labels, so that what stands above it is none."""
    named = (understand_dimension(cell.shown) for cell in grid)
    return any(found is not None and found.value is Dimension.AGE for found in named)


def _named(block: Grid | Line) -> Iterator[Period]:
    """The periods that a line names, or that cells are labels of."""
    if isinstance(block, Line):
        yield from (named.value for named in periods_named_in(block.text))
        return
    yield from (understood.value for cell in block if (understood := understand_period(cell.shown)) is not None)


def _following(found: Iterable[re.Match[str]]) -> Iterator[Period]:
    """The years that cells of a row or column or whole lines are, where one ends where the next begins: bands of ages
    seldom do.
    """
    years = [year for one in found if (year := _year(one)) is not None]
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
