"""Numbers of which a reply says that they are not the answer: ``They are not the crimes that you ask about``."""

from __future__ import annotations

import re
from typing import Final

_THINGS: Final = r"(?:crimes?|offences?|figures?|numbers?|counts?|totals?|records?|cases|incidents|data|information)"
_THEM: Final = (
    rf"(?:they|these|those|this|that|it|(?:the|these|those|this|that|such)\s+(?:last\s+|other\s+|latter\s+)?{_THINGS})"
)
_ASKED: Final = (
    r"(?:(?:that|which|as)\s+)?(?:you(?:r|['’](?:ve|re))?\b"
    r"|(?:(?:was|were|is|are|has\s+been|have\s+been)\s+)?(?:asked|requested|sought)\b)"
)
_REQUEST: Final = r"(?:your|the|this)\s+(?:request|questions?|enquiry)\b"
_NO_ANSWER: Final = (
    rf"(?:(?:is|are|was|were)\s+(?:therefore\s+|however\s+)?not\s+(?:the\s+(?:same\s+)?(?:{_THINGS}|ones)|those|what)\s+{_ASKED}"
    rf"|(?:is|are|was|were)\s+(?:therefore\s+|however\s+)?(?:not|none\s+of)\s+(?:our(?:\s+own)?\s+(?:{_THINGS})|ours|those\s+of\s+(?:this|our)\s+(?:force|constabulary|service))\b"
    rf"|(?:do|does|did)\s+not\s+come\s+from\s+(?:us|this\s+force|our\s+(?:systems?|records|data))\b"
    rf"|(?:is|are|was|were)\s+(?:not\s+an?|no)\s+answer\s+to\s+{_REQUEST}"
    rf"|(?:do|does|did)\s+not\s+(?:answer|(?:relate|respond)\s+to)\s+{_REQUEST}"
    rf"|(?:falls?|fell|lies?|lie|is|are|was|were)\s+(?:outside|beyond)\s+(?:the\s+scope\s+of\s+)?{_REQUEST})"
)
_DISOWNS: Final = re.compile(
    rf"\W*(?:(?:please\s+)?(?:also\s+)?note(?:\s+that)?\W+|but\s+|however\W+|though\s+)*{_THEM}\s+{_NO_ANSWER}",
    re.IGNORECASE,
)
_IN_ONE: Final = re.compile(
    rf"(?:[;,(]|\s-)\s*(?:(?:and|but|though|although|however)\W+)*(?:which|{_THEM})\s+{_NO_ANSWER}", re.IGNORECASE
)


def is_disowned(text: str, paragraph: str) -> bool:
    """Whether a sentence, or the next one of its paragraph, says that what it counts is not what was asked for."""
    _, found, behind = paragraph.partition(text.strip())
    return _IN_ONE.search(text) is not None or (bool(found) and _DISOWNS.match(behind) is not None)
