"""How figures are worked out: from the cells of each force, by way of printed sums, to what is known of each year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import dataframely as dy

from cyberflag.figures.breakdowns import ForceBreakdowns, break_down
from cyberflag.figures.cells import Cell, cells_of
from cyberflag.figures.coverage import APART, Coverage, Given, measure_coverage
from cyberflag.figures.doubts import Doubts, doubts_of
from cyberflag.figures.estimates import Estimate
from cyberflag.figures.evidence import ForceEvidence, Question, YearFigure, gather_evidence
from cyberflag.figures.joint import Joint, solve_jointly
from cyberflag.figures.periods import asked_periods, span_of
from cyberflag.figures.tightening import Tightening, tighten
from cyberflag.model import ALL, CHILDREN, Basis, Counts, Measure, Period, Request
from cyberflag.returns import Returns, leave_out_corrected, leave_out_replaced
from cyberflag.vocabularies.offences import offences_named_in


@dataclass(frozen=True)
class Year:
    """A period with what each force says of it: on the basis asked for, else on another, and broken down."""

    period: Period
    wanted: dict[str, YearFigure]
    other: dict[str, YearFigure]
    breakdowns: dict[str, ForceBreakdowns]


@dataclass(frozen=True, eq=False)
class Workings:
    """All that figures are made of.

    ``returns``: without what is counted nowhere. ``as_printed``: what each force says by the bounds that it printed
    itself. ``tightening`` and ``joint``: what the sums add to that. ``years``: the periods asked about with the bounds
    that all evidence together leaves, and last the span of them (where it is one).
    """

    returns: Returns
    question: Question
    doubts: Doubts
    as_printed: dict[str, ForceEvidence]
    tightening: Tightening
    joint: Joint
    years: tuple[Year, ...]
    coverage: Coverage

    @property
    def asked_years(self) -> tuple[Year, ...]:
        """The years without the span of them all."""
        return self.years[: len(self.coverage.periods)]


def work_out(returns: Returns) -> Workings:
    """Work the returns through to the bounds of each force in each year; see `figures.figure_set.compute_figures`."""
    returns = leave_out_corrected(leave_out_replaced(returns))
    question = _question(returns.request)
    doubts = doubts_of(returns.issues, returns.counts)
    by_force = _by_force(returns.counts)
    printed = _evidence(by_force, question, doubts)
    tightened = tighten(returns, doubts.disputed)
    moved = _by_force(tightened.returns.counts, tightened.forces)
    evidence = {**printed, **_evidence(moved, question, doubts)}
    wanted = _on_the_basis(evidence, question)
    other = {force: [e for e in kinds if e is not wanted.get(force)] for force, kinds in evidence.items()}
    asked = asked_periods(returns.request, _cells_of_interest(wanted, other))
    years = _years(asked, wanted, other)
    joint = solve_jointly(tightened, _estimates(years))
    years = [_settled(year, joint) for year in years]
    given = _given(years[: len(asked)], wanted, _other_measures(by_force, question))
    coverage = measure_coverage(returns.request, returns.replies, asked, given)
    as_printed = _on_the_basis(printed, question)
    return Workings(returns, question, doubts, as_printed, tightened, joint, tuple(years), coverage)


def _years(
    asked: Sequence[Period], wanted: dict[str, ForceEvidence], other: dict[str, list[ForceEvidence]]
) -> list[Year]:
    span = span_of(asked)
    years = [_year(period, wanted, other) for period in (*asked, *([span] if span else []))]
    return [replace(year, breakdowns=_breakdowns(year, wanted)) for year in years]


def _by_force(counts: dy.DataFrame[Counts], forces: Collection[str] | None = None) -> dict[str, list[Cell]]:
    """The cells of each of these forces; of every force where None is given."""
    found: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells_of(counts):
        if forces is None or cell.force in forces:
            found[cell.force].append(cell)
    return found


def _evidence(
    by_force: dict[str, list[Cell]], question: Question, doubts: Doubts
) -> dict[str, tuple[ForceEvidence, ...]]:
    return {force: gather_evidence(force, by_force[force], question, doubts) for force in sorted(by_force) if force}


def _on_the_basis(evidence: dict[str, tuple[ForceEvidence, ...]], question: Question) -> dict[str, ForceEvidence]:
    """What each force says on the basis asked for, without those of another law."""
    return {
        force: kinds[0]
        for force, kinds in evidence.items()
        if kinds and kinds[0].basis == question.basis and force not in APART
    }


def _cells_of_interest(wanted: dict[str, ForceEvidence], other: dict[str, list[ForceEvidence]]) -> Iterator[Cell]:
    """The cells on the basis asked for; where no force gives any, those on the other bases."""
    kinds = wanted.values() or (kind for kinds in other.values() for kind in kinds)
    return (cell for evidence in kinds for cell in evidence.cells)


def _question(request: Request) -> Question:
    return Question(
        request.measure if request.measure != Measure.UNKNOWN else Measure.OFFENCES,
        request.basis if request.basis != Basis.UNKNOWN else Basis.FLAG,
        request.ages if request.ages.is_known else CHILDREN,
        _one_offence(request),
    )


def _one_offence(request: Request) -> str:
    """The single offence that all questions of a request are about, if they name one and no other."""
    named = {found.value for text in request.questions for found in offences_named_in(text)}
    return named.pop() if len(named) == 1 else ALL


def _year(period: Period, wanted: dict[str, ForceEvidence], other: dict[str, list[ForceEvidence]]) -> Year:
    found = {force: f for force, evidence in wanted.items() if (f := evidence.figure(period)) is not None}
    beside = {}
    for force, kinds in other.items():
        figure = next((f for kind in kinds if (f := kind.figure(period)) is not None), None)
        if figure is not None and force not in found:
            beside[force] = figure
    return Year(period, found, beside, {})


def _breakdowns(year: Year, wanted: dict[str, ForceEvidence]) -> dict[str, ForceBreakdowns]:
    return {force: break_down(wanted[force], year.period) for force, figure in year.wanted.items() if figure.whole}


def _estimates(years: Sequence[Year]) -> Iterator[Estimate]:
    """Every estimate on which a figure may rest."""
    for year in years:
        yield from (figure.estimate for figure in (*year.wanted.values(), *year.other.values()))
        yield from (e for force in year.breakdowns.values() for e in force.estimates.values())


def _settled(year: Year, joint: Joint) -> Year:
    """The year with the bounds that all evidence together leaves."""
    wanted, other = (
        {force: replace(figure, estimate=joint.tightened(figure.estimate)) for force, figure in figures.items()}
        for figures in (year.wanted, year.other)
    )
    breakdowns = {
        force: replace(b, estimates={target: joint.tightened(e) for target, e in b.estimates.items()})
        for force, b in year.breakdowns.items()
    }
    return replace(year, wanted=wanted, other=other, breakdowns=breakdowns)


def _given(
    years: Sequence[Year], wanted: dict[str, ForceEvidence], measures: dict[str, tuple[str, ...]]
) -> dict[str, Given]:
    """For which of the asked periods each force gave a figure; one that only touches a period counts as part of it."""
    forces = {*wanted, *measures, *(force for year in years for force in (*year.wanted, *year.other))}
    return {
        force: replace(_periods_given(force, years, wanted.get(force)), measures=measures.get(force, ()))
        for force in forces
    }


def _other_measures(by_force: dict[str, list[Cell]], question: Question) -> dict[str, tuple[str, ...]]:
    """What else the figures of each force count: victims, charges ..."""
    others = {
        force: sorted({cell.measure for cell in cells} - {question.measure})
        for force, cells in by_force.items()
        if force
    }
    return {force: tuple(measure.value for measure in found) for force, found in others.items() if found}


def _periods_given(force: str, years: Sequence[Year], evidence: ForceEvidence | None) -> Given:
    whole = tuple(y.period for y in years if force in y.wanted and y.wanted[force].whole)
    touched = (y.period for y in years if evidence is not None and evidence.touches(y.period))
    return Given(
        whole=whole,
        part=tuple(period for period in touched if period not in whole),
        other=tuple(y.period for y in years if force in y.other),
        other_basis=next((y.other[force].basis for y in reversed(years) if force in y.other), None),
    )
