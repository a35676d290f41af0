"""Totals behind the number of their row or question, which is no age: ``16. Total``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from cyberflag.replies.tables import Level
from cyberflag.vocabularies.totals import understand_total

_NUMBERED: Final = re.compile(
    r"\s*\(?(?:(?:q|question|row|line|item|no)\.?\s*)?(?P<number>[1-9]|[1-3]\d)"
    r"(?:[.)]\)?|(?<=[a-z]\d)(?=\s)|(?<=[a-z]\d\d)(?=\s))\s*(?P<rest>[a-z].*)",
    re.IGNORECASE,
)
"""Classes of crimes have greater numbers."""
_FIRST_NUMBER: Final = re.compile(r"\D{0,3}(\d+)")
_SURE: Final = 1.0


def without_numbers_of_totals(levels: Sequence[Level]) -> list[Level]:
    """The levels with ``16. Total`` written as the total that it is, where no other label of theirs begins with that
    number: below ``16. Girls`` and ``16. Boys`` it is of those of 16. Of several totals in a level, all where each
    label has a number and they run on.
    """
    others = {_number_of(text) for level in levels for text in level.distinct if _total_in(text) is None}
    return [_without_numbers(level, others) for level in levels]


def _without_numbers(level: Level, others: set[int]) -> Level:
    bare = {text: total["rest"] for text in level.distinct if (total := _total_in(text)) is not None}
    if not bare or len(bare) == len(level.distinct) or not others.isdisjoint(map(_number_of, bare)):
        return level
    if len(bare) > 1 and not _run_on(map(_number_of, level.distinct)):
        return level
    return level.rewritten(lambda text: bare.get(text, text))


def _total_in(text: str) -> re.Match[str] | None:
    """The number and the total that a label is, where it is nothing else."""
    found = _NUMBERED.fullmatch(text)
    said = None if found is None else understand_total(found["rest"])
    return found if said is not None and said.score >= _SURE and not said.value.of else None


def _number_of(text: str) -> int:
    """The number that a label begins with; -1 where there is none."""
    found = _FIRST_NUMBER.match(text)
    return -1 if found is None else int(found[1])


def _run_on(numbers: Iterable[int]) -> bool:
    found = list(numbers)
    return found == list(range(found[0], found[0] + len(found)))
