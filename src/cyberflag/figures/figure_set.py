"""From returns to figures: national and force totals by year with bounds, coverage, breakdowns, and what to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import dataframely as dy

from cyberflag.figures.ages import age_figures, force_age_figures
from cyberflag.figures.breakdowns import break_down, force_figures, national_figures
from cyberflag.figures.coverage import APART, Coverage
from cyberflag.figures.estimated import with_estimates
from cyberflag.figures.findings import Finding, assumed_forces, issue_of_disagreement, issues_of_totals, notice
from cyberflag.figures.flag_use import recorded_figures
from cyberflag.figures.flag_use.began import issues_of_beginnings
from cyberflag.figures.markers import FigureMarker
from cyberflag.figures.national import national_totals, same_forces_totals
from cyberflag.figures.rows import Figure, Subject, figure_of, figures_table
from cyberflag.figures.workings import Workings, Year, work_out
from cyberflag.model import Basis, Figures, Issue, Issues, Period, Request, issues_table
from cyberflag.returns import Returns


@dataclass(frozen=True)
class FigureSet:
    """Figures ready for disclosure control.

    ``figures``: one row a figure. ``coverage``: who was asked and how each stands. ``issues``: what the figures add to
    the issues of the reading. ``findings``: what strikes the eye. ``request``: what was asked. ``periods``: the periods
    of the figures, the span of them all (where it is one) last. ``resting``: the forces that a national breakdown
    rests on, by the figure's id. ``across_breaks``: whether changes are to be told across breaks in the figures too.
    """

    figures: dy.DataFrame[Figures]
    coverage: Coverage
    issues: dy.DataFrame[Issues]
    findings: tuple[Finding, ...]
    request: Request
    periods: tuple[Period, ...]
    resting: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    across_breaks: bool = False


def compute_figures(returns: Returns) -> FigureSet:
    """Every figure that follows from the returns, and nothing that does not.

    Counts are added only where they cannot hold a crime twice; what was withheld stays in the bounds; a total that
    leaves something out carries nothing; a reply that a later one replaces counts nowhere, nor does a
    flag that a force has corrected beside its officers' own. Totals and national figures are as tight as all counts
    and printed sums together leave them (`figures.joint`), the breakdowns of a single force rest on what it printed.
    See ``docs/decisions`` for the rules and `figures.national` for the four national numbers.
    """
    workings = work_out(returns)
    asked = workings.asked_years
    figures = list(figures_of(workings))
    issues = [
        *workings.tightening.issues,
        *workings.joint.issues,
        *issues_of_totals(workings.as_printed.values(), workings.doubts.disputed),
        *_disagreements(asked, workings.doubts.disputed),
    ]
    measure = str(workings.question.measure)
    table = with_estimates(figures_table(figures), workings.coverage, measure)
    issues += issues_of_beginnings(table, workings.coverage, returns.request, measure)
    return FigureSet(
        table,
        workings.coverage,
        issues_table(issues),
        (
            *assumed_forces(workings.coverage),
            *(f for year in asked for f in notice(workings.question.measure, year.period, year.wanted)),
        ),
        returns.request,
        tuple(year.period for year in workings.years),
        {figure.subject.id: figure.forces for figure in figures if figure.forces},
    )


def figures_of(workings: Workings) -> Iterator[Figure]:
    """Every figure, with what it rests on, in the order in which they are written."""
    for year in workings.years:
        yield from _figures_of(year, workings)
    wanted = [(year.period, year.wanted) for year in workings.asked_years]
    yield from same_forces_totals(str(workings.question.measure), wanted, workings.coverage)
    if workings.question.basis == Basis.FLAG:
        periods = workings.coverage.periods
        yield from recorded_figures(workings.returns.counts, workings.question, workings.doubts, periods)


def _figures_of(year: Year, workings: Workings) -> Iterator[Figure]:
    """The figures of a year: totals and national ones from all evidence, a force's breakdowns from what it printed."""
    measure, period, coverage = str(workings.question.measure), year.period, workings.coverage
    yield from national_totals(measure, period, year.wanted, coverage)
    yield from national_figures(measure, period, year.breakdowns, coverage)
    yield from age_figures(period, year.breakdowns, coverage, workings.question.ages)
    yield from _force_totals(measure, year)
    for force in year.breakdowns:
        found = break_down(workings.as_printed[force], period)
        yield from force_figures(measure, period, found)
        yield from force_age_figures(period, workings.as_printed[force], found)


def _force_totals(measure: str, year: Year) -> Iterator[Figure]:
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


def _disagreements(years: Sequence[Year], disputed: frozenset[tuple[str, str]]) -> Iterator[Issue]:
    """One issue for each total that two ways tear, unless the reading says so already at one of the cells."""
    for year in years:
        for force, figure in year.wanted.items():
            for torn in figure.estimate.disagreements[:1]:
                cells = (*torn.one.cells, *torn.other.cells)
                if not any((c.provenance.reply, c.provenance.source) in disputed for c in cells):
                    yield issue_of_disagreement(force, year.period, torn)
