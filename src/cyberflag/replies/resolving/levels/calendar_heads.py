"""Headings over months that only say in which of two calendar years they lie: ``first year named``, ``the second``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import Period, PeriodKind
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Side
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.parts_of_year import PartOfYear

_FIRST: Final = re.compile(r"\b(?:first|1st|earlier|former|starting|opening|old)\b", re.IGNORECASE)
_SECOND: Final = re.compile(r"\b(?:second|2nd|later|latter|other|next|following|ending|closing|new)\b", re.IGNORECASE)
_BESIDE: Final = frozenset(
    {
        "one",
        "months",
        "month",
        "of",
        "the",
        "in",
        "year",
        "years",
        "named",
        "calendar",
        "that",
        "is",
        "are",
        "falling",
        "from",
    }
    | {"said", "given", "shown", "mentioned", "half", "part", "and", "two", "both", "lying", "these", "those", "to"}
)
_APRIL: Final = 4
_ALL_MONTHS: Final = 12


def tells_calendar_year(level: LevelMeaning, levels: Sequence[LevelMeaning]) -> bool:
    """Whether a row of headings that nothing else is known of says of the months below it that they lie in the first,
    or the second, of the two calendar years of the financial years at the left, and they do.
    """
    if level.level.side is not Side.COLUMNS or any(m is not None and m.is_understood for m in level.meanings):
        return False
    months = next((v for v in levels if v.level.side is Side.COLUMNS and any(map(_month, v.meanings))), None)
    if months is None or not any(level.meanings) or not _are_financial(levels):
        return False
    pairs = zip(level.meanings, months.meanings, strict=True)
    return all(m is None or _agrees(m.label.text, _month(below)) for m, below in pairs)


def _month(meaning: LabelMeaning | None) -> int:
    part = meaning.values.get(Dimension.PERIOD) if meaning is not None else None
    return part.month if isinstance(part, PartOfYear) and part.months == 1 else 0


def _agrees(text: str, month: int) -> bool:
    rest = _SECOND.sub("", _FIRST.sub("", text)).casefold()
    if not month or not set(re.findall(r"\w+", rest)) <= _BESIDE:
        return False
    sides = bool(_FIRST.search(text)), bool(_SECOND.search(text))
    return sides == ((True, False) if _APRIL <= month <= _ALL_MONTHS else (False, True))


def _are_financial(levels: Sequence[LevelMeaning]) -> bool:
    said = [m.values.get(Dimension.PERIOD) for v in levels for m in v.meanings if m is not None]
    periods = [period for period in said if isinstance(period, Period)]
    return bool(periods) and all(period.kind is PeriodKind.FINANCIAL_YEAR for period in periods)
