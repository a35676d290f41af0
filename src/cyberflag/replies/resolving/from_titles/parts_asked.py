"""What a question above a table asks of a part of its crimes behind the whole: ``How many offences were recorded, and
how many of these were against girls under 13?`` The table below it is of the whole.
"""

from __future__ import annotations

import re
from typing import Final

_THOSE: Final = (
    r"(?:(?:out\s+)?of|among|from|within)\s+(?:all\s+)?(?:these|those|them|which|whom|the\s+(?:above|same|total))\b"
)
_COUNT: Final = (
    r"(?:how\s+many|(?:(?:the|what|their)\s+)?(?:total\s+)?(?:numbers?|proportion|percentage|share|count)|which)"
)
_ASKS: Final = r"please|tell\s+me|state|give|provide|confirm|say"
_PART: Final = re.compile(
    rf"[\s,;.:(–—-]+(?:(?:and|also|then|plus|as\s+well\s+as|together\s+with|along\s+with|{_ASKS})[\s,]+)*"
    rf"(?:{_COUNT}\s+(?:(?:were|was|are|is)\s+)?{_THOSE}|{_THOSE}[\s,]*(?:(?:{_ASKS})\s+)*{_COUNT}"
    r"|how\s+many\s+(?:had|have|has|were|was|involved?|concern\w*|related?|occurred|took\s+place|happened|led|resulted)\b).*$",
    re.IGNORECASE | re.DOTALL,
)
_ASKS_FOR_WHOLE: Final = re.compile(
    r"\b(?:how\s+many|numbers?|totals?|volumes?|counts?|offences?|crimes?|reports?|incidents?)\b", re.IGNORECASE
)


def without_part_asked(text: str) -> str:
    """The text up to where it asks for a part of the crimes that it has asked for before."""
    part = _PART.search(text)
    return text[: part.start()] if part and _ASKS_FOR_WHOLE.search(text, 0, part.start()) else text
