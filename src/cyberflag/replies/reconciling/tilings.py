"""Bands of ages and spans of days that others of the same table fill without a gap: sums by what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from cyberflag.model import AgeBand, Period

_OLDEST: Final = 200
"""Where an open band (``18+``) ends for the purpose of filling it."""

Stretch = tuple[int, int]
"""The first and the last whole number of a band or span, both inside."""


def stretch_of(value: object) -> Stretch | None:
    """A band of ages in years, or a period in days; None for all else (an unknown age, a word)."""
    if isinstance(value, AgeBand) and value.is_known:
        return value.low, _OLDEST if value.high is None else value.high
    if isinstance(value, Period):
        return value.start.toordinal(), value.end.toordinal()
    return None


def filling(whole: Stretch, pieces: Iterable[Stretch]) -> list[Stretch] | None:
    """The pieces, as many as can be, that fill a stretch end to end; None where none do. Itself is no piece."""
    start, end = whole
    inside = {p for p in pieces if p != whole and start <= p[0] and p[1] <= end}
    best: dict[int, list[Stretch]] = {end + 1: []}
    for first, last in sorted(inside, reverse=True):
        rest = best.get(last + 1)
        if rest is not None and len(rest) >= len(best.get(first, [])):
            best[first] = [(first, last), *rest]
    return best.get(start)


def finest(stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches that are no sum of others among them."""
    return [s for s in stretches if filling(s, stretches) is None]
