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


def questions_answered_by(said: str, questions: Sequence[str]) -> list[str]:
    """The questions to which a sentence on what a force has may be no whole answer. One that says that a thing is not
    recorded answers what is asked only if it is held (``if recorded``); one that says where it stands does not. A
    question that opens with such a condition is one of its own, to which ``not recorded`` is an answer that lacks
    something.
    """
    return [_unconditional(question) for question in questions] if _DENIES.search(said) else list(questions)


def _unconditional(question: str) -> str:
    clauses = [clause for clause in _CLAUSES.split(question) if clause.strip()]
    conditions = {at for at, clause in enumerate(clauses) if at and _IF_HELD.match(clause)}
    left_out = conditions | {at - 1 for at in conditions}
    return " ".join(clause for at, clause in enumerate(clauses) if at not in left_out)
