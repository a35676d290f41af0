"""Searches of free text that a force made, on which its answers rest: they tell of nothing that is not held."""

from __future__ import annotations

import re
from typing import Final

_MADE: Final = re.compile(
    r"\bfree[\s-]text\b[^.;]*\b(?:was|were|has\s+been|have\s+been|is|are)\s+(?:then\s+|therefore\s+)?(?:searched|read|scanned|trawled|checked|matched)\b"
    r"|\b(?:we|i|analysts?|staff|it|force)\s+(?:have\s+|has\s+)?(?:also\s+|therefore\s+|then\s+)?(?:searched|read|scanned|trawled)\b[^.;]*\bfree[\s-]text\b"
    r"|\b(?:searched|searching|search\s+of)\b[^.;]{0,40}\bfree[\s-]text\b[^.;]{0,80}\b(?:for|on|with)\s+(?:the\s+|these\s+)?(?:\w+\s+)?(?:words?|terms?|keywords?)\b",
    re.IGNORECASE,
)
_NOT_MADE: Final = re.compile(
    r"\b(?:would|could|might|cannot|can't|unable|not|neither|nor|if|require[sd]?|need(?:s|ed)?|manual(?:ly)?)\b",
    re.IGNORECASE,
)


def tells_of_a_search(text: str) -> bool:
    """Whether a sentence says that free text was searched (``was searched for eleven words``), not that it would be."""
    return _MADE.search(text) is not None and _NOT_MADE.search(text) is None
