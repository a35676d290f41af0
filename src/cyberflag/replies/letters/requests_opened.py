"""Paragraphs that announce what was asked, which stands below them: ``You asked for the following information:``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.letters.retelling import retells_request
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.periods import periods_named_in

_OF_REQUEST: Final = re.compile(
    r"\b(?:request\w*|questions?|ask\w*|points?|e-?mail\w*|letter|enquir\w+|want\w*|wish\w*|know|seek\w*|please|your|you|how|received|submitted|dated)\b",
    re.IGNORECASE,
)
_OF_ANSWER: Final = re.compile(
    r"\b(?:figures?|results?|answers?|response|numbers?|breakdown|split|we\s+(?:recorded|hold|found|have)|there\s+(?:were|was)"
    r"|(?:these|they|those|it)\s+(?:are|were|is|was)|as\s+follows)\b",
    re.IGNORECASE,
)


def opens_request_below(text: str, sentences: Sequence[str]) -> bool:
    """Whether a paragraph of the force, of these sentences, announces what was asked."""
    is_opening = text.rstrip().endswith((":", " for")) or says(text, Cue.REQUEST_BELOW)
    return is_opening and retells_request(text) and not _opens_answer_at_end(sentences)


def _opens_answer_at_end(sentences: Sequence[str]) -> bool:
    """Whether the last of several sentences heads the figures below it, and asks nothing, whatever the first retell:
    ``You also asked for the ages. For 2019/20 only:``.
    """
    last = sentences[-1] if len(sentences) > 1 else ""
    heads = last.rstrip().endswith(":") and not _OF_REQUEST.search(last)
    return heads and bool(_OF_ANSWER.search(last) or periods_named_in(last))
