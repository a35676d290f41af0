"""What a reply leaves out because nobody asks for it any longer: it is withheld from nobody."""

from __future__ import annotations

import re

from cyberflag.replies.letters.passages import sentences_of

_GIVEN_UP = re.compile(
    r"\b(?:requester|applicant|enquirer|you|who\s+asked)\b[^.]{0,60}?\b(?:withdr[ae]w\w*|dropped|gave\s+up|(?:is|was|are|were)?\s*no\s+longer)\b"
    r"|\b(?:you|requester|applicant|enquirer)\b[^.]{0,60}?\b(?:told|said|agreed|confirmed|wrote|indicated|accepted|happy|content)\b[^.]{0,60}?"
    r"\b(?:(?:could|can|would|will)\s+(?:do|manage|be\s+content|be\s+happy)\s+without|(?:did|do|would|need)\s*(?:not|n't)\s+(?:need|want|require|be\s+given)"
    r"|(?:could|can|may|should)\s+be\s+(?:left\s+out|omitted|dropped|skipped)|to\s+(?:leave|drop|omit|do\s+without|go\s+without)|not\s+needed)\b"
    r"|\b(?:questions?|parts?|points?|it)\b[^.]{0,20}?\b(?:was|were|has\s+been|have\s+been)\s+(?:since\s+|later\s+)?(?:withdrawn|dropped)\b",
    re.IGNORECASE,
)
"""Says that what is left out is no longer asked for: ``the requester withdrew that question``."""


def is_given_up(clause: str, paragraph: str) -> bool:
    """Whether the sentence of a clause in its paragraph says that the requester gave up what is left out."""
    return any(clause in sentence and _GIVEN_UP.search(sentence) for sentence in sentences_of(paragraph))
