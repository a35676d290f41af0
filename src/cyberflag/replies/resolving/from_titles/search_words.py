"""Words for which free text was searched, as a title or letter lists them: an app, girls or grooming among them narrows
nothing.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Basis
from cyberflag.vocabularies.bases import basis_named_in
from cyberflag.vocabularies.plain_text import blanked, fold, read_words, write_plainly
from cyberflag.vocabularies.platforms import KINDS_OF_PLATFORM, platforms_named_in, understand_platform

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

_NO_ITEM: Final = (
    r"(?!(?:the|an?|their|its|this|these|those|then|we|it|they|each|every|all|any|no|not|which|that|who|in|of|by|to|for|were|was"
    r"|is|are|only|also|as|and|or|read|checked|counted|reviewed|results?|offences|crimes)\b)"
)
_ITEM: Final = rf"[\"']?{_NO_ITEM}[\w@*-]+(?:\.\w+)?(?:\s+{_NO_ITEM}[\w@*-]+){{0,2}}?[\"']?"
_NEXT: Final = re.compile(r"\s*(?:[,;/]\s*(?:(?:and|or)\b)?|\b(?:and|or)\b(?:/or\b)?)\s*", re.IGNORECASE)
_LIST: Final = re.compile(
    r"(?:\b(?:for|words?|terms?|keywords?|phrases|strings|contain\w*|mention\w*)\b(?:\s+(?:used\s+)?(?:were|are)\b)?|[:(])\s*"
    r"(?:(?:the|these|any\s+of|either)\s+)*(?:(?:key\s?)?(?:words?|terms?|phrases|strings)\s*:?\s+)?"
    rf"(?P<items>{_ITEM}(?:{_NEXT.pattern}{_ITEM})+)"
    r"(?=\s*(?:[.;:)]|$|\b(?:was|were|is|are|has|have|had|in|on|within|across|of|by|with|to|from|which|that|among|gave|found|as)\b))",
    re.IGNORECASE,
)
"""Words with nothing but commas, ``and`` or ``or`` between them, behind what opens a list of words searched for."""
_SOME_BEFORE: Final = re.compile(
    r"\b(?:(?:words|terms|keywords|phrases|strings|names|apps|platforms|sites)\W+(?:like|including|includ(?:es?|ed))"
    r"|such\s+as|for\s+(?:example|instance)|e\.?\s?g\.?)[\s:,(]+[^.;()]{0,60}$",
    re.IGNORECASE,
)
_SOME_BEHIND: Final = re.compile(
    r"[\"'*]*\s*,?\s*(?:among(?:st)?\s+(?:them|others)|etc\b|and\s+(?:so\s+on|others|more|similar|the\s+like)\b)",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(
    r"\W*(?:the\s+)?(?:(?:search|key|our)\s*)*(?:words|terms|keywords|phrases|strings)\s*(?:used|searched(?:\s+for)?)?\s*(?::|(?:were|are)\b)",
    re.IGNORECASE,
)
"""Opens a list of the words of a search: ``Search terms: ...``."""
_SEVERAL: Final = 3
"""Of so many words between commas one at least is a word for itself, whatever it is."""


def without_search_words(text: str) -> str:
    """A text without the list of words for which crimes were searched; it stays where it may name nothing but one app,
    of which the crimes found are.
    """
    left = _SEARCH.sub(lambda found: found[0] if _is_of_one(found["listed"]) else " ", text)
    if not (_tells_of_search(text) and is_one_of_several_words(text)):
        return left
    return blanked(left, ((app.start, app.end) for app in platforms_named_in(left)))


def _tells_of_search(text: str) -> bool:
    basis = basis_named_in(text)
    return _LABELLED.match(text) is not None or (basis is not None and basis.value is Basis.KEYWORD)


def is_one_of_several_words(text: str) -> bool:
    """Whether an app that a text on a search names is but one of the words searched for: it stands among others
    (``internet, online and Snapchat``), or the text says that there are more (``words such as Snapchat``).
    """
    plain = write_plainly(text)
    if any(
        _are_several([item.strip(" \"'*") for item in _NEXT.split(found["items"])]) for found in _LIST.finditer(plain)
    ):
        return True
    named = platforms_named_in(plain)
    return any(_SOME_BEFORE.search(plain[: app.start]) or _SOME_BEHIND.match(plain, app.end) for app in named)


def _are_several(items: list[str]) -> bool:
    """Whether one of these words is an app and another is not: one that searches are made for, or any of three."""
    others = [item for item in items if not _is_app(item)]
    if len(others) == len(items):
        return False
    known = read_words("platform_words")["searched"]["beside"]
    return bool(others) and (len(items) >= _SEVERAL or any(fold(item) in known for item in others))


def _is_app(item: str) -> bool:
    return any(app.value not in KINDS_OF_PLATFORM for app in platforms_named_in(item))


def _is_of_one(listed: str) -> bool:
    items = [item for part in _BETWEEN.split(listed) if (item := part.strip(" :-–"))]
    others = [item for item in items if understand_platform(item) is None or not _is_app(item)]
    return len(items) < _FEWEST or not (_SOME.search(listed) or others)
