"""Parts of crimes in a list of which it says that there were none: ``4 Snapchat, 2 Instagram, no Kik``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

_NO: Final = re.compile(r"(?:[,;]|\band|\bbut)\s+(?P<no>no)\s+", re.IGNORECASE)
_ENDS: Final = re.compile(r"\s*(?:[.,;)]|$)")


def noughts_listed(plain: str, parts: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """The span of each ``no`` that gives the number of one of ``parts`` (where each ends, by where it starts) right
    behind it, of which nothing more is said: not ``no girls under 13``, nor what opens a sentence.
    """
    for found in _NO.finditer(plain):
        if found.end() in parts and _ENDS.match(plain, parts[found.end()]):
            yield found.span("no")
