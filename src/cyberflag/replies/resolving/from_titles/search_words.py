"""Words for which free text was searched, as a title or letter lists them: an app, girls or grooming among them narrows
nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cyberflag.vocabularies.bases import names_search
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

_OPENS: Final = re.compile(
    r"(?:\b(?:for|words?|terms?|keywords?|phrases|strings|contain\w*|mention\w*)\b(?:\s+(?:used\s+)?(?:were|are)\b)?|[:(])\s*"
    r"(?:(?:the|these|any\s+of|either|(?P<both>both))\s+)*(?:(?:key\s?)?(?:words?|terms?|phrases|strings)\s*:?\s+)?",
    re.IGNORECASE,
)
"""Opens a list of words searched for."""
_NEXT: Final = re.compile(
    r"\s*(?:[,;/&]|\band\b(?:/or\b)?|\bor\b)(?:\s*\b(?:and|or)\b)?(?:\s*\bfor\b)?\s*", re.IGNORECASE
)
_CLOSES: Final = (
    r"\s*(?:[.:)]|$|\b(?:was|were|is|are|has|have|had|in|on|within|across|of|by|with|to|from|which|that|among|gave|found"
    r"|as)\b)"
)
_MOST_WORDS: Final = 5
"""So many words a phrase may have that is searched for."""
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
_CRIMES: Final = r"(?:offences?|crimes?|cases|records)"
_ON_BEFORE: Final = re.compile(
    rf"\b{_CRIMES}\b[^.:;,(]{{0,40}}\b(?:on|via|through|using|over|involving)\s+[\"']?$", re.IGNORECASE
)
_ON_BEHIND: Final = re.compile(rf"[\"']?\s+(?:\w+\s+)?{_CRIMES}\b", re.IGNORECASE)
"""Before and behind an app that crimes were committed on, whatever was searched for: ``Snapchat offences``."""


def without_search_words(text: str) -> str:
    """A text without the list of words for which crimes were searched; it stays where it may name nothing but one app,
    of which the crimes found are.
    """
    left = _SEARCH.sub(lambda found: found[0] if _is_of_one(found["listed"]) else " ", text)
    if not (_is_of_search(text) and is_one_of_several_words(text)):
        return left
    return blanked(left, ((app.start, app.end) for app in platforms_named_in(left)))


def _is_of_search(text: str) -> bool:
    return _LABELLED.match(text) is not None or names_search(text)


def is_one_of_several_words(text: str) -> bool:
    """Whether an app that a text on a search names is but one of the words searched for: it stands among others
    (``internet, online and Snapchat``), or the text says that there are more (``words such as Snapchat``); and nowhere
    is it what the crimes were committed on.
    """
    plain = write_plainly(text)
    named = platforms_named_in(plain)
    if any(_ON_BEFORE.search(plain[: app.start]) or _ON_BEHIND.match(plain, app.end) for app in named):
        return False
    if any(_are_several(_items_behind(opens, plain)) for opens in _OPENS.finditer(plain)):
        return True
    return any(_SOME_BEFORE.search(plain[: app.start]) or _SOME_BEHIND.match(plain, app.end) for app in named)


def _items_behind(opens: re.Match[str], plain: str) -> list[str]:
    """The words of a list with nothing but commas, ``and`` or ``or`` between them, each read but once; none where all
    of them must stand in a text that is found.
    """
    items, joints, at = [], [], opens.end()
    while (item := _item().match(plain, at)) is not None:
        items.append(item[0].strip(" \"'*"))
        between = _NEXT.match(plain, item.end())
        if between is None:
            break
        joints.append(between[0].strip())
        at = between.end()
    return [] if _must_all_stand(items, joints, is_of_both=opens["both"] is not None) else items


def _must_all_stand(items: list[str], joints: list[str], *, is_of_both: bool) -> bool:
    """Whether a text that is found has all of the words: ``Snapchat AND image``, ``both Snapchat and online``, or an
    app and one that says that it is an app (``Hinge and profile``).
    """
    if not joints or not {*joints} <= {"AND", "and", "&"}:
        return False
    sure = read_words("platform_words")["searched"]["words"]
    return is_of_both or {*joints} == {"AND"} or (len(items) == _FEWEST and fold(items[-1]) in sure)


@cache
def _item() -> re.Pattern[str]:
    """A word or phrase of a list, up to what parts it from the next or ends the list."""
    none = "|".join(map(re.escape, read_words("platform_words")["searched"]["no_items"]))
    word = rf"(?!(?:{none})\b)[\w@*-]+(?:\.\w+)?"
    ends = rf"(?={_NEXT.pattern}|{_CLOSES})"
    return re.compile(rf"[\"']?{word}(?:\s+{word}){{0,{_MOST_WORDS - 1}}}?[\"']?{ends}", re.IGNORECASE)


def _are_several(items: list[str]) -> bool:
    """Whether one of these words is an app and another one that searches are made for beside apps; what is neither may
    be another spelling of it, or no word of the search at all.
    """
    known = read_words("platform_words")["searched"]["beside"]
    others = [item for item in items if fold(item) in known]
    return bool(others) and any(map(_is_app, items))


def _is_app(item: str) -> bool:
    return any(app.value not in KINDS_OF_PLATFORM for app in platforms_named_in(item))


def _is_of_one(listed: str) -> bool:
    items = [item for part in _BETWEEN.split(listed) if (item := part.strip(" :-–"))]
    meant = [understand_platform(item) for item in items]
    others = [found for found in meant if found is None or found.value in KINDS_OF_PLATFORM]
    return len(items) < _FEWEST or not (_SOME.search(listed) or others)
