"""Estimates for the forces without a figure: beside the bounds of the national figure, never in place of them."""

from cyberflag.figures.silent_forces.figures import BY_RATIO, ESTIMATED, MISSING, silent_force_figures

__all__ = ["BY_RATIO", "ESTIMATED", "MISSING", "silent_force_figures"]
