"""Figures of years in which a force did not use the flag yet, in a reply whose later figures rest on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cyberflag.model import Basis, Count
from cyberflag.replies.facts import Facts
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension


def in_years_of_flag(table: ResolvedTable, since: date | None, before: Basis) -> ResolvedTable:
    """The table with the figures of days before the flag's first use as online for the reason that held ``before``,
    unless its own labels say why its crimes are.
    """
    if since is None or any(level.dimension is Dimension.BASIS for level in table.levels):
        return table
    return replace(table, cells=tuple(_in_its_years(cell, since, before) for cell in table.cells))


def count_in_years_of_flag(count: Count, since: date | None, before: Basis) -> Count:
    """A count of the text, of days before the flag's first use as online for the reason that held ``before``."""
    return replace(count, basis=before) if _is_before(count, since) else count


def _in_its_years(cell: ResolvedCell, since: date, before: Basis) -> ResolvedCell:
    facts = cell.facts
    return replace(cell, facts=replace(facts, basis=before)) if facts and _is_before(facts, since) else cell


def _is_before(counted: Facts | Count, since: date | None) -> bool:
    """Whether a figure is said to rest on the flag and is of days before its first use."""
    period = counted.period
    return since is not None and period is not None and counted.basis is Basis.FLAG and period.end < since
