"""A period in two columns or rows of headings, the day it begins and the day it ends: ``date_from`` and ``date_to``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.fits import fits_of
from cyberflag.replies.tables import Label, Level, Side
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.totals import understand_total

_AROUND: Final = (
    r"(?:date|day|dt|period|year|fy|financial|range|recorded|record|rec|recd|rec'd|rep|reg|registered|logged|reporting|recording"
    r"|time|counted|counting|count|counts"
    r"|figures?|data|covers?|covering|running|runs|measured|taken|reported|crimes?|offences?|on|of|the|inclusive|incl|\d{1,2})"
)
_BEGINS: Final = re.compile(
    rf"(?:{_AROUND}\s)*(?:from|since|starts?|starting|started|begins?|beginning|began|first|opens?|opening|opened|commenc\w+)"
    rf"(?:\s{_AROUND})*",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(
    rf"(?:{_AROUND}\s)*(?:to|until|till?|thru|through|ends?|ending|ended|last|final|up to|clos(?:es?|ing|ed)|finish\w*)"
    rf"(?:\s{_AROUND})*",
    re.IGNORECASE,
)
_FEWEST: Final = 2
_DAY: Final = timedelta(days=1)
_LONGEST_MONTH: Final = 31


def begins_or_ends(name: str) -> bool:
    """Whether the heading of a column only says that a period begins or ends with the days in it."""
    plain = _plain(name)
    return bool(_BEGINS.fullmatch(plain) or _ENDS.fullmatch(plain))


def are_begin_and_end(names: Sequence[str]) -> bool:
    """Whether one name right before another says that a period begins, and that one that it ends."""
    return any(_are_pair(first, last) for first, last in pairwise(names))


def join_begin_and_end(levels: Sequence[Level]) -> list[Level]:
    """The levels with such a pair of columns, or of rows of headings, as one of periods, where each two days make one.

    Their names say so; or they are of days or months alone, and the days that they make follow on one another.
    """
    for first in levels:
        for last in levels:
            if first is last or first.side is not last.side or first.side is Side.SECTIONS:
                continue
            joined = tuple(map(_span, first.labels, last.labels))
            is_pair = _are_pair(first.name, last.name) or _are_ends(first, last)
            if is_pair and all(map(_is_span_or_total, joined)):
                one = replace(first, name=Dimension.PERIOD.value, labels=joined)
                return [one if level is first else level for level in levels if level is not last]
    return list(levels)


def _are_pair(first: str, last: str) -> bool:
    return bool(_BEGINS.fullmatch(_plain(first)) and _ENDS.fullmatch(_plain(last)))


def _are_ends(first: Level, last: Level) -> bool:
    """Whether two levels beside one another hold the first and the last days of spans that follow on one another."""
    if abs(first.index - last.index) != 1 or first.index > last.index:
        return False
    ends = [(_days(a), _days(b)) for a, b in zip(first.labels, last.labels, strict=True)]
    spans = list(dict.fromkeys((a.start, b.end) for a, b in ends if a is not None and b is not None))
    are_days = all(a is not None and b is not None for a, b in ends) and all(start < end for start, end in spans)
    return are_days and len(spans) >= _FEWEST and all(b[0] == a[1] + _DAY for a, b in pairwise(spans))


def _days(label: Label | None) -> Period | None:
    """The day or month that a label is, None where it is a longer time or none."""
    found = fits_of(label.text).get(Dimension.PERIOD) if label is not None else None
    days = found.value if found is not None else None
    return days if isinstance(days, Period) and days.days <= _LONGEST_MONTH else None


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[_:()\[\].,]", " ", name).split())


def _is_span_or_total(label: Label | None) -> bool:
    return label is not None and (Dimension.PERIOD in fits_of(label.text) or understand_total(label.text) is not None)


def _span(first: Label | None, last: Label | None) -> Label | None:
    """What the two say together; the word for the total of all rows may stand in either alone."""
    alone = first or last
    if (first is None) is not (last is None) and alone is not None and understand_total(alone.text):
        return alone
    if first is None or last is None:
        return None
    return replace(first, text=f"{first.text} to {last.text}")
