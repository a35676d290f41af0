"""Sentences that answer the question above them with a number and no word for what it counts: ``It was so for 20``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.replies.prose.setting import Setting
from cyberflag.vocabularies.markers import understand_figure

_NUMBER: Final = r"(?:\d[\d,]*|[a-z]+(?:[\s-][a-z]+){0,3}?)"
_OF_THEM: Final = r"(?:\s+(?:of\s+(?:them|these|those)|(?:such\s+)?(?:crimes?|offences?|cases?|records?)))"
_DAY: Final = r"(?:(?:by|at|as\s+at|as\s+of|on|up\s+to|to|until)\s+[^,.;]*?\d{4},?\s+|so\s+far,?\s+|to\s+date,?\s+)?"
_ANSWERS: Final = re.compile(
    rf"{_DAY}(?:this|that|it|the\s+(?:answer|number|figure|total|count))\s+"
    r"(?:(?:is|was|were|has\s+been|had\s+been)(?:\s+(?:so|true|the\s+case|done))?|applie[sd]|happened|occurred|came\s+to|stood\s+at)\s+"
    rf"(?:(?:for|of|in|to|with|at)\s+)?(?P<number>{_NUMBER}){_OF_THEM}?|{_DAY}(?P<alone>{_NUMBER})\s+of\s+(?:them|these|those)",
    re.IGNORECASE,
)


def answer_alone(text: str, setting: Setting) -> str:
    """The number alone where a sentence is nothing but that number and words that point at the question above it, which
    asks how many of something there were; else the text as it stands.
    """
    found = _ANSWERS.fullmatch(text.strip().rstrip(".")) if setting.question.measure is not None else None
    number = found["number"] or found["alone"] if found else ""
    return number if number and understand_figure(number) is not None else text
