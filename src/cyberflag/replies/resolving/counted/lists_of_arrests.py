"""Lists of which the reply says that each row is one arrest, or one of the people who were arrested."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from cyberflag.model import ALL_AGES, Measure, Sex
from cyberflag.replies.facts import OF_SUSPECTS, Facts
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.plain_text import read_words

_OF_THE_PERSON: Final = frozenset({Dimension.AGE.value, Dimension.SEX.value, Dimension.OUTCOME.value})


def is_of_arrests(said: Sequence[str]) -> bool:
    """Whether one of the texts around a list says that a row is one arrest, or one person where people are said to have
    been arrested and no others are spoken of.
    """
    by_arrest, by_person, arrested, others = _patterns()
    if any(map(by_arrest.search, said)):
        return True
    are_arrested = any(map(by_person.search, said)) and any(map(arrested.search, said))
    return are_arrested and not any(map(others.search, said))


def as_arrest(facts: Facts) -> Facts:
    """A record as one arrest. Age and sex are those of who was arrested, and of no victim; they, and what came of it,
    part nothing that is counted.
    """
    detail = tuple(
        item for item in facts.detail if item[0] not in _OF_THE_PERSON and not item[0].startswith(OF_SUSPECTS)
    )
    return replace(facts, measure=Measure.ARRESTS, age=ALL_AGES, sex=Sex.ALL, detail=detail)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Says that a row is an arrest; that it is a person; that people were arrested; that others are spoken of."""
    lists = read_words("measure_words")["rows_of_arrests"]
    row, table, being, arrests, people, arrested, others = (
        "(?:" + "|".join(lists[name]) + ")"
        for name in ("row", "table", "being", "arrests", "people", "arrested", "others")
    )
    each = rf"\b(?:(?:each|every|a) {row}(?: {table})? {being}|(?:one|a single) {row} (?:per|for each|for every|is))"
    each = rf"{each} (?:(?:one|an?|the|single|different|individual) )*"
    wordings = (rf"{each}{arrests}\b", rf"{each}{people}\b", rf"\b{arrested}\b", rf"\b{others}\b")
    return tuple(re.compile(wording, re.IGNORECASE) for wording in wordings)
