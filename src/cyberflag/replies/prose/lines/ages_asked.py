"""Whether the words above a line ask for ages of victims, so that numbers there may be ages without saying so."""

from __future__ import annotations

import re
from typing import Final

_OF_AGES: Final = re.compile(r"\bage[sd]?\b|\bhow\s+old\b", re.IGNORECASE)
_OF_OTHERS: Final = re.compile(
    r"\b(?:suspects?|offenders?|perpetrators?|defendants?|accused|officers?|staff|people\s+charged|sentence[sd]?|imprison\w*|devices?"
    r"|old\s+(?:is|are))\b",
    re.IGNORECASE,
)
"""Those whose age or sex is none of victims, and what is old itself."""


def asks_ages_of_victims(above: str) -> bool:
    """Whether the words of a question or heading name ages, and nobody but victims."""
    return _OF_AGES.search(above) is not None and not names_others(above)


def names_others(above: str) -> bool:
    """Whether words name people other than victims, or what has an age or a number of years itself."""
    return _OF_OTHERS.search(above) is not None
