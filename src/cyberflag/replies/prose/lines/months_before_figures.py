"""Figures right behind the month that they are of, which read as its day or year: ``In May 3 crimes were recorded``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.vocabularies.dates import MONTH

_COUNTED: Final = (
    r"(?:of\s+(?:the|these|those|them|such)\s+)?"
    r"(?:(?:such|flagged|online|sexual|recorded|reported|further|more|other|new|child|rape|grooming|female|male|young)\s+){0,3}"
    r"(?:offences?|crimes?|victims?|children|girls?|boys?|males?|females?|people|persons?|suspects?|arrests?|charges?|reports"
    r"|incidents?|records|cases|instances|cautions?)\b"
    r"|of\s+(?:them|these|those)\b"
    r"|(?:were|was)\s+(?:\w+\s+)?(?:recorded|reported|flagged|counted|logged|committed)\b"
)
_FIGURE: Final = r"\d{1,2}(?![\w/.:-]*\w)"
_NEXT: Final = rf"\s*(?:,|(?:,\s*)?\band\b|;)\s+(?:(?:in|during|for)\s+)?{MONTH}\s+{_FIGURE}"
_BEHIND: Final = rf"(?={_FIGURE}(?:(?:{_NEXT})*\s+(?:{_COUNTED})|(?:{_NEXT})+\s*\.?\s*$))"
_LED: Final = r"\b(?:in|during|throughout|within|for)\s+(?:the\s+month\s+of\s+)?"
_IN_MONTH: Final = re.compile(
    rf"(?P<month>{_LED}{MONTH})(?:\s+|,\s+(?=\d\d\s+of\b)){_BEHIND}"
    rf"|(?P<first>^\W*{MONTH})\s+(?={_FIGURE}\s+(?:{_COUNTED}))",
    re.IGNORECASE,
)
_NEXT_MONTH: Final = re.compile(
    rf"(?P<before>:\s\d{{1,2}}\s*(?:,|(?:,\s*)?\band\b|;)\s+{MONTH})\s+(?={_FIGURE})", re.IGNORECASE
)


def with_months_set_apart(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences of the answer with a colon between a month and the number of crimes in it that stands right behind:
    nobody writes ``in`` before a day. What a day or a year may be (``On May 3 offences ...``, ``in May 18``) stays.
    """
    return tuple(_set_apart(s) if s.part is Part.ANSWER else s for s in sentences)


def _set_apart(sentence: Sentence) -> Sentence:
    text = _IN_MONTH.sub(lambda found: f"{found['month'] or found['first']}: ", sentence.text)
    if text == sentence.text:
        return sentence
    while (written := _NEXT_MONTH.sub(r"\g<before>: ", text)) != text:
        text = written
    return replace(sentence, text=text)
