"""Labels that name their offence a second time, or a part of what it takes in: ``Obscene publications, which takes in
indecent images (class 86)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.crimes.offence_list import GROUPS, contains
from cyberflag.vocabularies.number_words import numbers_named_in
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.platforms import platforms_named_in
from cyberflag.vocabularies.sexes import sexes_named_in

_TAKES_IN: Final = re.compile(
    r"[\s,(–-]*(?:(?:which|that|and|this|it|class|group)\s+)*(?:also\s+)?"
    r"(?:(?:takes?|taking)\s+in|includ(?:es?|ing)|incl\.?|cover(?:s|ing)?|contain(?:s|ing)?|compris(?:es?|ing)|hold(?:s|ing)?|mainly|mostly|chiefly)"
    r"\s+(?:(?:all|any|the|most|our|cases|crimes|offences|of|such|as|by)\s+)*",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(r"[\d.;:]")

_OTHERS: Final = (numbers_named_in, sexes_named_in, ages_named_in, platforms_named_in, periods_named_in)
"""What else a text may name: between two mentions of an offence it would belong to one of them."""

Span = tuple[str, int, int]


def join_repeated(plain: str, named: Iterable[Span]) -> list[Span]:
    """The offences that a text names (value, start and end), each with what names it again behind it, or a part of it
    that it is said to take in, where no number stands between.
    """
    joined: list[Span] = []
    for value, start, end in named:
        if joined and start >= joined[-1][2] and _goes_on(joined[-1][0], plain[joined[-1][2] : start], value):
            joined[-1] = (joined[-1][0], joined[-1][1], end)
        else:
            joined.append((value, start, end))
    return joined


def _goes_on(first: str, between: str, second: str) -> bool:
    if any(name(between) for name in _OTHERS):
        return False
    is_taken_in = _TAKES_IN.fullmatch(between) is not None and _holds(first, second)
    return is_taken_in or (first == second and not _ENDS.search(between))


def _holds(wider: str, narrower: str) -> bool:
    """Whether an offence takes in another, or every one of a group."""
    members = next((group.contains for group in GROUPS if group.id == narrower), frozenset())
    return contains(wider, narrower) or (bool(members) and all(contains(wider, member) for member in members))
