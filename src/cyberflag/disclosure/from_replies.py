"""Figures of replies, which the forces have published or may publish: what a force withheld stays withheld.

A number that a force printed is public and is shown as it gave it. A figure that rests on one withheld number is shown
with the bounds of the force's own rule, never narrower. Then the release is attacked as a whole: does more follow of a
withheld number, from all that the release prints, than its force's rule says? The figures that we added up and that
make it so get the wider bounds that follow from the rules; where that does not help, they are withheld. What a force's
own printed numbers give away is public already, and no figure of ours can take it back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import dataframely as dy
import polars as pl

from cyberflag.constraints import Relation, System, Unknown, contradictions, exact_bounds, explain
from cyberflag.disclosure.figure_families import FigureCell, cells_of_figures, families, with_bounds
from cyberflag.figures import FigureMarker
from cyberflag.model import Bounds, Counts, Figures, Marker

_ANY = Bounds(0, None)


@dataclass(frozen=True)
class GuardedFigures:
    """Figures that tell no more of a force's withheld number than its rule, unless its own figures do.

    ``stars`` are the figures that rest on one withheld number; ``widened`` those figures whose bounds would have told
    more; ``withheld`` those that had to go; ``given_away`` the stars that their force's own figures undo.
    """

    figures: dy.DataFrame[Figures]
    stars: tuple[str, ...]
    widened: tuple[str, ...]
    withheld: tuple[str, ...]
    given_away: tuple[str, ...]


def guard_figures(figures: dy.DataFrame[Figures], counts: dy.DataFrame[Counts], measure: str) -> GuardedFigures:
    """The figures of replies with every force's star guarded; ``counts`` are the rows that the figures rest on."""
    own = _own_rules(counts)
    cells = cells_of_figures(figures, measure)
    stars = {cell.id: own[cell.sources[0]] for cell in cells if _is_star(cell, own)}
    guard = _Guard(with_bounds(cells, stars), stars)
    guard.mend()
    before = {cell.id: cell.bounds for cell in cells}
    changed = [cell.id for cell in guard.cells if cell.bounds != before[cell.id]]
    return GuardedFigures(
        figures=_rewritten(figures, {cell.id: cell.bounds for cell in guard.cells}, guard.withheld),
        stars=tuple(stars),
        widened=tuple(name for name in changed if name not in guard.withheld),
        withheld=tuple(guard.withheld),
        given_away=tuple(guard.given_away),
    )


def _own_rules(counts: dy.DataFrame[Counts]) -> dict[str, Bounds]:
    """What each force's rule says of its withheld numbers, by the row's id."""
    rows = counts.filter(pl.col("marker") == Marker.SUPPRESSED.value).select("id", "low", "high")
    return {row: Bounds(low, high) for row, low, high in rows.iter_rows()}


def _is_star(cell: FigureCell, own: Mapping[str, Bounds]) -> bool:
    return not cell.is_national and len(cell.sources) == 1 and cell.sources[0] in own


class _Guard:
    """The cells of a release while they are mended."""

    def __init__(self, cells: Sequence[FigureCell], stars: Mapping[str, Bounds]) -> None:
        self.cells = list(cells)
        self.withheld: list[str] = []
        self.given_away: list[str] = []
        self._stars = stars
        self._places = {cell.id: place for place, cell in enumerate(cells)}
        self._families = tuple(families(cells))
        self._widened: set[str] = set()

    def mend(self) -> None:
        """Widen or withhold figures of ours until no star is known better than its force's rule says."""
        while culprits := self._culprits():
            for name in culprits:
                self._hide(name)

    def _culprits(self) -> list[str]:
        """The figures of ours from which more follows of some star: one a star."""
        system = self._system()
        open_stars = [self._places[name] for name in self._stars if name not in self.given_away]
        known = exact_bounds(system, of=open_stars, whole=True)
        found = dict.fromkeys(
            culprit
            for place in open_stars
            if known.bounds_of(place) != self.cells[place].bounds
            if (culprit := self._culprit(system, place, known.bounds_of(place))) is not None
        )
        return list(found)

    def _culprit(self, system: System, place: int, known: Bounds) -> str | None:
        """The figure of ours that more follows from, the least missed first; without one the force did it itself."""
        given = self.cells[place].bounds
        evidence = explain(system, place, low=known.low) if known.low > given.low else None
        if evidence is None and known.high is not None:
            evidence = explain(system, place, high=known.high)
        used = {u for r in evidence.relations for u, _ in system.terms_of(r)} if evidence is not None else set()
        ours = [self.cells[u] for u in sorted(used) if self._is_ours(self.cells[u])]
        if not ours:
            self.given_away.append(self.cells[place].id)
            return None
        return min(ours, key=lambda cell: (cell.is_national, cell.is_total, cell.bounds.low)).id

    def _is_ours(self, cell: FigureCell) -> bool:
        """Whether we added it up: no force printed it, and it is not hidden yet."""
        is_printed = len(cell.sources) == 1 and not cell.is_national
        return not is_printed and cell.id not in self._stars and cell.bounds != _ANY

    def _hide(self, name: str) -> None:
        """Give a figure the bounds that its parts have by their forces' rules; at the second time, none."""
        place = self._places[name]
        wider = self.cells[place].bounds
        for family in self._families:
            if family.total.id == name and name not in self._widened:
                wider = wider.hull(Bounds.sum(self.cells[self._places[part.id]].bounds for part in family.parts))
        if wider == self.cells[place].bounds:
            wider = _ANY
            self.withheld.append(name)
        self._widened.add(name)
        self.cells[place] = replace(self.cells[place], bounds=wider)

    def _system(self) -> System:
        """The figures with their bounds, tied by the families whose bounds allow the parts to add up."""
        unknowns = [Unknown(cell.id, cell.bounds) for cell in self.cells]
        return contradictions(System.of(unknowns, list(self._relations()))).left

    def _relations(self) -> Iterator[Relation]:
        for family in self._families:
            total, *parts = (self._places[cell.id] for cell in (family.total, *family.parts))
            added = Bounds.sum(self.cells[part].bounds for part in parts)
            if added.meet(self.cells[total].bounds) is not None:
                yield Relation.total(family.total.id, total, parts)


def _rewritten(
    figures: dy.DataFrame[Figures], bounds: Mapping[str, Bounds], withheld: Sequence[str]
) -> dy.DataFrame[Figures]:
    """The figures with these bounds, and the mark on those that are withheld."""
    rows = []
    for row in figures.iter_rows(named=True):
        found = bounds.get(row["figure"])
        changed = {} if found is None else {"low": found.low, "high": found.high}
        hidden = {"marker": FigureMarker.WITHHELD.value, "rows": ""} if row["figure"] in withheld else {}
        rows.append({**row, **changed, **hidden})
    return Figures.validate(pl.DataFrame(rows, schema=figures.schema), cast=True)
