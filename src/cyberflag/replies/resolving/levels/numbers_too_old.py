"""Numbers that are no ages of children: where nothing names ages ``88``, ``86`` below ``Class`` or ``Group`` and the
numbers of rows below ``No.``, and those of another unit (``0-30`` below ``Days to outcome``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Final

from cyberflag.replies.resolving.from_titles.sheet_titles import sheet_title
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.replies.resolving.levels.offence_numbers import is_sub_code
from cyberflag.replies.tables import Level, Side, Table
from cyberflag.vocabularies.dimensions import Dimension, dimensions_spoken_of, understand_dimension
from cyberflag.vocabularies.plain_text import read_words, write_plainly
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_NUMBER: Final = re.compile(r"\s*(?P<number>\d{1,3})(?:\.0)?\s*")
_OF_TIME: Final = re.compile(
    r"(?<![^\W_])(?:months?|mth|weeks?|wk|quarters?|qtr|days?|hours?)(?![^\W_])", re.IGNORECASE
)
_OF_AGE: Final = re.compile(r"(?<![^\W_])age|\bold\b", re.IGNORECASE)
_BAND: Final = re.compile(
    r"\s*(?:(?:over|under|up\s+to|more\s+than|less\s+than|[<>])\s*)?\d{1,3}(?:\s*(?:-|–|to|and)\s*\d{1,3})?\s*"
    r"(?:\+|plus|(?:and|or)\s+(?:over|more))?\s*",
    re.IGNORECASE,
)
"""A number or a band of numbers."""
_FIRST_NUMBER: Final = re.compile(r"\d+")
_MOST_EACH: Final = 10
"""So many victims and the like has a crime at most, where rows are by how many; more rows may be of every age."""
_OLDEST: Final = 25
_CHILDREN_UNDER: Final = 18
_IN_A_ROW: Final = 2
"""So many ages of children that each follow on another show that a column is of ages, whoever else is in it."""


def without_ages_too_old(
    table: Table, levels: Sequence[Level], fits: Sequence[Mapping[Dimension, float]]
) -> list[Mapping[Dimension, float]]:
    """The fits of the levels, none for bare numbers of which one is too old for a child, or that number the rows, where
    neither the name of the level nor a title speaks of ages, nor for those that a list has below ``Week`` or the like;
    and none for ages where its name says that its numbers are of days, or of how many victims, or the like.
    """
    titles = [*table.titles, *table.setting, *filter(None, [sheet_title(table)])]
    # "Age" in the corner, over years, is the name of the columns
    corners = [v.name for v, fit in zip(levels, fits, strict=True) if Dimension.AGE not in fit]
    is_told = any(Dimension.AGE in dimensions_spoken_of(text) for text in [*(title.text for title in titles), *corners])

    def read(level: Level, fit: Mapping[Dimension, float]) -> Mapping[Dimension, float]:
        is_named = is_told or Dimension.AGE in dimensions_spoken_of(level.name)
        is_of_ages = max(fit, key=lambda d: fit[d], default=None) is Dimension.AGE
        if is_of_ages and is_of_other_unit(level):
            return {d: score for d, score in fit.items() if d is not Dimension.AGE}
        if not is_of_ages or not _is_of_numbers(level):
            return fit
        is_of_time = table.is_list and _OF_TIME.search(level.name) and not _OF_AGE.search(level.name)
        return {} if is_of_time or (not is_named and (_are_too_old(level) or _number_rows(level))) else fit

    return [read(level, fit) for level, fit in zip(levels, fits, strict=True)]


def is_of_other_unit(level: Level) -> bool:
    """Whether the labels of a level are numbers of days, of victims a crime or the like, as its name says."""
    name = write_plainly(level.name).strip(" :()")
    is_named = _names("other_units").fullmatch(name) is not None and Dimension.AGE not in dimensions_spoken_of(name)
    if _counts_something(level, name):
        return True
    return is_named and all(_BAND.fullmatch(text) or _says_nothing(text) for text in level.distinct)


@cache
def _names(kind: str) -> re.Pattern[str]:
    """The names of levels whose numbers are of that kind, and no ages."""
    names: list[str] = read_words("age_words")[kind]["names"]
    return re.compile("|".join(names), re.IGNORECASE)


def _number_rows(level: Level) -> bool:
    """Whether the labels of rows are 1, 2, 3 and so on below a word for the numbers of lines: ``No.``, ``Item``."""
    is_named = level.side is Side.ROWS and _names("row_numbers").fullmatch(write_plainly(level.name).strip(" :()"))
    numbers = _numbers(level)
    return bool(is_named) and len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))


def _counts_something(level: Level, name: str) -> bool:
    """Whether the labels are how many of something a crime has, as the name says: 1, 2, 3+ for ``Number of victims``;
    where they begin otherwise that may be the name of the whole table, and they ages.
    """
    if _names("counted_heads").fullmatch(name) is None:
        return False
    told = [text for text in level.distinct if not _says_nothing(text)]
    numbers = [int(found[0]) for text in told if _BAND.fullmatch(text) and (found := _FIRST_NUMBER.search(text))]
    return 1 < len(numbers) == len(told) and numbers == list(range(1, len(numbers) + 1)) and len(numbers) <= _MOST_EACH


def without_ages_of_classes(level: Level, fit: dict[Dimension, float]) -> dict[Dimension, float]:
    """The fit of a level, without that for ages where its bare numbers are classes of offences."""
    return {d: score for d, score in fit.items() if d is not Dimension.AGE} if _are_classes(level) else fit


def without_classes_as_ages(level: Level, meanings: Sequence[LabelMeaning | None]) -> Sequence[LabelMeaning | None]:
    """The meanings of labels below the name of offences with a bare number that is no class of the list not
    understood: it is one all the same, and no age (``88``, which has none but 88A to 88E).
    """
    if not _are_classes(level):
        return meanings
    return [replace(m, values={}, is_total=False) if m is not None and _is_number_as_age(m) else m for m in meanings]


def _is_number_as_age(meaning: LabelMeaning) -> bool:
    is_age = set(meaning.values) == {Dimension.AGE} and not meaning.label.correction
    return is_age and _NUMBER.fullmatch(meaning.label.text) is not None


def _are_classes(level: Level) -> bool:
    """Whether a level has the name of offences and bare numbers of which one is too old for a child; ``Offence`` over
    ages is the name of the columns beside them.
    """
    named = understand_dimension(level.name)
    is_of_offences = named is not None and named.value is Dimension.OFFENCE
    is_named = is_of_offences and Dimension.AGE not in dimensions_spoken_of(level.name)
    return is_named and not is_sub_code(level) and _are_too_old(level)


def _is_of_numbers(level: Level) -> bool:
    return all(_NUMBER.fullmatch(text) or _says_nothing(text) for text in level.distinct)


def _are_too_old(level: Level) -> bool:
    numbers = _numbers(level)
    children = sorted({number for number in numbers if number < _CHILDREN_UNDER})
    follow = sum(b - a == 1 for a, b in pairwise(children))
    return max(numbers, default=0) > _OLDEST and follow < _IN_A_ROW


def _says_nothing(text: str) -> bool:
    return understand_total(text) is not None or unknown_score(text) > 0


def _numbers(level: Level) -> list[int]:
    found = (_NUMBER.fullmatch(label.text) for label in level.labels if label is not None and not label.correction)
    return [int(number["number"]) for number in found if number]
