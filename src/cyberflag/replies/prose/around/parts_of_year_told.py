"""Months, quarters and halves that a sentence names without their year, which the question or the sentence before it
names: ``In July there were 12`` in answer to what was recorded in 2021.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.prose.sentences.tokens import Token, Tokens
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.parts_of_year import understand_part_of_year
from cyberflag.vocabularies.plain_text import blanked

_NTH: Final = r"(?:first|second|third|fourth|[1-4](?:st|nd|rd|th))"
_PART: Final = re.compile(
    r"\b(?:in|during|throughout|between|from)\s+(?:the\s+)?(?:months?\s+of\s+)?"
    rf"(?P<part>{MONTH}(?:\s*(?:-|to|and)\s*{MONTH})?|{_NTH}\s+(?:quarter|half)|quarter\s+[1-4])\b"
    r"(?!\s*,?\s*(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
"""A part of a year in which something was, with no year behind it."""
_TELLING: Final = frozenset(
    {"there", "was", "were", "we", "it", "the", "this", "our", "force", "police", "constabulary", "service", "recorded"}
    | {
        "reported",
        "had",
        "saw",
        "counted",
        "received",
        "logged",
        "and",
        "but",
        "only",
        "just",
        "a",
        "an",
        "total",
        "of",
    }
    | {"these", "those", "them", "such", "offence", "offences", "crime", "crimes", "cases"}
)
"""The words of a sentence that says how many there were in a part of the year, and nothing else: no ``peak in June``,
no ``reported to the committee in March``.
"""


def parts_of_year_told(text: str, tokens: Tokens, year: Period | None) -> list[Token[Period]]:
    """The parts of a ``year`` in which a sentence that names no days of its own says how many crimes there were; none
    where it says anything else, or gives more numbers than parts, of which some may be of the whole year.
    """
    found = list(_PART.finditer(text)) if year is not None and year.is_year else []
    parts = [(understand_part_of_year(_as_span(one)), one.span("part")) for one in found]
    days = [(part.value.within(year), span) for part, span in parts if part is not None and year is not None]
    told = [Token(within, *span) for within, span in days if within is not None]
    known = [one.span() for one in found] + [(t.start, t.end) for t in (*tokens.numbers, *tokens.offences)]
    words = re.findall(r"[^\W\d_]+", blanked(text, known).casefold()) if told else []
    return told if len(told) >= len(tokens.numbers) and set(words) <= _TELLING else []


def _as_span(found: re.Match[str]) -> str:
    """A part of a year as labels write it: ``between April and June`` is April to June, all three."""
    is_between = found[0].casefold().startswith("between")
    return re.sub(r"\band\b", "to", found["part"], flags=re.IGNORECASE) if is_between else found["part"]
