"""What a sign that parts labels from figures leaves whole: periods, bands of ages and times of day."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import AgeBand
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.periods import understand_period

_LIKELY: Final = 0.4
_NUMBER: Final = re.compile(r"(?<![\w/-])\d[\d,]*(?![\w/-])")
_CLOCK: Final = re.compile(r"(?<![\d:])[0-2]?\d:[0-5]\d:[0-5]\d(?![\d:])")
"""A time of day: none of its colons parts a label from its value."""


def is_one_thing(text: str) -> bool:
    """Whether label and value together are a period or a band of ages: ``01.01.20 - 01.01.21``, ``Age 10 - 12``."""
    period = understand_period(text)
    if period is not None and period.score > _LIKELY:
        return True
    age = understand_age(text)
    return age is not None and isinstance(age.value, AgeBand) and age.score > _LIKELY


def stands_inside_one(text: str, at: int) -> bool:
    """Whether the sign at a place of a line stands inside a time of day, or inside a band of ages behind a number that
    counts (``12 rapes of victims aged 13 - 15``); without one it may part an age from its figure (``Aged 13 - 15``).
    """
    ages = ((age.start, age.end) for age in read_tokens(text).ages if _NUMBER.search(text, 0, age.start))
    return any(start < at < end for start, end in (*(clock.span() for clock in _CLOCK.finditer(text)), *ages))
