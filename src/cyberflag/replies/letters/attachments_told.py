"""Sentences that point to an attachment with the answer, or say that some of it is disclosed, for copies of a letter
without it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.letters.refusing import refuses_on_cost
from cyberflag.vocabularies.letters import Cue, says

_FILE: Final = (
    r"(?:document|spread\s?sheet|work\s?book|file|tables?|response|data|excel|pdf|annexe?|appendix|schedule|sheet)s?"
)
_POINTS: Final = re.compile(
    rf"\b(?:attached|enclosed|accompanying)\s+(?:[\w-]+\s+){{0,3}}?{_FILE}\b[^.]{{0,80}}?"
    r"\b(?:holds?|contains?|provides?|shows?|gives?|sets?\s+out|details?|answers?|lists?)\b"
    r"|\b(?:data|information|figures|numbers|response|answers?|results?|details)\b[^.]{0,60}?"
    r"\b(?:is|are|can\s+be\s+found|(?:has|have)\s+been|provided|set\s+out|given|shown)\b[^.]{0,40}?\b(?:attached|enclosed)\b"
    r"|(?<!not )\b(?:decided|agreed|pleased|happy)\s+to\s+(?:(?:fully|partly|partially|now|therefore)\s+)*"
    r"(?:disclose|release|provide|supply)\s+"
    r"(?:(?:you\s+with|to\s+you)\s+)?(?:some|part|all|most|much|the)\b[^.]{0,40}\binformation\b"
    rf"|\b(?:data|figures|numbers|information)\s+(?:with)?in\s+the\s+(?:attached|enclosed)\s+(?:[\w-]+\s+){{0,3}}?{_FILE}\b"
    rf"|\b(?:provided|supplied|prepared|produced|compiled)\s+(?:(?:you\s+with|us\s+with)\s+)?(?:the|an)\s+(?:attached|enclosed)\s+{_FILE}\b"
    r"|\bheld,?\s+(?:in\s+part|partly|partially)\b(?!\s+by\b)(?:(?!\bnot\b|n['’]t\b|cannot)[^.]){0,40}?\b(?:disclosed|provided|released|supplied|given)\s+"
    r"(?:(?:to\s+you|here)\s+)?(?:below|as\s+follows|underneath)\b"
    r"|^\W*(?:(?:foi|decision|outcome|result)\W+|this\s+is\s+an?\s+)?part(?:ial)?\s+disclosure\b"
    r"|\b(?:please\s+)?(?:see|find|refer\s+to)\s+(?:the\s+)?(?:attached|enclosed)\b"
    r"|\b(?:see|find|found|provided|given|set\s+out|shown|answered)\b[^.]{0,60}?\b(?:in|on|within)\s+(?:the|an?|our)\s+"
    rf"(?:attached|enclosed|accompanying)\s+(?:[\w-]+\s+){{0,3}}?{_FILE}\b",
    re.IGNORECASE,
)


def attachment_told(sentences: Sequence[Sentence]) -> str:
    """The place of the first sentence of the answer that points to an attachment for its figures, or says that they are
    disclosed; empty without one, and where what is attached is a gesture beside a refusal on cost.
    """
    own = [s for s in sentences if s.part is Part.ANSWER]
    if _is_goodwill_beside_refusal(own):
        return ""
    return next((s.source for s in own if _POINTS.search(s.text)), "")


def _is_goodwill_beside_refusal(answer: Sequence[Sentence]) -> bool:
    """Whether an answer refuses on cost, and calls what it gives all the same a gesture of goodwill."""
    is_gesture = any(says(s.text, Cue.GOODWILL_GESTURE) for s in answer)
    return is_gesture and any(refuses_on_cost(s.text) for s in answer)
