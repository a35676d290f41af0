"""``May or June``: a month or the next one, within which crimes are counted as in ``May to June``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from cyberflag.vocabularies.dates import MONTH, YEAR, months

_TO: Final = "to"
_SPAN_ENDS: Final = (
    rf"\s*{YEAR}?\s*(?:to|until|till|through|[-\u2013\u2014])\s*(?:the\s+)?(?:end\s+of\s+)?(?:\d|{MONTH})|\s+{YEAR}\s*/"
)
_OR: Final = re.compile(
    rf"\b(?P<first>{MONTH})(?:\s+{YEAR})?(?P<between>(?:\s*,\s*{MONTH})*)(?P<or>(?:\s+or\s+{MONTH})*\s+or)\s+"
    rf"(?P<next>{MONTH})(?!{_SPAN_ENDS})",
    re.IGNORECASE,
)
_MONTH: Final = re.compile(MONTH, re.IGNORECASE)
_MONTHS: Final = 12


def with_months_as_span(text: str) -> str:
    """The text with ``to`` for ``or`` between a month and the next one, or the first and the last of several that
    follow on one another, everything else where it was; other months are no span, and neither are two of which a span
    may begin (``from March or April 2018 to March 2019``).
    """
    return _OR.sub(lambda found: _as_span(found) if _follow_on(found) else found[0], text)


def _as_span(found: re.Match[str]) -> str:
    start, end = (at - found.start() for at in (found.start("between"), found.end("or")))
    return f"{found[0][:start]}{_TO:>{end - start}}{found[0][end:]}"


def _follow_on(found: re.Match[str]) -> bool:
    named = [months()[name.casefold().rstrip(".")] for name in _MONTH.findall(found[0])]
    return all(following == first % _MONTHS + 1 for first, following in pairwise(named))
