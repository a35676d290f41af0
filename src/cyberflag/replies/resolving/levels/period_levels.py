"""The labels of a level of periods, seen together and under its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cyberflag.model import Period
from cyberflag.replies.finding.strips import is_year
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.replies.resolving.levels.whole_years import with_whole_years
from cyberflag.replies.resolving.periods.days_of_spans import with_spans_of_days
from cyberflag.replies.tables import Level, Side
from cyberflag.vocabularies.dates import SPAN_OF_ANY_YEAR
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.parts_of_year import PartOfYear, understand_part_of_year
from cyberflag.vocabularies.spans.kinds_of_years import KindOfYear, kind_of_years_in


def with_periods(level: Level, meanings: Sequence[LabelMeaning | None]) -> Sequence[LabelMeaning | None]:
    """The meanings of labels that are periods: days as the spans that they begin or end, years as the months that the
    name of their level keeps to, and the year as a whole beside its parts.
    """
    if (spans := with_spans_of_days(level.name, meanings)) is not meanings:
        return spans
    if level.side is Side.COLUMNS:
        meanings = [m and _without_day(m) for m in meanings]
    if not _are_named_by_one(level.name, meanings) and (said := _months_said(level.name)) is not None:
        found = understand_part_of_year(said)
        part = None if found is None else found.value
        meanings = [m and replace(m, values=_as_part(m.values, part)) for m in meanings]
    return with_whole_years(meanings)


def _months_said(name: str) -> str | None:
    """What the name of a level says of the months or days of each of its years; None where it says nothing of them."""
    if understand_part_of_year(name) is not None:
        return name
    days = SPAN_OF_ANY_YEAR.search(name)
    is_of_schools = kind_of_years_in(name) is KindOfYear.ACADEMIC
    return None if days is None or is_of_schools else days["span"]


def _are_named_by_one(name: str, meanings: Sequence[LabelMeaning | None]) -> bool:
    """Whether all labels are bare years and their name makes financial years of them (``Year (April to March)``): which
    of its two calendar years names each is asked later.
    """
    said = [m for m in meanings if m is not None and Dimension.PERIOD in m.values]
    are_bare = bool(said) and all(is_year(m.label.text.strip()) for m in said)
    return are_bare and kind_of_years_in(name) is KindOfYear.FINANCIAL


def _without_day(meaning: LabelMeaning) -> LabelMeaning:
    """A heading of one day understood as nothing: it is the day of a letter or a search, and no period of figures."""
    days = meaning.values.get(Dimension.PERIOD)
    is_day = isinstance(days, Period) and days.days == 1 and meaning.label.correction is None
    return replace(meaning, values={}) if is_day else meaning


def _as_part(values: Mapping[Dimension, object], part: PartOfYear | None) -> Mapping[Dimension, object]:
    """A year under the months that all years of its level are of (``Jan to Sep``) as those; nothing where it has not
    all of them, or they are no whole months (``6 April to 5 April``).
    """
    year = values.get(Dimension.PERIOD)
    if not isinstance(year, Period):
        return values
    days = part.within(year) if part is not None and year.is_year else None
    return {**values, Dimension.PERIOD: days} if days else {}
