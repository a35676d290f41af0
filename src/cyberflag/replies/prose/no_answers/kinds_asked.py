"""Numbers of the kinds of crime that were asked for, and of no crimes: ``Three offences only, as set out in your
request``.
"""

from __future__ import annotations

import re
from typing import Final

_FEW: Final = re.compile(r"(?:[2-9]|two|three|four|five|six|seven|eight|nine)", re.IGNORECASE)
_OPENS: Final = re.compile(
    r"(?:^|(?<!^\d\.)(?<!^\d\d\.)(?<!\s\d\.)(?<!\s\d\d\.)(?<=[.;])\s)\W*(?P<kept>(?:(?:only|just|for|on|of|covers?)\s+)*(?:the|these|those)\s+)?$",
    re.IGNORECASE,
)
"""Before the number no label (``Rape: 3 offences``) and no number of an answer, behind which it counts."""
_KINDS: Final = r"(?:(?:offence|crime)\s+(?:types?|codes?|classes)|codes|classes)"
_AS_NAMED: Final = (
    r"(?:(?:as|that|which)\s+)?(?:(?:are\s+|were\s+)?(?:set\s+out|named|listed|specified)\s+(?:in|by)\s+(?:your|the)\s+(?:foi\s+)?"
    r"(?:request(?:er)?|letter|e-?mail|applicant|questions?)|you\s+(?:have\s+)?(?:named|listed|specified|set\s+out))"
)
_TAKEN_IN: Final = r"(?:are|were|have\s+been)\s+(?:included|covered|searched\s+for)"
_SHOWN: Final = r"are\s+(?:set\s+out|shown|listed|given)\s+(?:below|above|overleaf|in\s+the\s+tables?)\b[^.;\d]*"
_AS_ASKED: Final = re.compile(
    rf"\s+(?:(?:sexual|different|separate|specific|named)\s+)?(?P<what>{_KINDS}|offences?|crimes?)(?P<only>\s+(?:only|alone))?"
    rf"(?P<before>\s+{_TAKEN_IN})?\s*,?\s+{_AS_NAMED}(?P<behind>\s+(?:{_TAKEN_IN}|{_SHOWN}))?\W*(?:$|[.;]\s)",
    re.IGNORECASE,
)

_THE: Final = re.compile(r"\b(?:the|these|those)\s+$", re.IGNORECASE)
_CODES: Final = re.compile(
    rf"\s+(?:(?:ho|home\s+office|different|separate|listed|named|requested)\s+)*{_KINDS}\b", re.IGNORECASE
)
"""Around a number of codes that were named before: ``Taking the three codes together``."""


def counts_kinds_asked(plain: str, start: int, end: int) -> bool:
    """Whether a number from ``start`` to ``end`` stands in a sentence that says to which kinds of crime the reply is
    kept, and nothing more, or in one that takes their codes together. ``5 offences as set out in your request`` without
    a word for that is an answer.
    """
    if _FEW.fullmatch(plain, start, end) is None:
        return False
    if _THE.search(plain[:start]) and _CODES.match(plain, end):
        return True
    opening, found = _OPENS.search(plain[:start]), _AS_ASKED.match(plain, end)
    if opening is None or found is None:
        return False
    is_of_kinds = re.fullmatch(_KINDS, found["what"], re.IGNORECASE) is not None
    return is_of_kinds or any((opening["kept"], found["only"], found["before"], found["behind"]))
