"""Numbers of people before their own parts, which are no ages: ``82 victims: 66 girls and 16 boys``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.ages import NUMBER

_COUNTED: Final = re.compile(
    rf"\s*(?:.*[:;,]\s*)?{NUMBER}\s+(?:(?:child|young)\s+)?(?:victims|children|people|persons)\s*(?::|\s[-–—]\s)"
    r"\s*(?=\D*\d[\d,]*\D+\d|[a-z]+(?:-[a-z]+)?\s+\w+\W+and\s)(?!\D*\d[\d,]*\s*[:=])",
    re.IGNORECASE,
)
_BY_AGE: Final = re.compile(r"\bage[sd]?\b[^:;,]*[:;,]", re.IGNORECASE)


def counts_people_before_parts(plain: str) -> bool:
    """Whether a line opens with so many victims and goes on to two parts of them or more. A number alone behind them
    (``12 victims: 5``) may be of an age.
    """
    return _COUNTED.match(plain) is not None and _BY_AGE.match(plain) is None
