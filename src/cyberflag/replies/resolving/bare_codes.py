"""Bare numbers in a column that is named for something else than ages: codes that the reply does not explain."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from cyberflag.replies.tables import Level, Side
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension

_NUMBER: Final = re.compile(r"\s*\d{1,3}\s*")
_NO_NUMBERS: Final = frozenset({Dimension.SEX, Dimension.PLATFORM})
"""Dimensions whose labels are words; a number below their name is a code."""


def without_bare_codes(
    levels: Sequence[Level], fits: Sequence[Mapping[Dimension, float]], least: float
) -> list[Mapping[Dimension, float]]:
    """The fits of the levels, with none for rows of bare numbers under the name of sexes or platforms (``VICTIM_SEX``)
    that no other level is of: they are no ages. Beside a level of sexes the name is that of its columns.
    """
    return [
        {}
        if _are_codes(level, [fit for other, fit in zip(levels, fits, strict=True) if other is not level], least)
        else own
        for level, own in zip(levels, fits, strict=True)
    ]


def are_bare_codes(level: Level, fit: Mapping[Dimension, float]) -> bool:
    """Whether a level that fits nothing is one of such numbers, which say nothing alone."""
    return not fit and bool(level.distinct) and all(_NUMBER.fullmatch(text) for text in level.distinct)


def _are_codes(level: Level, others: Sequence[Mapping[Dimension, float]], least: float) -> bool:
    named = understand_dimension(level.name)
    if level.side is not Side.ROWS or named is None or named.value not in _NO_NUMBERS:
        return False
    is_theirs = any(fit.get(named.value, 0.0) >= least for fit in others)
    return not is_theirs and bool(level.distinct) and all(_NUMBER.fullmatch(text) for text in level.distinct)
