"""Sentences that part the number of a table without its days: ``Of the 43 offences, nine led to a charge`` below years
that add up to 43.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from cyberflag.model import Count, Period
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting, whole_of
from cyberflag.replies.prose.sentences.tokens import Token, read_tokens
from cyberflag.vocabularies.number_words import read_number

_OF_THE: Final = re.compile(
    r"(?:^|[.;]\s)\W*(?:(?:of|out\s+of|from|among|amongst)\s+)(?:the|these|those|all|all\s+the|our)\s+(?:total\s+(?:of\s+)?)?"
    r"(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""Opens a sentence with the number that it parts."""
_LEAST: Final = 10
"""A smaller number is too often another one, where a figure of the table is the same."""


def wholes_of(counts: Iterable[Count]) -> Mapping[int, Period]:
    """The days of each number that the figures of one row or column of a table are together, over years that follow on
    one another; of one that two spans of years have, nothing is known.
    """
    rows: dict[tuple[object, ...], dict[Period, Count]] = defaultdict(dict)
    for count in counts:
        table = count.provenance.source.partition("!")[0]
        key = (table, count.measure, count.offence, count.age, count.sex, count.platform, count.detail)
        rows[key].setdefault(count.period, count)
    found: dict[int, set[Period]] = defaultdict(set)
    for by_period in rows.values():
        figures = by_period.values()
        days = whole_of(by_period)
        if days is not None and all(figure.bounds.is_exact for figure in figures):
            found[sum(figure.bounds.low for figure in figures)].add(days)
    printed = {figure.bounds.low for by_period in rows.values() for figure in by_period.values()}
    is_sure = {number: number >= _LEAST or number not in printed for number in found}
    return {number: days.pop() for number, days in found.items() if len(days) == 1 and is_sure[number]}


def under_whole(sentence: Sentence, setting: Setting) -> Setting:
    """The setting of a sentence that parts such a number and names no days, with its days; of any other as it is."""
    tokens = read_tokens(sentence.text)
    if tokens.periods or tokens.years or not tokens.numbers or setting.listed_under is not None:
        return setting
    first = tokens.numbers[0]
    number = read_number(first.value.replace(",", ""))
    is_told = any(count.printed == first.value for count in setting.previous_counts)
    days = setting.context.wholes.get(number) if number is not None else None
    if days is None or is_told or not opens_to_part(sentence.text, first):
        return setting
    return replace(setting, listed_under=days)


def opens_to_part(text: str, number: Token[str]) -> bool:
    """Whether a sentence opens with a number that the others part: ``Of these 94, 9 were charged``."""
    return _OF_THE.search(text[: number.start]) is not None
