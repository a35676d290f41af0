"""Which figures are sums of which others, found by what they count: forces, sexes, ages, offences, platforms, years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import dataframely as dy

from cyberflag.figures import FigureMarker
from cyberflag.figures.offences import contains
from cyberflag.model import ALL, AgeBand, Bounds, Figures, Sex
from cyberflag.vocabularies.crimes.offence_list import CODES

_NARROW = ("offence", "age", "sex", "platform")


@dataclass(frozen=True)
class FigureCell:
    """A figure as a cell: its id, what it counts, and its bounds; ``sources`` are the rows of counts behind it."""

    id: str
    measure: str
    force: str
    start: date
    end: date
    offence: str
    age: str
    sex: str
    platform: str
    bounds: Bounds
    marker: str
    sources: tuple[str, ...]

    @property
    def is_national(self) -> bool:
        """Whether it is over all forces."""
        return self.force == ALL

    @property
    def is_total(self) -> bool:
        """Whether it is broken down by nothing but force and period."""
        return all(getattr(self, name) == ALL for name in _NARROW)

    @property
    def is_bounded(self) -> bool:
        """Whether there is a most."""
        return self.bounds.high is not None

    @property
    def days(self) -> int:
        """How many days it is about."""
        return (self.end - self.start).days + 1


@dataclass(frozen=True)
class Family:
    """A figure and others that lie in it without overlap; whether they are all of it, their values tell."""

    total: FigureCell
    parts: tuple[FigureCell, ...]

    @property
    def dimension(self) -> str:
        """What the parts differ in: ``force``, ``age``, ... or ``period``."""
        differing = (name for name in ("force", *_NARROW) if getattr(self.total, name) != getattr(self.parts[0], name))
        return next(differing, "period")


def cells_of_figures(figures: dy.DataFrame[Figures], *measures: str) -> tuple[FigureCell, ...]:
    """The figures of these measures as cells, in their order."""
    return tuple(_cell(row) for row in figures.iter_rows(named=True) if row["measure"] in measures)


def families(cells: Sequence[FigureCell]) -> Iterator[Family]:
    """Every family among the cells. A part of it that is not among them is not known of here."""
    yield from _over("force", cells, _forces)
    yield from _over("sex", cells, lambda group: _whole_and_values(group, "sex", [s.value for s in Sex]))
    yield from _over("platform", cells, lambda group: _whole_and_values(group, "platform", None))
    yield from _over("age", cells, _ages)
    yield from _over("offence", cells, _offences)
    yield from _years(cells)
    yield from _beside_the_headline(cells)


def _over(dimension: str, cells: Sequence[FigureCell], find: Any) -> Iterator[Family]:
    """The families within each group of cells that differ in one dimension alone."""
    names = ("measure", "force", "start", "end", *_NARROW)
    groups: dict[tuple[Any, ...], list[FigureCell]] = defaultdict(list)
    for cell in cells:
        groups[tuple(getattr(cell, name) for name in names if name != dimension)].append(cell)
    for group in groups.values():
        if len(group) > 1:
            yield from find(group)


_NOT_ADDED = (FigureMarker.OTHER_BASIS, FigureMarker.PART_YEAR)
"""Marks of a force's figure that is no part of the headline."""


def _forces(group: Sequence[FigureCell]) -> Iterator[Family]:
    yield from _whole_and_values([cell for cell in group if cell.marker not in _NOT_ADDED], "force", None)


def _beside_the_headline(cells: Sequence[FigureCell]) -> Iterator[Family]:
    """The national sums beside the headline, with the totals of the forces in them (see `figures.national`)."""
    for cell in cells:
        measure, _, ending = cell.measure.partition("-")
        if not ending or not (cell.is_national and cell.is_total):
            continue
        totals = [c for c in cells if c.measure == measure and c.is_total and not c.is_national]
        same = [c for c in totals if (c.start, c.end) == (cell.start, cell.end) and c.marker != _NOT_ADDED[0]]
        parts = _in_sum(ending, cell, same)
        if parts:
            yield Family(cell, tuple(parts))


def _in_sum(ending: str, cell: FigureCell, totals: Sequence[FigureCell]) -> list[FigureCell]:
    """Those of the forces' totals of a period that a national sum beside the headline adds."""
    if ending == "at-least":
        return list(totals)
    added = [total for total in totals if total.marker not in _NOT_ADDED and total.is_bounded]
    if ending == "same-forces":  # no marker tells these: they are those whose rows are all among the sum's own
        return [total for total in added if total.sources and set(total.sources) <= set(cell.sources)]
    return added


def _whole_and_values(group: Sequence[FigureCell], name: str, values: Sequence[str] | None) -> Iterator[Family]:
    """The figure that is not broken down, with those of each value."""
    whole = next((cell for cell in group if getattr(cell, name) == ALL), None)
    parts = [c for c in group if getattr(c, name) != ALL and (values is None or getattr(c, name) in values)]
    if whole is not None and parts:
        yield Family(whole, tuple(parts))


def _ages(group: Sequence[FigureCell]) -> Iterator[Family]:
    """All ages and each band, with the single years in it; all ages with the unknown too."""
    bands = {cell: AgeBand.parse(cell.age) for cell in group if cell.age != ALL}
    single = [cell for cell, band in bands.items() if band.is_known and band.low == band.high]
    unknown = [cell for cell, band in bands.items() if not band.is_known]
    for cell in group:
        band = bands.get(cell)
        if band is None:
            inside = [*single, *unknown]
        elif band.is_known and band.low != band.high:
            inside = [
                c for c in single if band.low <= bands[c].low and (band.high is None or bands[c].low <= band.high)
            ]
        else:
            continue
        if inside:
            yield Family(cell, tuple(inside))


def _offences(group: Sequence[FigureCell]) -> Iterator[Family]:
    """All offences, each class and each group, with the single offences in it."""
    codes = [cell for cell in group if cell.offence in CODES]
    for cell in group:
        inside = [code for code in codes if code is not cell and contains(cell.offence, code.offence)]
        if inside and cell not in codes:
            yield Family(cell, tuple(inside))


def _years(cells: Sequence[FigureCell]) -> Iterator[Family]:
    """A span of several years with its years, where they fill it."""
    groups: dict[tuple[str, ...], list[FigureCell]] = defaultdict(list)
    for cell in cells:
        groups[cell.measure, cell.force, *(getattr(cell, name) for name in _NARROW)].append(cell)
    for group in groups.values():
        for span in group:
            years = [c for c in group if c is not span and span.start <= c.start and c.end <= span.end]
            if sum(year.days for year in years) == span.days:
                yield Family(span, tuple(years))


def with_bounds(cells: Iterable[FigureCell], bounds: dict[str, Bounds]) -> tuple[FigureCell, ...]:
    """The cells with other bounds where some are given by id."""
    return tuple(replace(cell, bounds=bounds.get(cell.id, cell.bounds)) for cell in cells)


def _cell(row: dict[str, Any]) -> FigureCell:
    return FigureCell(
        id=row["figure"],
        measure=row["measure"],
        force=row["force"],
        start=row["period_start"],
        end=row["period_end"],
        offence=row["offence"],
        age=row["age"],
        sex=str(row["sex"]),
        platform=row["platform"],
        bounds=Bounds(row["low"], row["high"]),
        marker=row["marker"],
        sources=tuple(row["rows"].split()),
    )
