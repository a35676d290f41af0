"""Answers that no heading opens, under the numbers of the questions again: ``a)``, ``b)`` ask, then ``a)`` tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.letters.enumerators import number_and_rest
from cyberflag.replies.letters.retelling import asks, retells_request

_FEWEST: Final = 2
_STATES: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|holds?|held|recorded|shows?|shown|follows?|came|comes?|stands?|attached)\b",
    re.IGNORECASE,
)


def answers_numbered_again(texts: Sequence[str]) -> frozenset[int]:
    """The places of the lines at which the numbers of a request begin anew, with a line that states something: the
    answers to it. The first number may come again only once another one stood between.
    """
    found: list[int] = []
    numbers: list[str] = []
    for at, text in enumerate(texts):
        if text.rstrip().endswith(":") and retells_request(text):
            numbers = []
        number, rest = number_and_rest(text)
        if not number:
            continue
        if numbers and number == numbers[0] and len(set(numbers)) >= _FEWEST and _states(rest):
            found.append(at)
            numbers = []
        else:
            numbers.append(number)
    return frozenset(found)


def _states(text: str) -> bool:
    return not text.rstrip().endswith("?") and not asks(text.strip()) and _STATES.search(text) is not None
