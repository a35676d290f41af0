"""Figures that are provisional, where the notes say of which years: ``2018/19 [p]`` over a column, ``[p] =
provisional`` below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cyberflag.model import Count, Marker, Period, PrintedSum
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.signs.figure_rules import NO_RULES
from cyberflag.vocabularies.signs.markers import understand_figure
from cyberflag.vocabularies.signs.provisional import Provisional, provisional_in, without_mark


def of_provisional_years(counts: Sequence[Count], notes: Iterable[str], tables: Sequence[Table]) -> tuple[Count, ...]:
    """The counts with the provisional ones among them marked: those of the years of which the notes say so. Where one
    says so of all, or of what is no year, all stay marked as they are.
    """
    labels = {text for table in tables for level in table.levels for text in (*level.distinct, level.name)}
    said = {found for text in (*notes, *labels) for found in provisional_in(text)}
    years: list[Period] = []
    for found in said:
        meant = list(_years_meant(found, labels, counts))
        if not meant and not _is_on_figures(found, counts):
            return tuple(counts)
        years.extend(meant)
    marks = {found.mark for found in said if found.mark}
    return tuple(_marked(count, years, marks) for count in counts) if said else tuple(counts)


def sums_of_marked(
    sums: Iterable[PrintedSum], counts: Sequence[Count], marked: Sequence[Count]
) -> tuple[PrintedSum, ...]:
    """The sums between counts as those between the same counts once they are marked."""
    renewed = {id(count): again for count, again in zip(counts, marked, strict=True)}
    return tuple(
        replace(s, total=renewed[id(s.total)], parts=tuple(renewed[id(part)] for part in s.parts)) for s in sums
    )


def _years_meant(said: Provisional, labels: Iterable[str], counts: Sequence[Count]) -> Iterator[Period]:
    yield from said.periods
    if said.latest and counts:
        yield max((count.period for count in counts), key=lambda p: (p.end, p.start))
    if said.mark:
        marked = (understand_period(bare) for text in labels if (bare := without_mark(text, said.mark)))
        yield from (found.value for found in marked if found is not None)


def _is_on_figures(said: Provisional, counts: Sequence[Count]) -> bool:
    """Whether the mark stands behind figures themselves, which are read with it."""
    return bool(said.mark) and any(without_mark(count.printed, said.mark) for count in counts)


def _marked(count: Count, years: Sequence[Period], marks: Iterable[str]) -> Count:
    if count.marker not in (Marker.PLAIN, Marker.PROVISIONAL):
        return count
    has_mark = any(without_mark(count.printed, mark) for mark in marks) or _says_so_itself(count.printed)
    is_marked = has_mark or any(count.period.overlaps(year) for year in years)
    return replace(count, marker=Marker.PROVISIONAL if is_marked else Marker.PLAIN)


def _says_so_itself(printed: str) -> bool:
    said = understand_figure(printed, NO_RULES)
    return said is not None and said.marker is Marker.PROVISIONAL
