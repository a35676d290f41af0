"""Sums over what became of crimes, which a row below may give without a label: ``Charge 3``, ``Caution 2``, ``5``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.facts import Facts
from cyberflag.replies.reconciling.partitions import BY_OUTCOME
from cyberflag.vocabularies.dimensions import Dimension

_OUTCOME: Final = Dimension.OUTCOME.value
_FEWEST: Final = 2


def summed_over_outcomes(facts: Sequence[Facts]) -> Facts | None:
    """What the sum of figures counts that differ in nothing but what became of their crimes; None of any others."""
    if not all(f.measure in BY_OUTCOME and any(name == _OUTCOME for name, _ in f.detail) for f in facts):
        return None
    outcomes = {value for f in facts for name, value in f.detail if name == _OUTCOME}
    bare = {_without_outcome(f) for f in facts}
    if len(bare) != 1 or len(outcomes) < _FEWEST or len(outcomes) < len(facts):
        return None
    return replace(bare.pop(), sums_over=facts[0].sums_over | {Dimension.OUTCOME})


def _without_outcome(facts: Facts) -> Facts:
    detail = tuple((name, value) for name, value in facts.detail if name != _OUTCOME)
    return replace(facts, measure=Measure.OUTCOMES, detail=detail)
