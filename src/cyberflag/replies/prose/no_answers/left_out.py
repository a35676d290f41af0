"""Numbers of things in a force's systems that a remark leaves out: logs that are no crimes, records nobody searched."""

from __future__ import annotations

import re
from typing import Final

_A_NUMBER: Final = re.compile(r"(?<![\w/.-])(?!(?:19|20)\d\d\b)\d[\d,]*(?![\w/]|\.\d)")
_WORD: Final = r"(?:(?!crimes?\b(?!-)|offences?\b|non\b)[\w-]+\s+)"
_THINGS: Final = (
    r"(?:logs?|incidents?|records?|entries|entry|reports?|submissions?|occurrences?|referrals?|files?|items?)\b"
)
_OF_OTHERS: Final = (
    r"(?:crimes?|offences?|some|many|most|those|others?|of\s+which|exclud(?:es?|ing)|except\w*|without)\b"
)
_ABOUT_THEM: Final = rf"(?:(?!\b{_OF_OTHERS})[^.])*?"
_NO_CRIMES: Final = (
    r"\b(?:are|were|is|was|being)\s+not\s+(?:(?:themselves|recorded|counted|classed|treated|as|in|law|a|notifiable)\s+)*"
    r"(?:crimes?|offences?)\b(?!\s+(?:of|at|against|under|involving|with|for|where|that|which|in(?!\s+law))\b)"
)
_OF_NO_CRIMES: Final = re.compile(
    rf"(?:{_WORD}{{0,3}}non-?\s?(?:crimes?|criminal)\s+{_WORD}?{_THINGS}|{_WORD}{{0,4}}{_THINGS}{_ABOUT_THEM}{_NO_CRIMES})",
    re.IGNORECASE,
)
"""Behind a number: it is of what is no crime, by its own name or as is said of it."""
_LEFT_OUT: Final = re.compile(
    r"\b(?:left\s+out|excluded|omitted|disregarded|removed|not\s+(?:been\s+)?(?:included|counted(?!\s+as)|shown|given|part\s+of))\b",
    re.IGNORECASE,
)
_UNSEARCHED: Final = re.compile(
    rf"(?:[\w-]+\s+){{0,2}}?(?:older|legacy|archived?|paper|historic(?:al)?|unconverted)\s+(?:[\w-]+\s+)?{_THINGS}{_ABOUT_THEM}"
    r"\b(?:(?:not|never|yet\s+to)\s+(?:yet\s+)?(?:be(?:en)?\s+)?"
    r"(?:searched|included|moved|migrated|converted|transferred|checked|read|counted|looked\s+at)|left\s+out|excluded|omitted)\b",
    re.IGNORECASE,
)
"""Behind a number: it is of records of an older system into which nobody looked."""
_POINTS_BACK: Final = re.compile(
    r"\W*(?:but\s+|however\W+)?(?:they|these|those|(?:these|those|such)\s+(?:last\s+|latter\s+)?[a-z]+)\s",
    re.IGNORECASE,
)


def leaves_out_what_is_no_crime(text: str, paragraph: str) -> bool:
    """Whether a sentence has one number alone, and says itself or by the next one that what it counts are no crimes and
    left out: ``The 1,409 intelligence logs with the flag are not crimes and are left out``.
    """
    behind = _behind_its_number(text, paragraph)
    return bool(behind) and _OF_NO_CRIMES.match(behind) is not None and _LEFT_OUT.search(behind) is not None


def leaves_out_what_nobody_searched(text: str, paragraph: str) -> bool:
    """Whether a sentence has one number alone, of older records into which nobody looked."""
    return _UNSEARCHED.match(_behind_its_number(text, paragraph)) is not None


def _behind_its_number(text: str, paragraph: str) -> str:
    """What stands behind the one number of a sentence, with the next sentence of its paragraph where that speaks of the
    same and has no number; empty where it has none or several.
    """
    numbers = list(_A_NUMBER.finditer(text))
    if len(numbers) != 1:
        return ""
    behind = text[numbers[0].end() :].strip()
    following = paragraph.partition(text.strip())[2].strip().split(". ")[0]
    is_of_it = _POINTS_BACK.match(following) is not None and _A_NUMBER.search(following) is None
    return f"{behind.rstrip('. ')}; {following}" if is_of_it else behind
