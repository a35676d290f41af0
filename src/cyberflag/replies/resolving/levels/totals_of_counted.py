"""Totals of labels that each say what they count: of that one thing, or of none in particular."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.facts import MAY_BE_OF_PEOPLE, OF_PEOPLE, PERHAPS_OF_PEOPLE
from cyberflag.replies.resolving.levels.kinds_by_sums import exact_number_at, groups_of_totals
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.resolving.totals.sums_that_hold import Line, sums_hold
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.dimensions import Dimension

_FEWEST: Final = 2
_OF_SEVERAL: Final = (Measure.OUTCOMES, Measure.OTHER)
"""What a total may be of that sums up several things."""


def with_totals_of_counted(levels: Sequence[LevelMeaning], table: Table) -> list[LevelMeaning]:
    """The levels with a plain total beside labels that count what became of crimes taken for one of that, where their
    figures show that it is their sum: ``Total`` beside ``Rape charges`` and ``Grooming charges`` may as well be of the
    crimes recorded, as it does before ``Charges`` and ``Cautions`` alone. The sum of arrests and charges counts
    neither, nor crimes.
    """
    return [level if table.is_list else _with_totals(level, levels, table) for level in levels]


def _with_totals(level: LevelMeaning, levels: Sequence[LevelMeaning], table: Table) -> LevelMeaning:
    counted = _counted(level)
    if counted is None or level.level.side is Side.SECTIONS or not any(map(_is_plain, level.meanings)):
        return level
    groups = [(total, parts) for total, parts in groups_of_totals(level, levels) if total >= 0]
    is_last = all(total > max(parts) for total, parts in groups)
    if counted is Measure.OUTCOMES and not is_last and not _say_of_what(level):
        return level
    lines = [line for total, parts in groups for line in _lines(level.level.side, table, total, parts)]
    if not lines or not sums_hold(lines, unless_shown=is_last and counted not in _OF_SEVERAL):
        return level
    return replace(level, meanings=tuple(_counting(m, counted) if _is_plain(m) else m for m in level.meanings))


def _say_of_what(level: LevelMeaning) -> bool:
    """Whether each label but the totals says of which crimes or people it counts what became."""
    return all(m is not None and len(m.values) > 1 for m in level.meanings if m is None or not m.is_total)


def _lines(side: Side, table: Table, total: int, parts: Sequence[int]) -> list[Line]:
    lines = table.rows if side is Side.COLUMNS else table.columns
    return [
        ([exact_number_at(table, side, line, part) for part in parts], exact_number_at(table, side, line, total))
        for line in lines
    ]


def _is_plain(meaning: LabelMeaning | None) -> bool:
    is_total = meaning is not None and meaning.is_total and not meaning.values
    return meaning is not None and is_total and not meaning.weak and not meaning.label.correction


def _counting(meaning: LabelMeaning | None, counted: Measure) -> LabelMeaning | None:
    return meaning and meaning.saying(Dimension.MEASURE, counted)


def _counted(level: LevelMeaning) -> Measure | None:
    """What all labels but the totals count beside what of it: outcomes where some count charges and others cautions,
    OTHER where some count people and others what else became of crimes; None where one says nothing, or something else.
    """
    parts = [m for m in level.meanings if m is None or not m.is_total]
    said = {m.values.get(Dimension.MEASURE) if m is not None else None for m in parts}
    measures = {measure for measure in said if isinstance(measure, Measure)}
    if len(parts) < _FEWEST or measures != said:
        return None
    if len(measures) > 1 and measures <= PERHAPS_OF_PEOPLE and measures & OF_PEOPLE:
        return Measure.OTHER
    if measures == MAY_BE_OF_PEOPLE:
        return Measure.OUTCOMES
    return measures.pop() if len(measures) == 1 and _say_of_what(level) else None
