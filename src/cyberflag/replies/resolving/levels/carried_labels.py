"""How far down a label stands for the blank cells below it: not past a total of its kind or the cell that it is merged
over, nor into rows at the foot that say what else they are of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Basis
from cyberflag.replies.fits import starts_as_part
from cyberflag.replies.resolving.levels.feet_without_labels import foot_without_labels
from cyberflag.replies.resolving.levels.flag_split import basis_said
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.resolving.totals.totals_of_sections import is_bare_total
from cyberflag.replies.tables import Label, Side, Table

_FEWEST: Final = 2


def without_carried(levels: Sequence[LevelMeaning], table: Table) -> tuple[LevelMeaning, ...]:
    """The levels without the labels carried down to rows in which they do not hold: a row whose own label of the same
    kind is a total, every row below that (``Sum``, then ``Of which girls``), and rows at the foot that are of other
    things than the rows between (``Every crime, flagged or not`` below ``088/10 | Voyeurism``), and a last row with no
    label at all that sums up all others.
    """
    foot = foot_without_labels(levels, table)
    bare = set() if foot is None else {foot}
    ended = [_ended(lvl, levels, table) | (bare if lvl.level.side is Side.ROWS else set()) for lvl in levels]
    return tuple(
        replace(
            level,
            meanings=tuple(
                None
                if at in ends
                else _over(meaning, level, [o for o, e in zip(levels, ended, strict=True) if at in e])
                for at, meaning in enumerate(level.meanings)
            ),
        )
        if level.level.side is not Side.COLUMNS
        else level
        for level, ends in zip(levels, ended, strict=True)
    )


def _over(meaning: LabelMeaning | None, level: LevelMeaning, ended: Sequence[LevelMeaning]) -> LabelMeaning | None:
    """A label at the foot, which is of all that the labels above it are of."""
    others = frozenset(o.dimension for o in ended if o.dimension not in (None, level.dimension))
    return meaning and replace(meaning, over=meaning.over | others) if others else meaning


def _ended(level: LevelMeaning, levels: Sequence[LevelMeaning], table: Table) -> set[int]:
    others = [o for o in levels if o is not level and o.level.side is Side.ROWS]
    if level.level.side is Side.COLUMNS or level.dimension is None or not others:
        return set()
    if level.level.side is Side.SECTIONS:
        return _at_foot(level, others, table)
    of_kind = [o for o in others if o.dimension is level.dimension]
    inner = [o for o in others if o.level.index > level.level.index]
    past = _totals(level, of_kind, table) | _below_totals(level, of_kind, table) | _past_merged(level, inner, table)
    return past | _at_foot(level, inner, table)


def _past_merged(level: LevelMeaning, inner: Sequence[LevelMeaning], table: Table) -> set[int]:
    """The totals further in that stand below the merged cell of a label, where every label is merged over its rows."""
    labels = {(m.label.row, m.label.column): m.label for m in level.meanings if m is not None}
    merged = [label for label in labels.values() if _spreads(label, label.row + 1, table)]
    if len(merged) < _FEWEST or len(merged) < len(labels):
        return set()
    totals = {at for one in inner for at, said in enumerate(one.meanings) if said is not None and said.is_total}
    return totals & set(_blank(level, table))


def _totals(level: LevelMeaning, of_kind: Sequence[LevelMeaning], table: Table) -> set[int]:
    """The rows that a label is carried to whose own label of the same kind is a total."""
    return {at for at in _carried(level, table) if any(is_bare_total(other.meanings[at]) for other in of_kind)}


def _below_totals(level: LevelMeaning, of_kind: Sequence[LevelMeaning], table: Table) -> set[int]:
    """The rows that a label is carried to from above such a total."""
    totals = [table.rows[at] for at in _totals(level, of_kind, table)]
    return {at for at, label in _blank(level, table).items() if any(label.row < row < table.rows[at] for row in totals)}


def _at_foot(level: LevelMeaning, inner: Sequence[LevelMeaning], table: Table) -> set[int]:
    """The rows under the last label alone whose own label further in is of another kind than those above it. Were it a
    part of what the label names, other labels would have such a row too.
    """
    blank = _blank(level, table)
    named = Counter(m.label.row for m in level.meanings if m is not None)
    if len(named) < _FEWEST:
        return set()
    others = {at for at in blank for one in inner if _is_of_other_kind(one, at)}
    totals = {at for at in blank for one in inner if is_bare_total(one.meanings[at])}
    last = max(named)
    found = others if {blank[at].row for at in others} == {last} else set()
    if level.level.side is Side.ROWS and min(named.values()) >= _FEWEST and {blank[at].row for at in totals} == {last}:
        found = found | totals  # it is of all where no label above has a total and each has several rows
    found = found | _one_more(level, inner, blank)
    return found if len(found) < named[last] else set()


def _one_more(level: LevelMeaning, inner: Sequence[LevelMeaning], blank: Mapping[int, Label]) -> set[int]:
    """The last row, where it is a total and the last label has one of these more than each other label: the one before
    it is of that label, and it of all.
    """
    at = len(level.meanings) - 1
    if at not in blank:
        return set()
    for one in inner:
        totals: Counter[int] = Counter()
        for outer, said in zip(level.meanings, one.meanings, strict=True):
            if outer is not None:
                totals[outer.label.row] += is_bare_total(said)
        *others, last = (totals[row] for row in sorted(totals))
        if is_bare_total(one.meanings[at]) and set(others) == {last - 1} and last > 1:
            return {at}
    return set()


def _is_of_other_kind(inner: LevelMeaning, at: int) -> bool:
    """Whether a label is understood, and neither as one of the kind of its column nor as a part of the one above: it
    is of other crimes, or of all, flagged or not.
    """
    said = inner.meanings[at]
    if said is None or inner.dimension is None or inner.dimension in said.values:
        return False
    if said.is_total or not said.values:
        return basis_said(said) is Basis.NONE
    return not starts_as_part(said.label.text)


def _carried(level: LevelMeaning, table: Table) -> dict[int, Label]:
    """The rows that have a label of another row, with that label."""
    meanings = zip(table.rows, level.meanings, strict=True)
    return {at: m.label for at, (row, m) in enumerate(meanings) if m is not None and m.label.row != row}


def _blank(level: LevelMeaning, table: Table) -> dict[int, Label]:
    """The rows with a label carried from further up that no merged cell spreads over them."""
    return {at: label for at, label in _carried(level, table).items() if not _spreads(label, table.rows[at], table)}


def _spreads(label: Label, row: int, table: Table) -> bool:
    cell = table.cell(label.row, label.column)
    return cell is not None and row < cell.row + cell.row_span
