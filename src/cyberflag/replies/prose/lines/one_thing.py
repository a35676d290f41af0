"""What a sign that parts labels from figures leaves whole: periods, bands of ages and times of day."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import AgeBand
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.periods import understand_period

_LIKELY: Final = 0.4
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
    """Whether the sign at a place of a line stands inside a time of day or a band of ages: ``aged 13 - 15 in 2018``."""
    spans = (*(clock.span() for clock in _CLOCK.finditer(text)), *((a.start, a.end) for a in read_tokens(text).ages))
    return any(start < at < end for start, end in spans)
