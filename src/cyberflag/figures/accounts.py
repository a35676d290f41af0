"""How one figure came about: the counts it rests on, the sums used, its bounds before and after, what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from cyberflag.constraints import Evidence, System, explain
from cyberflag.errors import UsageError
from cyberflag.figures.cells import Cell
from cyberflag.figures.estimates import Estimate, Way
from cyberflag.figures.figure_set import figures_of
from cyberflag.figures.rows import ALL_FORCES, Figure, Subject
from cyberflag.figures.targets import EVERYTHING
from cyberflag.figures.tightening import PrintedTotal
from cyberflag.figures.workings import Workings, Year, work_out
from cyberflag.model import Bounds
from cyberflag.returns import Returns

_SECONDS = 5.0


@dataclass(frozen=True)
class CountUsed:
    """A count behind a figure: where it stands, what is ``printed``, and its bounds before and after the sums."""

    id: str
    reply: str
    source: str
    printed: str
    before: Bounds
    after: Bounds


@dataclass(frozen=True)
class Contribution:
    """What one force brings to a figure: ``before`` from its own cells as printed (None where they give no figure).

    ``counts`` are those that it is worked out from. ``sums`` are the printed sums without which the bounds would be
    wider, in words, ``needed`` the counts that these bounds follow from; both empty where the cells alone give them.
    ``straddles``: a band of its ages or a group of its offences reaches over the edge of what is asked.
    """

    force: str
    before: Bounds | None
    after: Bounds
    counts: tuple[CountUsed, ...]
    sums: tuple[str, ...]
    needed: tuple[CountUsed, ...]
    straddles: bool = False


@dataclass(frozen=True)
class LeftOut:
    """Something that the figure does not rest on, and why."""

    what: str
    why: str


@dataclass(frozen=True)
class Account:
    """A figure with everything that it came from. ``missing``: forces that are not in it, with the reason."""

    figure: Figure
    method: str
    before: Bounds | None
    contributions: tuple[Contribution, ...]
    left_out: tuple[LeftOut, ...]
    missing: tuple[LeftOut, ...]


def account_of(returns: Returns, name: str, also: Sequence[str] = ()) -> Account:
    """How the figure of this id came about. Raises ``UsageError`` for an id that no figure has, with near matches among
    the figures and the ids that there are ``also``.
    """
    workings = work_out(returns)
    figures = {figure.subject.id: figure for figure in reversed(list(figures_of(workings)))}
    if name not in figures:
        near = get_close_matches(name, [*figures, *also], n=5, cutoff=0.6)
        named = "The column `figure` of figures.csv and derived.csv names them all."
        cure = f"Most like it: {', '.join(near)}." if near else named
        raise UsageError(f"There is no figure {name!r}.", cure)
    return _Accounting(workings, figures[name]).account(returns)


class _Accounting:
    def __init__(self, workings: Workings, figure: Figure) -> None:
        self.workings, self.figure = workings, figure
        self.subject: Subject = figure.subject
        self.year: Year = next(y for y in workings.years if y.period == figure.subject.period)
        self.printed = workings.returns.counts
        self.tight = workings.tightening.returns.counts

    def account(self, given: Returns) -> Account:
        contributions = tuple(self._contributions())
        befores = [c.before for c in contributions]
        is_sum = self.figure.estimate is not None and bool(befores)
        known = [b for b in befores if b is not None]
        before = Bounds.sum(known) if is_sum and len(known) == len(befores) else None
        if before is not None and self.figure.bounds.high is None:
            before = Bounds(before.low, None)
        return Account(
            self.figure,
            self._method(),
            before,
            contributions,
            tuple(self._left_out(given, {c.force for c in contributions})),
            tuple(self._missing({c.force for c in contributions})),
        )

    def _method(self) -> str:
        """The rule of adding up in a sentence."""
        if self.figure.estimate is None:
            return "The ages that the counts below leave possible, of the forces that give single ages."
        if self.subject.force == ALL_FORCES:
            return "The sum over the forces below; each is as tight as all its counts and printed sums allow together."
        if self.subject.target == EVERYTHING:
            return "As tight as all counts and printed sums of the force allow together."
        return "From the cells of the force as it printed them: what its sums give away is not printed beside its name."

    def _contributions(self) -> Iterator[Contribution]:
        if self.figure.estimate is None:
            by_force: dict[str, list[Cell]] = {}
            for cell in self.figure.cells:
                by_force.setdefault(cell.force, []).append(cell)
            for force, cells in by_force.items():
                yield Contribution(force, None, self.figure.bounds, self._counts_of(cells), (), ())
            return
        for part in _by_force(self.figure.estimate):
            if part.cells:
                yield self._contribution(part)

    def _contribution(self, part: Estimate) -> Contribution:
        force = part.cells[0].force
        before = self._before(force)
        sums, needed = ((), ()) if before == part.bounds else self._reasons(part)
        return Contribution(force, before, part.bounds, self._counts_of(part.cells), sums, needed, part.straddles)

    def _before(self, force: str) -> Bounds | None:
        evidence = self.workings.as_printed.get(force)
        found = None if evidence is None else evidence.figure(self.year.period, self.subject.target)
        return None if found is None else found.estimate.bounds

    def _reasons(self, part: Estimate) -> tuple[tuple[str, ...], tuple[CountUsed, ...]]:
        """The sums and counts that make the bounds, none to spare."""
        joint = self.workings.joint
        place = joint.place_of(part)
        evidence = [] if place is None else [e for e in _both_ends(joint.system, place, part.bounds) if e is not None]
        sums = [joint.system.relation_names[r] for e in evidence for r in e.relations]
        told = {s: None for s in sums if isinstance(s, PrintedTotal)}
        places = {p for e in evidence for p in (*e.lows, *e.highs) if p < self.printed.height}
        for cell in part.cells:
            if place is None and cell.id in self.workings.tightening.moved:
                why = self.workings.tightening.reasons_for(cell.id)
                told |= dict.fromkeys(why.sums)
                places |= {self.workings.tightening.places[c] for c in why.counts}
        return tuple(self._sum_text(s) for s in told), tuple(self._count(p) for p in sorted(places))

    def _sum_text(self, printed: PrintedTotal) -> str:
        total = self._count(self.workings.tightening.places[printed.total])
        parts = [self._count(self.workings.tightening.places[p]) for p in printed.parts]
        sign = ">=" if printed.is_least else "="
        return f"{total.source} ({total.printed}) {sign} {_listed(f'{p.source} ({p.printed})' for p in parts)}"

    def _counts_of(self, cells: Iterable[Cell]) -> tuple[CountUsed, ...]:
        places = self.workings.tightening.places
        return tuple(self._count(places[name]) for name in dict.fromkeys(cell.id for cell in cells))

    def _count(self, place: int) -> CountUsed:
        before, after = self.printed.row(place, named=True), self.tight.row(place, named=True)
        return CountUsed(
            before["id"],
            before["reply"],
            before["source"] or "the list",
            before["printed"] or str(Bounds(before["low"], before["high"])),
            Bounds(before["low"], before["high"]),
            Bounds(after["low"], after["high"]),
        )

    def _left_out(self, given: Returns, forces: set[str]) -> Iterator[LeftOut]:
        for force in sorted(forces & self.workings.as_printed.keys()):
            for hollow in self.workings.as_printed[force].hollow:
                if hollow.cell.period.overlaps(self.year.period):
                    (count,) = self._counts_of([hollow.cell])
                    why = "it leaves out part of what it adds up, or the reply contradicts it: nothing rests on it"
                    yield LeftOut(f"{count.reply}, {count.source} ({count.printed})", why)
        used = {c.reply for part in self._contributions() for c in part.counts}
        for issue in (*self.workings.tightening.issues, *self.workings.joint.issues):
            if issue.provenance.reply in used:
                yield LeftOut(f"sums of {issue.provenance.reply}", issue.message)
        for reply, force, later in given.replies.select("reply", "force", "replaced_by").rows():
            if later and (self.subject.force == ALL_FORCES or self.subject.force in force.split("; ")):
                yield LeftOut(reply, f"a later reply replaces it: {later}")

    def _missing(self, forces: set[str]) -> Iterator[LeftOut]:
        if self.subject.force != ALL_FORCES:
            return
        for force in self.workings.coverage.forces:
            if force.force not in forces and force.force not in self.figure.forces:
                yield LeftOut(force.force, force.reason(self.year.period) or self._reason_for_silence(force.force))

    def _reason_for_silence(self, force: str) -> str:
        """Why a force of the headline is not in this figure."""
        told = self.year.breakdowns.get(force)
        if self.subject.target == EVERYTHING or (told is not None and self.subject.target in told.estimates):
            return "nothing bounds its figure from above, or a group of its own holds more than is asked"
        return "its figures do not tell this"


def _by_force(estimate: Estimate) -> Iterator[Estimate]:
    """The parts of a sum over forces, one a force."""
    if len({cell.force for cell in estimate.cells}) <= 1:
        yield estimate
    else:
        for tie in estimate.ties:
            if tie.way is Way.EXACTLY:
                for part in tie.parts:
                    yield from _by_force(part)
                return


def _both_ends(system: System, place: int, bounds: Bounds) -> Iterator[Evidence | None]:
    yield explain(system, place, low=bounds.low, seconds=_SECONDS)
    if bounds.high is not None:
        yield explain(system, place, high=bounds.high, seconds=_SECONDS)


_PARTS_NAMED = 8


def _listed(parts: Iterable[str]) -> str:
    every = list(parts)
    more = f" + {len(every) - _PARTS_NAMED} more" if len(every) > _PARTS_NAMED else ""
    return " + ".join(every[:_PARTS_NAMED]) + more
