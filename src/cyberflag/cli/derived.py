"""What follows from the figures, on the screen: coverage in numbers, changes over the same forces, rates."""

from __future__ import annotations

from typing import Any

import dataframely as dy
import polars as pl
from rich.console import Console

from cyberflag.cli.screen import make_table, show_table
from cyberflag.figures import Coverage
from cyberflag.figures.derived.standings import (
    ANSWERED,
    ASKED,
    CHILDREN_SHARE,
    LAST_YEAR_SHARE,
    NOT_USING_FLAG,
    WITH_FIGURE,
)
from cyberflag.figures.derived.words import span_in_words
from cyberflag.model import ALL, Derived, Period

_COVERAGE = {
    ASKED: "asked",
    ANSWERED: "answered",
    WITH_FIGURE: "whole figure",
    "forces-refused": "refused",
    NOT_USING_FLAG: "no flag",
    "forces-silent": "silent",
}
_SHARES = {CHILDREN_SHARE: "of children", LAST_YEAR_SHARE: "of last year's"}


def show_coverage(console: Console, coverage: Coverage, derived: dy.DataFrame[Derived]) -> None:
    """Print a row a period: how many forces stand how, and what those with a figure for all of it stand for."""
    headings = (*_COVERAGE.values(), *_SHARES.values())
    table = make_table("period", *headings, numbers=headings)
    for period in coverage.periods:
        numbers = (find_derived(derived, measure, period) for measure in _COVERAGE)
        shares = (find_derived(derived, measure, period) for measure in _SHARES)
        table.add_row(
            period.label,
            *(span_in_words(row["low"], row["high"], 0) if row else "-" for row in numbers),
            *(span_in_words(row["low"], row["high"], 1, "%") if row else "-" for row in shares),
        )
    show_table(console, "Coverage: forces, and what those with a whole figure stand for", table)


def find_derived(
    derived: dy.DataFrame[Derived], measure: str, period: Period, force: str = ALL
) -> dict[str, Any] | None:
    """The row of a derived figure that is not broken down, the latest comparison of several; None without one."""
    found = derived.filter(
        (pl.col("measure") == measure)
        & (pl.col("force") == force)
        & (pl.col("period_start") == period.start)
        & (pl.col("period_end") == period.end)
        & pl.all_horizontal(pl.col("offence", "age", "platform") == ALL)
        & (pl.col("sex") == ALL)
    ).sort("before_start", descending=True, nulls_last=True)
    return found.row(0, named=True) if len(found) else None
