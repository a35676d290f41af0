"""Numbers in the order of their years: ``190, 201 and 222 respectively``, ``4, 6 and 9 in those years``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cyberflag.model import Period
from cyberflag.replies.prose.around.setting import Setting, whole_of
from cyberflag.replies.prose.sentences.tokens import Token
from cyberflag.replies.prose.sentences.wordings import RESPECTIVELY

_FEWEST = 2
_BETWEEN = re.compile(r"\s*[,/;]?\s*(?:and|or|&)?\s*(?:(?:then|next|lastly|finally)\s+)?")
_THOSE_YEARS = re.compile(
    r"\b(?:in|for|during|over|across|of)\s+(?:each\s+of\s+)?(?:those|these|the\s+same|the)\s+(?:(?:two|three|four|five|same)\s+)?"
    r"(?:financial\s+|calendar\s+)?years\b",
    re.IGNORECASE,
)
_YEAR_BY_YEAR = re.compile(
    r"\byear\s+(?:by|after|for)\s+year\b|\b(?:in|by)\s+the\s+order\s+(?:of\s+your|in\s+which\s+you|(?:that\s+)?you|asked)\b"
    r"|\bthe\s+same\s+(?:(?:two|three|four|five|\d)\s+)?(?:numbers|figures|counts|years)\b"
    r"|\b(?:going|running|taking|working)\s+through\s+(?:the|your|those)\s+(?:\w+\s+){0,2}?years\b"
    r"|\b(?:one|a\s+(?:number|figure))\s+for\s+each\s+(?:of\s+the\s+|of\s+your\s+)?(?:\w+\s+)?years?\b",
    re.IGNORECASE,
)
"""Says anywhere in a sentence that its numbers stand in the order of the years: ``Year by year there were 4, 6, 9``."""
_OF_THEM = re.compile(r"\b(?:of|among|out\s+of)\s+(?:these|those|them|which|whom)\b", re.IGNORECASE)
"""Says that several lists of numbers are parts of those told before, year by year."""
_TOGETHER = re.compile(r"\b(?:together|combined|in\s+total|altogether|in\s+all)\b", re.IGNORECASE)


def in_order(
    text: str, periods: Sequence[Token[Period]], numbers: Sequence[Token[str]], setting: Setting
) -> tuple[Period | None, ...]:
    """The period of each number where a sentence gives one for each year that was asked for, in that order; empty
    where it does not. A number before them is of all years together where it says so.
    """
    closing = RESPECTIVELY.search(text) or _THOSE_YEARS.search(text)
    if not numbers or (closing is None and not _YEAR_BY_YEAR.search(text)):
        goes_on = not periods and _OF_THEM.search(text) is not None
        return (
            tuple(setting.years_asked) * runs_in_order(text, periods, numbers, setting.years_asked) if goes_on else ()
        )
    end = len(text) if closing is None or closing.end() <= numbers[0].start else closing.start()
    years = setting.years_asked or _years_given(text, setting)
    if runs := runs_in_order(text, periods, numbers, years):
        return tuple(years) * runs
    listed = [number for number in numbers if number.start < end][-len(years) :]
    others = [number for number in numbers if number not in listed]
    in_row = all(is_bare_row(text, a, b) for a, b in pairwise(listed))
    whole = whole_of(years)
    is_told = all(p.value in (*years, whole) and p.end <= listed[0].start for p in periods) if listed else False
    if len(listed) != len(years) or len(years) < _FEWEST or not in_row or not is_told:
        return ()
    if not others:
        return tuple(years)
    if len(others) > 1 or others[0].start > listed[0].start or whole is None or not _TOGETHER.search(text):
        return ()
    return (whole, *years)


def _years_given(text: str, setting: Setting) -> tuple[Period, ...]:
    """The years of the figures given before, where a text points at several years and none were asked for: ``In the
    same years the flag was set on 121 and 164`` below a table of two.
    """
    given = setting.years_given
    points = _THOSE_YEARS.search(text) is not None or _YEAR_BY_YEAR.search(text) is not None
    return given if points and len(given) == len(setting.given) and whole_of(given) is not None else ()


def is_bare_row(text: str, one: Token[str], other: Token[str]) -> bool:
    """Whether nothing stands between two numbers that could tell them apart: ``121 and 164``."""
    return _BETWEEN.fullmatch(text[one.end : other.start]) is not None


def runs_in_order(
    text: str, periods: Sequence[Token[Period]], numbers: Sequence[Token[str]], years: Sequence[Period]
) -> int:
    """How many lists of one number for each year a sentence holds, where it holds nothing but two or more of them:
    ``87, 96 and 114 in the same three years, and those aged 16 or 17 in 2, 4 and 2``; else 0.
    """
    size = len(years)
    if size < _FEWEST or len(numbers) % size or len(numbers) < _FEWEST * size:
        return 0
    lists = [numbers[at : at + size] for at in range(0, len(numbers), size)]
    in_row = all(is_bare_row(text, a, b) for one in lists for a, b in pairwise(one))
    apart = all(re.search(r"[^\W\d]{3}", text[one[-1].end : other[0].start]) for one, other in pairwise(lists))
    named = [p.value for p in periods]
    return len(lists) if in_row and apart and (not named or named == list(years)) else 0
