"""Requests that no heading opens, above the heading of their answer: ``Please provide the following ...``, ``For rapes
of which ..., please give the total``, and below it ``Response``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.letters.retelling import asks_for_data, gives_figure
from cyberflag.replies.letters.wrapped import LABELLED

_ASKS: Final = re.compile(
    r"\W*(?:(?:please|kindly)\s+(?:can\s+you\s+|could\s+you\s+)?(?:provide|supply|disclose|send|share|give|state|confirm|list)\b"
    r"|(?:can|could|would|will)\s+you\s+(?:please\s+|kindly\s+)?(?:provide|supply|disclose|send|share|give|state|tell|list)\b"
    r"|i\s+(?:would|should)\s+(?:also\s+)?(?:like|be\s+grateful)\b|i\s+(?:am|'m)\s+(?:writing\s+to\s+)?request\w*\b"
    r"|(?:i|we)\s+(?:hereby\s+|also\s+)?(?:request|ask)\b)(?!.*\b(?:we|our)\s+(?:hold|held|can|cannot|have|do|did)\b)",
    re.IGNORECASE,
)
"""Opens a request in the voice of who asks."""
_FIGURE_ALONE: Final = re.compile(r"\W*(?:[<>]\s?)?\d[\d,]*\W*|\W*(?:nil|none|zero)\W*", re.IGNORECASE)


def request_above(texts: Sequence[str], answer: int) -> range:
    """The lines above the heading of the ``answer`` that are the request, from the first one in the voice of who asks;
    none where one of them gives a figure, for an answer may stand among them then.
    """
    begins = next((at for at in range(answer) if _ASKS.match(texts[at]) or asks_for_data(texts[at])), answer)
    asked = range(begins, answer)
    return range(0) if any(_answers(texts[at]) for at in asked) else asked


def _answers(text: str) -> bool:
    return gives_figure(text) or LABELLED.match(text) is not None or _FIGURE_ALONE.fullmatch(text) is not None
