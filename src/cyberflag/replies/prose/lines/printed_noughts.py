"""Small numbers of letters that print their noughts: ``2019: fewer than five`` above ``2020: 0`` is one at least."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import Bounds, Count, Marker

_NOUGHT = "0"


def beside_noughts(counts: Sequence[Count], in_tables: frozenset[str]) -> list[Count]:
    """The figures of a text, those withheld as small one at least where the text or a table prints a nought (``0``;
    ``none`` in a sentence is how anyone would say it).
    """
    if _NOUGHT not in in_tables and not any(count.printed.strip() == _NOUGHT for count in counts):
        return list(counts)
    return [_from_one(count) for count in counts]


def _from_one(count: Count) -> Count:
    low, high = count.bounds.low, count.bounds.high
    is_small = count.marker is Marker.SUPPRESSED and low == 0 and high is not None and high > 0
    return replace(count, bounds=Bounds(1, high)) if is_small else count
