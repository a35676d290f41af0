"""``Year`` among quarters or months: the whole of those that it stands behind, or that stand behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.replies.tables import Label
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.parts_of_year import PartOfYear
from cyberflag.vocabularies.plain_text import fold

_WHOLE: Final = re.compile(r"^\s*(?:full|whole|entire|complete)\s+", re.IGNORECASE)
_AS_A_WHOLE: Final = re.compile(
    r"(?:annual(?:ly)?|yearly|year (?:as a whole|overall|in all)|(?:the )?whole of (?:the )?(?:\w+ )?year"
    r"|q(?:tr|uarter)?\.? ?1 ?(?:-|to) ?q?(?:tr|uarter)?\.? ?4"
    r"|(?:all )?(?:4|four) (?:quarters|qtrs)|(?:12|twelve) months)"
)


def names_whole_year(text: str) -> bool:
    """Whether a label says that a figure is of the whole of a year that is named elsewhere: ``Year``, ``Full year``."""
    named = understand_dimension(_WHOLE.sub("", text))
    is_name = named is not None and named.value is Dimension.PERIOD
    return is_name or _AS_A_WHOLE.fullmatch(fold(text)) is not None


def with_whole_years(meanings: Sequence[LabelMeaning | None]) -> Sequence[LabelMeaning | None]:
    """The labels of a level of periods with ``Year`` as the total of the quarters or months beside it: of those of a
    year that another level names, or of those that add up to twelve months right before it, or right behind it.
    """
    if any(isinstance(v, PartOfYear) for m in meanings if m for v in m.values.values()):
        return [m and _as_whole_year(m) for m in _within_years(meanings)]
    said = [_part_named(m) for m in meanings]
    before, behind = _years_of(said), {len(said) - 1 - at: year for at, year in _years_of(said[::-1]).items()}
    years = behind if len(behind) > len(before) else before
    return [
        replace(m.saying(Dimension.PERIOD, years[at]), is_total=True) if m and at in years else m
        for at, m in enumerate(meanings)
    ]


def _within_years(meanings: Sequence[LabelMeaning | None]) -> Sequence[LabelMeaning | None]:
    """The labels with quarters and months as parts of the year that stands before them in the same column or row, as a
    pivot table prints them (``2018/19``, ``Q1``, ``Q2``); as they are where the first does not stand behind a year.
    """
    year: tuple[Label, Period] | None = None
    within: list[LabelMeaning | None] = []
    for meaning in meanings:
        said = None if meaning is None else meaning.values.get(Dimension.PERIOD)
        if meaning is not None and isinstance(said, Period):
            year = (meaning.label, said)
        if meaning is None or not isinstance(said, PartOfYear):
            within.append(meaning)
            continue
        is_in_line = year is not None and (year[0].column == meaning.label.column or year[0].row == meaning.label.row)
        part = said.within(year[1]) if year is not None and is_in_line else None
        if part is None:
            return meanings
        within.append(meaning.saying(Dimension.PERIOD, part))
    return within


def _as_whole_year(meaning: LabelMeaning) -> LabelMeaning:
    is_year = not meaning.is_understood and names_whole_year(meaning.label.text)
    return replace(meaning, is_total=True) if is_year else meaning


def _part_named(meaning: LabelMeaning | None) -> Period | bool:
    """The days that a label names; else whether it may be of the whole of others."""
    if meaning is None:
        return False
    days = meaning.values.get(Dimension.PERIOD)
    if isinstance(days, Period):
        return days
    is_total = meaning.is_total and not meaning.values and not meaning.total_of
    return is_total or (not meaning.is_understood and names_whole_year(meaning.label.text))


def _years_of(said: Sequence[Period | bool]) -> Mapping[int, Period]:
    """The years that words for a whole are of, by their places: of the parts before them that follow on one another. A
    part or such a word may stand over several columns.
    """
    found: dict[int, Period] = {}
    run: list[Period] = []
    is_closed = False
    for at, part in enumerate(said):
        if isinstance(part, Period):
            goes_on = bool(run) and not is_closed and (part == run[-1] or _adjoin(run[-1], part))
            run, is_closed = ([*run, part] if goes_on else [part]), False
            continue
        is_closed = True
        whole = Period(min(p.start for p in run), max(p.end for p in run)) if run and part else None
        if whole is not None and whole.is_year and len(set(run)) > 1:
            found[at] = whole
    return found


def _adjoin(one: Period, other: Period) -> bool:
    day = timedelta(days=1)
    return other.start == one.end + day or one.start == other.end + day
