"""Levels of labels that say the same thing twice, as bilingual tables do: ``Arall | Other``, ``Cyfanswm | Total``."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.fits import fits_of, is_understood, is_welsh
from cyberflag.replies.tables import Label, Level, Side
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.totals import understand_total

_FEWEST: Final = 2
_KINDS: Final = (Dimension.AGE, Dimension.SEX, Dimension.PLATFORM, Dimension.PERIOD)
"""What labels may say twice; of two columns of offences one may hold the classes of the other."""


def without_said_twice(levels: Sequence[Level]) -> list[Level]:
    """The levels without the one of two side by side whose labels each say in another language, or again, what the
    label beside it says: the less understood of the two.
    """
    kept = list(levels)
    for one, other in pairwise(levels):
        is_beside = one.side is other.side and one.side is not Side.SECTIONS and abs(one.index - other.index) == 1
        if is_beside and one in kept and _say_the_same(one, other):
            kept.remove(min(one, other, key=_how_well_understood))
    return kept


def _say_the_same(one: Level, other: Level) -> bool:
    """Whether the labels of two levels are pairs, each of one meaning, and differ in words somewhere."""
    pairs = list(dict.fromkeys(zip(map(_text, one.labels), map(_text, other.labels), strict=True)))
    firsts, seconds = ({pair[at] for pair in pairs} for at in (0, 1))
    if len(pairs) < _FEWEST or not len(pairs) == len(firsts) == len(seconds) or "" in firsts | seconds:
        return False
    named = {said.value for level in (one, other) if (said := understand_dimension(level.name)) is not None}
    translated = [pair for pair in pairs if pair[0] != pair[1]]
    is_the_same = all(_is_one_thing(*pair) for pair in pairs) or _is_translated(pairs)
    return len(named) < _FEWEST and bool(translated) and is_the_same


def _is_translated(pairs: Collection[tuple[str, str]]) -> bool:
    """Whether of two columns one is understood and in no label Welsh, and the other is in some Welsh and says, where it
    is understood, the same: so do then its others, of which no word is known (``Ion-Maw``).
    """
    for unread, read in ((0, 1), (1, 0)):
        if any(is_welsh(pair[read]) or not is_understood(pair[read]) for pair in pairs):
            continue
        if any(is_welsh(pair[unread]) for pair in pairs) and all(_says_no_other(p[unread], p[read]) for p in pairs):
            return True
    return False


def _says_no_other(unread: str, read: str) -> bool:
    """Whether a label is not understood, or means the same offence as the one beside it."""
    said, again = (fits_of(text).get(Dimension.OFFENCE) for text in (unread, read))
    is_same = said is not None and again is not None and said.value == again.value
    return is_same or not is_understood(unread)


def _text(label: Label | None) -> str:
    return fold(label.text) if label is not None else ""


def _is_one_thing(one: str, other: str) -> bool:
    if one == other or (understand_total(one) and understand_total(other)):
        return True
    said, again = fits_of(one), fits_of(other)
    shared = [kind for kind in _KINDS if kind in said and kind in again]
    if shared:
        return all(said[kind].value == again[kind].value for kind in shared)
    return is_welsh(one) != is_welsh(other) and not (said and again)


def _how_well_understood(level: Level) -> tuple[int, int]:
    return sum(is_understood(text) for text in level.distinct), -sum(is_welsh(text) for text in level.distinct)
