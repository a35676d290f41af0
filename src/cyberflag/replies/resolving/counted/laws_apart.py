"""Offences of one group that the labels of a table tell apart by the law that each is against: ``S127 Communications
Act`` beside ``S1 Malicious Communications Act``. The group alone would make them the same thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.resolving.levels.label_meanings import LevelMeaning
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.resolving.totals.sums_that_hold import Line, adds_up, sums_hold
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.crimes.offence_list import GROUP_IDS
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.sections import acts_named_in, sections_named_in, without_counted

_LAW: Final = Dimension.OFFENCE.value


def with_laws_told(resolved: ResolvedTable) -> ResolvedTable:
    """The table with the words of such labels in the detail of their figures, where several labels on one side of it
    are of one group and each names one section of its own. A total is of that group, too, where all labels beside it
    are such and their figures add up to it.
    """
    table = resolved.table
    places = {Side.ROWS: table.rows, Side.COLUMNS: table.columns}
    told = {side: {at: words for v in resolved.levels for at, words in _told(v, side, places[side])} for side in places}
    if not any(told.values()):
        return resolved
    whole = _group_of_all(resolved.levels)

    def with_law(cell: ResolvedCell) -> ResolvedCell:
        words = told[Side.ROWS].get(cell.row) or told[Side.COLUMNS].get(cell.column)
        facts = cell.facts
        if facts is not None and words is not None:
            return replace(cell, facts=replace(facts, detail=(*facts.detail, (_LAW, words))))
        is_total = facts is not None and facts.offence == ALL and Dimension.OFFENCE in facts.sums_over
        if facts is not None and whole and is_total and _is_sum(resolved, cell, told):
            return replace(cell, facts=replace(facts, offence=whole))
        return cell

    return replace(resolved, cells=tuple(map(with_law, resolved.cells)))


def _told(level: LevelMeaning, side: Side, places: Sequence[int]) -> Iterator[tuple[int, str]]:
    """The rows or columns of a level whose labels are of one group with another, each with its words for the law; the
    same law may come again for something else that is counted.
    """
    if level.level.side is not side or level.dimension is not Dimension.OFFENCE:
        return
    said = [(at, m) for at, m in zip(places, level.meanings, strict=True) if m is not None and not m.is_total]
    alike: dict[object, dict[tuple[str, object], list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, meaning in said:
        words = without_counted(meaning.label.text), meaning.values.get(Dimension.MEASURE)
        alike[meaning.values.get(Dimension.OFFENCE)][words].append(at)
    for group, labels in alike.items():
        laws = [_law_in(text) for text, _ in labels]
        apart = {(law, counted) for law, (_, counted) in zip(laws, labels, strict=True)}
        if group in GROUP_IDS and len(labels) > 1 and all(laws) and len(apart) == len(laws):
            yield from ((at, text) for (text, _), found in labels.items() for at in found)


def _law_in(text: str) -> tuple[str, frozenset[str]] | None:
    """The section and Acts that a label names; None where it names no section, as an Act alone may hold several, or
    more than one, which may be the sum of the labels beside it.
    """
    sections = [number for named in sections_named_in(text) for number in named.numbers]
    return (sections[0], frozenset(act.casefold() for act in acts_named_in(text))) if len(sections) == 1 else None


def _group_of_all(levels: Sequence[LevelMeaning]) -> str:
    """The one group of all labels of the levels of offences; empty where one is of another or not understood, or counts
    something else.
    """
    labels = [m for v in levels if v.dimension is Dimension.OFFENCE for m in v.meanings if m is None or not m.is_total]
    groups = {m.values.get(Dimension.OFFENCE) if m is not None else None for m in labels}
    counted = {m.values.get(Dimension.MEASURE) if m is not None else None for m in labels}
    return str(groups.pop() or "") if len(groups) == len(counted) == 1 else ""


def _is_sum(resolved: ResolvedTable, total: ResolvedCell, told: Mapping[Side, Mapping[int, str]]) -> bool:
    """Whether a total is one of the figures of all labels told apart beside it, as it and those beside it show."""
    table, rows, columns = resolved.table, resolved.table.rows, resolved.table.columns
    if told[Side.ROWS]:
        at = total.column
        along = {column: [(row, column) for row in (*told[Side.ROWS], total.row)] for column in columns}
    else:
        at = total.row
        along = {row: [(row, column) for column in (*told[Side.COLUMNS], total.column)] for row in rows}
    lines = {line: _line([_number_at(table, place) for place in places]) for line, places in along.items()}
    return adds_up(lines[at]) is True or sums_hold(lines.values())


def _line(numbers: Sequence[int | None]) -> Line:
    *parts, total = numbers
    return parts, total


def _number_at(table: Table, at: tuple[int, int]) -> int | None:
    cell = table.grid.cells.get(at)
    return read_number(cell.shown.strip()) if cell is not None else None
