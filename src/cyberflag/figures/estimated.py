"""Estimates of ours beside the figures: made from the figures that are shown, so that they tell nothing that is not."""

from __future__ import annotations

import dataframely as dy
import polars as pl

from cyberflag.figures.coverage import Coverage
from cyberflag.figures.flag_use import MISSED_FLAGS, missed_flag_figures
from cyberflag.figures.markers import FigureMarker
from cyberflag.figures.rows import figures_table
from cyberflag.figures.silent_forces import BY_RATIO, ESTIMATED, MISSING, silent_force_figures
from cyberflag.model import Figures

ESTIMATES = (ESTIMATED, MISSING, BY_RATIO, MISSED_FLAGS)
"""The endings that the measure of an estimate has after that of the figures proper."""


def with_estimates(figures: dy.DataFrame[Figures], coverage: Coverage, measure: str) -> dy.DataFrame[Figures]:
    """The figures with our estimates from them, in place of any that were among them.

    A release makes them anew from the figures that it shows: what it hides enters no estimate, and two campaigns that
    differ in hidden numbers alone have the same.
    """
    shown = without_estimates(figures)
    estimates = figures_table(
        (*silent_force_figures(shown, coverage, measure), *missed_flag_figures(shown, coverage, measure))
    )
    return Figures.validate(pl.concat([shown, estimates], how="vertical")) if len(estimates) else shown


def without_estimates(figures: dy.DataFrame[Figures]) -> dy.DataFrame[Figures]:
    """The figures without our estimates, by their mark or by their name."""
    named = pl.any_horizontal(pl.col("measure").str.ends_with(ending) for ending in ESTIMATES)
    return Figures.validate(figures.filter((pl.col("marker") != FigureMarker.OUR_ESTIMATE.value) & ~named))
