"""What can be said of victims' ages: the most common single age, the youngest, and how many ages were not given.

Each rests on the forces that gave ages in single years, and says so: "where an age was given".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cyberflag.figures.breakdowns import ForceBreakdowns
from cyberflag.figures.coverage import Coverage
from cyberflag.figures.estimates import Estimate, add_up, distinct
from cyberflag.figures.evidence import ForceEvidence
from cyberflag.figures.markers import FigureMarker
from cyberflag.figures.rows import ALL_FORCES, Figure, Subject, figure_of
from cyberflag.figures.targets import Target
from cyberflag.model import IN_TEXT, UNKNOWN_AGE, AgeBand, Bounds, Period

MOST_COMMON_AGE = "most-common-age"
YOUNGEST = "youngest-victim-age"
AGE_NOT_GIVEN = "age-not-given"


@dataclass(frozen=True)
class Ages:
    """How many victims of each single year of age, and of unknown age, in the forces that give ages so."""

    forces: frozenset[str]
    by_age: dict[int, Estimate]
    unknown: Estimate | None


def single_ages(breakdowns: Mapping[str, ForceBreakdowns], asked: AgeBand) -> Ages:
    """The ages over the forces that give each single year from 13 on, where most victims are, as a figure of its own.

    A younger age may stand in a band (0-10): then it is bounded by the band. A force with 16-17 in one cannot tell the
    most common age and is left out.
    """
    top = asked.high if asked.high is not None else asked.low
    years = range(asked.low, top + 1)
    telling = [b for b in breakdowns.values() if all(_is_told(b, year) for year in years)]
    by_age = {year: add_up(b.estimates[Target(age=AgeBand.single(year))] for b in telling) for year in years}
    unknown = [b.estimates[Target(age=UNKNOWN_AGE)] for b in telling if Target(age=UNKNOWN_AGE) in b.estimates]
    return Ages(frozenset(b.force for b in telling), by_age if telling else {}, add_up(unknown) if unknown else None)


_OFTEN_BANDED = 12


def _is_told(breakdowns: ForceBreakdowns, year: int) -> bool:
    estimate = breakdowns.estimates.get(Target(age=AgeBand.single(year)))
    return estimate is not None and estimate.is_bounded and (year <= _OFTEN_BANDED or not estimate.straddles)


def most_common_age(ages: Mapping[int, Estimate]) -> Estimate | None:
    """The least and the greatest age that can be the most common; None where no victim's age is known."""
    most = max((e.bounds.low for e in ages.values()), default=0)
    if most == 0:
        return None
    possible = [age for age, e in ages.items() if e.bounds.high is None or e.bounds.high >= most]
    return Estimate(
        Bounds(min(possible), max(possible)), distinct(cell for age in possible for cell in ages[age].cells)
    )


def youngest_age(ages: Sequence[tuple[AgeBand, Estimate]]) -> Estimate | None:
    """The least and the greatest that the age of the youngest victim can be; None where no victim's age is known.

    Takes bands with how many victims each holds. One with at least one victim bounds the youngest from above by its
    oldest year; a cell that may be nought (withheld) can only bring the least down.
    """
    oldest = min((age.high for age, e in ages if e.bounds.low >= 1 and age.high is not None), default=None)
    if oldest is None:
        return None
    behind = [(age, e) for age, e in ages if e.bounds.high != 0 and age.low <= oldest]
    youngest = min(age.low for age, _ in behind)
    return Estimate(Bounds(youngest, oldest), distinct(cell for _, e in behind for cell in e.cells))


def age_figures(
    period: Period, breakdowns: Mapping[str, ForceBreakdowns], coverage: Coverage, asked: AgeBand
) -> Iterator[Figure]:
    """The national figures on ages of a period, where any force gives single ages.

    The youngest is the youngest of the victims whose age was given by itself, in any force: the least single year with
    a victim in it. A withheld single year below it may hold one and brings the least down. A younger victim may stand
    in a band (0-9) of some force, so it is never the youngest of all; nor can it contradict a printed year. Its truth
    is the least true age over those forces and single years that are told (`simulation.answers.youngest_told`).
    """
    ages = single_ages(breakdowns, asked)
    common = most_common_age(ages.by_age)
    text = f"{coverage.text(len(ages.forces))}: those that gave single ages, where an age was given"
    if common is not None:
        yield _age_figure(Subject(MOST_COMMON_AGE, ALL_FORCES, period), common, text)
    singles = {force: _single_cells(b) for force, b in breakdowns.items()}
    youngest = youngest_age([pair for pairs in singles.values() for pair in pairs])
    if youngest is not None:
        giving = sum(bool(pairs) for pairs in singles.values())
        youngest_text = (
            f"{coverage.text(giving)}: those that gave single years of age; bands such as 0-9 are not told apart"
        )
        yield _age_figure(Subject(YOUNGEST, ALL_FORCES, period), youngest, youngest_text)
    if ages.unknown is not None and ages.unknown.cells:
        yield figure_of(Subject(AGE_NOT_GIVEN, ALL_FORCES, period, Target(age=UNKNOWN_AGE)), ages.unknown, text)


def force_age_figures(period: Period, evidence: ForceEvidence, breakdowns: ForceBreakdowns) -> Iterator[Figure]:
    """The same of one force; the youngest also from bands, but not from a sentence, which may leave ages out."""
    ages = single_ages({evidence.force: breakdowns}, evidence.question.ages)
    common = most_common_age(ages.by_age)
    if common is not None:
        yield _age_figure(Subject(MOST_COMMON_AGE, evidence.force, period), common, evidence.force)
    printed = {cell.age for cell in evidence.cells if cell.age.is_known and cell.provenance.table != IN_TEXT}
    targets = [(age, Target(age=age)) for age in printed]
    youngest = youngest_age([(age, breakdowns.estimates[t]) for age, t in targets if t in breakdowns.estimates])
    if youngest is not None:
        yield _age_figure(Subject(YOUNGEST, evidence.force, period), youngest, evidence.force)


def _single_cells(breakdowns: ForceBreakdowns) -> list[tuple[AgeBand, Estimate]]:
    """The single years that a force tells by themselves; one of which only a band tells is not among them."""
    return [
        (target.age, estimate)
        for target, estimate in breakdowns.estimates.items()
        if target.age.is_known and target.age.low == target.age.high and not estimate.straddles
    ]


def _age_figure(subject: Subject, age: Estimate, coverage: str) -> Figure:
    marker = FigureMarker.PLAIN if age.bounds.is_exact else FigureMarker.RANGE
    return Figure(subject, age.bounds, marker, coverage, age.cells)
