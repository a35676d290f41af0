"""What the report, the workbook and the story show, picked from a release once for all three."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from cyberflag.disclosure import Release
from cyberflag.figures import Standing
from cyberflag.model import ALL, UNKNOWN_AGE, AgeBand, Bounds, Period
from cyberflag.publication.names import (
    NOT_AVAILABLE,
    SEXES,
    force_name,
    offence_level,
    offence_name,
    platform_name,
    shorthand,
)
from cyberflag.publication.wording import age_label, bounds_in_words, capitalised

UNDER_10, UNDER_13 = AgeBand(0, 9), AgeBand(0, 12)


@dataclass(frozen=True)
class Shown:
    """One figure of the release as it is shown; ``rows`` are the ids of the rows of ``counts.csv`` behind it."""

    id: str
    measure: str
    force: str
    period: Period
    offence: str
    age: AgeBand
    sex: str
    platform: str
    bounds: Bounds
    marker: str
    coverage: str
    rows: tuple[str, ...]

    @property
    def words(self) -> str:
        """The figure in words: ``7,021 to 7,045``."""
        return bounds_in_words(self.bounds)

    @property
    def shorthand(self) -> str:
        """The marker in square brackets; empty for a plain figure."""
        return shorthand(self.marker)

    @property
    def rests_on(self) -> str:
        """The coverage in words for readers: a force by its name, not by its id."""
        if self.force != ALL and self.coverage.startswith(self.force):
            return force_name(self.force) + self.coverage[len(self.force) :]
        return self.coverage

    @property
    def about(self) -> str:
        """What the figure counts, in one line: ``Offences, Kent, 2018/19, age 13``."""
        parts = [capitalised(self.measure.replace("-", " ")), _area(self.force), self.period.label]
        parts += [offence_name(self.offence)] if self.offence != ALL else []
        parts += [f"age {age_label(self.age)}"] if str(self.age) != ALL else []
        parts += [f"sex {SEXES[self.sex].lower()}"] if self.sex != ALL else []
        parts += [f"platform {platform_name(self.platform)}"] if self.platform != ALL else []
        return ", ".join(parts)


@dataclass(frozen=True)
class Cell:
    """A cell of a table: a figure, or none and the reason why in a few words (empty where there is none to give)."""

    figure: Shown | None
    reason: str = ""

    @property
    def mark(self) -> str:
        """The shorthand beside or instead of the figure."""
        return self.figure.shorthand if self.figure else NOT_AVAILABLE


@dataclass(frozen=True)
class Row:
    """A row of a table: a label, the value that it stands for, and one cell a period."""

    label: str
    key: str
    cells: tuple[Cell, ...]

    @property
    def latest(self) -> Cell:
        """The cell of the last period."""
        return self.cells[-1]


@dataclass(frozen=True)
class Breakdown:
    """A table of national figures by one dimension. ``name`` is for ids, ``title`` and ``stub`` head it."""

    name: str
    title: str
    stub: str
    rows: tuple[Row, ...]

    @property
    def figures(self) -> Iterator[Shown]:
        """Every figure in it."""
        return (cell.figure for row in self.rows for cell in row.cells if cell.figure)


@dataclass(frozen=True)
class Year:
    """The national numbers of a period.

    ``headline`` is the sum over forces with a figure for all of it, ``bounded`` the same over those whose figure has an
    upper bound (None where that is all of them), ``at_least`` the least over all forces.
    """

    period: Period
    headline: Shown | None
    bounded: Shown | None
    at_least: Shown | None


@dataclass(frozen=True)
class AgeFacts:
    """What is said of victims' ages in the latest period; each is None where no figure tells it."""

    most_common: Shown | None
    of_most_common: Shown | None
    youngest: Shown | None
    under_10: Shown | None
    under_13: Shown | None
    not_given: Shown | None


@dataclass(frozen=True)
class Absence:
    """Forces that are not in the headline of the latest period for one reason."""

    reason: str
    standing: Standing
    forces: tuple[str, ...]


@dataclass(frozen=True)
class Contents:
    """Everything that is shown. ``latest`` is the last year with a national figure, None where there is no figure."""

    release: Release
    years: tuple[Year, ...]
    latest: Year | None
    forces: tuple[Row, ...]
    ages: Breakdown
    sexes: Breakdown
    offences: Breakdown
    platforms: Breakdown
    age_facts: AgeFacts
    absences: tuple[Absence, ...]

    @property
    def breakdowns(self) -> tuple[Breakdown, ...]:
        """The national tables beside the totals, without those that have no row."""
        return tuple(table for table in (self.ages, self.sexes, self.offences, self.platforms) if table.rows)

    @property
    def figures(self) -> tuple[Shown, ...]:
        """Every figure that is shown, each once, in the order in which the report shows them."""
        shown: dict[str, Shown] = {}
        national = [figure for year in self.years for figure in (year.headline, year.bounded, year.at_least)]
        facts = [getattr(self.age_facts, name) for name in AgeFacts.__dataclass_fields__]
        tables = [figure for table in self.breakdowns for figure in table.figures]
        forces = [cell.figure for row in self.forces for cell in row.cells]
        for figure in (*national, *facts, *tables, *forces):
            if figure is not None:
                shown.setdefault(figure.id, figure)
        return tuple(shown.values())


def gather_contents(release: Release) -> Contents:
    """Pick from the release what is shown: national totals, breakdowns, every force, and who is absent and why."""
    shelf = _Shelf(release)
    years = tuple(
        Year(p, *(shelf.find(release.measure + kind, ALL, p) for kind in ("", "-bounded", "-at-least")))
        for p in release.periods
    )
    told = [year for year in years if year.headline or year.at_least]
    latest = told[-1] if told else None
    return Contents(
        release=release,
        years=years,
        latest=latest,
        forces=tuple(_force_row(force, shelf) for force in _forces_by_name(release)),
        ages=shelf.breakdown("ages", "age", "Age", lambda k: age_label(AgeBand.parse(k)), _age_order),
        sexes=shelf.breakdown("sexes", "sex", "Sex", lambda k: SEXES[k], list(SEXES).index),
        offences=shelf.breakdown("offences", "offence", "Offence", offence_name, _offence_order),
        platforms=shelf.breakdown("platforms", "platform", "Platform", platform_name, shelf.platform_order),
        age_facts=_age_facts(shelf, latest.period if latest else None),
        absences=_absences(release, latest.period) if latest else (),
    )


class _Shelf:
    """The figures of a release by what they are about."""

    def __init__(self, release: Release) -> None:
        self.release = release
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

    def breakdown(
        self, name: str, dimension: str, stub: str, label: Callable[[str], str], order: Callable[[str], Any]
    ) -> Breakdown:
        """The national figures by one dimension: one row a value that some period has a figure for."""
        periods = self.release.periods
        keys = {
            str(getattr(figure, dimension)): None
            for figure in self._figures
            if figure.force == ALL and figure.measure == self.release.measure and figure.period in periods
        }
        wanted = sorted((key for key in keys if key != ALL and self._has(dimension, key)), key=order)
        rows = tuple(
            Row(capitalised(label(key)), key, tuple(Cell(self._national(dimension, key, p)) for p in periods))
            for key in wanted
        )
        return Breakdown(name, f"{capitalised(self.release.measure)} by {_HEADS[dimension]}", stub, rows)

    def platform_order(self, platform: str) -> tuple[int, int, str]:
        """Most first by the latest figure; other and not given last."""
        found = self._national("platform", platform, self.release.periods[-1])
        return platform in ("other", "unknown"), -(found.bounds.low if found else 0), platform

    def _has(self, dimension: str, key: str) -> bool:
        return any(self._national(dimension, key, period) for period in self.release.periods)

    def _national(self, dimension: str, key: str, period: Period) -> Shown | None:
        return self.find(self.release.measure, ALL, period, **{dimension: key})


_HEADS = {
    "age": "the victim's age",
    "sex": "the victim's sex",
    "offence": "type",
    "platform": "platform",
}


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
    )


def _key(figure: Shown) -> tuple[Any, ...]:
    narrowed = (figure.offence, str(figure.age), figure.sex, figure.platform)
    return (figure.measure, figure.force, figure.period, *narrowed)


def _area(force: str) -> str:
    return "all forces" if force == ALL else force_name(force)


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


_LEVELS = ("group", "class", "offence")


def _offence_order(offence: str) -> tuple[int, str]:
    return _LEVELS.index(offence_level(offence)), offence


def _age_facts(shelf: _Shelf, period: Period | None) -> AgeFacts:
    if period is None:
        return AgeFacts(None, None, None, None, None, None)
    measure = shelf.release.measure
    common = shelf.any_age("most-common-age", period)
    of_common = None
    if common is not None and common.bounds.is_exact:
        of_common = shelf.find(measure, ALL, period, age=str(common.bounds.low))
    return AgeFacts(
        most_common=common,
        of_most_common=of_common,
        youngest=_youngest(shelf, period),
        under_10=shelf.find(measure, ALL, period, age=str(UNDER_10)),
        under_13=shelf.find(measure, ALL, period, age=str(UNDER_13)),
        not_given=shelf.find(measure, ALL, period, age=str(UNKNOWN_AGE)),
    )


def _youngest(shelf: _Shelf, period: Period) -> Shown | None:
    """The figure on the youngest victim, unless another figure shows a victim who was surely younger."""
    youngest = shelf.any_age("youngest-victim-age", period)
    younger = [] if youngest is None else shelf.below(youngest.bounds.low, period)
    return None if any(figure.bounds.low > 0 for figure in younger) else youngest


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
