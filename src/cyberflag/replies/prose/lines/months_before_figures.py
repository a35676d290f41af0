"""Figures right behind the month that they are of, which read as its day or year: ``In May 3 crimes were recorded``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.plain_text import blanked

_RECORDED: Final = r"(?:were|was)\s+(?:\w+\s+)?(?:recorded|reported|flagged|counted|logged|committed)\b"
_COUNTED: Final = (
    r"(?:of\s+(?:the|these|those|them|such)\s+)?"
    r"(?:(?:such|flagged|online|sexual|recorded|reported|further|more|other|new|child|rape|grooming|female|male|young)\s+){0,3}"
    r"(?:offences?|crimes?|victims?|children|girls?|boys?|males?|females?|people|persons?|suspects?|arrests?|charges?|reports"
    r"|incidents?|records|cases|instances|cautions?)\b"
    r"|of\s+(?:them|these|those)\b"
    rf"|{_RECORDED}"
)
_FIGURE: Final = r"\d{1,2}(?![\w/.:-]*\w)"
_LIKE_A_YEAR: Final = re.compile(r"[12]\d")
_COUNTED_BEHIND: Final = re.compile(r"\d|\b(?:none|nil|zero|nought)\b", re.IGNORECASE)
_MONTH_AND_NUMBER: Final = re.compile(rf"\b{MONTH}\s+(?P<number>{_FIGURE})", re.IGNORECASE)
_NEXT: Final = rf"\s*(?:,|(?:,\s*)?\band\b|;)\s+(?:(?:in|during|for)\s+)?{MONTH}\s+{_FIGURE}"
_BEHIND: Final = rf"(?={_FIGURE}(?:(?:{_NEXT})*\s+(?P<counted>{_COUNTED})|(?:{_NEXT})+\s*\.?\s*$))"
_LED: Final = (
    rf"\b(?:in|during|throughout|within|for|by|until|between\s+{MONTH}\s+and)\s+(?:the\s+(?:month|end)\s+of\s+)?"
    r"(?:(?:early|mid|late)[\s-]+)?"
)
_IN_MONTH: Final = re.compile(
    rf"(?P<month>{_LED}{MONTH})(?:\s+|,\s+(?=\d\d\s+of\b)){_BEHIND}"
    rf"|(?P<first>^\W*{MONTH})\s+(?=(?P<alone>{_FIGURE}\s+(?:{_COUNTED})))",
    re.IGNORECASE,
)
_NEXT_MONTH: Final = re.compile(
    rf"(?P<before>:\s\d{{1,2}}(?:\s+(?:{_COUNTED})){{0,3}}\s*(?:,|(?:,\s*)?\band\b|;)\s+(?:(?:in|during|for)\s+)?{MONTH})\s+(?={_FIGURE})",
    re.IGNORECASE,
)
_RECORDED_BEFORE_NEXT: Final = re.compile(
    rf"(?P<before>:\s\d{{1,2}}(?:\s+\w+){{0,3}}?)\s+{_RECORDED}(?=\s*(?:,|\band\b|;)\s*(?:and\s+)?(?:(?:in|during|for)\s+)?{MONTH}:)",
    re.IGNORECASE,
)
"""Behind the crimes of one month, where those of the next follow: ``In January: 5 crimes were recorded, in May: 7``."""


def with_months_set_apart(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences of the answer with a colon between a month and the number of crimes in it that stands right behind:
    nobody writes ``in`` before a day. What a day or a year may be (``On May 3 offences ...``, ``in May 18``) stays, and
    so do numbers that may be years where another stands behind them (``January 18 offences: 12``) or nothing is counted
    behind them.
    """
    return tuple(_set_apart(s) if s.part is Part.ANSWER else s for s in sentences)


def _set_apart(sentence: Sentence) -> Sentence:
    found = list(_IN_MONTH.finditer(sentence.text))
    if not found or _may_be_years(sentence.text, found):
        return sentence
    text = _IN_MONTH.sub(lambda one: f"{one['month'] or one['first']}: ", sentence.text)
    while (written := _NEXT_MONTH.sub(r"\g<before>: ", text)) != text:
        text = written
    return replace(sentence, text=_RECORDED_BEFORE_NEXT.sub(r"\g<before>", text))


def _may_be_years(text: str, found: Sequence[re.Match[str]]) -> bool:
    """Whether the numbers behind the months of a text may be their years: all look like such, and they are one and the
    same, or what is counted in the months stands behind them, or nothing is counted at all.
    """
    months = list(_MONTH_AND_NUMBER.finditer(text))
    numbers = [one["number"] for one in months]
    if not all(map(_LIKE_A_YEAR.fullmatch, numbers)):
        return False
    is_one = len(numbers) > 1 and len(set(numbers)) == 1
    is_counted = any(one["counted"] or one["alone"] for one in found)
    return (
        is_one
        or not is_counted
        or _COUNTED_BEHIND.search(blanked(text, [m.span() for m in months]), found[0].end()) is not None
    )
