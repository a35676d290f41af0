"""The offence that a letter retells as asked for, which is that of its tables where nothing nearer says one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from cyberflag.model import ALL, Request
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.resolving.from_titles.kinds_asked import is_one_of, kinds_asked, settles_crimes
from cyberflag.replies.resolving.from_titles.kinds_listed import kinds_listed
from cyberflag.replies.resolving.from_titles.openings import opened_on_alone
from cyberflag.replies.resolving.from_titles.parts_asked import parts_asked_of_crimes
from cyberflag.replies.resolving.from_titles.titled_offences import narrowing_offence
from cyberflag.replies.tables import Text
from cyberflag.vocabularies.crimes.crimes_asked_for import crimes_asked_for
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.measures import measures_named_in
from cyberflag.vocabularies.offences import offences_named_in

_SCOPE: Final = re.compile(
    r"\s*(?:(?:you|i|we)\s+(?:have\s+)?(?:asked|requested)(?!.*\b(?:numbers?|how\s+many|counts?|totals?)\b)"
    r"(?:\s+(?:us|the\s+following|for\s+the\s+following|for\s+information|questions))*[\s,]+)?"
    r"(?:for|about|regarding|concerning|in\s+respect\s+of|in\s+relation\s+to)\s[^.?!]*:\s*",
    re.IGNORECASE,
)
"""Says of what all questions below it are: ``For robberies in which a suspect was charged:``, ``You asked, for sexual
communication with a child:``.
"""
_LEAVES_OUT: Final = re.compile(r"\b(?:excluding|other\s+than|except)\b", re.IGNORECASE)
_LEFT_OUT_OR_PART: Final = re.compile(
    r"\b(?:excluding|other\s+than|except|apart\s+from|besides|not\s+(?:involving|related\s+to|including)|without)\b"
    r"|\bhow\s+many\s+(?:of\s+)?(?:them|these|those|which)\b",
    re.IGNORECASE,
)
"""Before an offence that is none of those counted, or a part of them: ``offences, and how many of them were``."""
_POINTS_BACK: Final = re.compile(
    r"\b(?:these|those|this|that|them|such|of\s+which|of\s+whom|above|each|the\s+(?:same|offences|crimes|cases|reports|incidents|victims"
    r"|suspects|offenders|perpetrators|outcomes?))\b",
    re.IGNORECASE,
)


def offence_asked(sentences: Sequence[Sentence], texts: Iterable[Text], request: Request) -> str:
    """The one offence of which all that a reply retells as asked is; empty where several are named, all crimes, or a
    question counts something without saying that it goes on from that offence, and where the request itself is known
    and says it; of the kinds that this names side by side, the numbered questions of a reply may be on one.

    Where that says none it is the one whose crimes every question among the ``texts`` of the reply asks for; where the
    request is known and of all crimes, the one that the reply opens with and speaks of alone.
    """
    if settles_crimes(request):
        return opened_on_alone(sentences)
    found = _only_offence(_asking(sentences)) or _only_crimes(texts) or ""
    if not request.says_what_is_asked:
        return "" if found in kinds_listed(sentences).offences else found
    answers = [s.text for s in sentences if s.part is Part.ANSWER]
    is_theirs = bool(found) and _opens_questions(found, sentences) and not any(says(a, Cue.ALL_CRIME) for a in answers)
    return found if is_theirs and is_one_of(kinds_asked(request), found, (), answers) else ""


def _opens_questions(offence: str, sentences: Sequence[Sentence]) -> bool:
    """Whether the first of several numbered questions names an offence, of which those behind it are parts: not as left
    out of what it counts, nor as a part of that.
    """
    numbered = [s for s in sentences if s.question and s.part is not Part.FURNITURE]
    is_named = bool(numbered) and offence in {item.value for item in offences_named_in(numbered[0].text)}
    is_whole = is_named and _LEFT_OUT_OR_PART.search(numbered[0].text) is None
    return is_whole and len({s.question for s in numbered}) > 1


def _only_crimes(texts: Iterable[Text]) -> str | None:
    asked = {named for text in texts if (named := crimes_asked_for(text.text)) is not None}
    return asked.pop() if len(asked) == 1 and ALL not in asked else None


def _asking(sentences: Sequence[Sentence]) -> list[str]:
    """The sentences in which a reply retells what was asked."""
    return [s.text for s in sentences if s.part in QUESTIONS or (s.part is Part.ANSWER and _SCOPE.fullmatch(s.text))]


def _is_beside_others(text: str) -> bool:
    """Whether a text names an offence as an instance of what it asks for, or as left out of that."""
    return says(text, Cue.INSTANCE) or _LEAVES_OUT.search(text) is not None


def _only_offence(asking: Sequence[str]) -> str | None:
    read = narrowing_offence((), ())
    named: set[str] = set()
    parts, is_of_whole, is_scoped = parts_asked_of_crimes(asking), False, False
    for text in asking:
        found = {item.value for item in offences_named_in(text)}
        if ALL in found or says(text, Cue.ALL_CRIME) or (found and _is_beside_others(text)):
            return None
        if not found and measures_named_in(text) and not (is_scoped or _POINTS_BACK.search(text)):
            return None
        one = read(text)
        if found and one is None:
            return None
        if one is not None:
            named.add(one)
            is_of_whole = is_of_whole or text not in parts
            is_scoped = is_scoped or _SCOPE.fullmatch(text) is not None
    return named.pop() if len(named) == 1 and is_of_whole else None
