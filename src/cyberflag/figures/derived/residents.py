"""The children in the area of a force in a year, for shares and rates."""

from __future__ import annotations

from dataclasses import dataclass

from cyberflag.model import Period
from cyberflag.vocabularies.child_population import children_of

NEAREST_YEARS = 2
"""How many years off a population may be that stands in for a year which the list lacks; it is then an estimate."""


@dataclass(frozen=True)
class Residents:
    """Children of 0 to 17 years; ``is_estimated`` where no figure is published for the 30 June of the year itself."""

    children: int
    is_estimated: bool


def residents_of(force: str, year: Period) -> Residents | None:
    """The children who lived in a force's area in a year.

    None for a force without residents (the transport police), where the list ends more than `NEAREST_YEARS` before the
    year, and for a period that is no year: a rate is per year.
    """
    found = children_of(force, year) if year.is_year else None
    if found is None:
        return None
    off = min(abs(found.year - other) for other in (year.start.year, year.end.year))
    if off > NEAREST_YEARS:
        return None
    stands_in = (found.year, 6, 30) < (year.start.year, year.start.month, year.start.day) or found.year > year.end.year
    return Residents(found.children, found.is_estimated or stands_in)
