"""Totals with bounds, coverage and breakdowns from returns; and published figures compared across releases."""

from cyberflag.figures.coverage import NATIONAL_FORCES, Coverage, ForceCoverage, Standing
from cyberflag.figures.figure_set import FigureSet, compute_figures
from cyberflag.figures.findings import Finding, FindingKind
from cyberflag.figures.markers import FigureMarker

__all__ = [
    "NATIONAL_FORCES",
    "Coverage",
    "FigureMarker",
    "FigureSet",
    "Finding",
    "FindingKind",
    "ForceCoverage",
    "Standing",
    "compute_figures",
]
