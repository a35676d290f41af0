"""Sentences on how many of the crimes of a reply have the flag, by which its other figures are not of those alone."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Basis, Request

_SO_OFTEN: Final = re.compile(
    r"\b(?:flag|marker)\s+(?:was|has\s+been|had\s+been)\s+(?:attached|applied|used|added|set|ticked|placed|put)\s+"
    r"(?:\d[\d,]*\s+times|on\s+\d[\d,]*\s+occasions)\b",
    re.IGNORECASE,
)
_FLAG: Final = r"(?:flag|marker|tag|qualifier|indicator)\b"
_THESE: Final = r"(?:these|those|them|which|the\s+(?:above|\d[\d,]*))\b"
_OF_THESE: Final = re.compile(
    rf"\b(?:(?:of|among)\s+{_THESE}[^.;]*?\s\d[\d,]*\s(?:[^.;]*?\s)??|\d[\d,]*\s+(?:out\s+)?of\s+{_THESE}\s+(?:\w+\s+)??)"
    rf"(?:carr(?:y|ies|ied)|ha(?:ve|s|d)|bear|bore)\s+(?:the|an?)\s+(?:[\w-]+\s+){{0,3}}?{_FLAG}"
    rf"|\b{_FLAG}\s+(?:is|was|were|has\s+been|had\s+been)\s+(?:[\w-]+\s+){{0,3}}?\d[\d,]*\s+of\s+{_THESE}",
    re.IGNORECASE,
)


def is_flag_of_some(text: str, request: Request) -> bool:
    """Whether a sentence tells how often the flag was set, or of the crimes that were told before it how many have it:
    where all crimes were asked for, these were all.
    """
    is_of_these = request.basis is Basis.NONE and _OF_THESE.search(text) is not None
    return is_of_these or _SO_OFTEN.search(text) is not None
