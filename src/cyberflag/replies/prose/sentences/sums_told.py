"""The figure of a sentence that the others add up to: ``190 in 2021/22 and 214 in 2022/23, in all 404``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import ALL, ALL_AGES, Bounds, Count, Period, Sex
from cyberflag.replies.prose.around.setting import whole_of
from cyberflag.replies.prose.sentences.tokens import Token
from cyberflag.replies.prose.sentences.wordings import TOTAL
from cyberflag.vocabularies.number_words import read_number

_FEWEST = 2
_BEFORE, _AFTER = 40, 20
"""How many characters before and behind a figure a word for a total stands."""


def total_among(text: str, numbers: Sequence[Token[str]], periods: Sequence[Token[Period]]) -> int | None:
    """The place of the number that is all others together, of which each has a year beside it; None where there is
    none, or where it has a period of its own.
    """
    values = [read_number(number.value.replace(",", "")) for number in numbers]
    known = [value for value in values if value is not None]
    if len(known) < len(values) or len(numbers) <= _FEWEST or len(periods) != len(numbers) - 1:
        return None
    found = [at for at, value in enumerate(known) if value and value * 2 == sum(known)]
    return (
        found[0] if len(found) == 1 and (len(numbers) > _FEWEST + 1 or _says_total(text, numbers[found[0]])) else None
    )


def period_of_total(periods: Sequence[Period | None]) -> Period | None:
    """The days of years together; None where one is not said or they do not follow on one another."""
    said = {period for period in periods if period is not None}
    return None if None in periods or len(said) < len(periods) else whole_of(said)


def with_totals(text: str, counts: Sequence[Count]) -> list[Count]:
    """Mark the figure that the words call a total, where others of the sentence are its parts or it stands alone: of
    several periods that of the one that holds all others; and one of all that its sexes or ages add up to.
    """
    spans = {count.period for count in counts}
    whole = next((period for period in spans if all(map(period.contains, spans))), None)
    return [
        replace(count, total=True)
        if (_is_total(text, counts, at) and (len(spans) == 1 or count.period == whole)) or _is_sum(count, counts)
        else count
        for at, count in enumerate(counts)
    ]


def _is_total(text: str, counts: Sequence[Count], at: int) -> bool:
    count = counts[at]
    is_whole = count.sex is Sex.ALL and count.platform == ALL
    is_first_or_last = at == 0 or (at == len(counts) - 1 and count.period.days > counts[0].period.days)
    return bool(TOTAL.search(text)) and is_whole and is_first_or_last


def _is_sum(whole: Count, counts: Sequence[Count]) -> bool:
    """Whether a figure of all is the sum of those of the same crimes by sex, or by age: ``127 (girls 76, boys 51)``."""
    bare = replace(whole, sex=Sex.ALL, age=ALL_AGES)
    same = [c for c in counts if c is not whole and _is_of_same(c, whole)] if bare == whole else []
    by_sex = [c for c in same if c.age == ALL_AGES and c.sex is not Sex.ALL]
    by_age = [c for c in same if c.sex is Sex.ALL and c.age != ALL_AGES]
    return any(
        len(parts) >= _FEWEST and all(c.bounds.is_exact for c in (whole, *parts)) and _added(parts) == whole.bounds
        for parts in (by_sex, by_age)
    )


def _is_of_same(one: Count, other: Count) -> bool:
    kinds = ("period", "measure", "offence", "platform", "basis", "detail")
    return all(getattr(one, kind) == getattr(other, kind) for kind in kinds)


def _added(parts: Sequence[Count]) -> Bounds:
    return Bounds.sum(part.bounds for part in parts)


def _says_total(text: str, number: Token[str]) -> bool:
    around = text[max(0, number.start - _BEFORE) : number.start], text[number.end : number.end + _AFTER]
    return (
        any(TOTAL.search(part) for part in around) or re.search(r"\bmaking\s+$", around[0], re.IGNORECASE) is not None
    )
