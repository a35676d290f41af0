"""Whether a known request says of which crimes the figures of a reply are, or names several kinds side by side
(``sexual communication with a child, grooming and indecent images``), of which a reply may answer on one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Final

from cyberflag.model import ALL, Request
from cyberflag.replies.resolving.from_titles.titled_offences import offences_asked, outermost
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.offences import contains, offences_named_in

_OF_ALL_ASKED: Final = re.compile(
    r"\b(?:both|all|every|each|two|three|four|five|six|\d)\s+(?:of\s+)?(?:(?:the|these|those|two|three|four|five|six|\d)\s+)*"
    r"(?:kinds?|types?|categor(?:y|ies)|headings?)\b"
    r"|\b(?:kinds?|types?|categor(?:y|ies)|offences|crimes)\s+(?:of\s+\w+\s+)?(?:(?:that|which)\s+)?"
    r"(?:you(?:r\s+request)?\s+(?:have\s+)?(?:list|name)(?:ed|d|s)?|(?:listed|named)\s+(?:in|by)\s+you)",
    re.IGNORECASE,
)
"""Speaks of the several kinds that were asked for without their names: ``the three categories you named``."""


def settles_crimes(request: Request) -> bool:
    """Whether it is known what was asked, and by that of which crimes figures are that name none."""
    return request.says_what_is_asked and not kinds_asked(request)


def kinds_asked(request: Request) -> frozenset[str]:
    """The kinds of crime that a request names side by side; empty where it names one, or all crimes or
    all sexual offences beside them.
    """
    return _side_by_side(tuple(request.questions))


@lru_cache(maxsize=64)
def _side_by_side(questions: tuple[str, ...]) -> frozenset[str]:
    named = offences_asked(questions)
    outer = outermost(named)
    return outer if len(outer) > 1 and not named & {ALL, SEXUAL_OFFENCES} else frozenset()


def is_one_of(kinds: Collection[str], offence: str, beside: Collection[str], answers: Iterable[str]) -> bool:
    """Whether the one offence that a reply is about is of one of the ``kinds`` asked for side by side: not where it
    holds several of them, or other figures of the reply are of crimes ``beside`` it or its ``answers`` speak of these,
    or of all that was asked for (``offences of all three kinds``).
    """
    told = list(answers)
    others = {*beside, *(item.value for text in told for item in offences_named_in(text))}
    is_one = bool(offence) and sum(contains(offence, kind) for kind in kinds) < 2
    is_alone = is_one and all(other == ALL or contains(offence, other) for other in others)
    return is_alone and not any(map(speaks_of_all_asked, told))


def speaks_of_all_asked(text: str) -> bool:
    """Whether a text speaks of the several kinds that were asked for without their names."""
    return _OF_ALL_ASKED.search(text) is not None
