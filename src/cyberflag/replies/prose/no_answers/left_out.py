"""Numbers of things in a force's systems that a remark leaves out: logs that are no crimes, records nobody searched."""

from __future__ import annotations

import re
from typing import Final

_A_NUMBER: Final = re.compile(r"(?<![\w/.-])\d[\d,]*(?![\w/]|\.\d)")
_A_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_WORD: Final = r"(?:(?!crimes?\b(?!-)|offences?\b|non\b)[\w-]+\s+)"
_THINGS: Final = (
    r"(?:logs?|incidents?|records?|entries|entry|reports?|submissions?|occurrences?|referrals?|files?|items?)\b"
)
_OF_THEM: Final = (
    r"(?:[,;]?\s+(?:these\s+(?:things|logs|incidents|records|entries|reports)\b|they\b"
    r"|th[ei]se\b|that\b|which\b|the\b|an?\b|and\b|but\b|so\b|as\b|therefore\b|however\b|also\b|same\b|online\b|cyber\b"
    r"|[\w-]*flag(?:ged)?\b|marker\b|keywords?\b|with\b|carry(?:ing)?\b|bear(?:ing)?\b|ha(?:ve|s|d|ving)\b|are\b|is\b|were\b"
    r"|was\b|be(?:en|ing)?\b|found\b|here\b|could\b|on\b|our\b|old\b|system\b|because\b))*,?"
)
"""Says more of the same things, and of nothing beside them: ``that carry the same flag``, ``; these``."""
_NO_CRIMES: Final = (
    r"\s+(?:(?:are|were|is|was|being)\s+)?not\s+(?:(?:themselves|recorded|counted|classed|treated|as|in|law|a|notifiable)\s+)*"
    r"(?:crimes?|offences?)\b(?!\s+(?:of|at|against|under|involving|with|for|where|that|which|in(?!\s+law))\b)"
)
_ENDS: Final = (
    r"(?=\W*$|\s*[.;,]|\s+(?:here|above|as|because|since|and)\b"
    r"|\s+(?:in|from|of|among)\s+(?:(?:the|these|this|that|our|any)\s+)?(?:figures?|numbers?|totals?|counts?|answer|response)\b)"
)
_LEFT_OUT: Final = (
    rf"\s+(?:left\s+out|excluded|omitted|disregarded|removed|not\s+(?:been\s+)?(?:included|counted|part\s+of)){_ENDS}"
)
_OF_NO_CRIMES: Final = re.compile(
    rf"{_WORD}{{0,3}}non-?\s?(?:crimes?|criminal)\s+{_WORD}?{_THINGS}{_OF_THEM}{_LEFT_OUT}"
    rf"|{_WORD}{{0,4}}{_THINGS}{_OF_THEM}(?:{_NO_CRIMES}{_OF_THEM}{_LEFT_OUT}|{_LEFT_OUT}{_OF_THEM}{_NO_CRIMES})",
    re.IGNORECASE,
)
"""Behind a number: it is of what is no crime, by its own name or as is said of it, and is left out."""
_UNSEARCHED: Final = re.compile(
    rf"(?:[\w-]+\s+){{0,2}}?(?:older|legacy|archived?|paper|historic(?:al)?|unconverted)\s+(?:[\w-]+\s+)?{_THINGS}{_OF_THEM}"
    r"\s+(?:(?:not|never|yet\s+to)\s+(?:yet\s+)?(?:be(?:en)?\s+)?"
    rf"(?:(?:searched|moved|migrated|converted|transferred|looked\s+at)\b|(?:included|checked){_ENDS})"
    rf"|(?:left\s+out|excluded|omitted){_ENDS})",
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
    return _OF_NO_CRIMES.match(_behind_its_number(text, paragraph)) is not None


def leaves_out_its_number(text: str, paragraph: str) -> bool:
    """The same, or a number of older records into which nobody looked."""
    behind = _behind_its_number(text, paragraph)
    return _OF_NO_CRIMES.match(behind) is not None or _UNSEARCHED.match(behind) is not None


def _behind_its_number(text: str, paragraph: str) -> str:
    """What stands behind the one number of a sentence, with the next sentence of its paragraph where that speaks of the
    same and has no number; empty where it has none or several, or a year, of which it then gives a figure.
    """
    numbers = list(_A_NUMBER.finditer(text))
    if len(numbers) != 1 or _A_YEAR.search(text):
        return ""
    behind = text[numbers[0].end() :].strip()
    following = paragraph.partition(text.strip())[2].strip().split(". ")[0]
    is_of_it = _POINTS_BACK.match(following) is not None and _A_NUMBER.search(following) is None
    return f"{behind.rstrip('. ')}; {following}" if is_of_it else behind
