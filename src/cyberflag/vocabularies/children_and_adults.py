"""Wordings that part all ages at 18 (``under 18, or 18 and over``): what they are said of is not of children alone."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from cyberflag.vocabularies.plain_text import any_of, read_words

_BETWEEN: Final = r"[\s,;:/|()\[\]-]*(?:(?:and|or|&|vs?\.?|versus|rather\s+than|from)[\s,;:/|()\[\]-]*)?"
_JOINED: Final = r"\s*(?:,?\s(?:or|and|&|vs?\.?|versus)\s|/)\s*"
_ENDS: Final = r"(?=\s*(?:$|[).,;:?\]/]|\b(?:and|or|by|in|at|when)\b))"
"""Behind a word that alone stands for adults, which governs nothing: not ``under 18 and over the last year``."""


@lru_cache(maxsize=4096)
def without_adults(text: str) -> str:
    """The text with children and adults that it tells apart blanked out, as long as before."""
    return _pattern().sub(lambda found: " " * len(found[0]), text)


@cache
def _pattern() -> re.Pattern[str]:
    lists = read_words("age_words")["at_eighteen"]
    young, adult = any_of(lists["young"]), any_of(lists["adult"])
    orders = (rf"{young}{_BETWEEN}{adult}", rf"{adult}{_BETWEEN}{young}")
    rest = rf"{young}{_JOINED}{any_of(lists['rest'])}{_ENDS}"
    return re.compile(rf"(?<![\w-])(?:{'|'.join((*orders, rest))})(?![\w+-])", re.IGNORECASE)
