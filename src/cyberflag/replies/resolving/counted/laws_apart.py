"""Offences of one group that the labels of a table tell apart by the law that each is against: ``S127 Communications
Act`` beside ``S1 Malicious Communications Act``. The group alone would make them the same thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.resolving.levels.label_meanings import LevelMeaning
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.tables import Side
from cyberflag.vocabularies.crimes.offence_list import GROUP_IDS
from cyberflag.vocabularies.dimensions import Dimension

_LAW: Final = Dimension.OFFENCE.value
_SECTION: Final = re.compile(
    r"(?<![\w.])(?:sections?|sects?\.?|ss?\.?)\s*(?P<number>\d{1,3}[A-Z]{0,2})\b", re.IGNORECASE
)
_ACT: Final = re.compile(r"\b(?P<name>[A-Z][\w'’]*(?:\s+(?:[A-Z][\w'’]*|and|of|etc\.?)){0,8}\s+Act)\b")


def with_laws_told(resolved: ResolvedTable) -> ResolvedTable:
    """The table with the words of such labels in the detail of their figures, where several labels on one side of it
    are of one group and each names a law of its own. Where all labels are of that group, their totals are, too.
    """
    places = {Side.ROWS: resolved.table.rows, Side.COLUMNS: resolved.table.columns}
    told = {side: {at: words for v in resolved.levels for at, words in _told(v, side, places[side])} for side in places}
    if not any(told.values()):
        return resolved
    groups = {m.values.get(Dimension.OFFENCE) for v in resolved.levels for m in v.meanings if m and not m.is_total}
    groups -= {None}
    whole = str(groups.pop()) if len(groups) == 1 else ""

    def with_law(cell: ResolvedCell) -> ResolvedCell:
        words = told[Side.ROWS].get(cell.row) or told[Side.COLUMNS].get(cell.column)
        facts = cell.facts
        if facts is not None and words is not None:
            return replace(cell, facts=replace(facts, detail=(*facts.detail, (_LAW, words))))
        if facts is not None and whole and facts.offence == ALL and Dimension.OFFENCE in facts.sums_over:
            return replace(cell, facts=replace(facts, offence=whole))
        return cell

    return replace(resolved, cells=tuple(map(with_law, resolved.cells)))


def _told(level: LevelMeaning, side: Side, places: Sequence[int]) -> Iterator[tuple[int, str]]:
    """The rows or columns of a level whose labels are of one group with another, each with its words."""
    if level.level.side is not side or level.dimension is not Dimension.OFFENCE:
        return
    said = [(at, m) for at, m in zip(places, level.meanings, strict=True) if m is not None and not m.is_total]
    alike: dict[object, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, meaning in said:
        alike[meaning.values.get(Dimension.OFFENCE)][meaning.label.text].append(at)
    for group, labels in alike.items():
        laws = [_law_in(text) for text in labels]
        if group in GROUP_IDS and len(labels) > 1 and all(laws) and len(set(laws)) == len(laws):
            yield from ((at, text) for text, found in labels.items() for at in found)


def _law_in(text: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """The sections and Acts that a label names; None where it names no section, as an Act alone may hold several."""
    sections = frozenset(found["number"].upper() for found in _SECTION.finditer(text))
    acts = frozenset(found["name"].casefold() for found in _ACT.finditer(text))
    return (sections, acts) if sections else None
