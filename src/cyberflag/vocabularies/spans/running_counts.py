"""Words for counts that run on from the beginning of a year: ``Year so far``, ``Cumulative``, ``Running total``."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cyberflag.vocabularies.plain_text import MANY_TEXTS, fold, read_words

_MARKS = " ,;:()[]-/"


@lru_cache(maxsize=MANY_TEXTS)
def without_running(text: str) -> str | None:
    """What else a heading says that names a running count, folded (``2019`` of ``2019, year so far``); None for one
    that names none.
    """
    plain = fold(text)
    found = _pattern("running").search(plain)
    return " ".join(f"{plain[: found.start()]} {plain[found.end() :]}".split()).strip(_MARKS) if found else None


@lru_cache(maxsize=4096)
def without_single(text: str) -> str:
    """What else a heading says that tells the count of each month alone from one that runs on: ``2019`` of ``2019, in
    the month``.
    """
    plain = fold(text)
    return " ".join(_pattern("single").sub(" ", plain).split()).strip(_MARKS)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = "|".join(read_words("running_counts")[name])
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")
