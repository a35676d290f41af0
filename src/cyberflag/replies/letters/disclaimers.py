"""What a letter says that it does something without, which says nothing of the flag: ``without any duty to do so``."""

from __future__ import annotations

import re
from typing import Final

_WITHOUT: Final = re.compile(
    r"\bwithout\s+(?:(?:there\s+being\s+)?(?:any|an?|such)\s+)?(?:legal\s+|further\s+|formal\s+)?"
    r"(?:duty|obligation|prejudice|requirement|admission|doubt|need|cost|charge|delay|guarantee|warranty|commitment|precedent|comment"
    r"|explanation|reference|regard|liability|promise)\b(?:\s+to\s+do\s+so)?",
    re.IGNORECASE,
)


def without_disclaimers(text: str) -> str:
    """The text without such words, which leave the flag in ``without any duty ... the flagged crimes`` to be used."""
    return _WITHOUT.sub(" ", text)
