"""Adults whom a reply leaves out: nobody asked for them, unless the request was for all ages."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Request
from cyberflag.vocabularies.letters import Cue, says

_OF_AGE: Final = r"(?:18|eighteen)\s+(?:years?\s+)?(?:old\s+|of\s+age\s+)?(?:and|or)\s+(?:over|above|older|upwards|up)"
_ADULTS: Final = re.compile(
    rf"\badults?\b|\b{_OF_AGE}\b"
    r"|\b(?:over|above|older\s+than)\s+(?:the\s+age\s+of\s+)?(?:17|18|seventeen|eighteen)\b",
    re.IGNORECASE,
)
_CHILDREN_TOO: Final = re.compile(
    r"\b(?:so|as|nor)\s+(?:are|is|were|was|have|has)\b[^.]*?\b(?:under|below|younger\s+than)\s+(?:the\s+age\s+of\s+)?\d",
    re.IGNORECASE,
)


def leaves_out_some_asked_for(text: str, request: Request) -> bool:
    """Whether a sentence that leaves out adults leaves out victims that were asked for: the adults, where the request
    takes them in, or others that it names beside them (``; so are those under 10``).
    """
    if not (_ADULTS.search(text) and says(text, Cue.ROWS_LEFT_OUT)):
        return False
    if request.ages.is_known and not request.ages.is_child:
        return True
    return _CHILDREN_TOO.search(text) is not None
