"""Labels that no vocabulary knows and whose figures add up to the total beside them: they part what it counts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.signs.markers import exact_number
from cyberflag.vocabularies.totals import understand_total

_FEWEST: Final = 2
_IN_WORDS: Final = re.compile(r"[^\W\d_]{2}")
_OF_TIME: Final = re.compile(
    r"\b(?:years?|half|halves|quarters?|months?|weeks?|days?|seasons?|terms?|spring|summer|autumn|winter)\b",
    re.IGNORECASE,
)
"""Labels of days part the year of their figures, and not what is counted."""
_LEAST_TOTAL: Final = 5
"""Smaller totals add up by chance too easily."""


def are_kinds_by_sums(level: LevelMeaning, levels: Sequence[LevelMeaning], table: Table) -> bool:
    """Whether the labels of a level are a total and others, in words, that are all not understood, and on every line of
    the table the figures of these add up to that one's: ``Contact``, ``Non-contact``, ``Total``.
    """
    if level.dimension is not None or level.level.side is Side.SECTIONS or table.is_list:
        return False
    if not all(_IN_WORDS.search(text) and not _OF_TIME.search(text) for text in level.level.distinct):
        return False
    lines = table.rows if level.level.side is Side.COLUMNS else table.columns
    sums = [
        _adds_up(table, level.level.side, line, group) for line in lines for group in groups_of_totals(level, levels)
    ]
    return len(sums) > 0 and all(sums) and _is_large(table, level, lines)


def groups_of_totals(level: LevelMeaning, levels: Sequence[LevelMeaning]) -> Iterator[tuple[int, list[int]]]:
    """The places of the total and of its parts, for each of the labels that stand over them or beside them; -1 for a
    total where there is none, or more than one.
    """
    beside = [v for v in levels if v is not level and v.level.side is level.level.side]
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, meaning in enumerate(level.meanings):
        if meaning is not None:
            around = (v.meanings[place] for v in beside)
            groups[tuple(m.label.text if m is not None else "" for m in around)].append(place)
    for places in groups.values():
        totals = [place for place in places if _is_total(level.meanings[place])]
        parts = [place for place in places if place not in totals]
        yield (totals[0] if len(totals) == 1 and len(parts) >= _FEWEST else -1), parts


def _is_total(meaning: LabelMeaning | None) -> bool:
    return meaning is not None and (meaning.is_total or understand_total(meaning.label.text) is not None)


def _adds_up(table: Table, side: Side, line: int, group: tuple[int, list[int]]) -> bool:
    total, parts = group
    if total < 0:
        return False
    whole = exact_number_at(table, side, line, total)
    values = [exact_number_at(table, side, line, part) for part in parts]
    return whole is not None and None not in values and sum(v for v in values if v is not None) == whole


def wholes_and_sums(table: Table, side: Side, whole: int, parts: Sequence[int]) -> Iterator[tuple[int, int] | None]:
    """What a whole is and what its parts add up to, line by line; None where one of them is no exact number."""
    for line in table.rows if side is Side.COLUMNS else table.columns:
        numbers = [exact_number_at(table, side, line, at) for at in (whole, *parts)]
        known = [number for number in numbers if number is not None]
        yield (known[0], sum(known[1:])) if len(known) == len(numbers) else None


def exact_number_at(table: Table, side: Side, line: int, place: int) -> int | None:
    """The exact number in a cell; None where there is none."""
    row, column = (line, table.columns[place]) if side is Side.COLUMNS else (table.rows[place], line)
    cell = table.cell(row, column)
    return exact_number(cell.shown) if cell is not None else None


def _is_large(table: Table, level: LevelMeaning, lines: Sequence[int]) -> bool:
    """Whether one total at least is no small number."""
    totals = (place for place, meaning in enumerate(level.meanings) if _is_total(meaning))
    found = (exact_number_at(table, level.level.side, line, place) for place in totals for line in lines)
    return any(number is not None and number >= _LEAST_TOTAL for number in found)
