"""The figures of a sentence: ``12``, ``at most 4``, ``between 7 and 9``, and the bounds that they are."""

from __future__ import annotations

import re

from cyberflag.model import Bounds

NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?![\d/]|[.,]\d)"
_LIMITS = {
    r"at least|no fewer than|not less than": (0, None),
    r"more than|over|above": (1, None),
    r"at most|up to|no more than|not more than": (None, 0),
    r"fewer than|less than|under|below": (None, -1),
}
_LIMIT = "|".join(_LIMITS)
FIGURE = (
    rf"(?:between {NUMBER} and {NUMBER}|{NUMBER} to {NUMBER}|{NUMBER} or (?:more|fewer|less)"
    rf"|(?:{_LIMIT}) {NUMBER}|(?<![\d.,/-]){NUMBER})"
)
_NUMBER = re.compile(NUMBER)


def bounds_of(figure: str) -> Bounds | None:
    """The bounds that a figure (a match of ``FIGURE``) says; None where they are the wrong way round."""
    low, *more = (int(number.replace(",", "")) for number in _NUMBER.findall(figure))
    if more:
        return Bounds(low, more[0]) if low <= more[0] else None
    if figure.endswith("or more"):
        return Bounds(low, None)
    if figure.endswith(("or fewer", "or less")):
        return Bounds(0, low)
    for words, (up, down) in _LIMITS.items():
        if re.match(rf"(?:{words})\b", figure):
            return Bounds(low + up, None) if up is not None else Bounds(0, max(low + (down or 0), 0))
    return Bounds.exactly(low)
