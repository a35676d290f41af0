"""The least and the most that a whole number can be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Bounds:
    """Whole numbers ``low`` to ``high``, both inside; ``high`` is None where nothing bounds it.

    Raises ``ValueError`` for a negative ``low`` or a ``high`` below ``low``.
    """

    low: int
    high: int | None

    def __post_init__(self) -> None:
        if self.low < 0:
            raise ValueError(f"a count cannot be below nought: {self.low}")
        if self.high is not None and self.high < self.low:
            raise ValueError(f"bounds are the wrong way round: {self.low} to {self.high}")

    @classmethod
    def exactly(cls, value: int) -> Bounds:
        """A number that is known."""
        return cls(value, value)

    @classmethod
    def sum(cls, parts: Iterable[Bounds]) -> Bounds:
        """The bounds of a sum: the sums of the bounds. Nothing adds to 0 to 0."""
        total = cls.exactly(0)
        for part in parts:
            total = total + part
        return total

    def __add__(self, other: Bounds) -> Bounds:
        if not isinstance(other, Bounds):  # a number of another series, say: only a count can be added to a count
            return NotImplemented
        high = None if self.high is None or other.high is None else self.high + other.high
        return Bounds(self.low + other.low, high)

    def __contains__(self, value: int) -> bool:
        return self.low <= value and (self.high is None or value <= self.high)

    @property
    def is_exact(self) -> bool:
        """Whether only one number is left."""
        return self.low == self.high

    def hull(self, other: Bounds) -> Bounds:
        """The narrowest bounds that hold both: for two figures of one thing that disagree."""
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Bounds(min(self.low, other.low), high)

    def meet(self, other: Bounds) -> Bounds | None:
        """What both allow, or None where they contradict each other."""
        highs = [b.high for b in (self, other) if b.high is not None]
        low, high = max(self.low, other.low), min(highs, default=None)
        return None if high is not None and high < low else Bounds(low, high)

    def __str__(self) -> str:
        if self.is_exact:
            return f"{self.low:,}"
        return f"{self.low:,} or more" if self.high is None else f"{self.low:,} to {self.high:,}"
