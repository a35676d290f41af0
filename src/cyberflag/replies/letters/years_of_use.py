"""A flag that came into use within the years asked for: ``The flag was not used before April 2017``."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from cyberflag.model import Request
from cyberflag.vocabularies.open_spans import open_spans_in

_UNTIL: Final = re.compile(r"\b(?:until|till|up to)(?!\s+(?:and\s+including|the\s+end|end)\b)", re.IGNORECASE)
"""Said of a thing that was not done, it is done from that day on."""
_BEFORE: Final = re.compile(r"before|prior\s+to|earlier\s+than", re.IGNORECASE)
"""``No crime of 2017/18 to 2018/19`` bounds no use of the flag."""


def day_of_first_use(text: str, request: Request) -> date | None:
    """The day from which on the flag is used, where a sentence says only that it was not before a day that lies within
    the years asked for.
    """
    said = _UNTIL.sub("before", text)
    spans = [found.value for found in open_spans_in(said) if _BEFORE.match(said, found.start)]
    ends = [span.end + timedelta(days=1) for span in spans if span.start is None and span.end is not None]
    asked = [period.end for period in request.periods]
    return ends[0] if len(ends) == len(spans) == 1 and (not asked or ends[0] <= max(asked)) else None
