"""Small bare numbers over columns or before rows of which nothing says that they are ages: ``Number of victims`` over
1, 2 and 3 tells how many each crime had.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL_AGES, Issue, IssueKind, Provenance
from cyberflag.replies.document import Grid
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.resolving.oversights import name_of
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.resolving.texts_of_parts import questions_above
from cyberflag.replies.tables import Label
from cyberflag.vocabularies.dimensions import Dimension

_NUMBER: Final = re.compile(
    r"(?:(?:victim|child|girl|boy|complainant)\s+(?!0))?(?P<number>\d)(?:\.0)?\s*(?:\+|(?:or|and)\s+(?:more|over|above)|-\s*1[5-8])?",
    re.IGNORECASE,
)
"""A number of one digit, be it that of a victim (``Victim 2``), or it and more: ``3+``, which among children may have
been written out as ``3-17``.
"""
_BAND: Final = re.compile(r"\d\s*-\s*\d\d")
_OPENS: Final = ("0", "1")
_FEWEST: Final = 2
_NEAR: Final = 3
"""Rows above the figures, in which headings may stand that name no level."""
_NUMBER_WORD: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten)"
_AGES: Final = re.compile(
    r"\bages?\b(?!\s+of\s+(?:\d|six|eigh|consent|majority))|\byears?[\s-]+(?:old|of\s+age)\b|\bhow\s+old\b|\byrs\b|\binfants?\b|\bbab(?:y|ies)\b|\btoddlers?\b|\bdates?\s+of\s+birth\b|\bd\.?o\.?b\b"
    rf"|\b(?:aged?|under|below)\s+(?:(?:under|below|between|from|up\s+to)\s+)?(?:\d|{_NUMBER_WORD})\b"
    rf"|\b(?:younger\s+than|under|below)\s+(?:\d|10|{_NUMBER_WORD})\b|\b\d\s*(?:-|–|to)\s*\d+\s+(?:years|yrs)\b",
    re.IGNORECASE,
)
"""Speaks of ages, and not only of children: ``against children under the age of 18``, ``aged under 18``."""
_AGE_IN_NAME: Final = re.compile(
    r"[a-z]Ages?(?![a-z])|\bAges?[A-Z]|_[Aa]ges?(?![a-z])|_AGES?(?![A-Z])|\b(?:AGE|[Aa]ge)_"
)
"""The age in the name of a field: ``VictimAge``, ``VIC_AGE``, ``AgeAtOffence``."""


def without_numbers_like_ages(resolved: ResolvedTable, reply: str, context: Context) -> ResolvedTable:
    """The table without the figures of ages that no text calls so and that are 0 or 1 and the numbers behind it, none
    of two digits: an issue says that they may count something else.
    """
    levels = [v for v in resolved.levels if v.dimension is Dimension.AGE and _is_of_small(v, resolved.table.grid)]
    if not levels or resolved.table.is_list or any(map(_speaks_of_ages, _said(resolved, context))):
        return resolved
    cells = tuple(replace(cell, facts=None) if _is_of_an_age(cell) else cell for cell in resolved.cells)
    labels = [meaning.label for meaning in _told(levels[0])]
    named = f" under {levels[0].level.name!r}" if levels[0].level.name else ""
    message = (
        f"{', '.join(repr(label.text) for label in labels)}{named} at {name_of(resolved.table)} may be ages or numbers "
        "of something else, such as victims; their figures were left out. Look them up and enter them by hand."
    )
    place = Provenance(reply, resolved.table.source(labels[0].row, labels[0].column))
    return replace(resolved, cells=cells, issues=(*resolved.issues, Issue(place, IssueKind.UNKNOWN_AGE, message)))


def _told(level: LevelMeaning) -> list[LabelMeaning]:
    """The labels of a level that were read as ages, each once."""
    told = (m for m in level.meanings if m is not None and m.values.get(Dimension.AGE, ALL_AGES) != ALL_AGES)
    return list({m.label.text: m for m in told}.values())


def _speaks_of_ages(text: str) -> bool:
    return (_AGES.search(text) or _AGE_IN_NAME.search(text)) is not None


def _printed(label: Label, grid: Grid) -> str:
    cell = grid.cells.get((label.row, label.column))
    return (cell.printed if cell is not None else "") or label.text


def _is_of_small(level: LevelMeaning, grid: Grid) -> bool:
    """Whether all ages of a level are bare numbers of one digit that follow on one another from 0 or 1; a band that is
    printed as such (``2-17``) is one of ages.
    """
    labels = [meaning.label for meaning in _told(level)]
    if any(_BAND.fullmatch(_printed(label, grid).strip()) for label in labels):
        return False
    found = [_NUMBER.fullmatch(label.text.strip()) for label in labels]
    numbers = sorted(one["number"] for one in found if one is not None)
    if len(numbers) < len(found) or len(numbers) < _FEWEST or numbers[0] not in _OPENS:
        return False
    return [int(number) - int(numbers[0]) for number in numbers] == list(range(len(numbers)))


def _said(resolved: ResolvedTable, context: Context) -> Iterable[str]:
    """What the table, the texts around it and what was asked say."""
    table = resolved.table
    around: Sequence[str] = [text.text for text in (*table.titles, *table.notes, *questions_above(table))]
    names = [text for level in resolved.levels for text in (level.level.name, *level.level.distinct)]
    first = table.rows[0]
    heads = [cell.shown for cell in table.grid if first - _NEAR <= cell.row < first]
    return (*around, *names, *heads, table.grid.name, *context.request.questions, *context.quoted)


def _is_of_an_age(cell: ResolvedCell) -> bool:
    return cell.facts is not None and cell.correction is None and cell.facts.age != ALL_AGES
