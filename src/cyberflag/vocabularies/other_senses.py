"""Words for what became of crimes, used in another sense: ``treated with caution``, ``free of charge``."""

from __future__ import annotations

import re
from functools import cache

from cyberflag.vocabularies.plain_text import blanked, read_words


def without_other_senses(plain: str) -> str:
    """A text, plainly written, with blanks in place of such words, so that all others stand where they stood."""
    return blanked(plain, (found.span() for found in _pattern().finditer(plain)))


@cache
def _pattern() -> re.Pattern[str]:
    words = dict(read_words("measure_words")["other_senses"])
    patterns = words.pop("patterns")
    meant = (re.sub(r"\[(\w+)\]", lambda found: words[found[1]], pattern) for pattern in patterns)
    ways = "|".join(meant).replace(" ", r"\s+")
    return re.compile(rf"\b(?:{ways})", re.IGNORECASE)
