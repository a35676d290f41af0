"""A year that a sentence names again of which the reply has figures up to one day only: ``in 2021 (to 31 October) 43``,
then ``fewer than five of the 2021 crimes``.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Count, Period

_ENOUGH: Final = 120
_SHORTEST: Final = 59
"""Days of the two shortest months: one month of a year is no year that is cut short."""


def as_cut_short(
    text: str, counts: Sequence[Count], above: Sequence[Count], given: Collection[Period]
) -> tuple[Count, ...]:
    """The counts of a sentence, those of a whole year of the part of it that the figures above are of, where these give
    that year up to one day and never whole, and hold no fewer. Such a count is of some of those, as its words say.
    """
    read = []
    for count in counts:
        part = _part_of(count, above, given)
        detail = count.detail or (("of which", text.strip(" .")[:_ENOUGH]),)
        read.append(count if part is None else replace(count, period=part, detail=detail))
    return tuple(read)


def _part_of(count: Count, above: Sequence[Count], given: Collection[Period]) -> Period | None:
    year = count.period
    if not year.is_year or year in given:
        return None
    inside = [one for one in given if year.contains(one)]
    part = inside[0] if len(inside) == 1 and inside[0].start == year.start else None
    if part is None or part.days < _SHORTEST or any(one.end > part.end for one in given):
        return None
    whole = [c.bounds.high for c in above if c.period == part and c.bounds.high is not None]
    return part if whole and count.bounds.low <= max(whole) else None
