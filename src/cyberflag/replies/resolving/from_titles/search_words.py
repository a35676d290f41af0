"""Words for which free text was searched, as a title lists them: apps, girls or grooming among them narrow no table."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.platforms import understand_platform

_SEARCH: Final = re.compile(
    r"\b(?:search\w*|look(?:ed|ing)|scann?\w*|trawl\w*|quer(?:y|ied|ies|ying)|sift\w*|match\w*|hits?|found|contain\w*|mention\w*)\b"
    r"[^.;:]*?\b(?:words|terms|keywords|phrases|strings|expressions)\b(?P<listed>[^.;]*)",
    re.IGNORECASE,
)
_SOME: Final = re.compile(
    r"\b(?:among\s+(?:them|others|which)|amongst|such\s+as|including|include[sd]?|for\s+(?:example|instance)|e\.?\s?g|like|etc|"
    r"and\s+(?:so\s+on|others|more|the\s+like))\b",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\s*(?:,|\band\b|\bor\b|[\"'“”‘’()])\s*", re.IGNORECASE)
_FEWEST: Final = 2


def without_search_words(text: str) -> str:
    """A text without the list of words for which crimes were searched; it stays where it may name nothing but one app,
    of which the crimes found are.
    """
    return _SEARCH.sub(lambda found: found[0] if _is_of_one(found["listed"]) else " ", text)


def _is_of_one(listed: str) -> bool:
    items = [item for part in _BETWEEN.split(listed) if (item := part.strip(" :-–"))]
    others = [item for item in items if understand_platform(item) is None]
    return len(items) < _FEWEST or not (_SOME.search(listed) or others)
