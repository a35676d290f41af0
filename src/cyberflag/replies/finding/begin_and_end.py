"""A period in two columns of its own, the day it begins and the day it ends: ``date_from`` and ``date_to``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.fits import fits_of
from cyberflag.replies.tables import Label, Level, Side
from cyberflag.vocabularies.dimensions import Dimension

_WHAT: Final = r"(?:date|day|period|year|fy|financial year|range|recorded|record|reporting period|time)"
_BEGINS: Final = re.compile(
    rf"(?:{_WHAT}\s)*(?:from|starts?|starting|begins?|beginning|first)(?:\s{_WHAT})*", re.IGNORECASE
)
_ENDS: Final = re.compile(rf"(?:{_WHAT}\s)*(?:to|until|ends?|ending|last|up to)(?:\s{_WHAT})*", re.IGNORECASE)


def begins_or_ends(name: str) -> bool:
    """Whether the heading of a column only says that a period begins or ends with the days in it."""
    plain = _plain(name)
    return bool(_BEGINS.fullmatch(plain) or _ENDS.fullmatch(plain))


def join_begin_and_end(levels: Sequence[Level]) -> list[Level]:
    """The levels with such a pair of columns as one of periods, where each two days make one."""
    for first in levels:
        for last in levels:
            if first.side is last.side is Side.ROWS and _are_pair(first.name, last.name):
                joined = tuple(map(_span, first.labels, last.labels))
                if all(label is not None and Dimension.PERIOD in fits_of(label.text) for label in joined):
                    one = replace(first, name=Dimension.PERIOD.value, labels=joined)
                    return [one if level is first else level for level in levels if level is not last]
    return list(levels)


def _are_pair(first: str, last: str) -> bool:
    return bool(_BEGINS.fullmatch(_plain(first)) and _ENDS.fullmatch(_plain(last)))


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").split())


def _span(first: Label | None, last: Label | None) -> Label | None:
    if first is None or last is None:
        return None
    return replace(first, text=f"{first.text} to {last.text}")
