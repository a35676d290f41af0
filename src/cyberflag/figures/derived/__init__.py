"""Figures that follow from figures: coverage in numbers, changes over the same forces, rates, and the spread of forces.

They follow from what is shown and from public populations alone, so that they tell nothing that a reader of the figures
could not work out: a figure that disclosure control withheld enters none of them.
"""

from cyberflag.figures.derived.deriving import derive_figures

__all__ = ["derive_figures"]
