"""Whole numbers never below nought, tied by sums and inequalities: what follows, what cannot be, and why.

The one engine of three rooms: ``replies`` settles tables by their totals, ``figures`` tightens what forces withheld,
``disclosure`` attacks what is about to be printed. It does not know what a cell counts; unknowns and relations are
addressed by their place and carry a name for the caller's use.
"""

from cyberflag.constraints.evidence import End, Evidence, Side
from cyberflag.constraints.exact import SECONDS, ExactBounds, exact_bounds
from cyberflag.constraints.part_bounds import Proof
from cyberflag.constraints.propagation import Propagation, propagate
from cyberflag.constraints.reasons import (
    Believed,
    Contradictions,
    believed_bounds,
    bounds_behind,
    contradictions,
    explain,
    smallest_contradiction,
)
from cyberflag.constraints.system import UNBOUNDED, Relation, System, Unknown

__all__ = [
    "SECONDS",
    "UNBOUNDED",
    "Believed",
    "Contradictions",
    "End",
    "Evidence",
    "ExactBounds",
    "Proof",
    "Propagation",
    "Relation",
    "Side",
    "System",
    "Unknown",
    "believed_bounds",
    "bounds_behind",
    "contradictions",
    "exact_bounds",
    "explain",
    "propagate",
    "smallest_contradiction",
]
