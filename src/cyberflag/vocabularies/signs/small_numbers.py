"""Small numbers that are written with other signs than ``<5``: ``u/5``, ``lt5``, ``>0<5``, ``1 or 2``, ``max 4``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cyberflag.model import Bounds
from cyberflag.vocabularies.number_words import read_number

_SMALLEST: Final = r"[2-6]|two|three|four|five|six"
"""``u/16`` and ``4 or under`` are of ages where the number is not as small."""
_NUMBER: Final = r"(?P<number>[1-9]\d?|[a-z]+)"
_BELOW: Final = re.compile(
    rf"(?:u|sub|under|below|lower|smaller|fewer|less)\s?[/.-]?\s?(?P<few>{_SMALLEST})"
    rf"|(?:lower|smaller|fewer|less)than\s?(?P<than>{_SMALLEST})"
    rf"|(?:no\.?|number|count|n)\s+(?:below|under)\s+(?P<counted>{_SMALLEST})"
    rf"|(?:l\s?[./]?\s?t|l\.t)\.?\s?[/.-]?\s?{_NUMBER}"
)
"""A number below one that is told, by a letter or two: ``u/5``, ``lt5``, ``sub 5``."""
_UP_TO: Final = re.compile(
    rf"(?:max(?:imum|\.)?|not?\s+(?:above|over|greater\s+than|higher\s+than)|at\s+the\s+most|lt?e)\s?{_NUMBER}"
    rf"|{_NUMBER.replace('number', 'before')}\s+(?:max(?:imum|\.)?|at\s+(?:the\s+)?most)"
    rf"|(?P<few>{_SMALLEST})\s+(?:or|and)\s+(?:under|below|lower|smaller)"
)
_BETWEEN_SIGNS: Final = re.compile(
    r"(?:(?:>|gt\s?)\s?(?P<above>\d)|(?:≥|>\s?=|ge\s?)\s?(?P<least>\d)|(?P<above_before>\d)\s?<|(?P<least_before>\d)\s?(?:≤|<\s?=))"
    r"\s?(?:[a-z]|and|but|,|&|/)?\s?"
    r"(?:(?:<|lt\s?)\s?(?P<below>\d{1,2})|(?:≤|<\s?=|le\s?)\s?(?P<most>\d{1,2}))"
)
"""A number between two, each with its sign: ``>0<5``, ``0 < n < 5``, ``≥1 ≤4``."""
_SPELT: Final = r"(?:nil|zero|none|one|two|three|four|five|six|[0-6])"
_LISTED: Final = re.compile(rf"(?P<first>{_SPELT})(?:\s?,\s?{_SPELT})*,?\s?\bor\b\s?(?P<last>{_SPELT})|[01]or[2-6]")
_LARGEST: Final = 20
_NOTHING: Final = ("nil", "none", "zero")


@lru_cache(maxsize=4096)
def read_small_number(core: str) -> Bounds | None:
    """What a number can be that is written as too small to tell, in small letters and plain signs; None for others.

    ``1 to 4`` and ``1-4`` are not read here: without a note they may be ages.
    """
    if (found := _BELOW.fullmatch(core)) is not None:
        return _bounds(0, _said(found), take=1)
    if (found := _UP_TO.fullmatch(core)) is not None:
        return _bounds(0, _said(found), take=0)
    return read_listed_number(core)


def read_listed_number(core: str) -> Bounds | None:
    """The same for a number of which each value that it can have is named (``1 or 2``), or that stands between signs
    (``>0<5``).
    """
    found = _BETWEEN_SIGNS.fullmatch(core)
    return _between(found) if found is not None else _listed(core)


def _said(found: re.Match[str]) -> int | None:
    return read_number(next(text for text in found.groups() if text))


def _bounds(low: int, high: int | None, *, take: int) -> Bounds | None:
    return Bounds(low, high - take) if high is not None and low < high - take and high <= _LARGEST else None


def _between(found: re.Match[str]) -> Bounds | None:
    above = found["above"] or found["above_before"]
    low = int(above) + 1 if above else int(found["least"] or found["least_before"])
    high = int(found["below"]) - 1 if found["below"] else int(found["most"])
    return _bounds(low, high, take=0)


def _listed(core: str) -> Bounds | None:
    """``1 or 2``, ``one, two or three``: numbers that follow on one another from nought or one."""
    if not _LISTED.fullmatch(core):
        return None
    words = re.findall(r"[a-z]{3,}|\d", core)
    numbers = [0 if word in _NOTHING else read_number(word) or 0 for word in words]
    follow = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return Bounds(numbers[0], numbers[-1]) if follow and numbers[0] <= 1 else None
