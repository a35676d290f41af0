"""Words any of which a search was made for: none of them alone is the platform of what was found (``"cam site", "web
cam" or "video call"``, ``where webcam, web cam or video link is mentioned``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyberflag.replies.resolving.from_titles.search_words import is_one_of_several_words
from cyberflag.vocabularies.bases import names_search
from cyberflag.vocabularies.platforms import platforms_named_in, understand_platform

_QUOTED: Final = r"[\"“”‘’'«»]\s?[\w][\w\s./&-]{0,40}[\"“”‘’'«»]"
_ANY_OF: Final = re.compile(
    rf"{_QUOTED}(?:\s*(?:,|/|,?\s*\bor\b)\s*{_QUOTED})*\s*,?\s*\bor\b\s*{_QUOTED}", re.IGNORECASE
)
_ITEM: Final = r"[\w'-]+(?:\s+[\w'-]+){0,2}?"
_NAMED: Final = re.compile(
    r"\b(?:where|in\s+which|containing|contain(?:s|ed)?|mention(?:s|ed|ing)?|including|include|with|words?|terms?|keywords?|for|of)\s+"
    r"(?:(?:the|either|any|of|words?|terms?|keywords?|a|an)\s+){0,3}"
    rf"(?P<list>{_ITEM}(?:\s*,\s*{_ITEM})*\s*,?\s+or\s+{_ITEM})\s+"
    r"(?:(?:is|are|was|were|has\s+been|have\s+been)\s+)?(?:mentioned|named|used|recorded|found|noted|listed|referred\s+to|appears?|appeared|features?|featured)\b",
    re.IGNORECASE,
)
_THE_WORDS: Final = re.compile(
    r"\b(?:had|have|has|with|contain(?:s|ed|ing)?|us(?:es?|ed|ing)|includ(?:es?|ed|ing))\s+(?:the|any\s+of\s+the|one\s+of\s+the)\s+"
    r"(?:key\s?)?(?:words|terms|phrases)\b",
    re.IGNORECASE,
)
"""Says that crimes have words in their text, which were searched for: ``11 had the words online or Snapchat``."""
_ON_IT: Final = re.compile(r"\b(?:on|via|through|using|over|involving)\s+[\"'“‘]?$", re.IGNORECASE)
"""Before an app that crimes were committed on."""
_PARTS: Final = re.compile(r"\s*,\s*(?:or\s+)?|\s+or\s+", re.IGNORECASE)


def searched_words_in(plain: str) -> Iterator[tuple[int, int]]:
    """The spans of lists of such words, the last behind ``or``; without quotation marks those of which one at least is
    the name of no platform, so that another is none that was asked for either; and the apps that a search names among
    other words (``a search for the words internet, online and Snapchat``), where they are first named.
    """
    yield from (found.span() for found in _ANY_OF.finditer(plain))
    for found in _NAMED.finditer(plain):
        named = [understand_platform(part) is not None for part in _PARTS.split(found["list"])]
        if any(named) and not all(named):
            yield found.span("list")
    if (names_search(plain) or _THE_WORDS.search(plain)) and is_one_of_several_words(plain):
        yield from _apps_first_named(plain)


def _apps_first_named(plain: str) -> Iterator[tuple[int, int]]:
    """The apps of a text where each is first named: what comes back to one (``of which 4 mentioned Snapchat``) gives
    crimes on it, as does ``4 were on Snapchat``.
    """
    named: set[str] = set()
    for app in platforms_named_in(plain):
        if app.value not in named and _ON_IT.search(plain[: app.start]) is None:
            yield app.start, app.end
        named.add(app.value)
