"""Words in quotation marks any of which a search was made for: none of them alone is the platform of what was found
(``"cam site", "web cam" or "video call"``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_QUOTED: Final = r"[\"“”‘’'«»]\s?[\w][\w\s./&-]{0,40}[\"“”‘’'«»]"
_ANY_OF: Final = re.compile(
    rf"{_QUOTED}(?:\s*(?:,|/|,?\s*\bor\b)\s*{_QUOTED})*\s*,?\s*\bor\b\s*{_QUOTED}", re.IGNORECASE
)


def searched_words_in(plain: str) -> Iterator[tuple[int, int]]:
    """The spans of lists of such words, the last behind ``or``."""
    return (found.span() for found in _ANY_OF.finditer(plain))
