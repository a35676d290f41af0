"""Blanks of a table for months or quarters outside of the span that its titles or the question above it tell its
figures are of: the months of 2018 before April, where a grid of months and years is of ``April 2018 to April 2021``.
They lack nothing, save where more was asked for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from cyberflag.model import Bounds, Measure, Period, Request
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.replies.letters.retelling import asks_for_data, retells_request
from cyberflag.vocabularies.measures import measures_named_in
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.signs.markers import is_blank

_YEARS_BEGIN = ((1, 1), (4, 1))
_TELLS = re.compile(
    r"\b(?:is|are|was|were|been|has|have|had|can|cannot|could|will|would|do|does|did|we|our)\b", re.IGNORECASE
)
"""In a sentence that tells something of crimes, or of the work on them, and heads none."""
_ASKED = re.compile(r"\b(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|want(?:s|ed)?|sought)\b|\?\s*$", re.IGNORECASE)


def blanks_outside_span(
    figures: Iterable[ReadFigure], texts: Sequence[str], left: Mapping[int, Bounds], request: Request
) -> frozenset[int]:
    """The ids of the blanks of tables that lie wholly outside of the shortest span named above their table that holds
    all that it gives figures for; not those for which the sums ``left`` something, nor those that a span asked for, by
    the ``request`` or the ``texts`` of the reply, or a longer one named there by its days or months, reaches over.
    """
    tables: dict[int, list[ReadFigure]] = defaultdict(list)
    for figure in figures:
        if figure.facts.period is not None and not figure.facts.sums_over:
            tables[id(figure.table)].append(figure)
    outside = [blank for cells in tables.values() for blank in _outside(cells)]
    wider = [*request.periods, *_wider_spans([*texts, *request.questions])] if outside else []
    return frozenset(
        id(blank)
        for blank in outside
        if (id(blank) not in left or left[id(blank)].low == 0) and not _is_reached(blank, wider)
    )


def _outside(figures: Sequence[ReadFigure]) -> list[ReadFigure]:
    given = [p for f in figures if f.bounds is not None and (p := f.facts.period) is not None]
    open_blanks = [f for f in figures if f.bounds is None and not f.problem and is_blank(f.printed)]
    if not given or not open_blanks:
        return []
    first, last = min(p.start for p in given), max(p.end for p in given)
    titles = (sentence for title in figures[0].table.titles for sentence in sentences_of(title.text))
    named = {said.value for text in titles if _heads_figures(text) for said in periods_named_in(text)}
    spans = [span for span in named if span.start <= first and last <= span.end and not _is_one_year(span)]
    if not spans:
        return []
    span = min(spans, key=lambda p: p.days)
    return [f for f in open_blanks if (p := f.facts.period) is not None and _is_apart(p, span)]


def _heads_figures(sentence: str) -> bool:
    """Whether a sentence above a table is a title of crimes, or the question that it answers."""
    if not sentence.rstrip().endswith("?") and _TELLS.search(sentence):
        return False
    return bool(offences_named_in(sentence)) or any(m.value is Measure.OFFENCES for m in measures_named_in(sentence))


def _wider_spans(texts: Iterable[str]) -> Iterator[Period]:
    """The spans that texts ask for, and those of other sentences that are no whole years: these may stand in a heading
    that only says which years a grid shows.
    """
    for text in texts:
        named = periods_named_in(text)
        is_asked = bool(named) and (_ASKED.search(text) or asks_for_data(text) or retells_request(text))
        yield from (said.value for said in named if is_asked or not _are_whole_years(said.value))


def _is_reached(blank: ReadFigure, spans: Iterable[Period]) -> bool:
    period = blank.facts.period
    return period is not None and any(s.start <= period.start and period.end <= s.end for s in spans)


def _are_whole_years(span: Period) -> bool:
    after = span.end + timedelta(days=1)
    return (span.start.month, span.start.day) in _YEARS_BEGIN and (after.month, after.day) in _YEARS_BEGIN


def _is_one_year(span: Period) -> bool:
    """Whether a span is a year by its name alone, which a text may speak of without saying that nothing else counts."""
    return span.is_year and (span.start.month, span.start.day) in _YEARS_BEGIN


def _is_apart(period: Period, span: Period) -> bool:
    return not period.is_year and (period.end < span.start or span.end < period.start)
