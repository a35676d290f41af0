"""Lines that head the answer to some of the questions: ``Response to 1) and the part of 2) about sex``."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 16
_ANSWERS: Final = (
    r"(?:(?:our|the|full|final|partial|police|force)\s+)*(?:responses?|answers?|repl(?:y|ies)|decisions?|disclosures?)"
)
_QUESTIONS: Final = (
    r"(?:(?:questions?|parts?|points?|items?|limbs?|elements?|queries|query|requests?|q)\s*\d{1,2}[a-z]?\b|\d{1,2}[a-z]?(?=[).,:]|\s*$|\s+(?:and|to|&)\b)"
    r"|(?:the\s+)?(?:first|second|third|fourth|last|other|remaining|rest|remainder|next|final)\b)"
)
_HEADS: Final = re.compile(
    rf"\W*{_ANSWERS}\s*(?:[-–—:,]\s*)?(?:to|for|on|as\s+to|regarding|concerning|in\s+respect\s+of|in\s+relation\s+to|about)\s+"
    rf"(?:(?:all|both|each|part|parts|the|your|of|that)\s+)*{_QUESTIONS}(?P<rest>.*)",
    re.IGNORECASE,
)
_SAYS_MORE: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|cannot|do|does|did|follows?|attached|we|i)\b"
    r"|[:=]\s*\S",
    re.IGNORECASE,
)


def heads_answer_to_some(text: str) -> bool:
    """Whether a whole line only says to which questions the lines below it answer; a sentence about the answer
    (``Our answer to question 2 is below.``) heads nothing.
    """
    found = _HEADS.fullmatch(text.strip())
    if found is None or len(text.split()) > _LONGEST or text.rstrip().endswith((".", "?", ";", ",")):
        return False
    return _SAYS_MORE.search(found["rest"]) is None
