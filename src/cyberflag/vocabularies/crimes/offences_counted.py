"""Questions that count an offence by its name: ``How many burglaries were reported``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.plain_text import blanked

_COUNTED: Final = re.compile(
    r"\b(?:(?:number|count|total)s?\s+of|how\s+many)\s+(?P<what>(?:[\w'’/&(),-]+\s+){1,16}?)"
    r"(?:(?:that|which)\s+)?(?:(?:were|was|have|has|had|been|are|is)\s+){0,2}(?:recorded|reported|committed|logged|crimed)\b",
    re.IGNORECASE,
)
_OF_OTHERS: Final = re.compile(
    r"\b(?:people|persons?|victims?|complainants?|children|child|adults?|suspects?|offenders?|perpetrators?|males?|females?|men|women|boys|girls"
    r"|arrests?|charges?|outcomes?|convictions?|cautions?|calls?|devices?|images?|referrals?|orders?|warrants?|officers?|staff|teachers?|who|where)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=2048)
def offence_counted_in(plain: str) -> tuple[int, int] | None:
    """Where a text asks for the number of an offence that it names, and of no people or things; None elsewhere."""
    found = _COUNTED.search(plain)
    named = offences_named_in(found["what"]) if found is not None else []
    if found is None or not named:
        return None
    # a child or an image of its name is not what is counted
    bare = blanked(found["what"], ((offence.start, offence.end) for offence in named))
    return None if _OF_OTHERS.search(bare) else found.span()
