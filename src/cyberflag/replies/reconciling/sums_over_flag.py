"""Sums over crimes with the flag and those without it, which a line may give without a label: ``Y 31``, ``N 4``,
``35``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Basis
from cyberflag.replies.facts import Facts
from cyberflag.vocabularies.dimensions import Dimension

_FLAG: Final = Dimension.FLAG.value


def summed_over_flag(facts: Sequence[Facts]) -> Facts | None:
    """What the sum of figures counts that differ in nothing but whether their crimes carry the flag; None of others."""
    said = [dict(f.detail).get(_FLAG) for f in facts]
    bare = {_without_flag(f) for f in facts}
    if len(bare) != 1 or said.count(None) != 1 or len(set(said)) < max(len(said), 2):
        return None
    return replace(bare.pop(), sums_over=facts[0].sums_over | {Dimension.BASIS})


def _without_flag(facts: Facts) -> Facts:
    detail = tuple((name, value) for name, value in facts.detail if name != _FLAG)
    return replace(facts, basis=Basis.NONE, detail=detail)
