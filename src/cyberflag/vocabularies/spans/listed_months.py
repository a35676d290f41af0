"""Months that a label lists one by one, or by their first letters: ``Q1 (Apr, May, Jun)``, ``Jul/Aug/Sep``, ``AMJ``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from cyberflag.vocabularies.dates import MONTH, QUARTER, month_number, named_months

_MONTHS_IN_YEAR: Final = 12
_FEWEST: Final = 3
_BETWEEN: Final = r"(?:\s*[,;/&+|–-]\s*(?:(?:and|&)\s+)?|\s+(?:and\s+)?)"
_LISTED: Final = re.compile(rf"(?<![a-z]){MONTH}(?:{_BETWEEN}{MONTH}){{{_FEWEST - 1},}}", re.IGNORECASE)
_LETTERS: Final = "JFMAMJJASOND"
_BY_LETTERS: Final = re.compile(
    rf"(?<![A-Za-z])(?P<name>{QUARTER}\s*[1-4](?:\s+\(?(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?\)?)?)[\s(:,–-]*"
    r"(?P<letters>[JFMASOND]{3})(?![A-Za-z])\)?",
    re.IGNORECASE,
)


def with_months_as_span(text: str) -> str:
    """The text with three months or more that follow on one another, listed, written as the first to the last of them,
    and so the first letters of three behind the number of their quarter. A list that leaves one out stays.
    """
    return _BY_LETTERS.sub(_spelt, _LISTED.sub(_spanned, text))


def _spanned(found: re.Match[str]) -> str:
    numbers = [month_number(name) or 0 for name in re.findall(MONTH, found[0], re.IGNORECASE)]
    follow = all(later == earlier % _MONTHS_IN_YEAR + 1 for earlier, later in pairwise(numbers))
    return named_months(numbers[0], len(numbers)) if follow and len(numbers) <= _MONTHS_IN_YEAR else found[0]


def _spelt(found: re.Match[str]) -> str:
    """The months by their letters: no two runs of three have the same."""
    first = (_LETTERS * 2).find(found["letters"].upper())
    return found[0] if first < 0 else f"{found['name']} ({named_months(first + 1, len(found['letters']))})"
