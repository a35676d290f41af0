"""Ages that a sentence tells of one victim, or as a mean: ``the youngest was 8``, ``average age 13``. No figure is of
them alone.
"""

from __future__ import annotations

import re
from typing import Final

_ONE: Final = (
    r"(?:(?:youngest|oldest|eldest)(?:\s+(?:known|recorded|single|individual|named))?(?:\s+(?:victim|child|girl|boy|person|complainant|one|age)\b(?!s))?"
    r"|(?:average|mean|median|lowest|highest|minimum|maximum)\s+(?:victim'?s?\s+|recorded\s+)?age\b)"
)
_MOST: Final = (
    r"(?:most\s+(?:common|frequent|usual)|commonest|modal)\s+(?:victim'?s?\s+|recorded\s+)?age\b"
    r"(?!\s+(?:group|band|range))"
)
_AGE: Final = (
    r"(?:(?:about|around|just|only|aged?\s+)*\d{1,2}(?:\.\d+)?(?:\s*(?:years?|yrs?|months?)(?:\s+(?:old|of\s+age))?)?)"
)
_BETWEEN: Final = (
    r"(?:\s+(?:(?:of|among|amongst|for|in|at)\s+)*(?:(?:the|these|those|them|all|both|each|victims?|children|girls|boys|crimes|offences)\b\s*){0,4})?"
    r"(?:\s*(?:,|:|=|\(|was|is|were|being|stood\s+at|stands\s+at|recorded|as|to\s+be|still|an?|child|victim)\s*){0,4}\s*"
)
_TOLD: Final = re.compile(
    rf"\b{_ONE}{_BETWEEN}{_AGE}(?![\d/]|\s*[-–]\s*\d|\s+to\s+\d|\s+(?:\w+\s+)?(?:offences|crimes|victims|cases|records)\b)",
    re.IGNORECASE,
)
_DOES: Final = (
    r"(?:engag|caus|incit|arrang|facilitat|meet|pay|communicat|attempt|groom|commit|possess|distribut|expos)\w*"
)
ADULTS: Final = re.compile(
    rf"\badults?\b(?!\s*(?:charged|arrested|offender|suspect)|\s+(?:who\s+)?(?:{_DOES}))", re.IGNORECASE
)
"""Adults to whom it was done: ``an adult engaging in sexual communication`` did it."""
_MOST_OFTEN: Final = re.compile(rf"\b{_MOST}", re.IGNORECASE)


def ages_told_in(plain: str) -> list[tuple[int, int]]:
    """The spans in which a text tells the age of one victim, or a mean: they narrow no figure, by a sex neither."""
    return [found.span() for found in _TOLD.finditer(plain)]


def is_of_commonest_age(text: str, start: int) -> bool:
    """Whether the number that begins at ``start`` stands behind the age that came most often: it may be of that age."""
    return _MOST_OFTEN.search(text, 0, start) is not None
