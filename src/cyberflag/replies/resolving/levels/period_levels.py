"""The labels of a level of periods, seen together and under its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cyberflag.model import Period
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.replies.resolving.levels.whole_years import with_whole_years
from cyberflag.replies.resolving.periods.days_of_spans import with_spans_of_days
from cyberflag.replies.tables import Level, Side
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.parts_of_year import PartOfYear, understand_part_of_year


def with_periods(level: Level, meanings: Sequence[LabelMeaning | None]) -> Sequence[LabelMeaning | None]:
    """The meanings of labels that are periods: days as the spans that they begin or end, years as the months that the
    name of their level keeps to, and the year as a whole beside its parts.
    """
    if (spans := with_spans_of_days(level.name, meanings)) is not meanings:
        return spans
    if level.side is Side.COLUMNS:
        meanings = [m and _without_day(m) for m in meanings]
    if (part := understand_part_of_year(level.name)) is not None:
        meanings = [m and replace(m, values=_as_part(m.values, part.value)) for m in meanings]
    return with_whole_years(meanings)


def _without_day(meaning: LabelMeaning) -> LabelMeaning:
    """A heading of one day understood as nothing: it is the day of a letter or a search, and no period of figures."""
    days = meaning.values.get(Dimension.PERIOD)
    is_day = isinstance(days, Period) and days.days == 1 and meaning.label.correction is None
    return replace(meaning, values={}) if is_day else meaning


def _as_part(values: Mapping[Dimension, object], part: PartOfYear) -> Mapping[Dimension, object]:
    """A year under the months that all years of its level are of (``Jan to Sep``) as those; nothing where it has not
    all of them.
    """
    year = values.get(Dimension.PERIOD)
    if not isinstance(year, Period):
        return values
    days = part.within(year) if year.is_year else None
    return {**values, Dimension.PERIOD: days} if days else {}
