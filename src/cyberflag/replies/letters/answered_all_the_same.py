"""Sentences of a refusal that say that a question is answered all the same."""

from __future__ import annotations

import re

from cyberflag.vocabularies.letters import Cue, says

_GIVES_A_QUESTION = re.compile(
    r"\b(?:given|provided|supplied|answered|released|disclosed|set\s+out|shown|answers?)\b[^.;]{0,60}?\b(?:question|point|part)s?\s+\(?\d"
    r"|\b(?:question|point|part)s?\s+\(?\d\w?\)?(?:\s*(?:,|and|to)\s*\d)*\s+(?:can|could|may|is|are|has\s+been|have\s+been)\s+(?:\w+\s+)?"
    r"(?:given|provided|supplied|answered|released|disclosed)\b",
    re.IGNORECASE,
)
"""Says that a question is answered all the same: ``outside the Act, the number is given for question 1``."""


def gives_a_question(text: str) -> bool:
    """Whether a sentence says that a question is answered although the request is refused."""
    return says(text, Cue.GOODWILL) and _GIVES_A_QUESTION.search(text) is not None and not says(text, Cue.REFUSAL)
