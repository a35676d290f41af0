"""How a text was understood against a vocabulary."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class How(StrEnum):
    """By what a text was recognised, surest first."""

    CODE = "code"
    TITLE = "title"
    ALIAS = "alias"
    PATTERN = "pattern"
    SPELLING = "spelling"
    MENTION = "mention"


@dataclass(frozen=True)
class Understood(Generic[T_co]):
    """A meaning found in a text.

    ``value`` is the meaning, ``how`` by what it was recognised, ``score`` from 0 to 1 how sure that is (1 for
    an exact code, title, alias or
    pattern over the whole text; below 1 where spelling was forgiven or only part of the text was used).
    ``start`` and ``end`` are the span of
    the text that was used, as offsets into it.
    """

    value: T_co
    how: How
    score: float
    start: int
    end: int
