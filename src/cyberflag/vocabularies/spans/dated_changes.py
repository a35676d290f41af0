"""Clauses whose days are those of something else than of figures: ``The flag was introduced in April 2015``, ``This
compares with 2016/17``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.plain_text import any_of, read_words

_BEING: Final = r"(?:is|are|was|were|been|being|got)"
_ON: Final = r"(?:in|on|from|during|since|at|by|as\s+(?:of|from)|with\s+effect\s+from)"
_DAY: Final = rf"(?:{MONTH}\b|\d)"
_DAYS: Final = rf"(?:{MONTH}|\d[\d/.-]*(?:st|nd|rd|th)?)(?:\s+(?:of\s+)?(?:{MONTH}|\d[\d/-]*\d))*"
_CLAUSE: Final = re.compile(r"(?<=[.;!])\s+")
_OTHER_DAYS: Final = re.compile(rf"\b(?:{MONTH}\s+\d|\d\d\d\d\b|\d\d\s*[/-]\s*\d\d\b)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def without_dated_changes(text: str) -> str:
    """The text without its clauses of that kind: ``A new system came in on 24 November 2015; figures for 2016:``."""
    clauses = _CLAUSE.split(text)
    kept = [clause for clause in clauses if not dates_no_figures(clause)]
    return text if len(kept) == len(clauses) else " ".join(kept)


def dates_no_figures(text: str) -> bool:
    """Whether all days that a text names are said to be those when something else came about, or some those of the
    figures that its own are compared with, unless it heads these: ``This compares with 2016/17:``.
    """
    came, happens, of_crimes, of_those, compared, heading = _patterns()
    if compared.search(text) is not None:
        return heading.fullmatch(text.strip()) is None
    begun = [f for f in came.finditer(text) if of_those.search(text, 0, f.start()) is None]
    begun += [f for f in happens.finditer(text) if of_crimes.search(text, 0, f.start()) is None]
    rest = text
    for found in begun:
        rest = rest.replace(found[0], " ")
    return bool(begun) and _OTHER_DAYS.search(rest) is None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = read_words("change_words")
    came, happens, compared, counted, pointing, which = (
        any_of(words[n]) for n in ("came_about", "happens", "compared", "counted", "pointing", "says_which")
    )
    near = rf"(?:[^.;:\d]{{0,40}}?\s)?{_ON}\s+(?:the\s+)?(?:[a-z]+\s+){{0,3}}?(?={_DAY}){_DAYS}"
    of_those = rf"\b{counted}\s+{which}\s+(?:[^.;:,]*\s)?$"
    patterns = (
        rf"\b{_BEING}\s+{came}\s+{near}",
        rf"\b{happens}\s+{near}",
        rf"\b(?:{counted}|{pointing})\s+(?:\w+\s+)?$|{of_those}",
        of_those,
        rf"\b{compared}\s[^.;:]*?\d",
        rf"[^\d]*\b{compared}\s+(?:[a-z]+\s+){{0,3}}?{_DAYS}(?:\s*(?:to|until|-|–)\s*{_DAYS})?\s*:?",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
