"""Sentences whose days are those of something else than of figures: ``The flag was introduced in April 2015``, ``This
compares with 2016/17``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.plain_text import any_of, read_words

_DAY = rf"(?:{MONTH}\b|\d)"
_BEING = r"(?:is|are|was|were|been|being|got)"
_ON = r"(?:in|on|from|during|since|at|by|as\s+(?:of|from)|with\s+effect\s+from)"


_CLAUSE = re.compile(r"(?<=[.;!])\s+")


@lru_cache(maxsize=4096)
def without_dated_changes(text: str) -> str:
    """The text without its clauses of that kind: ``A new system came in on 24 November 2015; figures for 2016:``."""
    clauses = _CLAUSE.split(text)
    kept = [clause for clause in clauses if not dates_no_figures(clause)]
    return text if len(kept) == len(clauses) else " ".join(kept)


def dates_no_figures(text: str) -> bool:
    """Whether the days that a text names are said to be those when something else came about, or those of the figures
    that its own are compared with.
    """
    dated, happens, counted = _patterns()
    begun = (counted.search(text, 0, found.start()) for found in happens.finditer(text))
    return dated.search(text) is not None or any(of_crimes is None for of_crimes in begun)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = read_words("change_words")
    came, happens, compared, counted = (any_of(words[n]) for n in ("came_about", "happens", "compared", "counted"))
    near = rf"(?:[^.;:\d]{{0,40}}?\s)?{_ON}\s+(?:the\s+)?(?:[a-z]+\s+){{0,3}}?{_DAY}"
    patterns = (
        rf"\b{_BEING}\s+{came}\s+{near}|\b{compared}\s[^.;:]*?\d",
        rf"\b{happens}\s+{near}",
        rf"\b{counted}\s+(?:\w+\s+)?$",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
