"""Platforms that a text names since the police write on them, and on which no crime was: ``Follow us on Facebook``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from cyberflag.vocabularies.plain_text import read_words
from cyberflag.vocabularies.understanding import Understood

_BETWEEN: Final = re.compile(r"\s*[,/&+]\s*|,?\s+(?:and|or)\s+")


def without_channels(plain: str, named: Sequence[Understood[str]]) -> list[Understood[str]]:
    """The names but those on which the police write (``Follow us on Facebook and X``, ``our Facebook page``)."""
    (before, whose, behind), kept, last = _of_police(), list[Understood[str]](), None
    for name in named:
        goes_on = last is not None and _BETWEEN.fullmatch(plain, last, name.start) is not None
        is_page = whose.search(plain, 0, name.start) is not None and behind.match(plain, name.end) is not None
        if goes_on or is_page or before.search(plain, 0, name.start) is not None:
            last = name.end
        else:
            kept.append(name)
    return kept


@cache
def _of_police() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands right before such a name, or before and behind it."""
    words = read_words("platform_words")["of_police"]
    before, whose, behind = ("|".join(words[name]).replace(" ", r"\s+") for name in ("before", "whose", "behind"))
    return (
        re.compile(rf"\b(?:{before})\s+$", re.IGNORECASE),
        re.compile(rf"\b(?:{whose})\s+(?:[\w-]+\s+)?$", re.IGNORECASE),
        re.compile(rf"(?:\s+[\w-]+)?\s+(?:{behind})\b", re.IGNORECASE),
    )
