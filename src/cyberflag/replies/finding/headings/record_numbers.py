"""Columns of a list that number its records from anywhere on, and count nothing: ``9001``, ``9002`` under ``No``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.finding.strips import YEARS, Strip, is_unit
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.measures import understand_measure

_LEAST: Final = 100
"""Lower numbers may be ages, or counts that happen to follow one another."""
_FEWEST_IN_TURN: Final = 5
_FEWEST: Final = 10
"""So many rows with numbers that all differ, and fill a span or have as many digits, are no accident."""
_FEWEST_DIGITS: Final = 4


def numbers_records(strip: Strip, rows: Sequence[int], column: int, heading: str) -> bool:
    """Whether each row has a number of its own in a column under a word that names no breakdown: one after the other,
    all of one span in another order, or all long and of one length. Years are none, nor are numbers that only look
    so under a word for counts. Many low ones after one another are under ``No.``: a list goes on from another sheet.
    """
    texts = [strip.text(row, column).rstrip(".") for row in rows]
    if len(texts) < _FEWEST_IN_TURN or not all(text.isdecimal() for text in texts) or understand_dimension(heading):
        return False
    numbers = list(map(int, texts))
    are_in_turn = all(other == one + 1 for one, other in pairwise(numbers))
    if are_in_turn and len(numbers) >= _FEWEST and is_unit(heading):
        return True
    if len(set(numbers)) < len(numbers) or min(numbers) < _LEAST or all(number in YEARS for number in numbers):
        return False
    if are_in_turn:
        return True
    fills_a_span = max(numbers) - min(numbers) < len(numbers)
    is_long = len({len(text) for text in texts}) == 1 and min(map(len, texts)) >= _FEWEST_DIGITS
    return len(texts) >= _FEWEST and (fills_a_span or (is_long and understand_measure(heading) is None))
