"""Remarks that the figures are of crimes with the flag alone, whatever was asked first: ``Only offences with the online
flag are included in the table``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.vocabularies.bases import names_flag_as_basis
from cyberflag.vocabularies.letters import Cue, says

_CRIMES: Final = r"(?:offences|crimes|cases|records|those)"
_NET: Final = r"(?:online|on-line|cyber|internet|digital)"
_FLAGGED: Final = (
    rf"(?:{_CRIMES}\s+(?:(?:with|that\s+(?:have|carry|had|carried|bear)|carrying|bearing|having)\s+(?:the|an?)\s+(?:{_NET}[\s-]+)(?:crime\s+)?(?:flag|marker|tag)\b"
    rf"|(?:(?:that|which)\s+(?:are|were|have\s+been)\s+)?(?:flagged|tagged|marked)\s+as\s+(?:being\s+)?{_NET}(?:[\s-]+(?:crimes?|offences|related|enabled))?)"
    rf"|(?:{_NET}[\s-]+)?flagged\s+(?:{_NET}\s+)?{_CRIMES})"
)
_GIVEN: Final = r"(?:included|counted|shown|given|provided|listed|in)\b"
_FIGURES: Final = r"(?:figures?|data|numbers?|counts?|totals?|tables?|statistics|results?)"
_ALONE: Final = re.compile(
    rf"(?:please\s+)?(?:note\s*(?:that|:)?\s+)?(?:only\s+{_FLAGGED}\s+(?:are|were|have\s+been)\s+{_GIVEN}"
    rf"|(?:(?:the|these|all|our|this|above|below)\s+)*{_FIGURES}\s+(?:(?:above|below|here|given|shown|provided|in\s+(?:the|this)\s+table)\s+)*"
    rf"(?:(?:are|is|were|was|shows?|counts?|gives?|includes?|covers?)\s+)(?:(?:only|for|of)\s+)*{_FLAGGED})(?:\s+only)?"
    r"(?:\s+(?:in|by)\s+(?:the|this|our)\s+(?:tables?|figures?|answer|response)(?:\s+(?:above|below))?)?\W*",
    re.IGNORECASE,
)


def tells_of_flagged_alone(sentences: Sequence[Sentence], tables: int) -> bool:
    """Whether an answer says that its figures are of crimes with the flag alone, and is none to a question for these
    further down; without its number it may be of one of several ``tables`` alone.
    """
    of_flag = {s.question for s in sentences if s.part in QUESTIONS and names_flag_as_basis(s.text)}
    said = (s for s in sentences if s.part is Part.ANSWER and _ALONE.fullmatch(s.text.strip()) is not None)
    return any(
        (s.question not in of_flag if s.question else tables == 1) and not says(s.text, Cue.OTHER_FLAG) for s in said
    )
