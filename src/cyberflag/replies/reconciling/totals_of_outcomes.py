"""Totals in tables of crimes by outcome: those that hold no more than the outcomes beside them are of outcomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import Measure, Verdict
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.fits import starts_as_part
from cyberflag.replies.reconciling.sums import TableSum, labels_of
from cyberflag.replies.resolving.levels.outcome_levels import counts_crimes
from cyberflag.vocabularies.dimensions import Dimension


def count_as_outcomes(figures: Sequence[ReadFigure], sums: Sequence[TableSum]) -> None:
    """Let the totals over the outcomes of a table count these, where most are just what its outcomes add to: they lack
    the crimes that the table has no row for. What its own label calls crimes stays so, and so does a total of which the
    outcomes are called some (``of which charged``).
    """
    of_outcomes = {text for f in figures if Dimension.OUTCOME in dict(f.facts.detail) for text in labels_of(f)}
    totals = [f for f in figures if _is_of_crimes(f) and not any(map(counts_crimes, {*labels_of(f)} - of_outcomes))]
    if any(map(starts_as_part, of_outcomes)):
        return
    places = {f.source for f in totals}
    tried = [s for s in sums if Dimension.OUTCOME in s.across and s.total.source in places and _says_something(s)]
    if sum(s.verdict in (Verdict.HOLDS, Verdict.IGNORES_HIDDEN) for s in tried) * 2 > len(tried):
        for total in totals:
            total.facts = replace(total.facts, measure=Measure.OUTCOMES)


def _is_of_crimes(figure: ReadFigure) -> bool:
    return figure.facts.measure is Measure.OFFENCES and Dimension.OUTCOME in figure.facts.sums_over


def _says_something(found: TableSum) -> bool:
    """Whether a sum could fail: noughts add to nought everywhere, and what nothing bounds adds to anything."""
    bounded = all(part.bounds is not None and part.bounds.high is not None for part in found.parts)
    return bounded and found.total.bounds is not None and found.total.bounds.low > 0
