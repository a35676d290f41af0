"""Labels of rows that depend on those above or beside them: two levels in one column, a total beside a class."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from cyberflag.replies.fits import fits_of, starts_as_part
from cyberflag.replies.meanings import LabelMeaning, LevelMeaning, names_whole_year, understand_levels
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.platforms import UNKNOWN

_LEVELS_IN_A_COLUMN = 2
_SUBTOTAL = re.compile(r"\s*sub[\s-]?totals?\b", re.IGNORECASE)
"""A total of the group that the label carried down from above names."""


def understand_table(table: Table) -> tuple[LevelMeaning, ...]:
    """The meaning of every label, those of rows seen together with the labels above and beside them.

    A column that holds two levels (``Girls`` and under it ``0-9``, ``10-13``, then ``Boys`` and the same ages) gives
    each lower label the value of the upper one above it. A label carried down from the row above does not hold in a
    row whose own label of the same dimension is a total (``All classes`` below ``22B | Sexual activity``).
    """
    levels = [
        _with_wholes(_nested(level)) if level.level.side is Side.ROWS else level for level in understand_levels(table)
    ]
    return tuple(_without_carried(level, levels, table.rows) for level in _with_total_of_sections(levels))


def _with_total_of_sections(levels: Sequence[LevelMeaning]) -> Sequence[LevelMeaning]:
    """The levels with the last row taken for the total of all sections, where it is the only total among them."""
    rows = [level for level in levels if level.level.side is Side.ROWS]
    sections = [level for level in levels if level.level.side is Side.SECTIONS]
    if len(rows) != 1 or len(sections) != 1 or len(sections[0].level.distinct) < _LEVELS_IN_A_COLUMN:
        return levels
    labels, (section,) = rows[0].meanings, sections
    totals = [at for at in range(len(labels)) if _is_bare_total(rows[0], at)]
    if totals != [len(labels) - 1] or section.dimension is None or section.meanings[-1] is None:
        return levels
    last = replace(labels[-1], over=frozenset({section.dimension})) if labels[-1] is not None else None
    whole = replace(rows[0], meanings=(*labels[:-1], last))
    above = replace(section, meanings=(*section.meanings[:-1], None))
    return [whole if level is rows[0] else above if level is section else level for level in levels]


def _with_wholes(level: LevelMeaning) -> LevelMeaning:
    """The level with what a row says holding for its parts below: ``2023/24`` and under it ``of which aged 16``."""
    meanings: list[LabelMeaning | None] = []
    whole: LabelMeaning | None = None
    for meaning in level.meanings:
        if meaning is None or not starts_as_part(meaning.label.text):
            whole = meaning
        elif whole is not None and meaning.values:
            meaning = replace(meaning, values={**whole.values, **meaning.values})  # noqa: PLW2901  # completed
        meanings.append(meaning)
    return replace(level, meanings=tuple(meanings))


def _nested(level: LevelMeaning) -> LevelMeaning:
    level = _with_unknown_groups(level)
    said = [_said(meaning) for meaning in level.meanings]
    kinds = list(dict.fromkeys(d for d, _ in filter(None, said)))
    if len(kinds) != _LEVELS_IN_A_COLUMN or said[0] is None or said[0][0] is not kinds[0]:
        return level
    upper, lower = kinds
    printed = Counter(item for item in said if item)
    below = [n for item, n in printed.items() if item[0] is lower]
    above = [n for item, n in printed.items() if item[0] is upper]
    if max(above) > 1 or len(above) < _LEVELS_IN_A_COLUMN or max(below) < _LEVELS_IN_A_COLUMN:
        return level
    if any(one and one[0] is upper and not (other and other[0] is lower) for one, other in pairwise(said)):
        return level
    totals = sum(m is not None and m.is_total for m in level.meanings)
    meanings: list[LabelMeaning | None] = []
    parent: object = None
    for meaning, item in zip(level.meanings, said, strict=True):
        parent = item[1] if item and item[0] is upper else parent
        is_inner_total = meaning is not None and meaning.is_total and not meaning.values and totals == len(above)
        if meaning is not None and ((item and item[0] is lower) or is_inner_total):
            meaning = replace(meaning, values={**meaning.values, upper: parent})  # noqa: PLW2901  # completed
        elif meaning is not None and meaning.is_total and not meaning.values:
            meaning = replace(meaning, over=frozenset(kinds))  # noqa: PLW2901  # completed
        meanings.append(meaning)
    return replace(level, meanings=tuple(meanings))


def _with_unknown_groups(level: LevelMeaning) -> LevelMeaning:
    """The level with each ``Unspecified`` or ``(blank)`` taken for the outer or the inner thing that is unknown.

    It is the outer one where it opens a group: a label below it, before the next outer label, already stood in the
    group before (under ``Girls``, ``Boys`` and ``Unspecified`` the same ages stand again and again).
    """
    said = [_said(meaning) for meaning in level.meanings]
    kinds = list(dict.fromkeys(item[0] for item in said if item is not None and not _is_unknown(item)))
    if len(kinds) != _LEVELS_IN_A_COLUMN or said[0] is None or said[0][0] is not kinds[0]:
        return level
    upper, lower = kinds
    meanings = list(level.meanings)
    seen: set[object] = set()
    for at, (item, meaning) in enumerate(zip(said, level.meanings, strict=True)):
        if item is None or meaning is None:
            continue
        if _is_unknown(item):
            opens = _begins_anew(said[at + 1 :], upper, seen)
            meanings[at] = _as_unknown(meaning, upper if opens else lower)
            seen = set() if opens else seen
        elif item[0] is upper:
            seen = set()
        else:
            seen.add(item[1])
    return replace(level, meanings=tuple(meanings))


def _begins_anew(below: Sequence[tuple[Dimension, object] | None], upper: Dimension, seen: set[object]) -> bool:
    """Whether labels of the group before stand below again, before the next outer or unknown label."""
    group = takewhile(lambda item: item is None or (item[0] is not upper and not _is_unknown(item)), below)
    return any(item is not None and item[1] in seen for item in group)


def _is_unknown(item: tuple[Dimension, object]) -> bool:
    return str(item[1]) == UNKNOWN


def _as_unknown(meaning: LabelMeaning, dimension: Dimension) -> LabelMeaning:
    """The label taken for an unknown value of a dimension, as it was where it cannot be one."""
    found = fits_of(meaning.label.text).get(dimension)
    if found is None or str(found.value) != UNKNOWN:
        return meaning
    return replace(meaning, values={dimension: found.value})


def _said(meaning: LabelMeaning | None) -> tuple[Dimension, object] | None:
    """The one dimension that a label gives a value of, with the value."""
    values = list(meaning.values.items()) if meaning is not None else []
    return values[0] if len(values) == 1 else None


def _without_carried(level: LevelMeaning, levels: Sequence[LevelMeaning], rows: Sequence[int]) -> LevelMeaning:
    beside = [
        other
        for other in levels
        if other is not level and other.level.side is Side.ROWS and other.dimension is level.dimension
    ]
    if level.level.side is not Side.ROWS or level.dimension is None or not beside:
        return level
    meanings = [
        None
        if meaning is not None and meaning.label.row != row and any(_is_bare_total(o, at) for o in beside)
        else meaning
        for at, (row, meaning) in enumerate(zip(rows, level.meanings, strict=True))
    ]
    return replace(level, meanings=tuple(meanings))


def _is_bare_total(level: LevelMeaning, at: int) -> bool:
    meaning = level.meanings[at]
    if meaning is None or not meaning.is_total or meaning.values:
        return False
    return not _SUBTOTAL.match(meaning.label.text) and not names_whole_year(meaning.label.text)
