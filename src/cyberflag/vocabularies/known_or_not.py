"""Labels of a whole of which a thing may be known or not: ``With or without an app``, ``Age known or not``."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cyberflag.vocabularies.plain_text import fold, read_words


@lru_cache(maxsize=4096)
def is_of_known_and_unknown(text: str) -> bool:
    """Whether a label takes in what is known and what is not: ``With or without an app``, ``App named or not``,
    ``Known and unknown``, ``Regardless of sex``. The online flag is no such thing: with it or without are other crimes.
    """
    return _pattern().fullmatch(fold(text)) is not None


@cache
def _pattern() -> re.Pattern[str]:
    lists = read_words("total_words")["known_or_not"]
    kind, known, counted = ("|".join(map(re.escape, lists[name])) for name in ("kinds", "known", "counted"))
    known = rf"(?:(?:is|are|was|were|been|being)\s+)?(?:{known})"
    named = rf"(?:(?:an?|any|the|its|their|some|which|what|known)\s+)*(?:(?:victim|child)(?:'?s?)\s+)?(?:{kind})"
    thing = rf"{named}(?:\s*(?:/|or|and)\s*{named})*"
    either = r"(?:or|and|/|&|\+|plus)"
    unknown = rf"(?:not(?:\s+{known})?|un-?(?:{'|'.join(lists['known'])})|otherwise|blank|missing)"
    wordings = (
        rf"with\s*{either}\s*without\s+{thing}(?:\s+{known})?",
        rf"(?:whether\s+)?(?:{thing}[\s,]+(?:whether\s+)?)?{known}\s*{either}\s*{unknown}",
        rf"whether\s+(?:or\s+not\s+)?(?:there\s+(?:is|was)\s+)?{thing}(?:\s+{known})?(?:\s+or\s+not)?",
        rf"{thing}\s+(?:or|and)\s+(?:no|none|not|without)(?:\s+{thing})?(?:\s+{known})?",
        rf"(?:any|some|all)(?:\s+of\s+(?:them|these|those))?,?\s*{either}\s*none(?:\s+of\s+(?:them|these|those)|\s+at\s+all|\s+{known})?",
        rf"(?:any|some)\s+(?:or|and)\s+(?:no|none|without)(?:(?:\s+of)?\s+{thing}(?:\s+{known})?)?",
        rf"(?:(?:regardless|irrespective)\s+of|whatever|no\s+matter)\s+{thing}",
    )
    whole = rf"(?:(?:all|every|both|total|the)\s+)*(?:(?:{counted})[\s,:(–-]+)?"
    return re.compile(rf"{whole}(?:{'|'.join(wordings)})\)?")
