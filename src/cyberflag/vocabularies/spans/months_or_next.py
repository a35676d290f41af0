"""``May or June``: a month or the next one, within which crimes are counted as in ``May to June``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.dates import MONTH, YEAR, months

_OR: Final = re.compile(rf"\b(?P<first>{MONTH})(?:\s+{YEAR})?\s+(?P<or>or)\s+(?P<next>{MONTH})", re.IGNORECASE)
_MONTHS: Final = 12


def with_months_as_span(text: str) -> str:
    """The text with ``to`` for ``or`` between a month and the next one, everything else where it was; other two months
    are no span.
    """
    return _OR.sub(lambda found: _as_span(found) if _is_next(found) else found[0], text)


def _as_span(found: re.Match[str]) -> str:
    at = found.start("or") - found.start()
    return f"{found[0][:at]}to{found[0][at + len('or') :]}"


def _is_next(found: re.Match[str]) -> bool:
    first, following = (months()[found[name].casefold().rstrip(".")] for name in ("first", "next"))
    return following == first % _MONTHS + 1
