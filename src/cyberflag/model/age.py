"""Ages of victims, in whole years."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

CHILD_MAX = 17
"""The oldest age, in whole years, at which a person is a child in the sense of these figures (under 18)."""

_CONTRACT = re.compile(r"(?P<low>\d+)(?:-(?P<high>\d+)|(?P<open>\+))?$")


@dataclass(frozen=True)
class AgeBand:
    """Ages ``low`` to ``high``, both inside; ``high`` is None for an open band such as ``18+``.

    Two values are no band: `UNKNOWN_AGE` (the age was not recorded) and `ALL_AGES` (no breakdown by age). Their ``low``
    is -1 and -2, so that they compare equal only to themselves; ask ``is_known``.
    """

    low: int
    high: int | None = None

    def __post_init__(self) -> None:
        if self.high is not None and self.high < self.low:
            raise ValueError(f"an age band cannot end ({self.high}) before it starts ({self.low})")

    def __lt__(self, other: AgeBand) -> bool:
        """By the lowest age, then by the highest; an open band after every closed one."""
        return self._order < other._order

    @property
    def _order(self) -> tuple[int, float]:
        return self.low, float("inf") if self.high is None else self.high

    @classmethod
    def single(cls, age: int) -> AgeBand:
        """One year of age."""
        return cls(age, age)

    @classmethod
    def parse(cls, text: str) -> AgeBand:
        """Read the contract's spelling: ``13``, ``0-11``, ``18+``, ``unknown``, ``all``.

        Raises ``ValueError`` for anything else, and for a band that ends before it starts.
        """
        if text == "unknown":
            return UNKNOWN_AGE
        if text == "all":
            return ALL_AGES
        found = _CONTRACT.match(text)
        if not found:
            raise ValueError(f"not an age of the counts contract: {text!r}")
        low = int(found["low"])
        if found["open"]:
            return cls(low, None)
        return cls(low, int(found["high"] or low))

    def __str__(self) -> str:
        if self == UNKNOWN_AGE:
            return "unknown"
        if self == ALL_AGES:
            return "all"
        if self.high is None:
            return f"{self.low}+"
        return str(self.low) if self.low == self.high else f"{self.low}-{self.high}"

    @property
    def is_known(self) -> bool:
        """Whether this is a band of ages rather than ``unknown`` or ``all``."""
        return self.low >= 0

    @property
    def is_adult(self) -> bool:
        """Whether nobody in the band is under 18."""
        return self.low > CHILD_MAX

    @property
    def is_child(self) -> bool:
        """Whether everybody in the band is under 18."""
        return self.is_known and self.high is not None and self.high <= CHILD_MAX

    def overlaps(self, other: AgeBand) -> bool:
        """Whether some age lies in both bands; False where either is not known."""
        if not (self.is_known and other.is_known):
            return False
        ends = [band.high for band in (self, other) if band.high is not None]
        return max(self.low, other.low) <= min(ends, default=max(self.low, other.low))

    def contains(self, other: AgeBand) -> bool:
        """Whether every age of ``other`` lies in this band; False where either is not known."""
        if not (self.is_known and other.is_known) or other.low < self.low:
            return False
        return self.high is None or (other.high is not None and other.high <= self.high)


UNKNOWN_AGE = AgeBand(-1, -1)
ALL_AGES = AgeBand(-2, -2)
CHILDREN = AgeBand(0, CHILD_MAX)
"""Everybody under 18: what a whole request is about; in running text it is no breakdown by age (counts contract)."""


def exclude_one_another(ages: Iterable[AgeBand]) -> bool:
    """Whether no age lies in two of the bands; those that are not known share none."""
    known = sorted(age for age in ages if age.is_known)
    return not any(one.overlaps(other) for one, other in pairwise(known))
