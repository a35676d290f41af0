"""From returns to figures: national and force totals by year with bounds, coverage, breakdowns, and what to look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import dataframely as dy

from cyberflag.figures.ages import age_figures, force_age_figures
from cyberflag.figures.breakdowns import ForceBreakdowns, break_down, force_figures, national_figures
from cyberflag.figures.cells import Cell, cells_of
from cyberflag.figures.coverage import APART, Coverage, Given, measure_coverage
from cyberflag.figures.doubts import Doubts, doubts_of
from cyberflag.figures.evidence import ForceEvidence, Question, YearFigure, gather_evidence
from cyberflag.figures.findings import Finding, assumed_forces, issue_of_disagreement, issues_of_totals, notice
from cyberflag.figures.markers import FigureMarker
from cyberflag.figures.national import national_totals
from cyberflag.figures.periods import asked_periods, span_of
from cyberflag.figures.rows import Figure, Subject, figure_of, figures_table
from cyberflag.figures.tightening import tighten
from cyberflag.model import (
    CHILD_MAX,
    AgeBand,
    Basis,
    Counts,
    Figures,
    Issue,
    Issues,
    Measure,
    Period,
    Request,
    issues_table,
)
from cyberflag.returns import Returns, leave_out_corrected, leave_out_replaced

_CHILDREN = AgeBand(0, CHILD_MAX)


@dataclass(frozen=True)
class FigureSet:
    """Figures ready for disclosure control.

    ``figures``: one row a figure. ``coverage``: who was asked and how each stands. ``issues``: what the figures add to
    the issues of the reading. ``findings``: what strikes the eye. ``request``: what was asked. ``periods``: the periods
    of the figures, the span of them all (where it is one) last. ``resting``: the forces that a national breakdown
    rests on, by the figure's id.
    """

    figures: dy.DataFrame[Figures]
    coverage: Coverage
    issues: dy.DataFrame[Issues]
    findings: tuple[Finding, ...]
    request: Request
    periods: tuple[Period, ...]
    resting: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def compute_figures(returns: Returns) -> FigureSet:
    """Every figure that follows from the returns, and nothing that does not.

    Counts are added only where they cannot hold a crime twice; what was withheld stays in the bounds; a total that
    leaves something out carries nothing; a reply that a later one replaces counts nowhere, nor does a
    flag that a force has corrected beside its officers' own. Totals rest on bounds as
    tight as the printed sums leave them (`figures.tightening`), the breakdowns of a single force on what it printed.
    See ``docs/decisions`` for the rules and `figures.national` for the three national numbers.
    """
    returns = leave_out_corrected(leave_out_replaced(returns))
    question = _question(returns.request)
    doubts = doubts_of(returns.issues, returns.counts)
    by_force = _by_force(returns.counts)
    printed = _evidence(by_force, question, doubts)
    tightened = tighten(returns, doubts.disputed)
    moved = _by_force(tightened.returns.counts, tightened.forces)
    evidence = {**printed, **_evidence(moved, question, doubts)}
    wanted = _on_the_basis(evidence, question)
    as_printed = _on_the_basis(printed, question)
    other = {force: [e for e in kinds if e is not wanted.get(force)] for force, kinds in evidence.items()}
    asked = asked_periods(returns.request, _cells_of_interest(wanted, other))
    span = span_of(asked)
    years = [_year(period, wanted, other) for period in (*asked, *([span] if span else []))]
    coverage = measure_coverage(
        returns.request,
        returns.replies,
        asked,
        _given(years[: len(asked)], wanted, _other_measures(by_force, question)),
    )
    issues = [
        *tightened.issues,
        *issues_of_totals(as_printed.values(), doubts.disputed),
        *_disagreements(years[: len(asked)], doubts.disputed),
    ]
    figures = [f for year in years for f in _figures_of(year, question, (wanted, as_printed), coverage)]
    return FigureSet(
        figures_table(figures),
        coverage,
        issues_table(issues),
        (
            *assumed_forces(coverage),
            *(f for year in years[: len(asked)] for f in notice(question.measure, year.period, year.wanted)),
        ),
        returns.request,
        tuple(year.period for year in years),
        {figure.subject.id: figure.forces for figure in figures if figure.forces},
    )


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
        request.ages if request.ages.is_known else _CHILDREN,
    )


@dataclass(frozen=True)
class _Year:
    """A period with what each force says of it: on the basis asked for, and else on another."""

    period: Period
    wanted: dict[str, YearFigure]
    other: dict[str, YearFigure]


def _year(period: Period, wanted: dict[str, ForceEvidence], other: dict[str, list[ForceEvidence]]) -> _Year:
    found = {force: f for force, evidence in wanted.items() if (f := evidence.figure(period)) is not None}
    beside = {}
    for force, kinds in other.items():
        figure = next((f for kind in kinds if (f := kind.figure(period)) is not None), None)
        if figure is not None and force not in found:
            beside[force] = figure
    return _Year(period, found, beside)


def _given(
    years: Sequence[_Year], wanted: dict[str, ForceEvidence], measures: dict[str, tuple[str, ...]]
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


def _periods_given(force: str, years: Sequence[_Year], evidence: ForceEvidence | None) -> Given:
    whole = tuple(y.period for y in years if force in y.wanted and y.wanted[force].whole)
    touched = (y.period for y in years if evidence is not None and evidence.touches(y.period))
    return Given(
        whole=whole,
        part=tuple(period for period in touched if period not in whole),
        other=tuple(y.period for y in years if force in y.other),
        other_basis=next((y.other[force].basis for y in reversed(years) if force in y.other), None),
    )


def _figures_of(
    year: _Year,
    question: Question,
    evidence: tuple[dict[str, ForceEvidence], dict[str, ForceEvidence]],
    coverage: Coverage,
) -> Iterator[Figure]:
    """The figures of a year, from what the forces' figures come to be when tightened, and from what they printed."""
    measure, period = str(question.measure), year.period
    wanted, as_printed = evidence
    breakdowns: dict[str, ForceBreakdowns] = {
        force: break_down(wanted[force], period) for force, figure in year.wanted.items() if figure.whole
    }
    yield from national_totals(measure, period, year.wanted, coverage)
    yield from national_figures(measure, period, breakdowns, coverage)
    yield from age_figures(period, breakdowns, coverage, question.ages)
    yield from _force_totals(measure, year)
    for force, tight in breakdowns.items():
        found = tight if as_printed[force] is wanted[force] else break_down(as_printed[force], period)
        yield from force_figures(measure, period, found)
        yield from force_age_figures(period, as_printed[force], found)


def _force_totals(measure: str, year: _Year) -> Iterator[Figure]:
    for force, figure in sorted({**year.other, **year.wanted}.items()):
        text = force
        markers = []
        if force in year.other:
            markers.append(FigureMarker.OTHER_BASIS)
            what = "other law and offence codes" if force in APART else _BASIS_WORDS[figure.basis]
            text = f"{force}: {what}, not added to the national figures"
        if not figure.whole:
            markers.append(FigureMarker.PART_YEAR)
        yield figure_of(Subject(measure, force, year.period), figure.estimate, text, markers)


_BASIS_WORDS = {
    Basis.FLAG: "crimes with the online flag",
    Basis.OFFENCE: "offences that imply the internet",
    Basis.KEYWORD: "a keyword search in place of the flag",
    Basis.FIELD: "a method or platform field in place of the flag",
    Basis.NONE: "crimes not restricted to online",
    Basis.UNKNOWN: "a basis that the reply does not state",
}


def _disagreements(years: Sequence[_Year], disputed: frozenset[tuple[str, str]]) -> Iterator[Issue]:
    """One issue for each total that two ways tear, unless the reading says so already at one of the cells."""
    for year in years:
        for force, figure in year.wanted.items():
            for torn in figure.estimate.disagreements[:1]:
                cells = (*torn.one.cells, *torn.other.cells)
                if not any((c.provenance.reply, c.provenance.source) in disputed for c in cells):
                    yield issue_of_disagreement(force, year.period, torn)
