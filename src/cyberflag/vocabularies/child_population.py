"""How many children live in the area of each police force, by year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from cyberflag.model import Period
from cyberflag.vocabularies.list_files import read_rows

INTERPOLATED = "interpolated"
"""The value of ``how`` of a year for which no figure is published."""


@dataclass(frozen=True)
class ChildPopulation:
    """The ``children`` (aged 0 to 17) who live in the area of a ``force`` at 30 June of ``year``.

    ``how``: ``published`` (a sum of published figures), ``remainder`` (England less all its other areas) or
    ``interpolated`` (a straight line between the published years around it). Source: ONS mid-year estimates based on
    the Census of 2021 (`data/child_population.csv`).
    """

    force: str
    year: int
    children: int
    how: str

    @property
    def is_estimated(self) -> bool:
        """Whether no figure is published for the year."""
        return self.how == INTERPOLATED


def _read() -> dict[str, tuple[ChildPopulation, ...]]:
    found: dict[str, list[ChildPopulation]] = defaultdict(list)
    for row in read_rows("child_population.csv"):
        found[row["force"]].append(
            ChildPopulation(row["force"], int(row["year"]), int(row["children"]), row["how"]),
        )
    return {force: tuple(sorted(years, key=lambda p: p.year)) for force, years in found.items()}


CHILD_POPULATION: Mapping[str, tuple[ChildPopulation, ...]] = MappingProxyType(_read())
"""The years of each force that has residents, earliest first; British Transport Police has none."""


def children_of(force: str, period: Period) -> ChildPopulation | None:
    """The children of a force's area at the 30 June nearest to the middle of a period.

    A financial year takes the 30 June in it, as the rates of the official crime tables do. Where the list does not
    reach so far, its nearest year stands in (``year`` says which). None for a force without residents (British
    Transport Police, the Crown dependencies).
    """
    years = CHILD_POPULATION.get(force)
    if years is None:
        return None
    middle = period.start.toordinal() + (period.days - 1) / 2
    return min(years, key=lambda p: (abs(date(p.year, 6, 30).toordinal() - middle), p.year))
