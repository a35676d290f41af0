"""Cells and values that hold several figures, each with what it is of: ``18F / 7M / 1U``, ``26 (F 18, M 7, U 1)``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension

PARTED: Final = (Dimension.SEX, Dimension.AGE, Dimension.PLATFORM)
"""What the figures of one cell may break the crimes down by."""
BECAME: Final = frozenset({Measure.CHARGES, Measure.ARRESTS})
"""What the one figure in brackets may count instead of the crimes before it: ``45 (12 charged)``."""

_LEAST_SCORE: Final = 0.8
_LEAST_BESIDE: Final = 0.5
"""How sure a label must be beside a surer one: ``7 male and 1 unknown``."""
_FEWEST: Final = 2
_LONGEST: Final = 80
NUMBER: Final = r"(?:\d{1,3}(?:,\d{3})+|\d{1,6}|<\s?\d{1,2}|\*)"
"""How a cell of several figures prints each of them."""
_WORDS: Final = r"[A-Za-z][A-Za-z'. /-]*?"
_AGES: Final = r"(?:aged?\s+)?\d{1,2}\s*(?:-|to)\s*\d{1,2}|(?:under|over)\s+\d{1,2}|aged\s+\d{1,2}|\d{1,2}\+"
_GLUE: Final = r"\s*(?:[/,;|&+\n]|\band\b)?\s*"
_NUMBER_FIRST: Final = re.compile(
    rf"(?P<number>{NUMBER})\s*[:=x-]?\s*\(?(?P<label>{_WORDS})\)?(?={_GLUE}{NUMBER}|\s*$)"
)
_LABEL_FIRST: Final = re.compile(
    rf"(?P<label>{_WORDS}|{_AGES})\s*(?:[:=(]|\s-\s|\s|(?<=\b[FMUfmu]))\s*(?P<number>{NUMBER})\)?(?=\s*[/,;|&+\n]|\s+and\s|\s+[A-Za-z]|\s*$)"
)
_WITH_WHOLE: Final = re.compile(
    rf"(?P<whole>{NUMBER})\s*(?:\((?P<inner>.+)\)|[:=]\s*(?P<after>.+)|\s-\s(?P<dashed>.+))"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_BETWEEN: Final = re.compile(rf"(?:{_GLUE})", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """One figure of a cell: what it is of, and how it is printed."""

    dimension: Dimension
    value: object
    label: str
    printed: str
    start: int


@dataclass(frozen=True)
class Parted:
    """The figures of a cell: the parts, and the whole before them, empty where only parts are printed."""

    parts: tuple[Part, ...]
    whole: str = ""

    @property
    def dimension(self) -> Dimension:
        """What the parts differ in."""
        return self.parts[0].dimension


@lru_cache(maxsize=8192)
def read_parted(text: str) -> Parted | None:
    """The figures that a whole text holds, each with a label of one dimension and no two with the same; else None."""
    printed = text.strip()
    if len(printed) > _LONGEST or not any(sign.isdigit() for sign in printed):
        return None
    offset = text.find(printed)
    if (found := _WITH_WHOLE.fullmatch(printed)) is not None:
        name = next(name for name in ("inner", "after", "dashed") if found[name])
        parts = _parts(found[name], offset + found.start(name), fewest=1 if name == "inner" else _FEWEST)
        parts = parts or (_became(found[name], offset + found.start(name)) if name == "inner" else ())
        if parts:
            return Parted(parts, found["whole"])
    parts = _parts(printed, offset)
    return Parted(parts) if parts else None


def _parts(text: str, offset: int, fewest: int = _FEWEST) -> tuple[Part, ...]:
    for pattern in (_NUMBER_FIRST, _LABEL_FIRST):
        found = list(pattern.finditer(text))
        if len(found) >= fewest and _covers(text, found):
            return _of_one_dimension(found, offset)
    return ()


def _became(text: str, offset: int) -> tuple[Part, ...]:
    """The one figure of a bracket that says what became of so many of the crimes before it; else none."""
    for pattern in (_NUMBER_FIRST, _LABEL_FIRST):
        found = pattern.fullmatch(text.strip())
        fit = fits_of(found["label"].strip()).get(Dimension.MEASURE) if found else None
        if found and fit is not None and fit.score >= _LEAST_SCORE and fit.value in BECAME:
            start = offset + text.find(text.strip()) + found.start("number")
            return (Part(Dimension.MEASURE, fit.value, found["label"].strip(), found["number"], start),)
    return ()


def _covers(text: str, found: Sequence[re.Match[str]]) -> bool:
    """Whether nothing but glue stands before, between and behind the parts."""
    ends = [0, *(match.end() for match in found)]
    starts = [*(match.start() for match in found), len(text)]
    gaps = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    return all(_BETWEEN.fullmatch(gap.strip(" .")) for gap in gaps)


def _of_one_dimension(found: Sequence[re.Match[str]], offset: int) -> tuple[Part, ...]:
    are_years = all(_YEAR.fullmatch(match["number"]) for match in found)  # "2012 - nine, 2013 - seven"
    for dimension in PARTED:
        if are_years and dimension is Dimension.AGE:
            continue
        read = [fits_of(match["label"].strip()).get(dimension) for match in found]
        named = any(one is not None and one.score >= _LEAST_SCORE for one in read)
        values = [
            one.value for one in read if one is not None and one.score >= (_LEAST_BESIDE if named else _LEAST_SCORE)
        ]
        if len(values) == len(found) == len(set(values)):
            return tuple(
                Part(dimension, value, match["label"].strip(), match["number"], offset + match.start("number"))
                for value, match in zip(values, found, strict=True)
            )
    return ()
