"""What the sums that the replies print leave for each figure: the tightest bounds, and why they hold.

All counts of a campaign and all their sums are one system of whole numbers (``constraints``). A force's star is known
better to whoever adds up its rows and columns than the force says; national figures rest on that. What may be shown
of it is for disclosure control: figures of a single force rest on what the force printed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, NamedTuple

import dataframely as dy
import polars as pl

from cyberflag.constraints import ExactBounds, Relation, System, Unknown, believed_bounds, explain
from cyberflag.model import Bounds, Counts, Issue, IssueKind, Marker, Provenance, Sums, Verdict
from cyberflag.returns import Returns

_SECONDS: Final = 20.0
_CELLS_NAMED: Final = 6


class PrintedTotal(NamedTuple):
    """A total with its parts, by the ids of ``counts.csv``; ``is_least`` where it may leave withheld parts out."""

    total: str
    parts: tuple[str, ...]
    is_least: bool = False


@dataclass(frozen=True)
class Reasons:
    """Why a count has its bounds: the sums and the printed figures from which they follow, none to spare."""

    sums: tuple[PrintedTotal, ...]
    counts: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Tightening:
    """The returns with the bounds that the sums leave for each count, and issues where the sums contradict each other.

    ``moved`` are the ids of the counts whose bounds are tighter than printed. ``system`` is what was solved: each count
    at its place in the returns, as printed, and the sums that can be believed; ``tight`` what they leave.
    """

    returns: Returns
    moved: frozenset[str]
    issues: tuple[Issue, ...]
    system: System
    tight: ExactBounds
    _totals: tuple[PrintedTotal, ...]

    def reasons_for(self, count: str) -> Reasons:
        """Why a count is at least and at most what it is now; of nothing where it stands as printed.

        Raises ``KeyError`` for an id that is not in the returns.
        """
        place = self.places[count]
        if count not in self.moved:
            return Reasons((), ())
        row = self.returns.counts.row(place, named=True)
        found = [explain(self.system, place, low=row["low"])]
        if row["high"] is not None:
            found.append(explain(self.system, place, high=row["high"]))
        evidence = [e for e in found if e is not None]
        ids = self.returns.counts["id"]
        return Reasons(
            tuple(self._totals[r] for r in sorted({r for e in evidence for r in e.relations})),
            tuple(ids[p] for p in sorted({p for e in evidence for p in (*e.lows, *e.highs)})),
        )

    @cached_property
    def forces(self) -> frozenset[str]:
        """The forces some of whose counts are tighter than printed."""
        counts = self.returns.counts
        return frozenset(counts.filter(pl.col("id").is_in(list(self.moved)))["force"])

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each count stands in the system, by its id."""
        return {name: place for place, name in enumerate(self.returns.counts["id"])}


def tighten(returns: Returns, disputed: Collection[tuple[str, str]] = ()) -> Tightening:
    """The tightest bounds that the returns' printed sums leave for each count.

    Sums that do not hold, and those whose total is at one of the ``disputed`` places (reply, source), say nothing.
    Where sums contradict one another, none of those that do is believed, and an issue names the figures.
    """
    counts = returns.counts
    bounds = [Bounds(low, high) for low, high in counts.select("low", "high").rows()]
    totals = tuple(_totals(counts, returns.sums, disputed))
    system = _system(counts["id"].to_list(), bounds, totals)
    open_ = [place for place, b in enumerate(bounds) if not b.is_exact]
    found, left, exact = believed_bounds(system, open_, seconds=_SECONDS)
    tight = list(bounds)
    for place in open_:
        if place not in exact.contradicted:
            tight[place] = exact.bounds_of(place)
    moved = frozenset(counts["id"][place] for place in open_ if tight[place] != bounds[place])
    issues = tuple(issue_of(sorted({*e.lows, *e.highs}), len(e.relations), counts) for e in found)
    return Tightening(replace(returns, counts=_with_bounds(counts, tight)), moved, issues, left, exact, totals)


def _totals(
    counts: dy.DataFrame[Counts], sums: dy.DataFrame[Sums], disputed: Collection[tuple[str, str]]
) -> Iterator[PrintedTotal]:
    """The sums that may be rested on."""
    rows = {row["id"]: row for row in counts.iter_rows(named=True)}
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for name, total, part, verdict in sums.select("sum", "total", "part", "verdict").rows():
        found[total, name, verdict].append(part)
    for (total, _, verdict), parts in found.items():
        row = rows[total]
        withheld = [p for p in parts if rows[p]["marker"] == Marker.SUPPRESSED]
        shown = tuple(p for p in parts if p not in withheld)
        kept = verdict != Verdict.CONTRADICTED and (row["reply"], row["source"]) not in disputed
        if not kept or any(rows[p]["marker"] == Marker.NOT_HELD for p in (total, *parts)):
            continue
        visible = sum(rows[p]["low"] for p in shown)
        if verdict == Verdict.IGNORES_HIDDEN:
            yield PrintedTotal(total, shown)
        elif withheld and row["low"] == row["high"] == visible:
            yield PrintedTotal(total, shown, is_least=True)  # it may have left them out
        else:
            yield PrintedTotal(total, tuple(parts))


def _system(ids: Sequence[str], bounds: Sequence[Bounds], totals: Sequence[PrintedTotal]) -> System:
    place = {name: number for number, name in enumerate(ids)}
    relations = []
    for printed in totals:
        equation = Relation.total(printed, place[printed.total], [place[p] for p in printed.parts])
        relations.append(replace(equation, low=None) if printed.is_least else equation)
    return System.of([Unknown(name, b) for name, b in zip(ids, bounds, strict=True)], relations)


def _with_bounds(counts: dy.DataFrame[Counts], bounds: Sequence[Bounds]) -> dy.DataFrame[Counts]:
    lows = pl.Series("low", [b.low for b in bounds], dtype=pl.Int64)
    highs = pl.Series("high", [b.high for b in bounds], dtype=pl.Int64)
    return Counts.validate(counts.with_columns(lows, highs))


def issue_of(places: Sequence[int], sums: int, counts: dy.DataFrame[Counts]) -> Issue:
    """One issue for printed figures (by their rows) that cannot all be right, at the first of the totals among them."""
    rows = [counts.row(place, named=True) for place in places]
    first = next((row for row in rows if row["total"]), rows[0])
    cells = [f"{row['source'] or 'the list'} ({row['printed'] or 'blank'})" for row in rows[:_CELLS_NAMED]]
    more = f" and {len(places) - _CELLS_NAMED} more" if len(places) > _CELLS_NAMED else ""
    return Issue(
        Provenance(first["reply"], first["source"]),
        IssueKind.DOES_NOT_ADD_UP,
        f"{', '.join(cells)}{more} cannot all be right: {sums} sums tie them. None of these sums "
        "was used to tighten bounds; ask the force which figure is wrong.",
    )
