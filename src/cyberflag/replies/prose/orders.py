"""Numbers in the order of their years: ``190, 201 and 222 respectively``, ``4, 6 and 9 in those years``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cyberflag.model import Period
from cyberflag.replies.prose.setting import Setting, whole_of
from cyberflag.replies.prose.tokens import Token
from cyberflag.replies.prose.wordings import RESPECTIVELY

_FEWEST = 2
_BETWEEN = re.compile(r"\s*[,/;]?\s*(?:and|or|&)?\s*")
_THOSE_YEARS = re.compile(
    r"\b(?:in|for|during|over|across)\s+(?:each\s+of\s+)?(?:those|these|the\s+same|the)\s+(?:(?:two|three|four|five|same)\s+)?"
    r"(?:financial\s+|calendar\s+)?years\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\b(?:together|combined|in\s+total|altogether|in\s+all)\b", re.IGNORECASE)


def in_order(
    text: str, periods: Sequence[Token[Period]], numbers: Sequence[Token[str]], setting: Setting
) -> tuple[Period | None, ...]:
    """The period of each number where a sentence gives one for each year that was asked for, in that order; empty
    where it does not. A number before them is of all years together where it says so.
    """
    closing = RESPECTIVELY.search(text) or _THOSE_YEARS.search(text)
    if closing is None:
        return ()
    years = setting.asked_periods or setting.context.request.periods
    listed = [number for number in numbers if number.start < closing.start()][-len(years) :]
    others = [number for number in numbers if number not in listed]
    in_row = all(_BETWEEN.fullmatch(text[a.end : b.start]) for a, b in pairwise(listed))
    is_told = all(p.value in years and p.end <= listed[0].start for p in periods) if listed else False
    if len(listed) != len(years) or len(years) < _FEWEST or not in_row or not is_told:
        return ()
    if not others:
        return tuple(years)
    whole = whole_of(years)
    if len(others) > 1 or others[0].start > listed[0].start or whole is None or not _TOGETHER.search(text):
        return ()
    return (whole, *years)
