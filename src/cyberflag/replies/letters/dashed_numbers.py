"""Numbers of questions and answers with a dash behind them: ``1 - How many``, ``1 - There were 87``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

WITH_DASH: Final = re.compile(r"\s*(?P<number>\d{1,2})\s+[-–—]\s+(?=\S)")
"""A number before a text with a dash between, which may as well be that of an outcome, or the first of two ages."""
_ASKS: Final = re.compile(r"[^\W\d_][^\n]*[.?;]\s*$")
"""A sentence, which no label of a figure is."""
_TELLS: Final = re.compile(
    r"\b(?:in|to|by|of|is|are|was|were|we|had|recorded|:)\s+(?!(?:19|20)\d\d\b)\d[\d,]*(?:\s+(?:offences|crimes|cases|victims))?\W*$"
    r"|\bthere\s+(?:was|were)\b",
    re.IGNORECASE,
)
"""Gives a figure, which no question does: ``Youth caution was given in 12.``"""
_FEWEST: Final = 2


def numbers_before_dashes(texts: Sequence[str]) -> frozenset[str]:
    """The numbers (``1 -``) before dashes that number questions and their answers: all that a reply has are 1, 2 and on
    before sentences, and the same once more behind these.
    """
    found = [(int(m["number"]), text[m.end() :]) for text in texts if (m := WITH_DASH.match(text))]
    asked, answered = found[: len(found) // 2], found[len(found) // 2 :]
    numbers = [number for number, _ in asked]
    is_run = len(asked) >= _FEWEST and numbers == list(range(1, len(asked) + 1))
    is_twice = is_run and numbers == [number for number, _ in answered] and asked != answered
    if not is_twice or not all(_ASKS.match(text) and not _TELLS.search(text) for _, text in asked):
        return frozenset()
    return frozenset(f"{number} -" for number in numbers)
