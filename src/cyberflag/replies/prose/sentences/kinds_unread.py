"""Kinds of crime that a question or heading names and no vocabulary holds: ``How many modern slavery offences``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyberflag.model import ALL, Measure
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.bases import basis_named_in
from cyberflag.vocabularies.forces import forces_named_in
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.things_counted import words_of_any_kind, words_of_no_kind, words_that_point

OF_CRIMES: Final = frozenset({Measure.OFFENCES, Measure.ARRESTS, Measure.CHARGES, Measure.OUTCOMES, Measure.SUSPECTS})
"""What is counted of crimes, and so is of one kind of them or of all."""
_ASKS: Final = r"(?:(?:number|count|total|volume)s?\s+of|how\s+many|all|recorded|reported)"
_DONE: Final = (
    r"(?:(?:(?!offences?\b|crimes?\b)[\w'/-]+\s+){0,4}?"
    r"(?:arrest(?:s|ed)?|charge[sd]?|summons(?:es|ed)?|caution(?:s|ed)?|convict(?:ions|ed)|prosecut(?:ions|ed)|outcomes|disposals"
    r"|detections|suspects|suspected|victims)\s+(?:for|with|of|in|under|relating\s+to)\s+)?"
)
"""What was done about crimes, or to whom, before their kind: ``suspects charged with``."""
_KIND_BEFORE: Final = re.compile(
    rf"\b{_ASKS}\s+{_DONE}(?P<what>(?:(?!offences?\b|crimes?\b)[\w'/-]+\s+){{1,4}}?)(?:offences|crimes)\b",
    re.IGNORECASE,
)
_LEADS_TO_KIND: Final = re.compile(
    r".*\b(?:suspects?|victims?|people|persons?|individuals?|offenders?|perpetrators?|defendants?|officers?|nominals?"
    r"|identified|involved|linked|connected)\b.*?"
    r"\b(?:in|of|for|from|with|by|to|at|under)\b",
    re.IGNORECASE,
)
"""Stands between people and the crimes in which they were involved: ``suspects identified in these offences``."""
_BY_FORCE: Final = (
    r"(?:(?:(?:that|which)\s+)?(?:your|the|this)\s+(?:police\s+)?(?:force|constabulary)\s+(?:(?:has|have|had)\s+)?"
    r"(?:holds?|has|made|makes|recorded|records|issued|secured|brought)\s+)?"
)
"""Says between what was done about crimes and these who did it: ``arrests that your force made for``."""
_WHAT: Final = (
    r"(?P<what>(?:[\w'/-]+\s*){1,5}?)"
    r"(?=[.,;:?()]|$|\b(?:recorded|reported|committed|made|that|which|where|with|in|between|from|for|since|by|during|per|were|was|have)\b)"
)
_KIND_BEHIND: Final = re.compile(
    rf"\b(?:offences|crimes|arrests|charges)\s+{_BY_FORCE}(?:of|for|relating\s+to|related\s+to)\s+{_WHAT}",
    re.IGNORECASE,
)
_KIND_OF_ENDED: Final = re.compile(
    rf"\b(?:cautions|convictions|prosecutions)\s+{_BY_FORCE}for\s+"
    rf"(?!(?:[\w-]+\s+){{0,2}}?(?:offenders|suspects|people|persons|individuals|defendants|youths|juveniles)\b){_WHAT}",
    re.IGNORECASE,
)
"""``Convictions for domestic violence``, and not ``for young offenders``."""
_UNDER_LAW: Final = re.compile(
    r"\b(?:offences?|crimes|arrests|charges)\s+(?:(?:recorded|reported|committed)\s+)?(?:under|contrary\s+to)\s+"
    r"(?P<what>(?:sections?|s\.?|the)\s*[^,;?!]{3,60})",
    re.IGNORECASE,
)
"""Names the law that crimes are against."""
_REPORTS_OF: Final = re.compile(
    rf"\b(?:how\s+many|numbers?\s+of)\s+(?:reports|complaints|allegations)\s+(?:(?:received|made)\s+)?(?:of|about)\s+{_WHAT}",
    re.IGNORECASE,
)
"""Names by what was reported crimes that are not understood: ``how many reports of unsolicited images sent``."""
_OF_THOSE_REPORTED: Final = re.compile(
    r"(?:(?:this|that|these|those|such|the|same|an?)\s+)+(?:sort|kind|type|nature|category|description|behaviours?|conduct|abuse|offending|activity"
    r"|(?:kinds?|types?|sorts?)\s+of\s+\w+|offences?|crimes?|matters?)\b|(?:it|them|these|those|the\s+same|the\s+above)\b",
    re.IGNORECASE,
)
"""Points at what another question names: ``reports of this nature``."""
_POINTS_BACK: Final = re.compile(
    r"(?:the\s+)?(?:(?:above|same|said|relevant|aforementioned|new)\s+)*(?:act|law|legislation|sections?)\b"
    r"(?!\s*\d|\s+(?:of|on|against|about|for|to|concerning)\b)",
    re.IGNORECASE,
)
"""A law that was named before: ``offences under the above Act``."""

_LAW: Final = re.compile(
    r"\b(?:acts?|laws?|sections?|legislation|order|regulations?|bill|code|statute)\b|\bs\.?\s?\d", re.IGNORECASE
)
_IS_UNDER: Final = re.compile(r"the\b", re.IGNORECASE)
_HOLDS_OTHERS: Final = re.compile(r"\bsexual\s+offences\s+act\b", re.IGNORECASE)
"""Holds the offences against children that other questions name."""


def kinds_unread_in(text: str) -> Iterator[str]:
    """The kinds of crime that a question or heading names, or the law that they are against, where it names none that
    is understood.
    """
    if any(found.value != ALL for found in offences_named_in(text)):
        return
    before = (_LEADS_TO_KIND.sub("", found["what"]) for found in _KIND_BEFORE.finditer(text))
    behind = (found["what"] for found in _KIND_BEHIND.finditer(text))
    ended = (what for found in _KIND_OF_ENDED.finditer(text) if not _points_at_crimes(what := found["what"]))
    for what in (" ".join(words.split()) for words in (*before, *behind, *ended)):
        if not _says_no_kind(what):
            yield what
    law = _UNDER_LAW.search(text)
    if law is not None and not _POINTS_BACK.match(law["what"]):
        yield " ".join(law["what"].split())


def _points_at_crimes(what: str) -> bool:
    """Whether words behind ``convictions for`` point at crimes that others name, or say of which force they are: ``the
    following crime types``, ``the whole of Kent``.
    """
    own = blanked(what, ((found.start, found.end) for found in forces_named_in(what)))
    return set(_words_of(own)) <= words_that_point()


def names_unread_kind(text: str) -> bool:
    """Whether a question names crimes of a kind of its own, of which nothing is understood: no part of those that the
    question before it names (``solved offences``).
    """
    return any(map(_names_kind, (*kinds_unread_in(text), *reports_unread_in(text))))


def reports_unread_in(text: str) -> Iterator[str]:
    """What a question asks for reports of, where it names no offence that is understood and points at none."""
    if not any(found.value != ALL for found in offences_named_in(text)):
        told = (
            found["what"].strip() for found in _REPORTS_OF.finditer(text) if not _OF_THOSE_REPORTED.match(found["what"])
        )
        yield from (what for what in told if not (_says_no_kind(what) or _points_at_crimes(what)))


def _names_kind(what: str) -> bool:
    """Whether words that are not understood may name a kind of crimes of its own: none that narrow crimes of any kind,
    and no law that those of another question are against too.
    """
    if set(_words_of(what)) <= words_of_any_kind() or _HOLDS_OTHERS.search(what) is not None:
        return False
    return _IS_UNDER.match(what) is None or _LAW.search(what) is not None


def _words_of(what: str) -> list[str]:
    return [word for word in re.split(r"[\s/]+", what.casefold()) if word]


def _says_no_kind(what: str) -> bool:
    """Whether words say of which victims, days or platform crimes are, and not which crimes."""
    tokens = read_tokens(what)
    is_known = any((tokens.periods, tokens.ages, tokens.sexes, tokens.platforms, tokens.years, tokens.numbers))
    left = [word for word in _words_of(what) if word not in words_of_no_kind() and not word.isdigit()]
    return is_known or not left or basis_named_in(what) is not None
