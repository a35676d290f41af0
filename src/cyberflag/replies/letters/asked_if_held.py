"""What a request asks for only where the force has it: ``Which sites or apps are named, if you hold this?``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.letters.parts_of_answers import parts_named_in
from cyberflag.vocabularies.periods import periods_named_in

_DENIES: Final = re.compile(
    r"\b(?:not|never|n't|nowhere)\s+(?:\w+\s+)?(?:hold|holds|held|records?|recorded|stored?|keep|kept|captured?|have|noted?|logged|collected|entered"
    r"|(?:an?|one\s+of\s+(?:the|our))\s+(?:\w+\s+)?(?:field|box|data\s+item|option|category))\b"
    r"|\b(?:hold|holds|held|have|has|keep|keeps|is|are)\s+no\s+(?:\w+\s+){0,2}(?:record|field|box|data|information|column|list)\b|\bunrecorded\b",
    re.IGNORECASE,
)
_HAS: Final = (
    r"(?:hold|holds|held|have|has|records?|recorded|known|kept|keep|captured?|captures|stored?|stores|noted|named|stated|logged|available|possible|feasible"
    r"|stands?|(?:be\s+)?(?:searched|counted|told|found|given))"
)
_IF_HELD: Final = re.compile(
    r"(?:\b(?:if|where(?:ver)?|(?:in\s?)?so\s+far\s+as|as\s+far\s+as|to\s+the\s+extent|provided)|(?:(?<=[,(])|(?<=[,(]\s))when)\s+"
    r"(?:that\s+)?(?:any(?=\s*(?:[,)]|$))|(?:(?:you|it|this|that|they|these|those|any|one|such|is|are|was|were|can|be|do|does|has|have|been|also"
    r"|(?:the|your|that|this)\s+(?:force|police|constabulary|system|information|data|details?|platforms?|apps?|sites?))\s+)*"
    rf"(?:{_HAS}|there\s+(?:is|are)\s+(?:one|any)))\b(?!\s+(?:that|as|in|by|with|against|on|at|to)\b)",
    re.IGNORECASE,
)
"""Asks for a thing only where a force has it: ``if you hold this``, ``where one is recorded``, ``if known``."""
_FOUND: Final = (
    r"(?:retriev|search|extract|count|identif|report|produc|suppl|provid|giv|found|obtain|access|establish"
    r"|determin|read\s+off)"
)
_IF_FOUND: Final = re.compile(
    r"\b(?:if|where(?:ver)?|when|(?:in\s)?so\s+far\s+as|as\s+far\s+as|provided|to\s+the\s+extent)\s+(?:that\s+)?"
    r"(?:(?:you|it|this|that|they|these|those|is|are|can|could|be|the\s+\w+|readily|easily)\s+)*?"
    rf"(?:(?:can|could)\s+(?:be\s+)?(?:(?:readily|easily)\s+)?{_FOUND}\w*"
    r"|(?:retriev|search|access|avail|poss|feas)\w*(?:able|ible)\b)",
    re.IGNORECASE,
)
"""Asks for a thing only where it can be found: ``where it can be retrieved``, ``if readily available``."""
_NOT_FOUND: Final = re.compile(
    rf"\b(?:cannot|can\s*not|can['’]t|could\s*not|couldn['’]t|unable\s+to|not\s+possible\s+to)\s+(?:(?:be|readily|easily|\w+ly)\s+)*{_FOUND}\w*"
    r"|\bnot\s+(?:(?:readily|easily|currently)\s+)*(?:retriev|search|access|avail)\w*(?:able|ible)\b"
    r"|\b(?:no|not|never)\b[^.;]{0,40}\b(?:searchable|retrievable|reportable|countable|(?:in|of)\s+an?\s+(?:\w+\s+)?(?:form|format|field|way)"
    rf"\s+(?:that|which|from\s+which|we)\s+(?:\w+\s+){{0,3}}{_FOUND}\w*)",
    re.IGNORECASE,
)
_SHORT_FOR_INSTANCE: Final = re.compile(r"\be\.\s?g\.", re.IGNORECASE)
_ENDS_OF_SENTENCES: Final = re.compile(r"[;:?.](?:\s|$)")
_LEADS_ON: Final = re.compile(r"(?:^|\b(?:and|or|with|by|also|plus|please\s+\w+))\W*$", re.IGNORECASE)
_NEXT_ASKED: Final = re.compile(r"(?<=\w)\W*,\s*(?=(?:and|plus|also|as\s+well\s+as|does|do|is)\b)", re.IGNORECASE)
_SET_OFF: Final = re.compile(r"[,(–-]\s*$")


def asks_only_if_held(said: str, above: str, questions: Sequence[str]) -> bool:
    """Whether a sentence that a thing is not held answers wholly what is asked of it: each part of an answer that it
    names, or else the question ``above`` it, is asked for only if it is held, or found. Of single years it does not.
    """
    if periods_named_in(said):
        return False
    named = set(parts_named_in(said)) or set(parts_named_in(above))
    asked, lacked = (parts_named_in(" ".join(q)) for q in (questions, questions_answered_by(said, questions)))
    return bool(named) and named <= set(asked) and not named & set(lacked)


def questions_answered_by(said: str, questions: Sequence[str]) -> list[str]:
    """The questions to which a sentence on what a force has may be no whole answer. One that says that a thing is not
    recorded answers what is asked only if it is held (``if recorded``); one that says where it stands does not. A
    question that opens with such a condition is one of its own, to which ``not recorded`` is an answer that lacks
    something. One that says that a thing cannot be retrieved answers wholly what is asked only where it can be.
    """
    asked = list(questions)
    if _NOT_FOUND.search(said):
        asked = [_unconditional(question, _IF_FOUND) for question in asked]
    if _DENIES.search(said):
        asked = [_unconditional(question, _IF_HELD) for question in asked]
    return asked


def _unconditional(question: str, condition: re.Pattern[str]) -> str:
    """A question without what it asks for only on a condition: what follows one that opens it or stands behind
    ``and``, else what stands before it.
    """
    sentences = _ENDS_OF_SENTENCES.split(_SHORT_FOR_INSTANCE.sub("such as", question))
    return " ".join(_without_condition(sentence, condition) for sentence in sentences)


def _without_condition(sentence: str, condition: re.Pattern[str]) -> str:
    found = condition.search(sentence)
    if found is None:
        return sentence
    before, behind = sentence[: found.start()], sentence[found.end() :]
    if not before.strip(" ,(") and condition is _IF_HELD:
        return sentence
    if _LEADS_ON.search(before):
        after = _NEXT_ASKED.split(behind, maxsplit=1)
        return _without_condition(" ".join((before, *after[1:])), condition)
    return _without_condition(", ".join((*_kept_before(before), behind)), condition)


def _kept_before(before: str) -> list[str]:
    """What stands before a condition without the clause that it is of: the last one that names a part of an answer,
    with the instances behind that, and those before it that name nothing else (``the site, app or game``). Without
    a comma before the condition it is only of what stands behind the last ``and``.
    """
    parted = r"[,()]" if _SET_OFF.search(before) else r"[,()]|\band\b"
    clauses = [clause for clause in re.split(parted, before) if clause.strip()]
    named = [parts_named_in(clause) for clause in clauses]
    last = max((at for at, parts in enumerate(named) if parts), default=len(clauses) - 1)
    first = next((at for at in range(last, 0, -1) if named[at - 1] and named[at - 1] != named[last]), 0)
    return clauses[:first]
