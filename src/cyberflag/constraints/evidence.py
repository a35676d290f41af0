"""What a bound or a contradiction rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Side(Enum):
    """Which end of a number's bounds."""

    LOW = "low"
    HIGH = "high"

    @property
    def other(self) -> Side:
        """The other end."""
        return Side.HIGH if self is Side.LOW else Side.LOW


class End(NamedTuple):
    """One end of the bounds of an unknown, by the unknown's place in its system."""

    unknown: int
    side: Side


@dataclass(frozen=True)
class Evidence:
    """Relations and given bounds from which something follows, by their places in the system, in order.

    ``lows`` and ``highs`` are the unknowns whose given low or high is needed; that no number is below nought is known
    anyhow and stands in neither.
    """

    relations: tuple[int, ...]
    lows: tuple[int, ...]
    highs: tuple[int, ...]

    @classmethod
    def of(cls, relations: Iterable[int], ends: Iterable[End]) -> Evidence:
        """The evidence of these relations and ends of given bounds, each once."""
        ends = set(ends)
        return cls(
            relations=tuple(sorted(set(relations))),
            lows=tuple(sorted(e.unknown for e in ends if e.side is Side.LOW)),
            highs=tuple(sorted(e.unknown for e in ends if e.side is Side.HIGH)),
        )

    @property
    def ends(self) -> tuple[End, ...]:
        """The given bounds, one end after the other."""
        return (*(End(u, Side.LOW) for u in self.lows), *(End(u, Side.HIGH) for u in self.highs))
