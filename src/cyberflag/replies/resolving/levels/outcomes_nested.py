"""Outcomes set in below the crimes that they are of, in one column of labels as a pivot table prints it: an offence
with its figures, below it ``Charged`` and ``Not charged``, then the next offence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import dropwhile
from typing import Final

from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.outcomes import VAGUE, understand_outcome
from cyberflag.vocabularies.signs.markers import exact_number
from cyberflag.vocabularies.understanding import Understood

_OUTER: Final = frozenset({Dimension.OFFENCE, Dimension.PERIOD, Dimension.AGE, Dimension.SEX, Dimension.PLATFORM})
"""What the labels may be below which the outcomes stand, and what those below outcomes."""
_SEVERAL: Final = 2
_ALLOWED_FAILURES: Final = 4
"""So many sums hold for each one that may fail: a reply has mistakes."""


@dataclass
class _Group:
    """An outer label with the row that it stands in, and the rows below it up to the next one."""

    said: tuple[Dimension, object]
    row: int
    parts: dict[str, int] = field(default_factory=dict)


def with_outcomes_nested(level: LevelMeaning, table: Table) -> LevelMeaning:
    """The level with each label of an outcome given what it stands under, or outcomes what stands under them, where
    labels of the two kinds and totals fill the column, no label stands twice in a group, and the figures add up.
    """
    if level.level.side is not Side.ROWS or len(level.meanings) != len(table.rows) or table.is_list:
        return level
    said = [_said(meaning) for meaning in level.meanings]
    kinds = list(dict.fromkeys(item[0] for item in said if item is not None))
    if len(kinds) != _SEVERAL or Dimension.OUTCOME not in kinds or not _are_told_apart(level.meanings, said):
        return level
    groups = _groups(level.meanings, said, kinds[0], table)
    if not groups or not _hang_together(groups) or not _add_up(groups, table):
        return level
    return replace(level, dimension=Dimension.OUTCOME, meanings=_nested(level.meanings, said, kinds))


def _said(meaning: LabelMeaning | None) -> tuple[Dimension, object] | None:
    """The outcome that a label says, or what else it says alone; None for a total and for what says neither."""
    if meaning is None or meaning.label.correction is not None or meaning.is_total:
        return None
    if _outcome_of(meaning) is not None:
        return Dimension.OUTCOME, meaning.label.text
    values = list(meaning.values.items())
    return values[0] if len(values) == 1 and values[0][0] in _OUTER else None


def _outcome_of(meaning: LabelMeaning) -> Understood[str] | None:
    """A word that by itself may be of a crime and of what became of it stays what it was read as."""
    return None if set(meaning.values) & _OUTER else understand_outcome(meaning.label.text)


def _are_told_apart(meanings: Sequence[LabelMeaning | None], said: Sequence[tuple[Dimension, object] | None]) -> bool:
    """Whether every label but totals says one of the two, and some of the outcomes nothing else."""
    known = {
        found.value
        for meaning, item in zip(meanings, said, strict=True)
        if meaning is not None and item and item[0] is Dimension.OUTCOME and (found := _outcome_of(meaning))
    }
    is_filled = all(
        item is not None or (meaning is not None and meaning.is_total and not meaning.values)
        for meaning, item in zip(meanings, said, strict=True)
    )
    return is_filled and len(known) >= _SEVERAL and not VAGUE.issuperset(known)


def _groups(
    meanings: Sequence[LabelMeaning | None],
    said: Sequence[tuple[Dimension, object] | None],
    outer: Dimension,
    table: Table,
) -> list[_Group]:
    """The outer labels with what stands below each; none where a label stands twice in a group, or a total in it."""
    groups: list[_Group] = []
    last = [at for at, meaning in enumerate(meanings) if meaning is not None and not meaning.is_total][-1]
    for at, item in dropwhile(lambda placed: placed[1] is None, enumerate(said[: last + 1])):
        if item is None or (item[0] is not outer and str(item[1]) in groups[-1].parts):
            return []
        if item[0] is outer:
            groups.append(_Group(item, table.rows[at]))
        else:
            groups[-1].parts[str(item[1])] = table.rows[at]
    return groups


def _hang_together(groups: Sequence[_Group]) -> bool:
    """Whether several outer labels differ, and all have parts: a list of crimes may stand above outcomes of all."""
    outer = [str(group.said[1]) for group in groups]
    return len(outer) >= _SEVERAL and len(outer) == len({*outer}) and all(group.parts for group in groups)


def _add_up(groups: Sequence[_Group], table: Table) -> bool:
    sums = [held for group in groups if len(group.parts) >= _SEVERAL for held in _sums(group, table)]
    return sums.count(True) >= max(_SEVERAL, _ALLOWED_FAILURES * sums.count(False))


def _sums(group: _Group, table: Table) -> Iterator[bool]:
    """For each column whether the parts are the whole there; where one is withheld or unclear nothing is told."""
    for column in table.columns:
        whole = _number(table, group.row, column)
        parts = [_number(table, row, column) for row in group.parts.values()]
        if whole is not None and None not in parts:
            yield whole == sum(part or 0 for part in parts)


def _number(table: Table, row: int, column: int) -> int | None:
    """A figure, a blank as nought; None for what is no plain number."""
    cell = table.cell(row, column)
    return exact_number(cell.shown) if cell is not None and cell.shown.strip() else 0


def _nested(
    meanings: Sequence[LabelMeaning | None],
    said: Sequence[tuple[Dimension, object] | None],
    kinds: Sequence[Dimension],
) -> tuple[LabelMeaning | None, ...]:
    outer, inner = kinds
    found: list[LabelMeaning | None] = []
    above: Mapping[Dimension, object] = {}
    for meaning, item in zip(meanings, said, strict=True):
        if meaning is None or item is None:
            found.append(meaning and replace(meaning, over=frozenset(kinds)))
        elif item[0] is outer:
            above = dict([item])
            found.append(LabelMeaning(meaning.label, above, over=frozenset({inner})))
        else:
            found.append(LabelMeaning(meaning.label, {**above, inner: item[1]}))
    return tuple(found)
