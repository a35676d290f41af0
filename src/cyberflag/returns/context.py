"""Other series from a tidy CSV: one row a value, each with its own source."""

from __future__ import annotations

from pathlib import Path

import dataframely as dy
import polars as pl

from cyberflag.errors import TableError
from cyberflag.model import ALL
from cyberflag.returns.loading import check_table, read_table
from cyberflag.vocabularies.forces import FORCES

_FORCES = frozenset(force.id for force in FORCES)


class ContextTable(dy.Schema):
    """A table of other series, one row a value."""

    series = dy.String(nullable=False, min_length=1, description="the series' id: helpline-sessions, officers")
    title = dy.String(nullable=False, description="what it is, in a few words; empty for the id")
    unit = dy.String(
        nullable=False, min_length=1, description="what is counted: sessions, reports, officers, pounds ..."
    )
    force = dy.String(nullable=False, description="the force's id, or all")
    period_start = dy.Date(nullable=False, description="first day, inclusive; of a count on one day, that day")
    period_end = dy.Date(nullable=False, description="last day, inclusive")
    low = dy.Int64(nullable=False, min=0, description="the least it can be")
    high = dy.Int64(nullable=True, min=0, description="the most it can be; empty where nothing bounds it")
    source = dy.String(nullable=False, min_length=1, description="where it comes from: each row has its own")
    released = dy.String(nullable=False, description="when its source gave it; empty where that is not said")
    note = dy.String(nullable=False, description="what else is known of it")

    @dy.rule()
    def low_is_not_above_high(cls) -> pl.Expr:
        """Bounds stand the right way round."""
        return pl.col("high").is_null() | (pl.col("low") <= pl.col("high"))

    @dy.rule()
    def period_ends_after_it_starts(cls) -> pl.Expr:
        """The last day is not before the first."""
        return pl.col("period_start") <= pl.col("period_end")

    @dy.rule()
    def a_series_has_one_unit(cls) -> pl.Expr:
        """Sessions and children, or officers and staff, are two series."""
        return pl.col("unit").n_unique().over("series") == 1

    @dy.rule()
    def a_series_has_one_value_for_a_period(cls) -> pl.Expr:
        """Two values for the same force and days are of two sources, or of two releases: two series."""
        return pl.len().over("series", "force", "period_start", "period_end") == 1


def load_context(path: Path) -> dy.DataFrame[ContextTable]:
    """The table in a CSV file. ``title``, ``force``, ``released`` and ``note`` may be missing; ``force`` is then all.

    Raises ``NotFoundError``, and ``TableError`` (file, row, column, cure) where it breaks the layout or names a force
    that is none.
    """
    optional = {"title": "", "force": "all", "released": "", "note": ""}
    table = check_table(read_table(path, ContextTable, optional=optional), ContextTable, path.name)
    for row, force in enumerate(table["force"], start=2):
        if force != ALL and force not in _FORCES:
            raise TableError(
                f"{path.name}, row {row}, column force: {force!r} is no force.",
                "Write the force's id, or all; cyberflag vocabulary forces lists them.",
            )
    return table
