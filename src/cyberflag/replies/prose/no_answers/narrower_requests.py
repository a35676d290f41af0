"""Advice on a request that could be answered: its numbers are no answers (``a request for one offence over 6 months, of
which we would expect 40, might come under the limit``).
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.replies.prose.sentences.wordings import COUNTING

_MAY: Final = (
    r"\b(?:may|might|could|would|should|can|will\s+(?:probably|possibly)|is\s+(?:likely|liable|expected)\s+to)\b"
)
_LIMIT: Final = (
    r"\b(?:(?:under|within|below|inside|meet|meets|exceed|exceeds|breach|breaches|over|beneath|beyond|reach|reaches)\s+(?:the|that|this|our|any)\s+"
    r"(?:\w+\s+){0,3}?(?:limit|threshold|ceiling|allowance|cap|hours)|(?:cost|time|fees?|appropriate)\s+(?:limit|threshold|ceiling)"
    r"|section\s+12\b|s\.?\s?12\b)"
)
_NARROWER: Final = (
    r"(?:new|fresh|narrower|narrowed|smaller|refined|revised|reduced|amended|shorter|further|limited|different|second|simpler"
    r"|more\s+\w+|less\s+\w+)"
)
_OF_ANOTHER: Final = re.compile(
    rf"\b(?:an?|any|one|such\s+an?)\s+(?:{_NARROWER}\s+)*(?:request|question|search|application|enquiry)\s+"
    r"(?:for|of|about|limited|restricted|confined|covering|on|that|which|over|with)\b"
    r"|\b(?:if|were|should)\s+you\s+(?:(?:were|wish|decide|choose)\s+)?(?:to\s+)?(?:narrow|refine|reduce|limit|restrict|shorten|confine|ask)"
    r"|\b(?:narrowing|refining|reducing|limiting|restricting|shortening|confining)\s+(?:the|your|it|a)\b",
    re.IGNORECASE,
)
_COULD_BE_MET: Final = re.compile(rf"{_MAY}.*{_LIMIT}|{_LIMIT}.*{_MAY}", re.IGNORECASE | re.DOTALL)


def is_advice(text: str) -> bool:
    """Whether a sentence says what other request the limit of costs might leave room for, and not what was counted."""
    is_of_another = _OF_ANOTHER.search(text) is not None and _COULD_BE_MET.search(text) is not None
    return is_of_another and COUNTING.search(text) is None
