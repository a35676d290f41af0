"""Sections of an Act named together, of which none is named by itself: ``sections 8 to 15A``, ``s.8 to s.15A``, ``the
Order of 2008 and section 90 of the Justice Act``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyberflag.vocabularies.dates import MONTH

_WORD: Final = r"(?:sections?|sect?s?\.?|ss?\.?|articles?)\s*"
_SEVERAL: Final = r"(?:sections|sects\.?|ss\.?|articles)\s*"
_NUMBER: Final = r"\d{1,3}[A-Z]?(?:\s*\([^()]{1,6}\))*"
_FIRST: Final = r"(?P<{}>\d{{1,3}})[A-Z]?(?:\s*\([^()]{{1,6}}\))*"
_TO: Final = r"\s*\b(?:up\s+to|to|through)\s+(?:and\s+including\s+)?"
_SPAN: Final = re.compile(
    rf"(?<![\w/'.])(?:{_WORD}{_FIRST.format('first')}{_TO}(?:{_WORD})?{_FIRST.format('last')}"
    # a dash alone may part a section from its figure: "s8 - 12"
    rf"|(?:{_SEVERAL}{_NUMBER}\s*-\s*|{_WORD}{_NUMBER}\s*-\s*{_WORD}){_NUMBER}"
    rf"|between\s+{_WORD}{_NUMBER}\s+and\s+(?:{_WORD})?{_NUMBER})(?![\w/%])"
    rf"(?:(?<=[A-Z)])|(?!\s+(?:{MONTH}|years?|yrs?|months?|days?|hours?|times?|(?:[a-z]+\s+)?(?:offences?|crimes?|victims?|children|girls?|boys?))\b))",
    re.IGNORECASE,
)
_BESIDE_LAW: Final = re.compile(
    r"\border\b(?:\s*\([^()]{1,20}\))?(?:\s+(?:of\s+)?(?:19|20)\d\d)?\s*,?\s*(?:and|or|&|plus)\s+"
    rf"(?:(?:of|under|against|to)\s+)?(?:the\s+)?(?P<section>{_WORD}{_NUMBER})(?=\s+(?:of|under|in)\s+the\b[^.;]{{0,60}}\bact\b)",
    re.IGNORECASE,
)
"""An Order named whole, with a section of an Act listed behind it."""
_OF_SECTION: Final = re.compile(rf"{_WORD}{_NUMBER}\s*,?\s*(?:(?:of|under|in)\s+)?[^.;,]{{0,60}}$", re.IGNORECASE)
"""Before a law that is named for one section: ``section 15A of the Sexual Offences Act and ...``."""


def sections_together_in(plain: str) -> Iterator[tuple[int, int]]:
    """Where a plainly written text names sections from one to another, or one beside a whole law: their spans."""
    yield from (span.span() for span in _SPAN.finditer(plain) if _rises(span))
    for listed in _BESIDE_LAW.finditer(plain):
        if _OF_SECTION.search(plain[: listed.start()]) is None:
            yield listed.span("section")


def _rises(span: re.Match[str]) -> bool:
    """Whether what stands behind ``to`` can be a later section: ``section 15A to 13 year olds`` names no other."""
    return span["first"] is None or int(span["first"]) <= int(span["last"])
