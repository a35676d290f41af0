"""Figures too small to give, as cells print them: ``<5``, ``*``, ``fewer than five``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cyberflag.vocabularies.plain_text import MANY_TEXTS

_BOUND: Final = r"(?:[<≤]\s*=?\s*\d{1,2}|(?:fewer|less)\s+than\s+\w+)"
_SMALL: Final = re.compile(rf"\W*(?:{_BOUND}|\*)\W*", re.IGNORECASE)
_BOUNDED: Final = re.compile(_BOUND, re.IGNORECASE)
_LAST: Final = re.compile(rf"(?:^|[:=]|\s[-–—])\s*{_BOUND}\W*$", re.IGNORECASE)
_OF_CRIMES: Final = re.compile(rf"{_BOUND}\s+(?:\w+\s+)?(?:offences|crimes)\b", re.IGNORECASE)


@lru_cache(maxsize=MANY_TEXTS)
def is_small_figure(text: str) -> bool:
    """Whether the whole text of a cell is a figure that is not given since it is small."""
    return _SMALL.fullmatch(text) is not None


def names_small_figure(text: str) -> bool:
    """Whether a text has a number that is no more than a bound: ``Fewer than five offences in 2019/20``."""
    return _BOUNDED.search(text) is not None


def ends_in_small_figure(text: str) -> bool:
    """Whether a line gives such a number and nothing behind it: ``2019/20: <5``."""
    return _LAST.search(text) is not None


def without_small_figures(text: str) -> str:
    """A text without the crimes that it only gives a bound of: ``fewer than five offences``."""
    return _OF_CRIMES.sub(" ", text)
