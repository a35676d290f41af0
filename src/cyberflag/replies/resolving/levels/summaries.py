"""``Summary`` as a report program prints it below the rows of a group: a total there, though no total as a title."""

from __future__ import annotations

from typing import Final

from cyberflag.replies.tables import Level, Side
from cyberflag.vocabularies.plain_text import fold

_WORDS: Final = frozenset({"summary", "summaries", "summation", "crynodeb"})
_TOTAL: Final = "Total"


def with_summaries(level: Level) -> Level:
    """The level with such a word written as a total where other labels stand beside it and none of them before."""
    said = [fold(text).strip(" :-") in _WORDS for text in level.distinct]
    if level.side is Side.SECTIONS or not any(said[1:]) or said[0]:
        return level
    return level.rewritten(lambda text: _TOTAL if fold(text).strip(" :-") in _WORDS else text)
