"""Numbers that are offence classes (``21``, ``86``) or halves of codes (``71`` beside ``17``), and no ages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.fits import fits_of
from cyberflag.replies.tables import Label, Level, Side
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, CODES, SINCE_THE_FLAG, is_valid
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.understanding import Understood

_FEWEST_CLASSES: Final = 2
_SURE_ENOUGH: Final = 0.6
_OPEN_CLASSES: Final = frozenset(code for code in CLASS_CODES if is_valid(code, SINCE_THE_FLAG))
_NUMBER: Final = re.compile(r"0*(?P<number>\d{1,3})(?:\.0)?")
_SUB: Final = re.compile(r"\bsub[\s-]?(?:class|codes?|numbers?|no)?\b|\bsuffix\b", re.IGNORECASE)
_NAMED: Final = re.compile(r"\bsub\b|sub-?(?:class|code)|\bcode\b|\bsuffix\b|\bparts?\b", re.IGNORECASE)


def join_codes(levels: Sequence[Level]) -> list[Level]:
    """The levels with two such columns of rows as one, where the numbers of each row make a code of the list and both
    columns have names of offences or codes.
    """
    for first, second in pairwise(levels):
        if first.side is second.side is Side.ROWS and _names_code(first.name) and _names_code(second.name):
            codes = [_code(a, b) for a, b in zip(first.labels, second.labels, strict=True)]
            if any(codes) and all(code is not None or b is None for code, b in zip(codes, second.labels, strict=True)):
                labels = tuple(code or a for code, a in zip(codes, first.labels, strict=True))
                one = replace(first, labels=labels)
                return [one if level is first else level for level in levels if level is not second]
    return list(levels)


def is_sub_code(level: Level) -> bool:
    """Whether a level holds the second numbers of codes, which say nothing alone and are no ages."""
    is_named = _SUB.search(level.name.replace("_", " ")) is not None
    return is_named and all(_NUMBER.fullmatch(text.strip()) for text in level.distinct)


def _names_code(name: str) -> bool:
    plain = name.replace("_", " ")
    named = understand_dimension(plain)
    return _NAMED.search(plain) is not None or (named is not None and named.value is Dimension.OFFENCE)


def _code(first: Label | None, second: Label | None) -> Label | None:
    if first is None or second is None or first.correction or second.correction:
        return None
    one, other = _NUMBER.fullmatch(first.text.strip()), _NUMBER.fullmatch(second.text.strip())
    code = f"{int(one['number']):03d}/{int(other['number']):02d}" if one and other else ""
    return replace(first, text=code) if code in CODES else None


def class_numbers(texts: Sequence[str]) -> frozenset[str]:
    """The bare numbers of labels or titles that stand together where all are classes (``21``, ``71``, ``86``) beside
    nothing but offences, and no one age follows another as ages do.
    """
    numbers = sorted({text for text in texts if text.isdecimal()}, key=int)
    others = [fits_of(text) for text in texts if not text.isdecimal()]
    offences = [fits for fits in others if Dimension.OFFENCE in fits]
    are_offences = all(fits in offences or not fits or _is_of_anything(fits) for fits in others)
    if len(numbers) + len(offences) < _FEWEST_CLASSES or not are_offences or not set(numbers) <= _OPEN_CLASSES:
        return frozenset()
    follow = any(int(b) - int(a) == 1 for a, b in pairwise(numbers))
    return frozenset() if follow and not offences else frozenset(numbers)


def _is_of_anything(fits: Mapping[Dimension, Understood[object]]) -> bool:
    return max(found.score for found in fits.values()) < _SURE_ENOUGH
