"""Which days ``that period`` and ``the period`` are: those that the question or the sentence before names, and not the
whole of what the request asks for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.prose.around.years_meant import YearsMeant
from cyberflag.vocabularies.periods import periods_named_in

_SENTENCE: Final = re.compile(r"(?:\S+\s+){5,}\S+[.]\s*")
"""Words that are a sentence and no line of a list."""


def one_period_spoken_of(
    meant: YearsMeant, near: Iterable[Period | None], given: Collection[Period], before: str
) -> Period | None:
    """The first of the periods named ``near``, else, of ``that period``, the one of all figures ``given`` so far, where
    the sentence ``before`` names no other.
    """
    named = next((period for period in near if period is not None), None)
    if named is not None or not meant.that or len(given) != 1:
        return named
    between = {found.value for found in periods_named_in(before)}
    return next((period for period in given if between <= {period}), None)


def says_one_of_several(meant: YearsMeant, given: Collection[Period], before: str) -> bool:
    """Whether it cannot be told of ``that period`` if it is the one that the sentence ``before`` names, or all those of
    which figures were given.
    """
    return meant.that and len(given) > 1 and _named_alone(before) in given


def _named_alone(before: str) -> Period | None:
    """The one period that a sentence names."""
    named = {found.value for found in periods_named_in(before)} if _SENTENCE.fullmatch(before) else set()
    return named.pop() if len(named) == 1 else None
