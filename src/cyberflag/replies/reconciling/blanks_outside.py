"""Blanks of a table for months or quarters outside of the span that the reply tells its figures are of: the months of
2018 before April, where a grid of months and years is of ``April 2018 to April 2021``. They lack nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from cyberflag.model import Bounds, Period
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.signs.markers import is_blank

_YEARS_BEGIN = ((1, 1), (4, 1))


def blanks_outside_span(
    figures: Iterable[ReadFigure], texts: Sequence[str], left: Mapping[int, Bounds]
) -> frozenset[int]:
    """The ids of the blanks of tables that lie wholly outside of the shortest span named in the texts that holds all
    that their table gives figures for; not those for which the sums ``left`` something.
    """
    tables: dict[int, list[ReadFigure]] = defaultdict(list)
    for figure in figures:
        if figure.facts.period is not None and not figure.facts.sums_over:
            tables[id(figure.table)].append(figure)
    blanks = (blank for cells in tables.values() for blank in _outside(cells, texts))
    return frozenset(id(blank) for blank in blanks if id(blank) not in left or left[id(blank)].low == 0)


def _outside(figures: Sequence[ReadFigure], texts: Sequence[str]) -> list[ReadFigure]:
    given = [p for f in figures if f.bounds is not None and (p := f.facts.period) is not None]
    open_blanks = [f for f in figures if f.bounds is None and not f.problem and is_blank(f.printed)]
    if not given or not open_blanks:
        return []
    first, last = min(p.start for p in given), max(p.end for p in given)
    named = {said.value for text in texts for said in periods_named_in(text)}
    spans = [span for span in named if span.start <= first and last <= span.end and not _is_one_year(span)]
    if not spans:
        return []
    span = min(spans, key=lambda p: p.days)
    return [f for f in open_blanks if (p := f.facts.period) is not None and _is_apart(p, span)]


def _is_one_year(span: Period) -> bool:
    """Whether a span is a year by its name alone, which a text may speak of without saying that nothing else counts."""
    return span.is_year and (span.start.month, span.start.day) in _YEARS_BEGIN


def _is_apart(period: Period, span: Period) -> bool:
    return not period.is_year and (period.end < span.start or span.end < period.start)
