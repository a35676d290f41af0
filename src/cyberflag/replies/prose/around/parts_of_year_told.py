"""Months, quarters and halves that a sentence names without their year, which the question or the sentence before it
names: ``In July there were 12`` in answer to what was recorded in 2021.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.prose.sentences.tokens import Token, Tokens
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.parts_of_year import understand_part_of_year
from cyberflag.vocabularies.plain_text import blanked, read_words
from cyberflag.vocabularies.spans.days_without_year import FIRST_AND_LAST_DAY

_NTH: Final = r"(?:first|second|third|fourth|[1-4](?:st|nd|rd|th))"
_PART: Final = re.compile(
    r"\b(?P<word>in|during|throughout|between|from|since|(?P<days>for\s+the\s+period)(?=(?:\s+(?:of|from))?\s+\d))\s+"
    r"(?:(?:the|of|from)\s+)?(?:months?\s+of\s+)?"
    rf"(?P<part>{FIRST_AND_LAST_DAY}|{MONTH}(?:\s*(?:-|to|and)\s*{MONTH})?|{_NTH}\s+(?:quarter|half)|(?:first|last)\s+six\s+months"
    r"|quarter\s+[1-4]|q[1-4])\b(?!\s*,?\s*(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
"""A part of a year in which something was, or with which it began, with no year behind it."""
_OF_ELSE: Final = re.compile(
    r";|\b(?:and|but|while|whereas|although|exclud\w+|except|not|no|less|without|than|was|were|is|are|held|missing)\b",
    re.IGNORECASE,
)
"""Between a number and days: that they may be those of something else."""
_SEVERAL: Final = re.compile(r"-|\b(?:to|and)\b", re.IGNORECASE)


def years_of_parts(asked: Period | None, before: Period | None, given: Iterable[Period]) -> tuple[Period, ...]:
    """The years of which the parts that a sentence names may be: that ``asked`` for and that of the sentence
    ``before``. Where none was asked for, this is of another figure if a figure of it was given.
    """
    if asked is None or not asked.is_year:
        return (before,) if before is not None and before.is_year and before not in given else ()
    is_other = before is not None and before.is_year and before != asked
    return (asked, before) if is_other and before is not None else (asked,)


def parts_of_year_told(text: str, tokens: Tokens, years: tuple[Period, ...]) -> list[Token[Period]]:
    """The parts of a year in which a sentence that names no days of its own says how many crimes there were; none
    where it says anything else, or gives more numbers than parts, of which some may be of the whole year; one that
    ends with its days as a period may say anything of its one number (``38 such cases, again as above for the period
    1st April to 31st December``). Of two ``years`` those of either, so that it cannot be told which is meant.
    """
    found = list(_PART.finditer(text)) if years else []
    told = [Token(days, *one.span("part")) for one in found for year in years if (days := _days(one, year)) is not None]
    is_last = bool(found) and bool(found[0]["days"]) and not text[found[0].end() :].strip(" .")
    if (
        is_last
        and len(told) == len(tokens.numbers) == 1
        and not _OF_ELSE.search(text, tokens.numbers[0].end, found[0].start())
    ):
        return told
    known = [one.span() for one in found] + [(t.start, t.end) for t in (*tokens.numbers, *tokens.offences)]
    words = re.findall(r"[^\W\d_]+", blanked(text, known).casefold()) if told else []
    return told if len(told) >= len(tokens.numbers) and set(words) <= _words_beside() else []


@lru_cache(maxsize=1)
def _words_beside() -> frozenset[str]:
    return frozenset(read_words("periods")["beside_parts_told"])


def _days(found: re.Match[str], year: Period) -> Period | None:
    """The days of a year that a part is; of what began ``from July``, those to the end of the year."""
    part = understand_part_of_year(_as_span(found))
    within = None if part is None else part.value.within(year)
    begins = found["word"].casefold() in ("from", "since") and _SEVERAL.search(found["part"]) is None
    return Period(within.start, year.end) if begins and within is not None else within


def _as_span(found: re.Match[str]) -> str:
    """A part of a year as labels write it: ``between April and June`` is April to June, all three."""
    is_between = found["word"].casefold() == "between"
    return re.sub(r"\band\b", "to", found["part"], flags=re.IGNORECASE) if is_between else found["part"]
