"""Whether the totals of a table are sums of the figures beside them, as all its lines show together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

_ENOUGH: Final = 3
"""So many totals that hold, for each that does not, leave no doubt of what that one is of: it is misprinted."""
_SMALL: Final = 10
"""A withheld figure is smaller, or it would have been given."""

Line = tuple[Sequence[int | None], int | None]
"""The figures of a line and its total; None for one that is withheld or no number."""


def adds_up(line: Line) -> bool | None:
    """Whether the total of a line is the sum of its figures; None where it may be, with what is withheld."""
    parts, total = line
    if total is None:
        return None
    known = [part for part in parts if part is not None]
    left, withheld = total - sum(known), len(parts) - len(known)
    if withheld and 0 <= left < _SMALL * withheld:
        return None
    return left == 0


def sums_hold(lines: Iterable[Line], *, unless_shown: bool = False) -> bool:
    """Whether totals are sums: one line shows it that has more than noughts, and but few show otherwise. Where no line
    shows anything, ``unless_shown``.
    """
    told = [adds_up(line) for line in lines if line[1] != 0]
    held, failed = told.count(True), told.count(False)
    return held >= _ENOUGH * failed if held else unless_shown and not failed
