"""Brackets behind what became of people that list the ways in which it may, and narrow it by none: ``Prosecuted (court
or warned for a Parish Hall Enquiry)``, ``Charged (incl. postal requisitions)``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from cyberflag.vocabularies.outcomes import understand_outcome
from cyberflag.vocabularies.plain_text import fold, read_words

_BRACKET: Final = re.compile(r"(?P<head>[^()]+?)\s*\((?P<in>[^()]+)\)\s*")
_OPENS: Final = re.compile(r"^(?:(?P<widens>including|includes|incl?\b\.?|also|or|and|&)|either|by|i\.?e\.?\b)[,:]?\s+")
"""Opens the ways; what stands behind one that ``widens`` comes beside the rest, where it is one way alone too."""
_BETWEEN: Final = re.compile(r"\s*(?:[,;/+]|&|\band/or\b|\bor\b|\band\b)\s*")
_FEWEST: Final = 2
_NUMBERS: Final = re.compile(r"\D*\d+[a-c]?(?:\s*(?:,|/|&|-|and|or|to)\s*(?:outcome )?\d+[a-c]?\b)*")
"""The number of an outcome with what names it before, or several: ``HO outcome type 1 or 2``."""
_AROUND: Final = " -–—:;,()[]"


class _Ways(NamedTuple):
    """What names people dealt with in one manner (``heads``), lists of the ``sorts`` of ways, each one or the other of
    its list, and all ``words`` of ways.
    """

    heads: re.Pattern[str]
    sorts: Sequence[Sequence[frozenset[str]]]
    words: frozenset[str]


def without_ways(heading: str) -> str:
    """A heading of people who were arrested, charged and the like without the bracket behind it that lists two sorts of
    ways at least in which they were, or one more; empty where it has none. One sort alone is of some of them
    (``Prosecuted (Crown Court)``, ``Cautions (youth, juvenile)``), and so is what counts some people alone.
    """
    found = _BRACKET.fullmatch(fold(heading))
    if found is None:
        return ""
    opened = _OPENS.match(found["in"])
    widens = opened is not None and opened["widens"] is not None
    listed = [frozenset(way.split()) for way in _BETWEEN.split(_OPENS.sub("", found["in"], count=1)) if way]
    named = [ways for ways in _ways() if ways.heads.search(found["head"])]
    is_of_all = len(named) == 1 and _counts_all(found["head"], named[0]) and len(listed) + widens >= _FEWEST
    return found["head"] if is_of_all and _are_several(listed, named[0], widens=widens) else ""


def without_ending(heading: str) -> str:
    """A heading without the words that say no more than that crimes came to the outcome behind them, which has a
    number: ``Finalised as Outcome 1``; with them where it says more of these (``Resulted in outcome 1 within 28 days``)
    than what the outcome is.
    """
    found = _ended().match(heading)
    if found is None:
        return heading
    behind = _NUMBERS.sub("", heading[found.end() :], count=1).strip(_AROUND)
    is_name = not behind or understand_outcome(behind) is not None or _named_so().match(behind) is not None
    return heading[found.end() :] if is_name else heading


def outcome_reached(heading: str) -> str:
    """The outcome that the crimes of a heading came to, where it counts these by nothing else (``Crimes with a sanction
    outcome``); any other heading as it is.
    """
    found = _reached().fullmatch(heading)
    return heading if found is None else found["outcome"]


@cache
def _reached() -> re.Pattern[str]:
    return re.compile(read_words("measure_words")["ended"]["reached"])


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(rf"^{read_words('measure_words')['ended']['opening']}", re.IGNORECASE)


@cache
def _named_so() -> re.Pattern[str]:
    return re.compile(rf"(?:{read_words('measure_words')['ended']['names']})\b", re.IGNORECASE)


def _counts_all(head: str, ways: _Ways) -> bool:
    """Whether a heading counts all people dealt with so, and not officers or children."""
    return set(ways.heads.sub(" ", head).split()) <= set(read_words("measure_words")["ways"]["counted"].split())


def _are_several(listed: Sequence[frozenset[str]], ways: _Ways, *, widens: bool) -> bool:
    """Whether all that is listed is a way, and of two sorts of one list, or of one beside the rest."""
    sorts = {sort for among in ways.sorts for sort in among}
    if not all(way <= ways.words and any(way & sort for sort in sorts) for way in listed):
        return False
    return any(sum(any(way & sort for way in listed) for sort in among) + widens >= _FEWEST for among in ways.sorts)


@cache
def _ways() -> tuple[_Ways, ...]:
    lists: dict[str, Any] = dict(read_words("measure_words")["ways"])
    beside = lists.pop("beside").split()
    del lists["counted"]
    return tuple(_ways_of(kind, beside) for kind in lists.values())


def _ways_of(kind: dict[str, Any], beside: Sequence[str]) -> _Ways:
    sorts = [[frozenset(sort.split()) for sort in among] for among in kind["sorts"]]
    words = frozenset(kind["also"].split()).union(beside, *(sort for among in sorts for sort in among))
    return _Ways(re.compile(rf"\b(?:{kind['heads']})\b"), sorts, words)
