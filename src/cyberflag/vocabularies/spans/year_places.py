"""Which of the years asked for a year is, said beside it: ``First year you ask about (2017/18)``."""

from __future__ import annotations

import re
from typing import Final

_PLACE: Final = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|last|final|latest|earliest|oldest|newest|middle|next|most\s+recent"
    r"|\d(?:st|nd|rd|th))"
)
_NUMBER: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_ASKED: Final = (
    r"(?:ask(?:ed)?(?:\s+us)?(?:\s+(?:about|for))?|nam(?:e|ed)|want(?:ed)?|request(?:ed)?|specif(?:y|ied)|gave|mention(?:ed)?"
    r"|list(?:ed)?|need(?:ed)?|quote[ds]?|set\s+out)"
)
_OF_REQUEST: Final = (
    rf"(?:(?:that\s+|which\s+)?(?:you|we\s+(?:are|were))\s+(?:have\s+|had\s+)?{_ASKED}"
    rf"|(?:that\s+(?:is|was)\s+)?{_ASKED}"
    rf"|(?:in|of|from|on)\s+(?:your|the)\s+(?:request|questions?|letter|list|e-?mail|enquiry|application)"
    rf"|(?:out\s+)?of\s+(?:the|your|our|these|those)\s+{_NUMBER}(?:\s+(?:financial\s+)?years?)?)"
)
_YEAR: Final = r"(?:(?:financial|fiscal|calendar|full|whole)\s+)?(?:year|period)"
_YEAR_PLACE: Final = re.compile(
    rf"\b(?:the\s+|your\s+|our\s+)?(?:{_PLACE}\s+(?:{_YEAR}|(?:one\s+)?of\s+(?:the|your|our|these|those)\s+(?:{_NUMBER}\s+)?"
    rf"(?:financial\s+)?years)|year\s+(?:one|{_NUMBER})(?![\d/]))\b(?:\s+{_OF_REQUEST}\b)?",
    re.IGNORECASE,
)
_MARKS: Final = " \t\n,:;()[]-–—="


def without_place(text: str) -> str:
    """What a label says beside the place of its year among those asked for; the label as it is where it says none, or
    nothing else.
    """
    found = _YEAR_PLACE.search(text)
    if found is None:
        return text
    before, after = text[: found.start()].strip(_MARKS), text[found.end() :].strip(_MARKS)
    # words on both sides were one text with it, and are none without it
    return before or after if not (before and after) and (before or after) else text
