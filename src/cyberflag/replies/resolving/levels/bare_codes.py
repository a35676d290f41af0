"""Bare numbers where sexes, platforms or groups of ages are named: codes that nothing explains, and no ages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from cyberflag.replies.tables import Level, Side, Table
from cyberflag.vocabularies.dimensions import Dimension, dimensions_spoken_of, understand_dimension
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_NUMBER: Final = re.compile(r"\s*\d{1,3}\s*")
_NO_NUMBERS: Final = frozenset({Dimension.SEX, Dimension.PLATFORM})
"""Dimensions whose labels are words; a number below their name is a code."""
_SEX_CODES: Final = frozenset({"0", "1", "2", "3", "4", "8", "9", "99"})
_OF_GROUPS: Final = re.compile(r"gro?u?p|band|bnd|bracket|code|\bcd\b|_cd|cat|cls|key", re.IGNORECASE)
_NOT_KNOWN: Final = frozenset({8, 9, 88, 99})
_FEWEST: Final = 2
_HIGHEST: Final = 9
"""Groups of ages are no more than these; ages run on beyond."""


def without_bare_codes(
    table: Table, levels: Sequence[Level], fits: Sequence[Mapping[Dimension, float]], least: float
) -> list[Mapping[Dimension, float]]:
    """The fits of the levels, with none for bare numbers under the name of sexes or platforms (``VICTIM_SEX``), in a
    table whose title parts crimes by sex, or under that of groups of ages which they count from one on. Beside a level
    of sexes the name is that of its columns, and numbers are ages.
    """
    titles = " ".join(title.text for title in table.titles)

    def read(at: int) -> Mapping[Dimension, float]:
        others = [fit for other, fit in enumerate(fits) if other != at]
        named = _named_for_codes(levels[at], titles)
        is_theirs = named is not None and any(fit.get(named, 0.0) >= least for fit in others)
        return fits[at] if named is None or is_theirs else {}

    return [read(at) for at in range(len(levels))]


def are_bare_codes(level: Level, fit: Mapping[Dimension, float]) -> bool:
    """Whether a level that fits nothing is one of such numbers, which say nothing alone."""
    return not fit and bool(_codes(level))


def _named_for_codes(level: Level, titles: str) -> Dimension | None:
    """What the codes of a level would be of; None where its labels are none."""
    codes = _codes(level)
    named = understand_dimension(level.name)
    if not codes:
        return None
    if named is not None and named.value in _NO_NUMBERS and level.side is Side.ROWS:
        return named.value
    if named is not None and named.value is Dimension.AGE:
        return Dimension.AGE if _OF_GROUPS.search(level.name) and _count_on_from_one(codes) else None
    is_by_sex = named is None and dimensions_spoken_of(titles) & {Dimension.SEX, Dimension.AGE} == {Dimension.SEX}
    return Dimension.SEX if is_by_sex and len(codes) >= _FEWEST and set(codes) <= _SEX_CODES else None


def _codes(level: Level) -> list[str]:
    """The labels of a level of bare numbers, totals and words for the unknown aside; empty for any other level."""
    labels = [text.strip() for text in level.distinct if not (understand_total(text) or unknown_score(text))]
    return labels if all(_NUMBER.fullmatch(text) for text in labels) else []


def _count_on_from_one(codes: Sequence[str]) -> bool:
    """Whether codes are 1, 2, 3 and on, with one for the unknown behind them or not."""
    numbers = sorted({int(code) for code in codes})
    groups = [n for at, n in enumerate(numbers) if n == at + numbers[0]]
    are_few = len(groups) >= _FEWEST and groups[-1] < _HIGHEST and numbers[0] in (0, 1)
    return are_few and set(numbers) - set(groups) <= _NOT_KNOWN
