"""Titles that a class shares with one of its offences, beside the code of the class."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Side
from cyberflag.vocabularies.crimes.offence_codes import code_alone, codes_in
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, CODES
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.offences import contains, may_name_class, shares_title
from cyberflag.vocabularies.totals import understand_total

Said = tuple[Dimension | None, LabelMeaning]


def without_shared_titles(said: Sequence[Said], heads: frozenset[str]) -> list[Said]:
    """What the labels of a cell say, without the offence whose title is as well that of the class whose code stands
    beside it: in the row ``17B | Sexual assault on a male child under 13`` the title is that of the class. Not so for
    the classes that stand over several offences (``heads``), whose titles are those of the offences.
    """
    codes = {str(m.values[Dimension.OFFENCE]) for _, m in said if _is_class(m)} - heads
    return [
        (d, m)
        for d, m in said
        if not _is_title(m)
        or not any(
            shares_title(code, str(m.values[Dimension.OFFENCE])) or may_name_class(code, m.label.text) for code in codes
        )
    ]


def classes_over_offences(levels: Sequence[LevelMeaning]) -> frozenset[str]:
    """The classes whose code stands beside or over the titles of two of its offences at least, or of one where the
    class has a row of its own (``19D | Rape of a girl under 16`` above ``19D sub-total``).
    """
    offences: dict[str, set[str]] = {}
    summed: set[str] = set()
    for said in _said_together(levels):
        summed |= _class_alone(said)
        for code in [str(m.values[Dimension.OFFENCE]) for m in said if _is_class(m)]:
            titles = {str(m.values[Dimension.OFFENCE]) for m in said if _is_title(m)}
            offences.setdefault(code, set()).update(t for t in titles & CODES if contains(code, t))
    return frozenset(code for code, found in offences.items() if len(found) > 1 or (found and code in summed))


def _class_alone(said: Sequence[LabelMeaning]) -> set[str]:
    """The class of a row that is the total of it and names no offence; empty for any other row."""
    values = {str(m.values[Dimension.OFFENCE]) for m in said if Dimension.OFFENCE in m.values}
    is_sum = any(understand_total(m.label.text) or m.is_total for m in said)
    return values & CLASS_CODES if is_sum and len(values) == 1 else set()


def _said_together(levels: Sequence[LevelMeaning]) -> Iterator[list[LabelMeaning]]:
    """The labels of each row, and those of each column."""
    for of_columns in (False, True):
        beside = [v.meanings for v in levels if (v.level.side is Side.COLUMNS) == of_columns]
        yield from ([m for m in one if m is not None] for one in zip(*beside, strict=False))


def _is_class(meaning: LabelMeaning) -> bool:
    return _is_offence(meaning) and code_alone(meaning.label.text) is not None


def _is_title(meaning: LabelMeaning) -> bool:
    return _is_offence(meaning) and not codes_in(meaning.label.text)


def _is_offence(meaning: LabelMeaning) -> bool:
    return set(meaning.values) == {Dimension.OFFENCE} and not meaning.is_total
