"""Numbers that are ages where a number of people could stand: ``under-18 victims``, ``17 or younger victim``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_AGE_BEHIND: Final = re.compile(
    r"(?:\b(?:under|over|below|above|up to|less than|(?:younger|older) than|u|age[ds]?)[ -]*"
    r"|\bage[ds]?\s+\d{1,2}\s*(?:to|and|-|–)\s*|\b0\s*(?:to|-|–)\s*)$",
    re.IGNORECASE,
)
_AGE_AHEAD: Final = re.compile(
    r"\d{1,2}(?:(?: years)? (?:or|and) (?:under|younger|less|below)|s|[ -]years?(?:[ -]olds?| of age)?)\b",
    re.IGNORECASE,
)
"""What stands before or after a number that is an age, where a number of victims could stand: ``under-18 victims``."""


def matches_of_no_age(pattern: re.Pattern[str], plain: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern, without those that begin with an age; in ``under 18 and 49 suspects`` the pattern of a
    number of suspects is found at 49.
    """
    start = 0
    while (found := pattern.search(plain, start)) is not None:
        if _begins_with_age(plain, found.start()):
            start = found.start() + 1
            continue
        yield found
        start = max(found.end(), found.start() + 1)


def _begins_with_age(plain: str, start: int) -> bool:
    if not plain[start : start + 1].isdigit():
        return False
    return bool(_AGE_BEHIND.search(plain[:start]) or _AGE_AHEAD.match(plain, start))
