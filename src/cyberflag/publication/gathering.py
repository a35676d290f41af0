"""From a release to its contents: which figure goes where, and who is absent and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cyberflag.disclosure import Release
from cyberflag.figures import MISSED_FLAGS, Standing
from cyberflag.figures.ages import AGE_NOT_GIVEN, MOST_COMMON_AGE, YOUNGEST
from cyberflag.model import ALL, UNKNOWN_AGE, AgeBand, Bounds, Period
from cyberflag.publication.contents import Absence, AgeFacts, Breakdown, Cell, Contents, Row, Shown, Year
from cyberflag.publication.derivations import derivations_of
from cyberflag.publication.names import SEXES, force_name, offence_level, offence_name, platform_name
from cyberflag.publication.revisions import revisions_of
from cyberflag.publication.wording import age_label, capitalised

FEWEST_FORCES = 3
"""A figure about one child is told only where it rests on so many forces: with two, each knows the other's."""
_KINDS = ("", "-bounded", "-at-least", "-same-forces", "-estimated", "-missing-estimated", MISSED_FLAGS)
"""What the measure of the release is followed by in the measures of a year's figures, in the order of `Year`."""
UNDER_10, UNDER_13 = AgeBand(0, 9), AgeBand(0, 12)


def gather_contents(release: Release) -> Contents:
    """Pick from the release what is shown: national totals, breakdowns, every force, and who is absent and why."""
    shelf = _Shelf(release)
    years = tuple(Year(p, *(shelf.find(release.measure + kind, ALL, p) for kind in _KINDS)) for p in release.periods)
    told = [year for year in years if year.headline or year.at_least]
    latest = told[-1] if told else None
    shelf.periods = tuple(p for p in release.periods if latest and p <= latest.period)
    return Contents(
        release=release,
        periods=shelf.periods,
        years=years,
        latest=latest,
        forces=tuple(_force_row(force, shelf) for force in _forces_by_name(release)),
        ages=shelf.breakdown(_AGES),
        sexes=shelf.breakdown(_SEXES),
        offences=shelf.breakdown(_OFFENCES),
        platforms=shelf.breakdown(_PLATFORMS),
        age_facts=_age_facts(shelf, latest.period if latest else None),
        absences=_absences(release, latest.period) if latest else (),
        derived=derivations_of(release),
        revisions=revisions_of(release),
    )


class _Shelf:
    """The figures of a release by what they are about."""

    def __init__(self, release: Release) -> None:
        self.release = release
        self.periods = release.periods
        self._figures = [_shown(row) for row in release.figures.iter_rows(named=True)]
        self._by_key = {_key(f): f for f in self._figures}

    def find(self, measure: str, force: str, period: Period, **narrowed: str) -> Shown | None:
        """The figure of just this, where the release has one."""
        values = [narrowed.get(name, ALL) for name in ("offence", "age", "sex", "platform")]
        return self._by_key.get((measure, force, period, *values))

    def any_age(self, measure: str, period: Period) -> Shown | None:
        """The national figure of a measure that is itself about age, however its row says so."""
        return next((f for f in self._figures if (f.measure, f.force, f.period) == (measure, ALL, period)), None)

    def below(self, age: int, period: Period) -> list[Shown]:
        """The national figures of a period whose victims were all younger than an age."""
        return [
            figure
            for figure in self._figures
            if (figure.force, figure.period, figure.measure) == (ALL, period, self.release.measure)
            and figure.age.is_known
            and figure.age.high is not None
            and figure.age.high < age
        ]

    def breakdown(self, by: _Dimension) -> Breakdown:
        """The national figures by one dimension: one row a value that some period has a figure for."""
        periods = self.periods
        keys = {
            str(getattr(figure, by.column)): None
            for figure in self._figures
            if figure.force == ALL and figure.measure == self.release.measure and figure.period in periods
        }
        wanted = [key for key in keys if key != ALL and self._has(by.column, key)]
        rows = tuple(
            Row(
                label=capitalised(by.label(key)),
                key=key,
                cells=tuple(Cell(self._national(by.column, key, period)) for period in periods),
                part=by.part(key),
            )
            for key in sorted(wanted, key=by.order or self._largest_first(by.column))
        )
        return Breakdown(by.name, f"{capitalised(self.release.measure)} by {by.head}", by.stub, rows)

    def _largest_first(self, column: str) -> Callable[[str], Any]:
        """Most first by the latest figure; other and not given last."""

        def order(key: str) -> tuple[bool, int, str]:
            found = self._national(column, key, self.periods[-1])
            return key in ("other", "unknown"), -(found.bounds.low if found else 0), key

        return order

    def _has(self, dimension: str, key: str) -> bool:
        return any(self._national(dimension, key, period) for period in self.periods)

    def _national(self, dimension: str, key: str, period: Period) -> Shown | None:
        return self.find(self.release.measure, ALL, period, **{dimension: key})


def _shown(row: dict[str, Any]) -> Shown:
    return Shown(
        id=row["figure"],
        measure=row["measure"],
        force=row["force"],
        period=Period(row["period_start"], row["period_end"]),
        offence=row["offence"],
        age=AgeBand.parse(row["age"]),
        sex=str(row["sex"]),
        platform=row["platform"],
        bounds=Bounds(row["low"], row["high"]),
        marker=row["marker"],
        coverage=row["coverage"],
        rows=tuple(row["rows"].split()),
        method=row["method"] or "",
    )


def _key(figure: Shown) -> tuple[Any, ...]:
    narrowed = (figure.offence, str(figure.age), figure.sex, figure.platform)
    return (figure.measure, figure.force, figure.period, *narrowed)


def _forces_by_name(release: Release) -> list[str]:
    return sorted((f.force for f in release.coverage.forces), key=force_name)


def _force_row(force: str, shelf: _Shelf) -> Row:
    release = shelf.release
    coverage = release.coverage.of(force)
    cells = tuple(Cell(shelf.find(release.measure, force, p), coverage.reason(p)) for p in release.periods)
    return Row(force_name(force), force, cells)


def _age_order(age: str) -> tuple[bool, int, int]:
    """Single years first, then bands, then not given."""
    band = AgeBand.parse(age)
    wide = band.low != band.high
    return band == UNKNOWN_AGE, 1000 * wide + band.low, band.high if band.high is not None else 999


def _age_part(age: str) -> str:
    band = AgeBand.parse(age)
    if not band.is_known:
        return "No age"
    return "Single years of age" if band.low == band.high else "Bands of ages"


def _offence_part(offence: str) -> str:
    return {"group": "Groups of offences", "class": "Classes", "offence": "Single offences"}[offence_level(offence)]


_LEVELS = ("group", "class", "offence")


def _offence_order(offence: str) -> tuple[int, str]:
    return _LEVELS.index(offence_level(offence)), offence


def _age_facts(shelf: _Shelf, period: Period | None) -> AgeFacts:
    if period is None:
        return AgeFacts(None, None, None, None, None, None)
    measure = shelf.release.measure
    common = shelf.any_age(MOST_COMMON_AGE, period)
    of_common = None
    if common is not None and common.bounds.is_exact:
        of_common = shelf.find(measure, ALL, period, age=str(common.bounds.low))
    return AgeFacts(
        most_common=common,
        of_most_common=of_common,
        youngest=_youngest(shelf, period),
        under_10=shelf.find(measure, ALL, period, age=str(UNDER_10)),
        under_13=shelf.find(measure, ALL, period, age=str(UNDER_13)),
        not_given=shelf.any_age(AGE_NOT_GIVEN, period),
    )


def _youngest(shelf: _Shelf, period: Period) -> Shown | None:
    """The figure on the youngest victim, where it can be told.

    Not where another figure shows a victim who was surely younger, nor where it rests on so few forces that it would
    tell of one child in one of them.
    """
    youngest = shelf.any_age(YOUNGEST, period)
    if youngest is None or youngest.bounds.high is None or (youngest.forces or 0) < FEWEST_FORCES:
        return None
    younger = shelf.below(youngest.bounds.low, period)
    return None if any(figure.bounds.low > 0 for figure in younger) else youngest


@dataclass(frozen=True)
class _Dimension:
    """How figures by one column are shown: ``order`` None for the largest first."""

    name: str
    column: str
    head: str
    stub: str
    label: Callable[[str], str]
    order: Callable[[str], Any] | None = None
    part: Callable[[str], str] = lambda _: ""


_AGES = _Dimension(
    "ages", "age", "the victim's age", "Age", lambda key: age_label(AgeBand.parse(key)), _age_order, _age_part
)
_SEXES = _Dimension("sexes", "sex", "the victim's sex", "Sex", lambda key: SEXES[key], list(SEXES).index)
_OFFENCES = _Dimension("offences", "offence", "type", "Offence", offence_name, _offence_order, _offence_part)
_PLATFORMS = _Dimension("platforms", "platform", "platform", "Platform", platform_name)


def _absences(release: Release, period: Period) -> tuple[Absence, ...]:
    """The forces that are not in the headline of a period, together where the reason is the same."""
    found: dict[tuple[Standing, str], list[str]] = {}
    for force in release.coverage.without(period):
        reason = force.reason(period)
        found.setdefault((force.standing, reason), []).append(force_name(force.force))
    order = list(Standing)
    return tuple(
        Absence(reason, standing, tuple(sorted(names)))
        for (standing, reason), names in sorted(found.items(), key=lambda item: (order.index(item[0][0]), item[0][1]))
    )
