"""``One`` that opens a sentence on some of the crimes counted before it: ``Only one occurred in January``."""

from __future__ import annotations

import re
from typing import Final

_OPENS: Final = re.compile(
    r"\W*(?:(?:of\s+(?:these|those|them|the\s+(?:offences|crimes))|and|but|however)\s*,?\s+)*(?:only\s+|just\s+)?"
    r"(?P<one>one)(?:\s+of\s+(?:these|those|them|the\s+(?:[\w-]+\s+)?(?:offences|crimes|cases)))?\s+"
    r"(?:occurred|happened|took\s+place|(?:was|were|had|has)\s+(?:been\s+)?(?:\w+ly\s+)?(?:recorded|reported|committed|flagged|against|on|via|in|a|an)"
    r"|involv(?:ed|es)|(?:relate[sd]\s+to|concern(?:ed|s))(?!\s+(?:the|how|what|our)\b)|featur(?:ed|es)|mention(?:ed|s)|resulted|led)\b"
    r"(?!\s+(?:in\s+error|by\s+mistake|wrongly|twice|use|place|operation)\b)",
    re.IGNORECASE,
)


def one_left(plain: str) -> str:
    """The word where a sentence that goes on from figures tells by it of one of their crimes; else an empty text."""
    found = _OPENS.match(plain)
    return "" if found is None else found["one"]
