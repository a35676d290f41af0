"""Conditions by which records were selected, as programs print them: ``Filters: Online = Y; VicAge < 18 or (blank)``.
They tell which crimes a table holds, and explain no sign in it.
"""

from __future__ import annotations

import re
from typing import Final

_NAME: Final = r"[\[\"'`]?[^\W\d][\w ./#-]{0,30}?[\]\"'`]?"
_IS: Final = (
    r"\s*(?:<>|!=|==?|<=|>=|[<>≤≥]|:|\b(?:is|in|not\s+in|between|like|equals?|not|contains?|starts?\s+with)\b)\s*"
)
_VALUE: Final = r"(?:\([^()\n]{0,80}\)|\"[^\"\n]*\"|'[^'\n]*'|[^;,|&\n()]){1,60}?"
_CONDITION: Final = rf"{_NAME}{_IS}{_VALUE}"
_NEXT: Final = r"\s*(?:[;,|&]+|\band\b)\s*"
_SELECTION: Final = re.compile(
    r"(?<!\w)(?:(?:report|pivot|query|slicer|active|page|sheet)\s+)?"
    r"(?:filters?(?:\s+(?:applied|used|set|on|in\s+use))?|selection(?:\s+criteria)?|selected(?:\s+(?:on|by|where))?"
    r"|criteri(?:a|on)|parameters?|conditions?|query|where)\s*[:=]+\s*"
    rf"{_CONDITION}(?:{_NEXT}{_CONDITION})*(?=\s*(?:$|[;,|&\n]|\.\s))",
    re.IGNORECASE | re.MULTILINE,
)


def without_selections(text: str) -> str:
    """The text without the conditions by which its records were selected."""
    return _SELECTION.sub("", text)
