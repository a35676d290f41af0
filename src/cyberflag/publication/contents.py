"""What the report, the workbook and the story show, picked from a release once for all three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from cyberflag.disclosure import Release
from cyberflag.figures import Standing
from cyberflag.model import ALL, AgeBand, Bounds, Period
from cyberflag.publication.derivations import Derivations
from cyberflag.publication.names import (
    NOT_AVAILABLE,
    SEXES,
    force_name,
    measure_name,
    offence_name,
    platform_name,
    shorthand,
)
from cyberflag.publication.revisions import Revision
from cyberflag.publication.wording import age_label, bounds_in_words


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
    method: str = ""
    """How an estimate of ours was made."""

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
        """The coverage in words for readers: a force by its name, not by its id; one of one as the only one."""
        if self.force == ALL:
            return re.sub(r"^1 of 1 forces\b", "the one force asked", self.coverage)
        if self.coverage.startswith(self.force):
            return force_name(self.force) + self.coverage[len(self.force) :]
        return self.coverage

    @property
    def forces(self) -> int | None:
        """On how many forces a national figure rests; None where its coverage does not begin with that."""
        found = re.match(r"(\d+) of ", self.coverage)
        return int(found[1]) if found else None

    @property
    def about(self) -> str:
        """What the figure counts, in one line: ``Offences, Kent, 2018/19, age 13``."""
        area = "national" if self.force == ALL else force_name(self.force)
        parts = [measure_name(self.measure), area, self.period.label]
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
    """A row of a table: a label, the value that it stands for, one cell a period, and its part of the table."""

    label: str
    key: str
    cells: tuple[Cell, ...]
    part: str = ""

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
    def parts(self) -> list[tuple[str, list[Row]]]:
        """The rows by the part of the table that they are in."""
        return [(part, list(rows)) for part, rows in groupby(self.rows, key=lambda row: row.part)]

    @property
    def figures(self) -> Iterator[Shown]:
        """Every figure in it."""
        return (cell.figure for row in self.rows for cell in row.cells if cell.figure)


@dataclass(frozen=True)
class Year:
    """The national numbers of a period.

    ``headline`` is the sum over forces with a figure for all of it, ``bounded`` the same over those whose figure has an
    upper bound (None where that is all of them), ``at_least`` the least over all forces, ``same_forces`` the sum over
    those with such a figure in every year (None where every headline is). ``estimated`` is our estimate as if every
    force had a figure, ``missing`` the part of it that was not counted, ``missed_flags`` that of the crimes
    without the flag that they should carry; None where nothing is estimated.
    """

    period: Period
    headline: Shown | None
    bounded: Shown | None
    at_least: Shown | None
    same_forces: Shown | None = None
    estimated: Shown | None = None
    missing: Shown | None = None
    missed_flags: Shown | None = None


@dataclass(frozen=True)
class AgeFacts:
    """What is said of victims' ages in the latest period; each is None where no figure tells it.

    ``not_given`` rests on the same forces as ``most_common``; ``of_most_common`` (how many were of that age) may rest
    on more, and then says so.
    """

    most_common: Shown | None
    of_most_common: Shown | None
    youngest: Shown | None
    under_10: Shown | None
    under_13: Shown | None
    not_given: Shown | None

    @property
    def of_same_forces(self) -> bool:
        """Whether the number at the most common age is over the forces of which that age is the most common.

        Each force that tells the most common age also gives every single year: the same number means the same forces.
        """
        common, number = self.most_common, self.of_most_common
        return common is not None and number is not None and common.forces == number.forces


@dataclass(frozen=True)
class Absence:
    """Forces that are not in the headline of the latest period for one reason."""

    reason: str
    standing: Standing
    forces: tuple[str, ...]


@dataclass(frozen=True)
class Contents:
    """Everything that is shown.

    ``latest`` is the last year with a national figure, None where there is no figure; ``periods`` are those of the
    breakdowns: all that were asked about up to ``latest``.
    """

    release: Release
    periods: tuple[Period, ...]
    years: tuple[Year, ...]
    latest: Year | None
    forces: tuple[Row, ...]
    ages: Breakdown
    sexes: Breakdown
    offences: Breakdown
    platforms: Breakdown
    age_facts: AgeFacts
    absences: tuple[Absence, ...]
    derived: Derivations
    revisions: tuple[Revision, ...] = ()

    @property
    def breakdowns(self) -> tuple[Breakdown, ...]:
        """The national tables beside the totals, without those that have no row."""
        return tuple(table for table in (self.ages, self.sexes, self.offences, self.platforms) if table.rows)

    @property
    def figures(self) -> tuple[Shown, ...]:
        """Every figure that is shown, each once, in the order in which the report shows them."""
        shown: dict[str, Shown] = {}
        sums = [(year.headline, year.bounded, year.at_least, year.same_forces) for year in self.years]
        estimates = [(year.estimated, year.missing, year.missed_flags) for year in self.years]
        national = [figure for one, other in zip(sums, estimates, strict=True) for figure in (*one, *other)]
        facts = [getattr(self.age_facts, name) for name in AgeFacts.__dataclass_fields__]
        tables = [figure for table in self.breakdowns for figure in table.figures]
        forces = [cell.figure for row in self.forces for cell in row.cells]
        for figure in (*national, *facts, *tables, *forces):
            if figure is not None:
                shown.setdefault(figure.id, figure)
        return tuple(shown.values())
