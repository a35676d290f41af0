"""A small publication of crime records in which small numbers are withheld, and the pieces to plant leaks in it."""

from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path

import polars as pl

from cyberflag.disclosure import Release, release_records
from cyberflag.figures import Coverage, FigureSet
from cyberflag.model import Basis, Figures, Measure, Period, Request, issues_table
from cyberflag.publication import publish

FORCES, AGES = ("kent", "essex", "surrey", "sussex"), ("12", "13", "14")
COUNTS = {
    2018: ((3, 20, 9), (17, 11, 16), (2, 8, 12), (15, 21, 14)),
    2019: ((6, 22, 10), (9, 12, 18), (13, 9, 6), (16, 24, 13)),
}
"""By first year: a row a force, a column an age. The 3 and the 2 of 2018/19, both of age 12, are small."""


def release_of(counts: dict[int, tuple[tuple[int, ...], ...]] = COUNTS) -> Release:
    """The protected release of force by age by year, with every total."""
    rows, periods = figures_of(counts)
    table = Figures.validate(pl.DataFrame(rows, schema=Figures.create_empty().schema), cast=True)
    request = Request(Basis.FLAG, Measure.OFFENCES, periods=periods)
    figures = FigureSet(table, Coverage(periods, ()), issues_table([]), (), request, periods)
    return release_records(figures, made_on=date(2026, 11, 24)).release


def figures_of(counts: dict[int, tuple[tuple[int, ...], ...]]) -> tuple[list[dict[str, object]], tuple[Period, ...]]:
    """The rows of its figures before they are protected, and their periods."""
    periods = tuple(Period.financial_year(year) for year in counts)
    rows = [
        _row(force, age, period, _added(grid, force, age))
        for period, grid in zip(periods, counts.values(), strict=True)
        for force, age in product(("all", *FORCES), ("all", *AGES))
    ]
    return rows, periods


def publish_records(folder: Path, counts: dict[int, tuple[tuple[int, ...], ...]] = COUNTS) -> set[str]:
    """Publish it; the ids of the figures that are withheld in it."""
    release = release_of(counts)
    publish(release, folder)
    return set(release.figures.filter(pl.col("marker") == "withheld")["figure"])


def _added(grid: tuple[tuple[int, ...], ...], force: str, age: str) -> int:
    return sum(
        number
        for name, numbers in zip(FORCES, grid, strict=True)
        for years, number in zip(AGES, numbers, strict=True)
        if force in ("all", name) and age in ("all", years)
    )


def _row(force: str, age: str, period: Period, value: int) -> dict[str, object]:
    tail = "" if age == "all" else f".age.{age}"
    return {
        "figure": f"offences.{force}.{period.label.replace('/', '-')}{tail}", "measure": "offences", "force": force,
        "period_start": period.start, "period_end": period.end, "offence": "all", "age": age, "sex": "all",
        "platform": "all", "low": value, "high": value, "marker": "",
        "coverage": "4 of 4 forces" if force == "all" else force, "rows": "",
    }  # fmt: skip
