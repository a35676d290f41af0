"""Figures by offence, age, sex and platform, of each force and of the nation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cyberflag.figures.coverage import Coverage
from cyberflag.figures.estimates import Estimate, add_up
from cyberflag.figures.evidence import ForceEvidence, YearFigure
from cyberflag.figures.offences import holders
from cyberflag.figures.rows import ALL_FORCES, Figure, Subject, figure_of
from cyberflag.figures.targets import Target
from cyberflag.model import ALL, CHILDREN, UNKNOWN_AGE, AgeBand, Period, Sex

UNDER_10 = AgeBand(0, 9)
UNDER_13 = AgeBand(0, 12)
_SEXES = (Sex.FEMALE, Sex.MALE, Sex.UNKNOWN)


@dataclass(frozen=True)
class ForceBreakdowns:
    """What one force says of a period beside its total: the estimate of each target that it tells something about."""

    force: str
    estimates: dict[Target, Estimate]


def break_down(evidence: ForceEvidence, period: Period) -> ForceBreakdowns:
    """Every target that the figures of a force tell something about, for the whole of a period.

    Only the values printed, what they roll up to, single ages, and the published bands of age.
    """
    estimates = {}
    for target in _targets(evidence, period):
        figure = evidence.figure(period, target)
        if figure is not None and figure.whole and _tells(figure):
            estimates[target] = figure.estimate
    return ForceBreakdowns(evidence.force, estimates)


def _tells(figure: YearFigure) -> bool:
    """Whether the estimate rests on a cell, or is a nought that a list of crimes shows."""
    return bool(figure.estimate.cells) or figure.estimate.bounds.high == 0


def _targets(evidence: ForceEvidence, period: Period) -> Iterator[Target]:
    cells = [cell for cell in evidence.cells if period.contains(cell.period)]
    offences = {cell.offence for cell in cells if cell.offence != ALL}
    rolled = {wider for offence in offences for wider in holders(offence)}
    yield from (Target(offence=offence) for offence in sorted(offences | rolled))
    ages = {cell.age for cell in cells if cell.age.is_known}
    if ages:
        asked = evidence.question.ages
        years = range(asked.low, (asked.high if asked.high is not None else asked.low) + 1)
        bands = {AgeBand.single(year) for year in years} | {UNDER_10, UNDER_13, asked} | ages
        yield from (Target(age=age) for age in sorted(bands, key=lambda a: (a.low, a.high or 0)))
    if ages or any(cell.age == UNKNOWN_AGE for cell in cells):
        yield Target(age=UNKNOWN_AGE)
    if any(cell.sex != Sex.ALL for cell in cells):
        yield from (Target(sex=sex) for sex in _SEXES)
    yield from (Target(platform=platform) for platform in sorted({c.platform for c in cells} - {ALL}))


def force_figures(measure: str, period: Period, breakdowns: ForceBreakdowns) -> Iterator[Figure]:
    """The figures of one force beside its total. A single age inside a wider band says nothing and is left out.

    So is a nought that only follows from a list without such a crime: no row of it could be shown for it.
    """
    for target, estimate in breakdowns.estimates.items():
        if estimate.cells and _is_worth_printing(target, estimate):
            yield figure_of(Subject(measure, breakdowns.force, period, target), estimate, breakdowns.force)


def national_figures(
    measure: str, period: Period, forces: Mapping[str, ForceBreakdowns], coverage: Coverage
) -> Iterator[Figure]:
    """Each target over the forces that tell it: those with an upper bound, or all where none has one.

    Noughts of lists count as told; a figure that rests on nothing else is left out.
    """
    targets: dict[Target, dict[str, Estimate]] = {}
    for force, breakdowns in forces.items():
        for target, estimate in breakdowns.estimates.items():
            if _is_worth_printing(target, estimate) and _is_national(target):
                targets.setdefault(target, {})[force] = estimate
    for target, estimates in sorted(targets.items(), key=lambda item: _order(item[0])):
        bounded = {force: e for force, e in estimates.items() if e.is_bounded}
        used = bounded or estimates
        if not any(estimate.cells for estimate in used.values()):
            continue
        text = coverage.text(len(used))
        if len(used) < len(estimates):
            text += f"; {len(estimates) - len(used)} more give it without an upper bound"
        edges = sum(e.straddles for e in used.values())
        if edges:
            text += f"; in {edges} of them a band reaches over the edge"
        yield figure_of(Subject(measure, ALL_FORCES, period, target), add_up(used.values()), text, forces=used)


def _is_national(target: Target) -> bool:
    """Bands that only some forces print are not added up: the published bands and single ages are."""
    age = target.age
    return not age.is_known or age in (UNDER_10, UNDER_13) or age.low == age.high or age == CHILDREN


def _is_worth_printing(target: Target, estimate: Estimate) -> bool:
    if target.age.is_known and target.age.low == target.age.high:
        return not estimate.straddles and bool(estimate.cells or estimate.bounds.high == 0)
    return estimate.fits


def _order(target: Target) -> tuple[object, ...]:
    return target.offence == ALL, target.offence, target.age.low, target.age.high or 0, target.sex, target.platform
