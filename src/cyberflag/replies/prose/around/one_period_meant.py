"""Which days ``that period`` is: those that the question or the sentence before names, and not the whole of what the
request asks for, as ``the period`` is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.prose.around.years_meant import YearsMeant
from cyberflag.vocabularies.periods import periods_named_in

_SENTENCE: Final = re.compile(r"(?:\S+\s+){5,}\S+[.]\s*")
"""Words that are a sentence and no line of a list."""


def one_period_spoken_of(
    meant: YearsMeant, named: Sequence[Period], asked: Period | None, given: Collection[Period], before: str
) -> Period | None:
    """The one period ``named`` in the sentence before ``that period``, else the one ``asked`` for, else the one of all
    figures ``given`` so far, where the sentence ``before`` names no other. None where it may be several.
    """
    if meant.that and len(named) == 1:
        return named[0]
    if asked is not None:
        return None if _may_be_all(meant, asked, given) else asked
    if len(given) != 1:
        return None
    between = {found.value for found in periods_named_in(before)}
    return next((period for period in given if between <= {period}), None)


def says_one_of_several(meant: YearsMeant, asked: Period | None, given: Collection[Period], before: str) -> bool:
    """Whether it cannot be told if it is the one ``asked`` for or that the sentence ``before`` names, or all those of
    which figures were given.
    """
    if asked is not None:
        return _may_be_all(meant, asked, given)
    return len(given) > 1 and _named_alone(before) in given


def _may_be_all(meant: YearsMeant, asked: Period, given: Collection[Period]) -> bool:
    """Whether figures of days beyond those ``asked`` for were given before, and ``this`` may be the whole, or the
    year of the question has its own figure; days of no whole year that it names (``from 1 April 2023 to 29 February
    2024``) are a period by themselves.
    """
    is_beside = any(period.start < asked.start or period.end > asked.end for period in given)
    return is_beside and (not meant.that or (asked in given and asked.is_year))


def _named_alone(before: str) -> Period | None:
    """The one period that a sentence names."""
    named = {found.value for found in periods_named_in(before)} if _SENTENCE.fullmatch(before) else set()
    return named.pop() if len(named) == 1 else None
