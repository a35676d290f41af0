"""Remarks that the figures are of all crimes, online or not: ``These are all rapes, not only those online``."""

from __future__ import annotations

import re
from typing import Final

_FIGURES: Final = (
    r"\b(?:figures?|data|numbers?|counts?|totals?|tables?|statistics|results?|these|this|those|they|it|above|below"
    r"|we\s+have\s+(?:given|counted|provided))\b"
)
_ONLINE: Final = r"(?:on-?line|cyber\w*|internet\w*|flagged|the\s+(?:online\s+|cyber\s+)?flag)"
_OF_ALL: Final = re.compile(
    rf"{_FIGURES}[^.;]*?(?P<all>\b{_ONLINE}\s+(?:or|and)\s+(?:not\b|off-?line|otherwise)"
    r"|\boff-?line\s+(?:and|or|as\s+well\s+as)\s+on-?line"
    rf"|\b(?:whether\s+or\s+not|not\s+(?:known|recorded|clear)\s+whether)\s+(?:[\w-]+\s+){{0,6}}?{_ONLINE}"
    rf"|\bwhether\s+(?:[\w-]+\s+){{0,6}}?{_ONLINE}\s+or\s+(?:not|otherwise)\b"
    rf"|\b(?:regardless|irrespective)\s+of\b[^.;]*?{_ONLINE}"
    r"|\bnot\s+(?:only|just|limited\s+to|restricted\s+to|confined\s+to|specific\s+to)\s+"
    rf"(?:(?:those|the|offences|crimes|committed|recorded|that|were|are|with)\s+)*{_ONLINE})",
    re.IGNORECASE,
)
_FLAGGED: Final = re.compile(r"\b(?:flag\w*|marker\w*|marked|tagged)\b", re.IGNORECASE)
"""Beside these words crimes have the flag all the same: ``These are flagged crimes, reported online or not``."""
_ASKS: Final = re.compile(r"\?\s*$|\b(?:you|your|please|could|would|can)\b", re.IGNORECASE)


def tells_of_all_crimes(text: str) -> bool:
    """Whether a sentence says of the figures that they are of crimes with the flag and without it."""
    found = _OF_ALL.search(text)
    if found is None or _ASKS.search(text):
        return False
    return _FLAGGED.search(text[: found.start("all")] + text[found.end("all") :]) is None
