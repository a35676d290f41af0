"""Numbers of the kinds of crime that were asked for, and of no crimes: ``Three offences only, as set out in your
request``.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.number_words import OFTEN_SPELT

_FEW: Final = re.compile(rf"(?:[2-9]|1\d|{OFTEN_SPELT})", re.IGNORECASE)
_OPENS: Final = re.compile(
    r"(?:^|[.;:]\s)\W*(?:(?:only|just|for|the|these|those|on|of|covers?|is|are)\s+)*$", re.IGNORECASE
)
_AS_ASKED: Final = re.compile(
    r"\s+(?:(?:sexual|different|separate|specific|named)\s+)?(?:offences?|crimes?|(?:offence|crime)\s+(?:types?|codes?|classes)|codes|classes)"
    r"(?:\s+(?:only|alone))?(?:\s+(?:(?:are|were|is|was|have\s+been)\s+)?(?:included|covered|searched(?:\s+for)?))?\s*,?\s+(?:(?:as|that|which)\s+)?"
    r"(?:(?:are\s+|were\s+)?(?:set\s+out|named|listed|specified|stated|described|requested)\s+(?:in|by)\s+(?:your|the)\s+(?:foi\s+)?"
    r"(?:request(?:er)?|letter|e-?mail|applicant|questions?)|(?:per\s+)?your\s+request|you\s+(?:have\s+)?(?:named|listed|specified|set\s+out))\b",
    re.IGNORECASE,
)


def counts_kinds_asked(plain: str, start: int, end: int) -> bool:
    """Whether a number from ``start`` to ``end`` opens a sentence that says to which kinds of crime it is kept."""
    if _FEW.fullmatch(plain, start, end) is None:
        return False
    return _OPENS.search(plain[:start]) is not None and _AS_ASKED.match(plain, end) is not None
