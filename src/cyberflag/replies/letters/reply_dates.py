"""The day on which a reply was written or published, as it says itself: no figure of it is of a later day."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from cyberflag.replies.document import Document, LineKind
from cyberflag.replies.letters.letter_dates import LETTER_DATE
from cyberflag.vocabularies.dates import DAY, MONTH_IN_YEAR
from cyberflag.vocabularies.spans.period_forms import last_day

_SENT: Final = r"(?:published|released|issued|disclosed|answered|responded|completed|sent|tabled)"
_WEEKDAY: Final = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:the\s+)?)?"
_SAYS: Final = re.compile(
    rf"(?:(?<!\w)date[d]?(?:\s+(?:of|for)\s+(?:(?:this|the|our)\s+)?(?:reply|response|issue|publication|disclosure|letter|release)"
    rf"|\s+{_SENT})?|(?:response|reply|publication|release|disclosure|issue|letter)\s+date|(?<!\w){_SENT}(?:\s+(?:on|in))?)"
    rf"\s*[:–-]?\s*{_WEEKDAY}(?P<day>{DAY}|{MONTH_IN_YEAR})",
    re.IGNORECASE,
)
_OF_REQUEST: Final = re.compile(r"\b(?:request\w*|receiv\w+|asked|submitted|your)\b", re.IGNORECASE)
_TABLED: Final = re.compile(r"\btabled\b", re.IGNORECASE)
_ANSWER: Final = re.compile(r"\b(?:answers?|response|reply)\b", re.IGNORECASE)
"""What is the reply itself where papers are tabled; so are questions, motions and reports."""
_DATED_BEFORE: Final = re.compile(r"\b(?:19|20)\d\d\.\s+(?=[A-Z])")
"""The end of a sentence that gave a day of its own: ``Question submitted on 30 May 2023.``"""
_LONGEST: Final = 160


def date_of_reply(document: Document) -> date | None:
    """The first day that a reply gives as that of its letter or publication, a month as its last day; None where it
    gives none.
    """
    found = set()
    for line in document.lines:
        text = line.text.strip()
        if line.kind is LineKind.QUOTED or len(text) > _LONGEST:
            continue
        said = _SAYS.search(text)
        is_of_request = said is not None and _speaks_of_request(text[: said.end()])
        words = said["day"] if said is not None and not is_of_request else ""
        if not words and line.kind is LineKind.FURNITURE and LETTER_DATE.fullmatch(text):
            words = text.strip(" .")
        if (day := last_day(words)) is not None:
            found.add(day)
    return min(found, default=None)


def _speaks_of_request(before: str) -> bool:
    """Whether the sentence up to a day speaks of the request, or of another paper than the answer that was tabled; one
    before it that has a day of its own is another.
    """
    sentence = _DATED_BEFORE.split(before)[-1]
    is_other = _TABLED.search(sentence) is not None and _ANSWER.search(sentence) is None
    return is_other or _OF_REQUEST.search(sentence) is not None
