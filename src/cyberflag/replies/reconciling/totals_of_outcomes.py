"""Totals in tables of crimes by outcome: those that hold no more than the outcomes beside them are of outcomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure, Verdict
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.fits import starts_as_part
from cyberflag.replies.reconciling.sums import TableSum, labels_of
from cyberflag.replies.resolving.levels.outcome_levels import counts_crimes
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.outcomes import are_contrary, understand_outcome

_FEWEST_PARTS: Final = 2
"""So many above nought: a single crime adds to itself."""


def count_as_outcomes(read: Sequence[Sequence[ReadFigure]], found: Sequence[Sequence[TableSum]]) -> None:
    """Let the totals over the outcomes of a reply's tables count these, where most of each table are just what its
    outcomes add to: they lack the crimes that the table has no row for. What its own label calls crimes stays so, and
    so do a total of which the outcomes are called some (``of which charged``) or are one thing and its contrary
    (``Charged``, ``Not charged``), and all totals where those of one table hold more.
    """
    totals = [[f for f in cells if _is_of_crimes(f)] for cells in read]
    held = [_are_sums(of_table, sums) for of_table, sums in zip(totals, found, strict=True)]
    if False in held:
        return
    for cells, of_table, are_sums in zip(read, totals, held, strict=True):
        if are_sums and not _part_crimes(cells):
            for total in of_table:
                total.facts = replace(total.facts, measure=Measure.OUTCOMES)


def _part_crimes(figures: Sequence[ReadFigure]) -> bool:
    """Whether the outcomes of a table are called some of its crimes, every crime has one, or some are charges apart."""
    said = [(f, outcome) for f in figures if (outcome := dict(f.facts.detail).get(Dimension.OUTCOME)) is not None]
    kinds = {kind.value for _, outcome in said if (kind := understand_outcome(outcome))}
    if any(f.facts.measure is Measure.CHARGES for f, _ in said):
        return True
    return are_contrary(kinds) or any(starts_as_part(text) for f, _ in said for text in labels_of(f))


def _are_sums(totals: Sequence[ReadFigure], sums: Sequence[TableSum]) -> bool | None:
    """Whether most totals over the outcomes of a table are just what these add to; None where none could fail."""
    places = {f.source for f in totals}
    tried = [s for s in sums if Dimension.OUTCOME in s.across and s.total.source in places and _could_fail(s)]
    holds = sum(s.verdict in (Verdict.HOLDS, Verdict.IGNORES_HIDDEN) for s in tried)
    return holds * 2 > len(tried) if tried else None


def _is_of_crimes(figure: ReadFigure) -> bool:
    """Whether a figure is of crimes over all outcomes, and no label of its own calls it so."""
    is_total = figure.facts.measure is Measure.OFFENCES and Dimension.OUTCOME in figure.facts.sums_over
    return is_total and not any(map(counts_crimes, labels_of(figure)))


def _could_fail(found: TableSum) -> bool:
    """Whether a sum could fail: noughts and single crimes always add up, and what nothing bounds adds to anything."""
    highest = [part.bounds.high for part in found.parts if part.bounds is not None]
    bounded = len(highest) == len(found.parts) and None not in highest
    several = sum(high is None or high > 0 for high in highest) >= _FEWEST_PARTS
    return bounded and several and found.total.bounds is not None and found.total.bounds.low > 0
