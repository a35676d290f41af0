"""Tables of what a search for words found: a label that is one of the words searched for names no offence, and a total
over the months in which something was found is of all the days that were searched.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from cyberflag.model import ALL, Basis, Period
from cyberflag.replies.facts import Facts
from cyberflag.replies.resolving.levels.label_meanings import LevelMeaning
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.periods import periods_named_in

_SEARCHED_FOR: Final = re.compile(
    r"\b(?:search(?:ed|es|ing)?|looked|contain(?:s|ed|ing)?|includ(?:es|ed|ing)?)\b[^.]*?\b(?:words?|keywords?|key\s+words?|terms?|phrases?)\b(?P<words>[^.]*)",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_KEYWORD: Final = "keyword"
_FEWEST_MONTHS: Final = 2
_LONGEST_MONTH: Final = timedelta(days=31)


def with_searched_words(resolved: ResolvedTable) -> ResolvedTable:
    """A table of keyword results with the words searched for as keywords, and its total of all days searched."""
    told = resolved.told.get(Dimension.BASIS)
    if resolved.table.is_list or not resolved.cells or told is None or told.value is not Basis.KEYWORD:
        return resolved
    words = _words_searched(resolved)
    level = next((v for v in resolved.levels if v.dimension is Dimension.OFFENCE and _are_searched(v, words)), None)
    span = _days_searched(resolved)
    cells = []
    for cell in resolved.cells:
        facts = cell.facts
        if facts is not None and level is not None:
            facts = _of_keyword(facts, _label_at(resolved, level, cell.row, cell.column))
        if facts is not None and span is not None and facts.period == span[0]:
            facts = replace(facts, period=span[1])
        cells.append(replace(cell, facts=facts))
    return replace(resolved, cells=tuple(cells))


def _words_searched(resolved: ResolvedTable) -> frozenset[str]:
    found = (m["words"] for text in resolved.table.titles for m in _SEARCHED_FOR.finditer(text.text))
    return frozenset(word.casefold() for words in found for word in _WORD.findall(words))


def _are_searched(level: LevelMeaning, words: frozenset[str]) -> bool:
    """Whether every label of a level but its totals is of words that were searched for."""
    labels = [m.label.text for m in level.meanings if m is not None and not m.is_total]
    said = [{word.casefold() for word in _WORD.findall(text)} for text in labels]
    return bool(said) and all(one and one <= words for one in said)  # a code is no word


def _label_at(resolved: ResolvedTable, level: LevelMeaning, row: int, column: int) -> str:
    meaning = level.meanings[resolved.table.place_of(level.level.side, row, column)]
    return "" if meaning is None or meaning.is_total else meaning.label.text.strip()


def _of_keyword(facts: Facts, label: str) -> Facts:
    return replace(facts, offence=ALL, detail=(*facts.detail, (_KEYWORD, label))) if label else facts


def _days_searched(resolved: ResolvedTable) -> tuple[Period, Period] | None:
    """The days from the first month to the last in which something was found, and those that a title says were
    searched, where these are hardly more: a pivot table leaves out a month in which nothing was.
    """
    given = [c.facts.period for c in resolved.cells if c.facts is not None and c.facts.period is not None]
    months = {period for period in given if period.end - period.start < _LONGEST_MONTH}
    if len(months) < _FEWEST_MONTHS:
        return None
    hull = Period(min(p.start for p in months), max(p.end for p in months))
    named = {found.value for text in resolved.table.titles for found in periods_named_in(text.text)}
    around = [
        period
        for period in named
        if period.contains(hull)
        and hull.start - period.start < _LONGEST_MONTH
        and period.end - hull.end < _LONGEST_MONTH
    ]
    return (hull, around[0]) if len(around) == 1 and around[0] != hull else None
