"""Which rows of a force's replies carry a figure, and what they say of a year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from cyberflag.figures.cells import Cell, CountedTable
from cyberflag.figures.counted_tables import counted_tables
from cyberflag.figures.doubts import Doubts
from cyberflag.figures.estimates import Estimate, add_up, join, settle
from cyberflag.figures.spans import Span, least_cover, most_inside, tiles
from cyberflag.figures.targets import EVERYTHING, Target
from cyberflag.figures.totals import drop_hollow_totals, estimate
from cyberflag.model import ALL, AgeBand, Basis, Marker, Measure, Period

_OTHER_BASES = (Basis.FIELD, Basis.KEYWORD, Basis.OFFENCE, Basis.UNKNOWN, Basis.NONE)
"""The order in which a force's other figures are looked at where it gives none of the wanted kind."""


@dataclass(frozen=True)
class Question:
    """What is counted (``measure``), why it counts as online (``basis``), and the ages asked about (``ages``); the
    ``offence`` where the request is about a single one.
    """

    measure: Measure
    basis: Basis
    ages: AgeBand
    offence: str = ALL


@dataclass(frozen=True)
class HollowTotal:
    """A printed total that carries nothing, with what its parts add to (None where the reading found the fault)."""

    cell: Cell
    parts: Estimate | None


@dataclass(frozen=True)
class YearFigure:
    """What a force says of a period: ``whole`` where its figure is for exactly that period; on which ``basis``."""

    estimate: Estimate
    whole: bool
    basis: Basis


@dataclass(frozen=True, eq=False)
class ForceEvidence:
    """The cells of one force that answer the question, period by period, table by table."""

    force: str
    question: Question
    basis: Basis
    tables: dict[Period, tuple[CountedTable, ...]]
    hollow: tuple[HollowTotal, ...] = ()

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """Every cell that may be rested on."""
        return tuple(cell for tables in self.tables.values() for table in tables for cell in table.cells)

    def figure(self, period: Period, target: Target = EVERYTHING) -> YearFigure | None:
        """The bounds of the target in a period; None where nothing follows.

        From figures for exactly that period, and from shorter ones that fill it. Where neither is given: at least what
        lies inside, at most what covers; then the figure is not ``whole``.
        """
        exact = self._exactly(period, target)
        parts = [(other, found) for other in self._touching(period) if (found := self._exactly(other, target))]
        spans = [Span(p.start.toordinal(), p.end.toordinal(), e.bounds) for p, e in parts]
        first, last = period.start.toordinal(), period.end.toordinal()
        filled = tiles(first, last, spans)
        if exact is not None and not filled:
            return YearFigure(exact, whole=True, basis=self.basis)
        pieced = _piece_together(first, last, spans, [e for _, e in parts])
        if exact is not None:
            return YearFigure(settle([exact, pieced]), whole=True, basis=self.basis)
        if pieced.bounds.low == 0 and pieced.bounds.high is None:
            return None
        return YearFigure(pieced, whole=filled, basis=self.basis)

    def touches(self, period: Period) -> bool:
        """Whether some figure is for days of the period."""
        return any(period.overlaps(other) for other in self.tables)

    def _exactly(self, period: Period, target: Target) -> Estimate | None:
        tables = self.tables.get(period)
        if not tables:
            return None
        if (period, target) not in self._known:
            self._known[period, target] = estimate(tables, target, self.question.ages)
        return self._known[period, target]

    @cached_property
    def _known(self) -> dict[tuple[Period, Target], Estimate | None]:
        """What was estimated before: a span of years asks again for each of its years."""
        return {}

    def _touching(self, period: Period) -> list[Period]:
        return [other for other in self.tables if other != period and period.overlaps(other)]


def _piece_together(first: int, last: int, spans: Sequence[Span], estimates: Sequence[Estimate]) -> Estimate:
    _, inside = most_inside(first, last, spans)
    most, covering = least_cover(first, last, spans)
    low = add_up(estimates[i] for i in inside)
    return join(low, None if most is None else add_up(estimates[i] for i in covering))


def gather_evidence(force: str, cells: Iterable[Cell], question: Question, doubts: Doubts) -> tuple[ForceEvidence, ...]:
    """What a force says, first on the basis that was asked for, then on each other basis that it uses.

    A cell that says "not held" is no figure. ``doubts``: where the reading found that something does not add up, and
    what it could not read.
    """
    by_basis: dict[Basis, list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.measure == question.measure and cell.marker != Marker.NOT_HELD:
            by_basis[cell.basis].append(cell)
    order = [question.basis, *(basis for basis in _OTHER_BASES if basis != question.basis)]
    return tuple(
        _force_evidence(force, basis, by_basis[basis], question, doubts) for basis in order if basis in by_basis
    )


def _force_evidence(force: str, basis: Basis, cells: list[Cell], question: Question, doubts: Doubts) -> ForceEvidence:
    periods: dict[Period, list[CountedTable]] = defaultdict(list)
    hollow: list[HollowTotal] = []
    for table in counted_tables(cells, question.ages, doubts, question.offence):
        periods[table.period].append(table)
    for period, tables in periods.items():
        kept = []
        for table in tables:
            left, dropped = drop_hollow_totals(table, doubts.disputed)
            hollow += [HollowTotal(cell, parts) for cell, parts in dropped]
            if left.cells:
                kept.append(left)
        periods[period] = kept
    return ForceEvidence(
        force, question, basis, {period: tuple(tables) for period, tables in periods.items()}, tuple(hollow)
    )
