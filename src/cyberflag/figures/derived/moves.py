"""How a number moved, told in two ways that are never mixed up: a percentage change, or how many times as many.

From 100 to 573 is a rise of 473% and 5.73 times as many; "a rise of 573%" and "473 times as many" are the slips that
this is against. Each way is a type of its own, made from the other by the one formula, and only its own words come out
of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from cyberflag.figures.derived.rows import Reach
from cyberflag.figures.derived.words import span_in_words
from cyberflag.model import Bounds


@dataclass(frozen=True)
class Times:
    """How many times as many there are: 1 is no change, 2 is twice as many. Never negative."""

    reach: Reach

    @classmethod
    def between(cls, before: Bounds, now: Bounds) -> Times | None:
        """From the least to the most that the bounds allow; None where there may have been none before."""
        if before.low == 0 or before.high is None:
            return None
        return cls(Reach(now.low / before.high, None if now.high is None else now.high / before.low))

    @property
    def words(self) -> str:
        """``5.7 times as many``, ``1.12 to 1.15 times as many``."""
        decimals = 1 if self.reach.low >= 2 else 2
        return f"{span_in_words(self.reach.low, self.reach.high, decimals)} times as many"


@dataclass(frozen=True)
class PercentageChange:
    """By how many per cent of what was before a number rose (above nought) or fell (below)."""

    reach: Reach

    @classmethod
    def of(cls, times: Times) -> PercentageChange:
        """The same move as a percentage: 1 times is no change, 2 times a rise of 100%."""
        high = times.reach.high
        return cls(Reach(_per_cent(times.reach.low), None if high is None else _per_cent(high)))

    @property
    def words(self) -> str:
        """``a rise of 473%``, ``a fall of 3.2 to 4.0%``, ``no change``, ``between a fall of 2% and a rise of 4%``."""
        low, high = self.reach.low, self.reach.high
        if high is not None and (low, high) == (0, 0):
            return "no change"
        if low >= 0:
            return f"a rise of {_span(low, high)}"
        if high is not None and high <= 0:
            return f"a fall of {_span(-high, -low)}"
        rise = "a rise without an end" if high is None else f"a rise of {_span(0, high, only_end=True)}"
        return f"between a fall of {_span(0, -low, only_end=True)} and {rise}"


def _per_cent(times: float) -> float:
    return 100 * (times - 1)


_WHOLE_FROM = 10
"""From so many per cent on no decimal is told: it would say more than the counts do."""


def _span(low: float, high: float | None, *, only_end: bool = False) -> str:
    """The per cent in words; ``only_end``: of a span from nought, its end, rounded up."""
    decimals = 0 if low >= _WHOLE_FROM or (only_end and (high or 0) >= _WHOLE_FROM) else 1
    words = span_in_words(low, high, decimals, "%")
    return words.rsplit(" ", 1)[-1] if only_end else words
