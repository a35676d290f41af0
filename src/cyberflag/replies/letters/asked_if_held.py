"""What a request asks for only where the force has it: ``Which sites or apps are named, if you hold this?``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_CLAUSES: Final = re.compile(r"[,;:?.()]")
_DENIES: Final = re.compile(
    r"\b(?:not|never|n't)\s+(?:\w+\s+)?(?:hold|holds|held|record|recorded|store|stored|keep|kept|capture|captured|have)\b",
    re.IGNORECASE,
)
_IF_HELD: Final = re.compile(
    r"^\W*(?:and\s+)?(?:if|where|when|so\s+far\s+as|as\s+far\s+as)\s+"
    r"(?:(?:you|it|this|that|they|these|those|any|is|are|can|be|do|does|the\s+force)\s+)*"
    r"(?:hold|holds|held|have|record|records|recorded|know|known|kept|keep|stands?|(?:be\s+)?(?:searched|counted|told|found|given))\b",
    re.IGNORECASE,
)
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
_ENDS_OF_SENTENCES: Final = re.compile(r"[;:?.](?:\s|$)")
_LEADS_ON: Final = re.compile(r"(?:^|\b(?:and|or|with|by|also|plus|please\s+\w+))\W*$", re.IGNORECASE)


def questions_answered_by(said: str, questions: Sequence[str]) -> list[str]:
    """The questions to which a sentence on what a force has may be no whole answer. One that says that a thing is not
    recorded answers what is asked only if it is held (``if recorded``); one that says where it stands does not. A
    question that opens with such a condition is one of its own, to which ``not recorded`` is an answer that lacks
    something. One that says that a thing cannot be retrieved answers wholly what is asked only where it can be.
    """
    asked = [_unless_found(question) for question in questions] if _NOT_FOUND.search(said) else list(questions)
    return [_unconditional(question) for question in asked] if _DENIES.search(said) else asked


def _unless_found(question: str) -> str:
    """A question without what it asks for only where that can be found: what follows a condition that opens it or
    stands behind ``and``, else what stands before it.
    """
    return " ".join(_without_condition(sentence) for sentence in _ENDS_OF_SENTENCES.split(question))


def _without_condition(sentence: str) -> str:
    found = _IF_FOUND.search(sentence)
    if found is None:
        return sentence
    before, behind = sentence[: found.start()], sentence[found.end() :]
    if _LEADS_ON.search(before):
        return before
    kept = [part for part in re.split(r",|\(|\band\b", before.rstrip(" ,(")) if part.strip()]
    return ", ".join([*kept[:-1], behind])


def _unconditional(question: str) -> str:
    clauses = [clause for clause in _CLAUSES.split(question) if clause.strip()]
    conditions = {at for at, clause in enumerate(clauses) if at and _IF_HELD.match(clause)}
    left_out = conditions | {at - 1 for at in conditions}
    return " ".join(clause for at, clause in enumerate(clauses) if at not in left_out)
