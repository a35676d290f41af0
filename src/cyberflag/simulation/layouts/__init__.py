"""The library of layouts: how forces print the same crimes in many shapes, one small module a family."""

from cyberflag.simulation.layouts import (
    arrangements,
    faults,
    headings,
    letters,
    lists,
    periods,
    remarks,
    tables,
    withheld,
)
from cyberflag.simulation.layouts.pattern import Pattern

PATTERNS: tuple[Pattern, ...] = (
    *tables.PATTERNS,
    *headings.PATTERNS,
    *arrangements.PATTERNS,
    *lists.PATTERNS,
    *withheld.PATTERNS,
    *periods.PATTERNS,
    *remarks.PATTERNS,
    *faults.PATTERNS,
    *letters.PATTERNS,
)
"""Every way of printing a reply."""

__all__ = ["PATTERNS", "Pattern"]
