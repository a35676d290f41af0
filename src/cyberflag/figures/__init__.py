"""Totals with bounds, coverage and breakdowns from returns; and published figures compared across releases."""

from cyberflag.figures.accounts import Account, Contribution, CountUsed, LeftOut, account_of
from cyberflag.figures.coverage import NATIONAL_FORCES, Coverage, ForceCoverage, Standing
from cyberflag.figures.derived import derive_figures
from cyberflag.figures.estimated import ESTIMATES, with_estimates
from cyberflag.figures.figure_set import FigureSet, compute_figures
from cyberflag.figures.findings import Finding, FindingKind
from cyberflag.figures.flag_use import ALL_RECORDED, MISSED_FLAGS, ForceFlagUse, Use, flag_use
from cyberflag.figures.markers import FigureMarker
from cyberflag.figures.releases import MissingForce, PublishedFigure, ReleaseComparison, Revision, compare_releases

__all__ = [
    "ALL_RECORDED",
    "ESTIMATES",
    "MISSED_FLAGS",
    "NATIONAL_FORCES",
    "Account",
    "Contribution",
    "CountUsed",
    "Coverage",
    "FigureMarker",
    "FigureSet",
    "Finding",
    "FindingKind",
    "ForceCoverage",
    "ForceFlagUse",
    "LeftOut",
    "MissingForce",
    "PublishedFigure",
    "ReleaseComparison",
    "Revision",
    "Standing",
    "Use",
    "account_of",
    "compare_releases",
    "compute_figures",
    "derive_figures",
    "flag_use",
    "with_estimates",
]
