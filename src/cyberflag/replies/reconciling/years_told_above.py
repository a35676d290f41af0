"""Tables that no words of their own date, right below the figures of several years in the text: ``2014-15 = 14``,
``2015-16 = 19``, and below them ``Outcome of the above offences`` with a table that comes to 33.

The nearest of these years is only the last that was named; what the table adds up to tells of which it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, takewhile
from typing import Final

from cyberflag.model import ALL, Bounds, Count, Issue, IssueKind, Measure, Period
from cyberflag.replies.facts import TELLING
from cyberflag.replies.prose.around.setting import whole_of
from cyberflag.replies.reconciling.crimes_told_above import own_places, sums_of_tables
from cyberflag.replies.reconciling.told_totals import is_whole
from cyberflag.replies.resolving.context import Told
from cyberflag.replies.resolving.oversights import name_of
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension

_FEWEST: Final = 2
_POINTS_BACK: Final = re.compile(
    r"\b(?:above|these|those|the\s+same|aforementioned|such|of\s+(?:them|which|whom))\b", re.IGNORECASE
)
"""In a title: it goes on with the crimes that the lines above count."""


@dataclass(frozen=True)
class _Years:
    """The figures of several years in the lines right above a table, by whose last one (``words``) it was dated."""

    figures: Sequence[Count]
    words: str
    near: Period

    @property
    def numbers(self) -> Mapping[Period, int]:
        """The number of each year."""
        return {figure.period: figure.bounds.low for figure in self.figures}


def of_years_told_above(
    tables: Iterable[ResolvedTable], counts: Sequence[Count], told: Sequence[Count]
) -> tuple[tuple[Count, ...], list[Issue]]:
    """The counts of tables, those of a table that took its days from the last of several lines of years right above it
    as of all these years where it adds up to them together; so one below that table that took them from there too. An
    issue where it comes to more than that last year and not to all, or is of the crimes ``above`` and comes to neither.
    """
    placed, issues = list(counts), []
    before: _Years | None = None
    for resolved in tables:
        places = own_places(resolved, counts)
        cells = [counts[at] for at in places]
        before = years = _years_above(resolved, told) or _same_years(resolved, before)
        added = _added(cells, years.near) if years is not None and _are_of(years.figures, cells) else None
        if years is None or added is None or years.numbers[years.near] in added:
            continue
        whole, every = whole_of(years.numbers), sum(years.numbers.values())
        if whole is not None and every in added and added.low >= TELLING:
            for at in places:
                placed[at] = replace(counts[at], period=whole)
        elif added.low > years.numbers[years.near] or _points_back(resolved):
            issues.append(_issue(resolved, cells[0], years.near))
    return tuple(placed), issues


def _years_above(resolved: ResolvedTable, told: Sequence[Count]) -> _Years | None:
    """The figures of several years in the nearest lines above a table that give figures, where the table has its days
    from one of these lines.
    """
    sources = {figure.provenance.source for figure in told}
    below = dropwhile(lambda title: title.source not in sources, resolved.table.titles)
    lines = list(takewhile(lambda title: title.source in sources, below))
    own = {line.source for line in lines}
    figures = [figure for figure in told if figure.provenance.source in own and not figure.total]
    years = {figure.period for figure in figures}
    said = _dated_by(resolved)
    if said is None or said.value not in years or not _FEWEST <= len(years) == len(figures):
        return None
    is_theirs = any(line.text == said.words for line in lines)
    return _Years(figures, said.words, said.value) if is_theirs and isinstance(said.value, Period) else None


def _same_years(resolved: ResolvedTable, before: _Years | None) -> _Years | None:
    """The years of the table before, where a table has its days from the same line."""
    said = _dated_by(resolved)
    is_same = before is not None and said is not None and (said.words, said.value) == (before.words, before.near)
    return before if is_same else None


def _dated_by(resolved: ResolvedTable) -> Told | None:
    """What dates a table none of whose labels are days."""
    is_labelled = any(level.dimension is Dimension.PERIOD for level in resolved.levels)
    return None if is_labelled else resolved.told.get(Dimension.PERIOD)


def _points_back(resolved: ResolvedTable) -> bool:
    """Whether the title right above a table says that it goes on with the crimes above."""
    return any(_POINTS_BACK.search(title.text) for title in resolved.table.titles[:1])


def _are_of(figures: Sequence[Count], cells: Sequence[Count]) -> bool:
    """Whether figures are numbers of the crimes of a table, broken down by nothing."""
    offences = {count.offence for count in (*figures, *cells)}
    numbers = all(is_whole(replace(f, offence=ALL)) and f.bounds.is_exact for f in figures)
    is_read = not any(count.corrected for count in (*figures, *cells))
    return is_read and numbers and len(offences) == 1 and {f.measure for f in figures} == {Measure.OFFENCES}


def _added(cells: Sequence[Count], near: Period) -> Bounds | None:
    """What a table comes to whose cells are of one kind of crime, or its outcomes; None where they do not part it."""
    sums = sums_of_tables([replace(cell, offence=ALL) for cell in cells])
    found = [added for (counted, period), added in sums.items() if period == near and Measure.OFFENCES in counted]
    return found[0] if len(found) == len(sums) == 1 else None


def _issue(resolved: ResolvedTable, cell: Count, near: Period) -> Issue:
    message = (
        f"Right above {name_of(resolved.table)} stand figures of several years. It was read as of the last, "
        f"{near.label}, but adds up neither to that year nor to all of them. Say in the reading file of which it is."
    )
    return Issue(cell.provenance, IssueKind.UNKNOWN_PERIOD, message)
