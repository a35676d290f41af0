"""Tables that are of the age or sex of victims, by their titles or the question that they answer, and say no more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.letters.numbering import without_numbering
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.periods import periods_named_in

_PARTED: Final = r"(?:ages?|sex(?:es)?|genders?)(?:\s+(?:groups?|bands?|ranges?))?"
_CRIMES_BEFORE: Final = (
    r"(?:(?:the\s+)?(?:same|above)|these|those)\s+(?:(?:recorded|flagged)\s+)?(?:offences|crimes)\W+"
    r"(?:(?:again|broken\s+down|split|parted|shown)\W+)?by\s+"
)
_OF_VICTIMS_ALONE: Final = re.compile(
    rf"\W*(?:(?:q|question|sheet|table)\s*\d+\W*)?(?:what\s+(?:was|were|is|are)\s+|by\s+|{_CRIMES_BEFORE})?(?:(?:the|each)\s+)*"
    rf"(?:{_PARTED}\s+of\s+(?:(?:the|each|all|these|those)\s+)*(?:victims?|complainants?)"
    rf"|(?:victims?|complainants?)['’]?s?\W+(?:by\s+)?{_PARTED})"
    r"(?:\s+(?:at\s+(?:the\s+)?time|when)\b.{0,40}|\s*\([^()]{0,40}\))?\W*",
    re.IGNORECASE,
)
"""Names the age or sex of victims, be it of the crimes before (``The same offences by sex of victim``), and no more."""

_DAYS_BEFORE: Final = re.compile(
    r"[\s,(:–-]+(?:(?:in|for|during|the|calendar|financial|years?|period)\s*)*$", re.IGNORECASE
)


def is_of_victims_alone(table: Table, asked: Sequence[Text] = ()) -> bool:
    """Whether what stands nearest above a table, names its levels or is asked by its number says whose age or sex its
    labels are: those of others (``the person who sent it to the victim``) are no victims', and make the same sums.
    """
    names = () if table.is_list else tuple(level.name for level in table.levels)
    texts = (*names, *(text.text for text in (*table.titles[:1], *asked)))
    named = [text for text in texts if says(text, Cue.VICTIMS_NAMED)]
    return bool(named) and all(_OF_VICTIMS_ALONE.fullmatch(_without_days(without_numbering(text))) for text in named)


def _without_days(text: str) -> str:
    """The text without the days that end it: ``Age of victim, calendar year 2018``."""
    days = [found for found in periods_named_in(text) if not text[found.end :].strip(" ).")]
    return _DAYS_BEFORE.sub("", text[: days[0].start]) if len(days) == 1 else text
