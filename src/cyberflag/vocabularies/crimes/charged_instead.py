"""Offences named as the ones charged in place of those recorded (``where the alternative offence is harassment``): what
is counted is the crime that was recorded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from cyberflag.vocabularies.plain_text import read_words, write_plainly
from cyberflag.vocabularies.understanding import Understood

T = TypeVar("T")
_STOP = re.compile(r"[.;:?()\[\]]\s|,\s+(?!\d|(?:and|or)\b)|,?\s+(?:and|or)\s+\d|\bhow\s+many\b|$")


def as_recorded(text: str, mentions: Sequence[Understood[T]]) -> list[Understood[T]]:
    """The mentions of offences in a text without those that it names as charged instead."""
    if not mentions:
        return []
    plain = write_plainly(text)
    opened = [found.end() for found in _opens().finditer(plain)]
    ends = [end.start() if (end := _STOP.search(plain, at)) else len(plain) for at in opened]
    zones = list(zip(opened, ends, strict=True))
    return [one for one in mentions if not any(start <= one.start < end for start, end in zones)]


@cache
def _opens() -> re.Pattern[str]:
    phrases = "|".join(read_words("outcome_words")["instead"]["words"])
    return re.compile(rf"\b(?:{phrases})".replace(" ", r"\s+"), re.IGNORECASE)
