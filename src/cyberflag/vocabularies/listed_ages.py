"""Bands of ages listed in a row, of which the words beside one say of all that they are ages: ``grouped into 11 and
under, 12-15 and 16-17``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from cyberflag.vocabularies.ages import NUMBER, YEARS
from cyberflag.vocabularies.dates import MONTH

_BAND: Final = (
    rf"(?:(?:aged?|ages)\s+)?(?:{NUMBER}(?:{YEARS})\s*(?:-|\bto\b)\s*{NUMBER}(?:{YEARS})(?![/-]?\d)"
    rf"|{NUMBER}(?:{YEARS})\s+(?:and|or)\s+(?:under|over|above|below|younger|older|up|upwards)\b|{NUMBER}\s?\+"
    rf"|(?:under|below|over|above)[\s-]+{NUMBER}(?:{YEARS})(?![\w/-]))(?!\s+{MONTH})"
)
_JOINED: Final = r"(?:\s*[,;/|]\s*(?:(?:and|or)\s+)?|\s+(?:and|or|&)\s+)"
_ROW: Final = re.compile(rf"(?<![\w/.,-]){_BAND}(?:{_JOINED}{_BAND})+", re.IGNORECASE)
_ONE: Final = re.compile(rf"(?<![\w/-]){_BAND}", re.IGNORECASE)


def listed_beside(plain: str, ages: Collection[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans of all bands in a row of which one is, or ends, an age for certain (``ages``: ``(under 10``, ``the
    victim (under 10``), those of themselves included.
    """
    for row in _ROW.finditer(plain):
        if any(start < row.end() and row.start() < end <= row.end() for start, end in ages):
            yield from (one.span() for one in _ONE.finditer(plain, *row.span()))
