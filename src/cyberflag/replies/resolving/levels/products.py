"""Levels of labels that say two things each (``TikTok - Female``), known by how the labels hang together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import permutations
from typing import Final

from cyberflag.replies.fits import fits_of
from cyberflag.replies.resolving.levels.flag_behind_labels import part_by_flag_behind
from cyberflag.replies.resolving.levels.flag_split import shares_of
from cyberflag.replies.resolving.levels.machine_heads import part_by_pairs, with_words_apart
from cyberflag.replies.tables import Label, Level
from cyberflag.vocabularies.bases import is_rest, is_without_flag
from cyberflag.vocabularies.dates import read_day, read_day_without_year
from cyberflag.vocabularies.dimensions import Dimension, dimensions_spoken_of, understand_dimension
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.totals import is_whole_span, understand_total, years_summed

_KINDS: Final = (Dimension.PERIOD, Dimension.SEX, Dimension.AGE, Dimension.PLATFORM, Dimension.OFFENCE, Dimension.FORCE)
_CUT: Final = re.compile(r"\s*[|\n;]\s*|\s+[-–—/]+\s+|\s*[,:]\s+|\s*\(|\s*/\s*|\s+|_+|(?<=\w)[-–—](?=\D)")
_MARKS: Final = " \t\n-–—:,;/()[]|_"
_TOTAL: Final = "Total"
_FEWEST: Final = 3
"""Fewer labels than this hang together by accident."""
_SURE: Final = 0.6
"""A part that fits a dimension at least so well is surely of it; ``Unknown`` and its like are of any."""
_WHOLE: Final = 0.7
"""A label that fits a dimension less surely may hold words that say another thing: ``Girls (aged 0-9)`` is no age."""
_SINGLE: Final = 0.5
"""The share of labels that are one thing as a whole from which on the level is one of such labels."""
_LEAP_YEAR: Final = 2000
"""A year that has every day of a month."""


@dataclass(frozen=True)
class _Parted:
    """The two parts of a label, and how surely they are of the two dimensions."""

    one: str
    other: str
    score: float


def part_by_product(level: Level) -> tuple[Level, ...]:
    """The level as two where every label says a thing of one dimension and then one of another, in the same order.

    The parts must repeat: ``Female 0-9``, ``Female 10-17``, ``Male 0-9``, ``Male 10-17``. So a part that could be many
    things (``Unknown``, ``Other``) is what the parts in its place are. A total may stand in the place of either part.
    """
    is_corrected = any(label is not None and label.correction for label in level.labels)
    if is_corrected or shares_of(level) or _are_days(level):
        return (level,)
    if len(parts := _parted_by_flag(level) or part_by_flag_behind(level) or part_by_pairs(level)) > 1:
        return parts
    texts = [t for t in level.distinct if not understand_total(t)]
    counts = [t for t in texts if _names_count(t)]  # "n_crimes" behind "F_u13", "F_13_15"
    texts = [t for t in texts if t not in counts] if len(counts) == 1 else texts
    wholes = [t for t in texts if is_whole_span(t)]
    texts = [t for t in texts if t not in wholes]
    if len(texts) < _FEWEST:
        return (level,)
    if sum(map(_is_one_thing, texts)) >= _SINGLE * len(texts):
        return (level,)
    best: tuple[float, tuple[Dimension, Dimension], Mapping[str, _Parted]] | None = None
    for kinds in permutations(_KINDS, 2):
        found = _parted(texts, *kinds)
        if found is not None and (not wholes or _wholes(wholes, kinds, found)):
            score = sum(p.score for p in found.values())
            if best is None or score > best[0]:
                best = (score, kinds, found)
    if best is None:
        apart = with_words_apart(level)
        parts = part_by_product(apart) if apart != level else ()
        return parts if len(parts) > 1 else (level,)
    _, kinds, parted = best
    return _levels_of(level, kinds, {**parted, **_wholes(wholes, kinds, parted)})


def _are_days(level: Level) -> bool:
    """Whether most labels are each one day, as the dates of a list are: ``14/06/2019`` is of no child of 14. Where the
    name of the labels speaks of ages, ``14 June 2019`` may be.
    """
    if Dimension.AGE in dimensions_spoken_of(level.name):
        return False
    days = sum(bool(read_day(text) or read_day_without_year(text, _LEAP_YEAR)) for text in level.distinct)
    return days > 0 and days >= _SINGLE * len(level.distinct)


def _wholes(
    texts: Sequence[str], kinds: tuple[Dimension, Dimension], parted: Mapping[str, _Parted]
) -> dict[str, _Parted]:
    """The parts of labels that are of all years (``3 yrs`` behind ``F 15/16`` to ``M 17/18``): the years as printed,
    and a total of all else. Empty where one is not of as many years as the others name, which may be an age.
    """
    if Dimension.PERIOD not in kinds:
        return {}
    sides = {(p.one, p.other)[kinds.index(Dimension.PERIOD)] for p in parted.values()}
    years = sum(not understand_total(side) for side in sides)
    if any(years_summed(text) != years for text in texts):
        return {}
    is_first = kinds[0] is Dimension.PERIOD
    return {t: _Parted(t if is_first else _TOTAL, _TOTAL if is_first else t, score=1.0) for t in texts}


def _names_count(text: str) -> bool:
    """Whether a label only says what is counted."""
    fits = fits_of(text)
    return Dimension.MEASURE in fits and fits[Dimension.MEASURE].score >= _SURE and not set(_KINDS) & set(fits)


def _parted_by_flag(level: Level) -> tuple[Level, ...]:
    """The level as two where every label says a thing of one dimension and whether the crimes carry the flag
    (``2017/18 flagged``, ``2017/18 not flagged`` or ``2017/18 other``, ``2017/18 total``); empty for any other.
    """
    if not any(is_without_flag(part) or is_rest(part) for text in level.distinct for part in _ends(text)):
        return ()
    texts = [t for t in level.distinct if (total := understand_total(t)) is None or total.value.of]
    for kind in _KINDS:
        for kinds in ((kind, Dimension.BASIS), (Dimension.BASIS, kind)):
            if (found := _parted(texts, *kinds)) is not None:
                levels = _levels_of(level, kinds, found)
                if shares_of(levels[kinds.index(Dimension.BASIS)]):
                    return levels
    return ()


def _ends(text: str) -> Iterator[str]:
    """What stands before and behind each cut of a label."""
    for cut in _CUT.finditer(text):
        yield from (text[: cut.start()].strip(_MARKS), text[cut.end() :].strip(_MARKS))


def _levels_of(level: Level, kinds: tuple[Dimension, Dimension], parted: Mapping[str, _Parted]) -> tuple[Level, ...]:
    """The level as two, each with its part of every label."""
    named = understand_dimension(level.name)
    return tuple(
        replace(
            level,
            name=level.name if named is not None and named.value is kind else "",
            labels=tuple(label and _part_of(label, parted, side) for label in level.labels),
        )
        for side, kind in enumerate(kinds)
    )


def _part_of(label: Label, parted: Mapping[str, _Parted], side: int) -> Label:
    found = parted.get(label.text)
    return label if found is None else replace(label, text=(found.one, found.other)[side])


def _parted(texts: Sequence[str], one: Dimension, other: Dimension) -> dict[str, _Parted] | None:
    """Each text in its two parts; None where one cannot be parted so, or where the parts do not repeat."""
    parted: dict[str, _Parted] = {}
    for text in texts:
        best = max(_cuts(text, one, other), key=lambda p: p.score, default=None)
        if best is None:
            return None
        parted[text] = best
    sides = [Counter(p.one for p in parted.values()), Counter(p.other for p in parted.values())]
    least = 1 if Dimension.BASIS in (one, other) else 2  # one year alone may be parted by the flag
    are_different = len({(p.one, p.other) for p in parted.values()}) == len(texts)
    repeats = are_different and all(len(side) >= least for side in sides)
    product = len(sides[0]) * len(sides[1])
    surely = [_any_sure(sides[0], one), _any_sure(sides[1], other)]
    return parted if repeats and all(surely) and product < 2 * len(texts) else None


def _any_sure(texts: Iterable[str], dimension: Dimension) -> bool:
    """Whether most of the different parts are surely of the dimension."""
    scores = [_score(text, dimension) for text in texts if not understand_total(text)]
    return bool(scores) and sum(score >= _SURE for score in scores) * 2 >= len(scores)


def _cuts(text: str, one: Dimension, other: Dimension) -> Iterator[_Parted]:
    for cut in _CUT.finditer(text):
        first, second = text[: cut.start()].strip(_MARKS), text[cut.end() :].strip(_MARKS)
        if first and second:
            scores = _place_score(first, one), _place_score(second, other)
            if min(scores) > 0:
                yield _Parted(first, second, sum(scores))


def _place_score(text: str, dimension: Dimension) -> float:
    """How well a part fits its place; a total fits any, and the rest those without the flag."""
    score = _score(text, dimension)
    fits = understand_total(text) is not None or (dimension is Dimension.BASIS and is_rest(text))
    fits = fits or (dimension is Dimension.SEX and text == "T")
    return score or (0.4 if fits else 0.0)


@lru_cache(maxsize=8192)
def _score(text: str, dimension: Dimension) -> float:
    found = fits_of(text).get(dimension)
    return found.score if found is not None else 0.0


def _is_one_thing(text: str) -> bool:
    sure = {d for d, u in fits_of(text).items() if d in _KINDS and u.score >= _WHOLE}
    if sure >= {Dimension.AGE, Dimension.SEX}:
        return False  # "Girl / under 12" is no label in two languages
    return Dimension.PERIOD in sure or (bool(sure) and not periods_named_in(text))
