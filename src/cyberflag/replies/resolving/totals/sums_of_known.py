"""``Total known`` among ages or sexes: the sum of those that are known, which checks them and is no count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.totals import is_total_of_known

_FEWEST: Final = 2


def with_sums_of_known(
    meanings: Sequence[LabelMeaning | None], dimension: Dimension, unknown: object
) -> Sequence[LabelMeaning | None]:
    """The labels of a level with ``Total known`` as the sum of the known values, where two at least stand beside it.

    Without them it would tell how many are known and nothing would check it: it is left as it was.
    """
    known = {m.values[dimension] for m in meanings if m is not None and dimension in m.values} - {unknown}
    if len(known) < _FEWEST:
        return meanings
    return [
        replace(m, values={}, is_total=True, known_of=frozenset({dimension}))
        if m is not None and not m.is_understood and is_total_of_known(m.label.text)
        else m
        for m in meanings
    ]
