"""A campaign of full tables, as counts and sums rather than as files: offences by ages by years, small cells withheld.

For what is asked of the arithmetic alone, at sizes and in numbers that could not be printed and read again each time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final, NamedTuple

import dataframely as dy
import numpy as np
import numpy.typing as npt
import polars as pl

from cyberflag.model import (
    CHILDREN,
    Basis,
    Counts,
    Marker,
    Measure,
    Period,
    Request,
    Sex,
    Sums,
    Verdict,
)
from cyberflag.model.tables import name_sum
from cyberflag.simulation.mix import asked_forces, offence_mix

ALL: Final = "all"
SMALL: Final = 5
"""Numbers from 1 to 4 are printed as `<5`; a nought is printed."""


@dataclass(frozen=True)
class TableSettings:
    """How many of each; ``ages`` counts the first band (0 to some age), the single years above it, and unknown."""

    forces: int = 45
    offences: int = 20
    ages: int = 18
    years: int = 3
    mean: float = 3.0
    """Offences in a cell on average."""
    starred: float = 0.15
    """The share of row totals that are withheld with a star that states no rule, in forces that do so."""


class _Habit(NamedTuple):
    """What a force prints beside the cells of its tables."""

    row_totals: bool
    column_totals: bool
    grand_total: bool
    stars: bool
    all_years: bool


_HABITS: Final = (
    _Habit(row_totals=True, column_totals=True, grand_total=True, stars=False, all_years=True),
    _Habit(row_totals=True, column_totals=True, grand_total=True, stars=True, all_years=False),
    _Habit(row_totals=False, column_totals=True, grand_total=True, stars=False, all_years=False),
    _Habit(row_totals=True, column_totals=False, grand_total=False, stars=True, all_years=True),
    _Habit(row_totals=False, column_totals=False, grand_total=False, stars=False, all_years=False),
)


@dataclass(frozen=True, eq=False)
class DrawnTables:
    """``truth[force, year, offence, age]``: what was counted; ``counts`` and ``sums``: what the replies print of it."""

    forces: tuple[str, ...]
    years: tuple[Period, ...]
    offences: tuple[str, ...]
    ages: tuple[str, ...]
    truth: npt.NDArray[np.int64]
    counts: dy.DataFrame[Counts]
    sums: dy.DataFrame[Sums]

    @cached_property
    def request(self) -> Request:
        """What was asked."""
        return Request(Basis.FLAG, Measure.OFFENCES, CHILDREN, self.years, (), self.forces)

    @cached_property
    def span(self) -> Period:
        """All the years."""
        return Period(self.years[0].start, self.years[-1].end)

    def truths(self) -> dict[str, int]:
        """What is true of each figure of the totals, the offences and the single ages, by the figure's id.

        A national figure by offence or age may rest on fewer forces than all, and then has no truth here.
        """
        found: dict[str, int] = {}
        for n, year in enumerate(self.years):
            name = f"{year.start:%Y}-{year.end:%y}"
            found[f"offences.{ALL}.{name}"] = int(self.truth[:, n].sum())
            for f, force in enumerate(self.forces):
                here = self.truth[f, n]
                found[f"offences.{force}.{name}"] = int(here.sum())
                for o, offence in enumerate(self.offences):
                    found[f"offences.{force}.{name}.offence.{offence.replace('/', '-')}"] = int(here[o].sum())
                for a, age in enumerate(self.ages):
                    found[f"offences.{force}.{name}.age.{age}"] = int(here[:, a].sum())
        return found


def draw_tables(seed: int, settings: TableSettings | None = None) -> DrawnTables:
    """The campaign of a seed. Forces differ in which totals they print and which of them they withhold."""
    drawn = settings or TableSettings()
    rng = np.random.default_rng(seed)
    forces = tuple(force.id for force in asked_forces())[: drawn.forces]
    offences = tuple(share.code for share in offence_mix())[: drawn.offences]
    ages = _ages(drawn.ages)
    years = tuple(Period(date(2017 + y, 4, 1), date(2018 + y, 3, 31)) for y in range(drawn.years))
    shape = (len(forces), len(years), len(offences), len(ages))
    weights = np.einsum("i,j,k->ijk", rng.gamma(2, 0.5, shape[0]), rng.gamma(1, 1, shape[2]), rng.gamma(1, 1, shape[3]))
    truth: npt.NDArray[np.int64] = rng.poisson(drawn.mean * np.repeat(weights[:, None], shape[1], axis=1))
    printed = _Printed()
    for number, force in enumerate(forces):
        habit = _HABITS[int(rng.integers(len(_HABITS)))]
        starred = habit.stars * (rng.random(len(offences)) < drawn.starred)
        _Reply(printed, force, (years, offences, ages), habit, starred).print_all(truth[number])
    return DrawnTables(forces, years, offences, ages, truth, printed.counts(), printed.sums())


def _ages(number: int) -> tuple[str, ...]:
    singles = [str(age) for age in range(18 - (number - 2), 18)]
    first = 17 - (number - 2)
    return (f"0-{first}", *singles, "unknown")


class _Printed:
    """Rows of ``counts`` and ``sums`` as they are printed."""

    def __init__(self) -> None:
        self._counts: list[dict[str, object]] = []
        self._sums: list[dict[str, object]] = []

    def add(self, row: dict[str, object], value: int, *, star: bool = False) -> str:
        """Print one number; the id of its row."""
        small = 0 < value < SMALL
        name = f"n{len(self._counts)}"
        low, high, text = (0, None, "*") if star else (1, SMALL - 1, "<5") if small else (value, value, f"{value}")
        marker = Marker.SUPPRESSED if star or small else Marker.PLAIN
        self._counts.append({**_PLAIN, **row, "id": name, "low": low, "high": high, "printed": text, "marker": marker})
        return name

    def tie(self, total: str, parts: list[str], across: str) -> None:
        """Say that a number is the sum of others."""
        told = {"sum": name_sum(total, across), "total": total, "across": across, "verdict": Verdict.HOLDS}
        self._sums += [{**told, "part": part} for part in parts]

    def counts(self) -> dy.DataFrame[Counts]:
        """All numbers printed."""
        return Counts.validate(pl.DataFrame(self._counts, schema=Counts.create_empty().schema), cast=True)

    def sums(self) -> dy.DataFrame[Sums]:
        """All sums printed."""
        return Sums.validate(pl.DataFrame(self._sums, schema=Sums.create_empty().schema), cast=True)


_PLAIN: Final[dict[str, object]] = {
    "measure": Measure.OFFENCES,
    "sex": Sex.ALL,
    "platform": ALL,
    "basis": Basis.FLAG,
    "detail": "",
    "total": False,
    "corrected": "",
    "sureness": None,
    "why": "",
}

_Axes = tuple[tuple[Period, ...], tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True)
class _Reply:
    """What one force prints: a sheet a year and, where it is its habit, one over all years."""

    printed: _Printed
    force: str
    axes: _Axes
    habit: _Habit
    starred: npt.NDArray[np.bool_]

    def print_all(self, truth: npt.NDArray[np.int64]) -> None:
        years, offences, _ = self.axes
        rows = [self._print_year(year, truth[number]) for number, year in enumerate(years)]
        if self.habit.all_years and len(years) > 1:
            span = Period(years[0].start, years[-1].end)
            for r, offence in enumerate(offences):
                total = self._print(span, (r, 0), (offence, ALL), int(truth[:, r].sum()))
                self.printed.tie(total, [totals[r] for totals in rows], "period")

    def _print_year(self, year: Period, truth: npt.NDArray[np.int64]) -> list[str]:
        """The ids of the totals of the offences, where they are printed."""
        _, offences, ages = self.axes
        cells = [
            [self._print(year, (r, c), (o, a), int(truth[r, c])) for c, a in enumerate(ages)]
            for r, o in enumerate(offences)
        ]
        rows: list[str] = []
        columns: list[str] = []
        if self.habit.row_totals:
            for r, offence in enumerate(offences):
                star = bool(self.starred[r])
                rows.append(self._print(year, (r, len(ages)), (offence, ALL), int(truth[r].sum()), star=star))
                self.printed.tie(rows[-1], cells[r], "age")
        if self.habit.column_totals:
            for c, age in enumerate(ages):
                columns.append(self._print(year, (len(offences), c), (ALL, age), int(truth[:, c].sum())))
                self.printed.tie(columns[-1], [row[c] for row in cells], "offence")
        if self.habit.grand_total:
            grand = self._print(year, (len(offences), len(ages)), (ALL, ALL), int(truth.sum()))
            for parts, across in ((rows, "offence"), (columns, "age")):
                if parts:
                    self.printed.tie(grand, parts, across)
        return rows

    def _print(
        self, period: Period, place: tuple[int, int], about: tuple[str, str], value: int, *, star: bool = False
    ) -> str:
        row, column = place
        offence, age = about
        sheet = f"{period.start:%Y}-{period.end:%Y}"
        counted: dict[str, object] = {
            "reply": f"{self.force}.xlsx",
            "source": f"{sheet}!{chr(ord('B') + column)}{row + 2}",
            "force": self.force,
            "period_start": period.start,
            "period_end": period.end,
            "offence": offence,
            "age": age,
            "total": ALL in about,
        }
        return self.printed.add(counted, value, star=star)
