"""How a force writes its numbers, and what a careful reader may conclude from what is written."""

from __future__ import annotations

from dataclasses import dataclass

from cyberflag.model import Bounds, Marker

_UNITS = ("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


@dataclass(frozen=True)
class Shown:
    """A number as it is printed, with the least and most it can be to a reader who sees only that."""

    printed: str | int
    bounds: Bounds
    marker: Marker = Marker.PLAIN


@dataclass(frozen=True)
class Notation:
    """How numbers are written.

    ``nought`` is what stands for 0 (0, ``-``, ``nil``, or nothing at all). Values from 1 (from 0 where
    ``hides_noughts``) up to but not including ``below`` are printed as ``hidden``; ``rule_stated`` says whether the
    reply tells the threshold, without which a hidden value has no upper bound. ``rounded_to`` rounds to a multiple.
    ``as_text`` writes text in place of numbers, with commas between thousands where ``commas``; ``in_words`` writes
    numbers under a hundred in words. ``blanks_explained`` says whether the reply tells or proves that an empty cell
    is a nought; where it does not, an empty cell is no figure. ``provisional`` numbers are printed as they are.
    """

    nought: str | int = 0
    below: int | None = None
    hidden: str = "*"
    rule_stated: bool = True
    hides_noughts: bool = False
    rounded_to: int | None = None
    as_text: bool = False
    commas: bool = False
    in_words: bool = False
    blanks_explained: bool = True
    provisional: bool = False

    def show(self, value: int) -> Shown:
        """How ``value`` is printed."""
        if self.below is not None and value < self.below and (value > 0 or self.hides_noughts):
            low = 0 if self.hides_noughts else 1
            high = self.below - 1 if self.rule_stated else None
            return Shown(self.hidden, Bounds(low, high), Marker.SUPPRESSED)
        if self.rounded_to is not None:
            step = self.rounded_to
            near = (value + step // 2) // step * step
            reach = step // 2
            return Shown(self._write(near), Bounds(max(near - reach, 0), near + reach), Marker.ROUNDED)
        marker = Marker.PROVISIONAL if self.provisional else Marker.PLAIN
        return Shown(self._write(value), Bounds.exactly(value), marker)

    def _write(self, value: int) -> str | int:
        if value == 0:
            return self.nought
        if self.in_words and value < 100:
            return number_words(value)
        if self.commas:
            return f"{value:,}"
        return str(value) if self.as_text else value


PLAIN = Notation()
"""Numbers as they are."""


def number_words(value: int) -> str:
    """A number under a hundred in words: ``forty-two``. Raises ``ValueError`` beyond."""
    if not 0 <= value < 100:
        raise ValueError(f"only numbers under a hundred are written in words: {value}")
    if value < 20:
        return (*_UNITS, *_TEENS)[value]
    tens, unit = divmod(value, 10)
    return _TENS[tens - 2] + (f"-{_UNITS[unit]}" if unit else "")
