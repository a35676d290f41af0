"""Rows that are totals of all sections of a table: above the first section, or below the last one's own total."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.resolving.levels.whole_years import names_whole_year
from cyberflag.replies.tables import Side
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.platforms import UNKNOWN
from cyberflag.vocabularies.unknown_words import unknown_score

_FEWEST: Final = 2
_SUBTOTAL: Final = re.compile(r"\s*sub[\s-]?totals?\b", re.IGNORECASE)
"""A total of the group that the label carried down from above names."""


def with_total_of_sections(levels: Sequence[LevelMeaning]) -> Sequence[LevelMeaning]:
    """The levels with the rows that are totals of all sections: one above the first section, or the last row of all
    where it is one total more than the other sections have.
    """
    rows = [level for level in levels if level.level.side is Side.ROWS]
    sections = [level for level in levels if level.level.side is Side.SECTIONS]
    if not rows or len(sections) != 1 or len(sections[0].level.distinct) < _FEWEST:
        return levels
    (section,) = sections
    levels = [_of_own_section(v, section) if any(v is one for one in rows) else v for v in levels]
    rows = [level for level in levels if level.level.side is Side.ROWS]
    first = next((at for at, above in enumerate(section.meanings) if above is not None), 0)
    whole = set(range(first)) if all(_is_total(rows, section, at) for at in range(first)) else set()
    if _ends_in_total_of_all(rows, section):
        whole.add(len(section.meanings) - 1)
    if section.dimension is None or not whole:
        return levels
    over = frozenset({section.dimension})

    def read(level: LevelMeaning) -> LevelMeaning:
        if level is section:
            return replace(level, meanings=tuple(None if n in whole else m for n, m in enumerate(level.meanings)))
        summing = (m and replace(m, over=m.over | over) if n in whole else m for n, m in enumerate(level.meanings))
        return replace(level, meanings=tuple(summing)) if any(level is one for one in rows) else level

    return [read(level) for level in levels]


def _of_own_section(level: LevelMeaning, section: LevelMeaning) -> LevelMeaning:
    """A level of rows with the totals that name their section again as those of it: ``Total unspecified`` among ages
    under ``Unspecified`` is of no unknown age.
    """
    if (named := section.dimension) is None or level.dimension is named:
        return level
    meanings = list(level.meanings)
    for at, (own, above) in enumerate(zip(level.meanings, section.meanings, strict=True)):
        if own is None or above is None or not own.is_total or not own.total_of or named not in above.values:
            continue
        is_again = fold(own.total_of) == fold(above.label.text)
        is_unknown = str(above.values[named]) == UNKNOWN and unknown_score(own.total_of) > 0
        if is_again or is_unknown:
            meanings[at] = replace(own, values={named: above.values[named]})
    return replace(level, meanings=tuple(meanings))


def _ends_in_total_of_all(rows: Sequence[LevelMeaning], section: LevelMeaning) -> bool:
    """Whether the last row is a total, and its section has one more of them than each other section. One that is all
    of its section is of that: ``Any age`` under ``Sex missing``.
    """
    totals: Counter[object] = Counter()
    under = Counter(above.label for above in section.meanings if above is not None)
    for at, above in enumerate(section.meanings):
        if above is not None:
            totals[above.label] += _is_total(rows, section, at)
    last = section.meanings[-1]
    if last is None or under[last.label] == 1 or not _is_total(rows, section, len(section.meanings) - 1):
        return False
    others = {n for label, n in totals.items() if label != last.label}
    return len(others) == 1 and totals[last.label] == others.pop() + 1


def _is_total(rows: Sequence[LevelMeaning], section: LevelMeaning, at: int) -> bool:
    """Whether a row is labelled as a total alone: a subtotal has no offence code beside its name."""
    said = [meaning for level in rows if (meaning := level.meanings[at]) is not None]
    parts_years = any(level.dimension is Dimension.PERIOD for level in (*rows, section))
    return bool(said) and all(is_bare_total(m) or (not parts_years and _is_whole_year(m)) for m in said)


def _is_whole_year(meaning: LabelMeaning) -> bool:
    """Whether a label is a total by the name of a year: where the columns are years, of all that a year holds."""
    return meaning.is_total and not meaning.values and names_whole_year(meaning.label.text)


def is_bare_total(meaning: LabelMeaning | None) -> bool:
    """Whether a label says no more than that its row is a total, and not of the group above it."""
    if meaning is None or not meaning.is_total or meaning.values:
        return False
    return not _SUBTOTAL.match(meaning.label.text) and not names_whole_year(meaning.label.text)
