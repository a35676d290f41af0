"""Columns that say which row is the first, the second and so on, and count nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.finding.strips import Strip

_HEADS_RANKS: Final = re.compile(
    r".*\brank(?:ed|ings?|s)?\b.*|(?:league\s+)?(?:position|place|placing|order)(?:\s+(?:in|by|on)\b.*)?", re.IGNORECASE
)
_RANK: Final = re.compile(r"(?:no\.?\s*|#)?=?\s*(?P<rank>\d{1,3})\s*(?:=|\.|st|nd|rd|th)?", re.IGNORECASE)
_FEWEST: Final = 2


def ranks_rows(strip: Strip, rows: Sequence[int], column: int, heading: str) -> bool:
    """Whether a column is headed as one of ranks (``Rank in last year``) and its numbers are places among the rows,
    from the first on; rows that were not ranked have a sign or words.
    """
    if not _HEADS_RANKS.fullmatch(heading):
        return False
    found = (_RANK.fullmatch(strip.text(row, column)) for row in rows)
    places = sorted(int(match["rank"]) for match in found if match)
    return len(places) >= _FEWEST and places[0] == 1 and all(place <= at for at, place in enumerate(places, 1))
