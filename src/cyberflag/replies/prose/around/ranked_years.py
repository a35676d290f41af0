"""The year that a text points at by its place among others: ``in the first period``, ``the last of those years``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cyberflag.model import Period
from cyberflag.replies.prose.around.years_meant import YearsMeant

_ODD = 3
"""So many years have a middle one."""


def year_ranked(meant: YearsMeant, spoken_of: Sequence[Sequence[Period]], asked: Sequence[Period]) -> Period | None:
    """The year of a rank among several years ``spoken_of``, else among those that the question names: a single year of
    which something was told is the first of none that are ``asked``, and of years that are not named from the earliest
    to the latest it cannot be told which is the first.
    """
    several = [years for years in spoken_of if len(years) > 1]
    if len(asked) > 1:  # years told of what another question asks for are none of this one
        several = [years for years in several if set(years) & set(asked)]
    if len(asked) <= 1:
        rest = [years for years in spoken_of if len(years) == 1 and meant.number < 0]
    else:
        rest = [asked] if all(one.end < other.start for one, other in pairwise(asked)) else []
    known = [years for years in (*several, *rest) if meant.out_of in (0, len(years))]
    return next((found for years in known if (found := _ranked(years, meant.number))), None)


def _ranked(years: Sequence[Period], rank: int) -> Period | None:
    ordered = sorted(years)
    if rank == 0:
        return ordered[1] if len(ordered) == _ODD else None
    return ordered[rank - 1 if rank > 0 else rank] if -len(ordered) <= rank <= len(ordered) else None
