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
_GIVES_FIGURES = re.compile(
    r"\b(?:can|are\s+able\s+to|have\s+been\s+able\s+to)\s+(?:\w+\s+){0,4}?(?:tell|give|provide|supply|offer|share|send)\b(?:\s+you)?(?:\s+with)?\s+"
    r"(?:how\s+many\b|(?:the\s+|some\s+|these\s+|those\s+|our\s+)?(?:\w+\s+)?(?:numbers?|figures|counts|totals|tables?)\b|what\s+(?:\w+\s+){1,6}?(?:counts?|shows?|gives?|holds?)\b)",
    re.IGNORECASE,
)
"""Announces an answer in figures: ``we can nevertheless tell you what our system counts by itself``."""


def gives_a_question(text: str) -> bool:
    """Whether a sentence says that a question is answered, or figures are given, although the request is refused."""
    gives = _GIVES_A_QUESTION.search(text) or _GIVES_FIGURES.search(text)
    return says(text, Cue.GOODWILL) and gives is not None and not says(text, Cue.REFUSAL)
