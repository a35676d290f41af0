"""Words that say that a thing was not recorded: ``Unknown``, ``N/K``, ``(blank)``, ``Anhysbys``."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cyberflag.vocabularies.plain_text import MANY_TEXTS, fold, read_words

UNKNOWN_ALONE = 0.5
"""How sure it is that a bare ``Unknown`` means the dimension that is asked about: it belongs to every one."""

WRITTEN_DOWN = (
    r"recorded|known|stated|given|specified|provided|available|shown|entered|captured|completed|noted|named|held"
    r"|established|determined|disclosed|identified|documented|logged|listed"
)
"""What was done with a thing that somebody wrote down."""

NOT_RECORDED = (
    rf"(?:(?:not|never|un|in)[\s-]*(?:been\s+|yet\s+|be\s+)*(?:{WRITTEN_DOWN})"
    r"|(?:not|never)\s+(?:been\s+|yet\s+|be\s+)*(?:put|written|entered|noted|typed|placed|added|marked|set|taken|filled|keyed)\s+"
    r"(?:down|(?:down\s+)?(?:on|in|into|onto|to)\s+(?:the\s+|our\s+|any\s+|its\s+|that\s+|a\s+)?"
    r"(?:crime\s+|police\s+|force\s+)?(?:record|report|file|system|database|form|log)s?|in\b)"
    r"|not\s+(?:yet\s+)?(?:on|in)\s+(?:the\s+|our\s+|any\s+)?(?:crime\s+)?(?:record|report|file|system|database)s?)"
)
"""Says of a thing named before it that nobody wrote it down."""

NOBODY_WROTE = (
    r"(?:(?:nobody|no\s+one|no\s+officer)\s+(?:has\s+|had\s+)?(?:\w+\s+)?|(?:did|does|do|was|were|is|are|could|has|have)(?:\s+not|n't)\s+(?:be\s+|been\s+)?)"
    r"(?:record(?:ed)?|wr[io]te(?:\s+down)?|written(?:\s+down)?|noted?|not(?:e|ed)\s+down|put\s+down|enter(?:ed)?|know|knew|say|said|stated?|took|taken|take\s+down|took\s+down"
    r"|fill(?:ed)?(?:\s+in)?|complete[d]?|tick(?:ed)?|select(?:ed)?|set)"
    r"\s+(?:of\s+)?(?:the\s+|a\s+|which\s+|what\s+)?(?:(?:victim|child|person)'?s?'?\s+)?"
)
"""Says who left a thing out that is named behind it: ``nobody wrote down the victim's sex``."""


LEFT_EMPTY = (
    r"(?:(?:is|are|was|were|be|been|stands?|stood|stays?|stayed|remains?|remained)\s+(?:simply\s+|still\s+)?"
    r"(?:missing|blank|empty|unfilled|absent|lacking|wanting|omitted|skipped|unclear|uncertain|in\s+doubt|not\s+there)"
    r"|(?:is|are|was|were|be|been|had|stands?|stays?)\s+left\s+(?:blank|empty|open|out|off|unfilled))"
)
"""Says the same of its place on the record: ``the sex of the victim was left empty``."""


def lacks(thing: str) -> str:
    """The pattern of words right around a ``thing`` (itself one) that say that it was not written down: ``of no stated
    sex``, ``without a recorded age``, ``no app named``, ``an unnamed app``.
    """
    return (
        rf"(?:(?:missing|blank|undetermined|un-?(?:{WRITTEN_DOWN}))\s+(?:{thing})"
        rf"|(?:no|without(?:\s+(?:an?|any))?)\s+(?:(?:{WRITTEN_DOWN})\s+)?(?:{thing})\b"
        rf"(?![\s-]+(?:offen[cd]|crime|acts?\b|limit|break|split|restrict))(?:\s+(?:{WRITTEN_DOWN}))?)"
    )


SILENT = (
    r"(?:(?:records?|reports?|entries|files?)\s+)?(?:is|are|was|were|stays?|remains?)\s+silent|(?:do|does|did)\s+not\s+say(?:\s+which)?"
    r"|(?:nobody|no\s+one)\s+(?:knows?|knew|said|wrote|noted|recorded)(?:\s+(?:it|which|down|it\s+down))?"
)
"""Says of what only beside others of its kind: ``girls in 38 cases, boys in 10; 10 records are silent``."""

_STATE = 0.4
_SYSTEMS = "|".join(map(re.escape, read_words("unknown_words")["record_systems"]["names"]))
_ON = (
    r"\s+(?:on|in) (?:the |our |any |its )?(?:crime |police |force )?"
    r"(?:(?:records?|systems?|reports?|files?|databases?|logs?)"
    rf"|(?:{_SYSTEMS})(?: (?:records?|systems?|reports?|files?|databases?))?)"
)
_FOUND = rf"(?:{WRITTEN_DOWN}|recognised|mentioned|seen|found|printed|ticked|typed|picked|chosen|filled in)"
_NONE_OF_THEM = re.compile(
    rf"neither(?: (?:of (?:them|these|those|the two)|is|was|has been))* {_FOUND}"
    rf"|(?:neither|none|nothing|not)(?: (?:of (?:them|these|those)|is|was|are|were))*(?: {_FOUND})?"
    r" (?:in|on|from|by|within) (?:the |our |any |its |that )?(?:(?:crime|offence|incident|police|case|record's) )?"
    r"(?:summary|summaries|text|free[ -]text|narratives?|descriptions?|notes?|wording|write-up|mo|account)"
)
"""Says that nothing of its kind was found, also where a text was searched: ``None in summary``, ``Neither shown``."""
_ON_RECORD = re.compile(rf"{_ON}$")
_BETWEEN = re.compile(
    r"/|,|\bor\b|\band\b|\s*\((?:incl?\.?|including|and|or|plus)?\s*|\s+(?:incl?\.|incl|including)\s+"
)
_WOULD_NOT_SAY = re.compile(
    r"(?:victim |they )?(?:refused|refuses|declined|declines|unwilling|reluctant|did not (?:want|wish)"
    r"|does not (?:want|wish)"
    r"|prefers? not|preferred not|rather not|chose not|would not)(?: to)? (?:say|state|answer|give|disclose"
    r"|tell|specify|declare|provide)"
)
_NOBODY_KNOWS = re.compile(
    r"(?:which |that )?(?:(?:you|we|they|it|the (?:force|police|record|report|system|officer)s?)"
    r" (?:do|does|did|could|can|have|has|is|are|was|were)(?: not|n't)(?: yet| been able to)?"
    r"|(?:you|we|they) never|(?:nobody|no one|no officer))"
    r" (?:knows?|knew|known|says?|said|tells?|told|record(?:s|ed)?|state[sd]?|holds?|held|enter(?:s|ed)?"
    r"|gives?|gave|given|shows?|shown|note[sd]?|wrote|write|written|establish(?:ed)?|have|has)(?: down)?"
)
"""Says the same of those who should have known it: ``(sex) you do not know``, ``(age) nobody wrote down``."""
_MISSING_THERE = re.compile(
    r"(?P<missing>\W*(?:no|without)\b.+?)\s+(?:at all|(?:on|in|against|within|for|from) (?:the |our |any |its |that )?"
    r"(?:crime |police |force )?(?:records?|systems?|reports?|files?|databases?|crimes?|offences?|logs?|entry"
    r"|entries))\W*",
    re.IGNORECASE,
)
_NOT_ON_RECORD = re.compile(rf"(?:not(?: yet)?|none|nothing){_ON}")
_LINKS = re.compile(r"^(?:(?:is|are|was|were|has|have|had|been|being|whose|with|which|that|the|an?|its|their)\b\s*)+")
_LACKS = re.compile(r"^(?:(?:there (?:is|was) )?no|without(?: an?| any)?)\b")


_ASKS = re.compile(
    r"\W*(?:who|whom|whose|what|which|how|when|where|was|were|is|are|did|does|do|has|have)\b.*\w\W*\?\W*", re.DOTALL
)


def is_question(text: str) -> bool:
    """Whether a text asks something, so that its mark is no word for the unknown: ``Who was the victim?``."""
    return _ASKS.fullmatch(fold(text)) is not None


@lru_cache(maxsize=MANY_TEXTS)
def unknown_score(text: str) -> float:
    """How surely the whole text says that something was not recorded; 0.0 where it does not.

    It cannot say what was not recorded: a caller whose dimension is named beside the words (``Unknown age``) takes
    1.0 instead.
    """
    words = fold(text)
    if any(said.fullmatch(words) for said in (_NOT_ON_RECORD, _NONE_OF_THEM, _NOBODY_KNOWS, _WOULD_NOT_SAY)):
        return UNKNOWN_ALONE
    words = _ON_RECORD.sub("", words)
    for spelling in (words, words.strip("()[]<> "), words.replace("un-", "un"), re.sub(r"\s*/\s*", "/", words)):
        if spelling in _scores():
            return _scores()[spelling]
    parts = [_scores().get(part.strip(), 0.0) for part in _BETWEEN.split(words.strip(")"))]
    if len(parts) > 1 and min(parts):
        return min(parts)
    return UNKNOWN_ALONE if _is_composed(words) else 0.0


def says_unknown_of(rest: str) -> bool:
    """Whether what a label says beside the name of a thing, that name taken out, is that it was not recorded: ``No ...
    on file``, ``whose ... was left out``. Alone such words may be of something else.
    """
    plain = _LINKS.sub("", fold(rest)).strip(" :;,.()[]-")
    is_left_out = plain in _named() or unknown_score(plain) > 0
    return is_left_out or _NOT_ON_RECORD.fullmatch(_LACKS.sub("none", plain)) is not None


def without_where_missing(text: str) -> str:
    """A label of what is missing without where it is: ``no app on the record`` is ``no app``."""
    found = _MISSING_THERE.fullmatch(text)
    return found["missing"] if found else text


def _is_composed(words: str) -> bool:
    """Whether a text of several words only says that nothing was recorded: ``Blank on system``, ``Not yet entered``."""
    lists = {name: set(listed) for name, listed in read_words("unknown_words")["composed"].items()}
    said = set(re.findall(r"[^\W\d_]+", words))
    if len(said) < 2 or re.search(r"\d", words) or not said <= set().union(*lists.values()):
        return False
    return bool(said & lists["alone"]) or bool(said & lists["negation"] and said & lists["recorded"])


@cache
def _named() -> frozenset[str]:
    return frozenset(map(fold, read_words("unknown_words")["named"]))


@cache
def _scores() -> dict[str, float]:
    lists = read_words("unknown_words")
    return {
        **dict.fromkeys(map(fold, lists["state"]), _STATE),
        **dict.fromkeys(map(fold, lists["words"]), UNKNOWN_ALONE),
    }
