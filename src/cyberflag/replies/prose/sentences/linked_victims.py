"""The victims of all that a sentence counts before them: ``52 offences were recorded relating to 48 victims``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.plain_text import read_words

_LINK: Final = re.compile(
    r"\b(?:relating\s+to|related\s+to|involving|concerning|affecting|in\s+respect\s+of|against)\s+(?:a\s+total\s+of\s+)?$",
    re.IGNORECASE,
)


def link_before(text: str) -> int | None:
    """Where the words begin that end a text and tie the number behind them to all that it counts; None without any."""
    found = _LINK.search(text)
    return None if found is None else found.start()


def are_victims(text: str) -> bool:
    """Whether what stands behind a number calls it that of victims, parted by nothing, and ends the sentence."""
    which = "|".join(read_words("measure_words")["victims_of_all"]["which"])
    return re.match(rf"\s*(?:(?:{which})\s+)*(?:victims|complainants)\s*(?:[.;]|$)", text, re.IGNORECASE) is not None
