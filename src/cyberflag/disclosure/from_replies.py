"""Figures of replies, which the forces have published or may publish: what a force withheld stays withheld.

A number that a force printed is public and is shown as it gave it, unless small ones are to be withheld all the same
(`printed_small`). A figure that rests on one withheld number is shown
with the bounds of the force's own rule, never narrower. Then the release is attacked as a whole: does more follow of a
withheld number behind any figure (an offence by an age as much as a total), from all that the release prints, than its
force's own reply says? The figures that we added up and that make it so get the wider bounds that follow from the
rules; where that does not help, they are withheld. What a force's own printed numbers give away is public already, and
no figure of ours can take it back.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import dataframely as dy
import polars as pl

from cyberflag.constraints import (
    SECONDS,
    Relation,
    System,
    Unknown,
    bounds_behind,
    contradictions,
    exact_bounds,
    smallest_contradiction,
)
from cyberflag.disclosure.earlier import Earlier, earlier_of
from cyberflag.disclosure.figure_families import Family, FigureCell, cells_of_figures, families, with_bounds
from cyberflag.disclosure.hidden_rows import HiddenRows
from cyberflag.disclosure.kinds import Treatment, kind_of
from cyberflag.disclosure.printed_small import mask_small
from cyberflag.disclosure.settings import ProtectionSettings
from cyberflag.disclosure.unproven import refuse_unproven
from cyberflag.figures import FigureMarker
from cyberflag.model import Bounds, Figures

_ANY = Bounds(0, None)


@dataclass(frozen=True)
class GuardedFigures:
    """Figures that tell no more of a force's withheld number than its rule, unless its own figures do.

    ``stars`` are the figures that rest on one withheld number; ``widened`` those figures whose bounds would have told
    more; ``withheld`` those that had to go; ``given_away`` the withheld rows that their force's own figures undo.
    ``attacked`` and ``guarded`` count the figures and the withheld rows behind them, ``revised`` the figures of earlier
    releases that are other numbers now.
    """

    figures: dy.DataFrame[Figures]
    stars: tuple[str, ...]
    widened: tuple[str, ...]
    withheld: tuple[str, ...]
    given_away: tuple[str, ...]
    attacked: int
    guarded: int
    revised: int


def guard_figures(
    figures: dy.DataFrame[Figures],
    hidden: HiddenRows,
    measure: str,
    settings: ProtectionSettings,
    earlier: Sequence[dy.DataFrame[Figures]] = (),
) -> GuardedFigures:
    """The figures of replies with every number guarded that is not to be told, by them and ``earlier`` releases.

    Raises ``ProtectionError`` where small numbers that forces printed are to be withheld, and earlier releases tell
    one; and where the time of the audit did not suffice to prove that nothing more follows.
    """
    attacked = _attacked(figures, measure)
    cells = cells_of_figures(figures, *attacked)
    stars = {cell.id: hidden.rules[cell.sources[0]] for cell in cells if _is_star(cell, hidden)}
    out = earlier_of(earlier, *attacked)
    guard = _Guard(with_bounds(cells, stars), stars, hidden, out, SECONDS * settings.effort)
    guard.mend()
    made, withheld = tuple(guard.cells), tuple(guard.withheld)
    if settings.withhold_printed:
        masked = mask_small(made, settings, out.printed())
        made, withheld = masked.cells, tuple(dict.fromkeys((*withheld, *masked.withheld)))
    before = {cell.id: cell.bounds for cell in cells}
    changed = [cell for cell in made if cell.bounds != before[cell.id]]
    return GuardedFigures(
        figures=_rewritten(_without_followers(figures, changed, measure), made, withheld, stars),
        stars=tuple(stars),
        widened=tuple(cell.id for cell in changed if cell.id not in withheld),
        withheld=withheld,
        given_away=tuple(guard.given_away),
        attacked=len(cells),
        guarded=guard.guarded,
        revised=out.revised(cells),
    )


def _attacked(figures: dy.DataFrame[Figures], measure: str) -> list[str]:
    """The measures whose figures are cells of the attack."""
    return [m for m in figures["measure"].unique().sort() if _treatment(m, measure) is Treatment.CELL]


def _treatment(measure: str, of_release: str) -> Treatment | None:
    kind = kind_of(measure, of_release)
    return None if kind is None else kind.of_replies


def _is_star(cell: FigureCell, hidden: HiddenRows) -> bool:
    return not cell.is_national and len(cell.sources) == 1 and cell.sources[0] in hidden.rules


class _Guard:
    """The cells of a release while they are mended, with the hidden rows behind them.

    The attack's unknowns are the cells, the hidden rows and the figures of earlier releases that this one does not
    have, or has otherwise since they were revised, in whole numbers. A row starts with what its force's own reply tells
    of it; nothing more may follow.
    """

    def __init__(
        self,
        cells: Sequence[FigureCell],
        stars: Mapping[str, Bounds],
        hidden: HiddenRows,
        earlier: Earlier,
        seconds: float,
    ) -> None:
        self.cells, self._seconds = list(cells), seconds
        self._printed = earlier.printed()
        here, same = {cell.id for cell in cells}, earlier.unrevised(cells)
        then = earlier.vintages(cells)
        absent = (cell for cell in earlier.cells if cell.id not in here and cell.id in same)
        apart = (cell for vintage in then for cell in vintage.cells if cell.id in vintage.apart)
        self._before = (*absent, *apart)
        self.withheld: list[str] = []
        self.given_away: list[str] = []
        self._stars, self._hidden = stars, hidden
        self._rows = tuple(dict.fromkeys(row for cell in cells for row in cell.sources if row in hidden.rules))
        names = (*(cell.id for cell in cells), *self._rows, *(cell.id for cell in self._before))
        self._places = {name: place for place, name in enumerate(names)}
        self._families = tuple(families((*cells, *(cell for cell in self._before if cell.id in same))))
        self._then = tuple(family for vintage in then for family in vintage.families_of(vintage.cells))
        self._widened: set[str] = set()
        self._agreeing: frozenset[Hashable] = frozenset()
        self._unproven: list[str] = []

    @property
    def guarded(self) -> int:
        """How many hidden rows stand behind the figures."""
        return len(self._rows)

    def mend(self) -> None:
        """Widen or withhold figures of ours until nothing follows of a hidden row beyond what its force told.

        Bounds only widen, so what agreed before still does: contradictions are looked for anew only when nothing more
        follows without the relations that once made them, since such a relation may agree by then.
        """
        while culprits := self._culprits(self._agreeing) or self._culprits(self._consistent()):
            for name in culprits:
                self._hide(name)
        refuse_unproven([self._figure_of(row) for row in self._unproven])

    def _culprits(self, agreeing: Collection[Hashable]) -> list[str]:
        """The figures of ours from which more follows of some row, by these relations alone."""
        whole = self._system()
        system = whole.without([r for r in whole.stated.tolist() if _identity(whole, r) not in agreeing])
        rows = [self._places[row] for row in self._rows if row not in self.given_away]
        known = exact_bounds(system, of=rows, whole=True, seconds=self._seconds)
        self._unproven = [self._rows[place - len(self.cells)] for place in known.unproven(rows)]
        told = [place for place in rows if known.bounds_of(place) != self._start_of(place)]
        found = (self._culprit_of(system, place, known.bounds_of(place)) for place in told)
        return list(dict.fromkeys(culprit for culprit in found if culprit is not None))

    def _figure_of(self, row: str) -> str:
        """A figure that a row stands behind."""
        return next(cell.id for cell in self.cells if row in cell.sources)

    def _start_of(self, place: int) -> Bounds:
        return self._hidden.public[self._rows[place - len(self.cells)]]

    def _culprit_of(self, system: System, place: int, known: Bounds) -> str | None:
        """The least missed figure of ours that more follows from of one row; None where its force's own figures did it.

        One at a time, so that no more goes than must.
        """
        ours = [at for at, cell in enumerate(self.cells) if self._may_hide(cell)]
        ours.sort(key=self._value_of, reverse=True)
        given = self._start_of(place)
        behind: list[int] = []
        if known.low > given.low:
            behind += bounds_behind(system, place, ours, low=known.low) or ()
        if known.high != given.high:
            behind += bounds_behind(system, place, ours, high=known.high) or ()
        if not behind:
            self.given_away.append(self._rows[place - len(self.cells)])
            return None
        return self.cells[min(behind, key=self._value_of)].id

    def _value_of(self, place: int) -> tuple[bool, bool, int]:
        """How much a figure would be missed."""
        cell = self.cells[place]
        return cell.is_national, cell.is_total, cell.bounds.low

    def _may_hide(self, cell: FigureCell) -> bool:
        """Whether we added it up of a hidden row among others, and it is not hidden yet.

        What rests on shown rows alone anybody can add up from the replies, and what an earlier release printed is out:
        hiding either would hide nothing.
        """
        is_printed = len(cell.sources) == 1 and not cell.is_national
        is_ours = not is_printed and any(row in self._hidden.rules for row in cell.sources)
        before = self._printed.get(cell.id)
        is_out = before is not None and before.meet(cell.bounds) == before
        return is_ours and not is_out and cell.id not in self._stars and cell.bounds != _ANY

    def _hide(self, name: str) -> None:
        """Give a figure the bounds that its parts have by their forces' rules; at the second time, none."""
        place = self._places[name]
        wider = self.cells[place].bounds
        if name not in self._widened:
            wider = wider.hull(self._hidden.added(self.cells[place].sources) or wider)
            for family in self._families:
                if family.total.id == name:
                    wider = wider.hull(Bounds.sum(self._bounds[part.id] for part in family.parts))
        if wider == self.cells[place].bounds:
            wider = _ANY
            self.withheld.append(name)
        self._widened.add(name)
        self.cells[place] = replace(self.cells[place], bounds=wider)

    def _consistent(self) -> frozenset[Hashable]:
        """The relations that can all be true together, which are kept in mind.

        Sums of earlier releases over figures that were revised go where they contradict those of this one: what they
        say is kept apart.
        """
        whole = self._system()
        then = len(list(self._sums(self._then)))
        first = len(whole.relation_names) - then
        left = contradictions(whole.without(range(first, first + then))).left
        out = set(range(first)) - set(left.stated.tolist())
        while then and (evidence := smallest_contradiction(whole.without(out))) is not None:
            wrong = [relation for relation in evidence.relations if relation >= first]
            if not wrong:
                break
            out.update(wrong)
        agreeing = whole.without(out)
        self._agreeing = frozenset(_identity(agreeing, r) for r in agreeing.stated.tolist())
        return self._agreeing

    def _system(self) -> System:
        """The figures and the rows, tied by the families and sums whose bounds allow the parts to add up."""
        unknowns = [Unknown(cell.id, self._known_of(cell)) for cell in self.cells]
        unknowns += [Unknown(row, self._hidden.public[row]) for row in self._rows]
        unknowns += [Unknown(cell.id, cell.bounds) for cell in self._before]
        return System.of(unknowns, [*self._sums(self._families), *self._ties(), *self._sums(self._then)])

    def _known_of(self, cell: FigureCell) -> Bounds:
        """What is printed of a figure here and was before; only what is printed here where the figure was revised."""
        before = self._printed.get(cell.id)
        return cell.bounds if before is None else before.meet(cell.bounds) or cell.bounds

    @property
    def _bounds(self) -> dict[str, Bounds]:
        return {cell.id: cell.bounds for cell in (*self.cells, *self._before)}

    def _sums(self, sums: Iterable[Family]) -> Iterator[Relation]:
        bounds = self._bounds
        for family in sums:
            total, *parts = (self._places[cell.id] for cell in (family.total, *family.parts))
            added = Bounds.sum(bounds[part.id] for part in family.parts)
            if added.meet(bounds[family.total.id]) is not None:
                yield Relation.total(family.total.id, total, parts)

    def _ties(self) -> Iterator[Relation]:
        """Each figure as the sum of the rows behind it, where it can be: the rows that are not hidden add a number."""
        for cell in self.cells:
            rows = [row for row in cell.sources if row in self._hidden.rules]
            added = self._hidden.added(cell.sources)
            if not rows or added is None or added.meet(cell.bounds) is None:
                continue
            rest = Bounds.sum(self._hidden.shown[row] for row in cell.sources if row not in self._hidden.rules)
            terms = ((self._places[cell.id], 1), *((self._places[row], -1) for row in rows))
            yield Relation(f"{cell.id} from its rows", terms, rest.low, rest.high)


def _identity(system: System, relation: int) -> Hashable:
    """What stays of a relation when the system is built anew: its name and its terms."""
    return system.relation_names[relation], tuple(system.terms_of(relation))


def _without_followers(
    figures: dy.DataFrame[Figures], changed: Sequence[FigureCell], measure: str
) -> dy.DataFrame[Figures]:
    """The figures without those that follow from figures whose bounds are changed, and may no longer do."""
    gone = {(cell.force, cell.start, cell.end, row) for cell in changed for row in cell.sources}
    kept = [
        _treatment(row["measure"], measure) is not Treatment.FOLLOWS
        or not any(
            (row["force"], row["period_start"], row["period_end"], source) in gone for source in row["rows"].split()
        )
        for row in figures.iter_rows(named=True)
    ]
    return Figures.validate(figures.filter(pl.Series(kept, dtype=pl.Boolean)))


def _rewritten(
    figures: dy.DataFrame[Figures], cells: Sequence[FigureCell], withheld: Sequence[str], stars: Collection[str]
) -> dy.DataFrame[Figures]:
    """The figures with the bounds of their cells; those that are withheld, and numbers withheld here, bear the mark."""
    bounds = {cell.id: cell.bounds for cell in cells}
    rows = []
    for row in figures.iter_rows(named=True):
        found = bounds.get(row["figure"])
        changed: dict[str, object] = {} if found is None else {"low": found.low, "high": found.high}
        if found is not None and row["marker"] == FigureMarker.PLAIN.value and not found.is_exact:
            changed["marker"] = FigureMarker.SUPPRESSED.value
        if row["figure"] in withheld:
            changed |= {"marker": FigureMarker.WITHHELD.value, "rows": ""}
        elif row["figure"] in stars and row["low"] == row["high"]:
            changed["rows"] = ""
        rows.append({**row, **changed})
    return Figures.validate(pl.DataFrame(rows, schema=figures.schema), cast=True)
