"""Labels that are a path of several things, outermost first: ``2019 > Voyeurism > Snapchat`` below ``Year > Offence >
App``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.fits import fits_of
from cyberflag.replies.tables import Label, Level
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.totals import understand_total

_SURE_SIGNS: Final = (
    re.compile(r"\s*(?:>{1,2}|[»›→➔➜⇒▸►]|[-–—=]>)\s*"),
    re.compile(r"\s*(?:\||¦|::|\\)\s*"),
)
"""What stands in no label by itself."""
_SIGNS: Final = (re.compile(r"\s*[;~]\s*"), re.compile(r"\s+[/+•·]\s+"), re.compile(r"\s+[-–—]+\s+"))
"""What parts labels in two too, which are read elsewhere: in three it must be."""
_SIGNS_OF_NAMES: Final = (
    re.compile(r"\s*:\s+"),
    re.compile(r"\s*,\s+"),
    re.compile(r"\s*/\s*(?=\D)|(?<=\D)\s*/\s*"),
    re.compile(r"_"),
    re.compile(r"(?<=\w)[-–—](?=\w)"),
)
"""What stands in labels too, and parts paths only where the name has as many parts as each of them."""
_KINDS: Final = (Dimension.PERIOD, Dimension.SEX, Dimension.AGE, Dimension.PLATFORM, Dimension.OFFENCE)
_FEWEST: Final = 3
"""Fewer labels than this are alike by accident."""
_SURE: Final = 0.7
_WHOLE: Final = "Total"


def part_by_path(level: Level) -> tuple[Level, ...]:
    """The level as one for each part of its labels, where its name names all parts by the same sign, or the texts in
    each place are surely of one kind and no two places of the same. A path that ends before the others is a total.
    """
    paths = [text for text in level.distinct if not understand_total(text)]
    if not paths or any(label is not None and label.correction for label in level.labels):
        return (level,)
    for sign in (*_SURE_SIGNS, *_SIGNS, *_SIGNS_OF_NAMES):
        parts = {text: sign.split(text.strip()) for text in paths}
        names = [name.strip() for name in sign.split(level.name)]
        if all(all(found) for found in parts.values()) and _are_paths([*parts.values()], names, sign):
            longest = max(map(len, parts.values()))
            named = names if len(names) == longest else [""] * longest
            return tuple(_level_of(level, parts, at, name) for at, name in enumerate(named))
    return (level,)


def _are_paths(paths: Sequence[Sequence[str]], names: Sequence[str], sign: re.Pattern[str]) -> bool:
    longest = max(map(len, paths))
    if longest == 1 or (sign not in _SURE_SIGNS and min(map(len, paths)) < longest):
        return False
    if _name_all(names, longest):
        return True
    fewest = 2 if sign in _SURE_SIGNS else 3
    return sign not in _SIGNS_OF_NAMES and len(paths) >= _FEWEST and longest >= fewest and _are_of_kinds(paths)


def _name_all(names: Sequence[str], length: int) -> bool:
    """Whether there is a name for each part, and no two of the same thing but an offence's class and the offence."""
    found = [understand_dimension(name) for name in names]
    kinds = [named.value for named in found if named is not None]
    others = [kind for kind in kinds if kind is not Dimension.OFFENCE]
    return len(kinds) == len(names) == length and len(set(others)) == len(others) and len(set(kinds)) > 1


def _are_of_kinds(paths: Sequence[Sequence[str]]) -> bool:
    """Whether the texts in each place of paths of one length are surely of one kind, no two of the same, and repeat."""
    if len({*map(len, paths)}) > 1:
        return False
    places = [set(texts) for texts in zip(*paths, strict=True)]
    kinds = [_kind_of(texts) for texts in places]
    return None not in kinds and len({*kinds}) == len(kinds) and min(map(len, places)) < len(paths)


def _kind_of(texts: set[str]) -> Dimension | None:
    """The kind that all texts may be of and one is surely of, where it is the only one."""
    fits = [fits_of(text) for text in texts if not understand_total(text)]
    may_be = [kind for kind in _KINDS if fits and all(kind in fit for fit in fits)]
    sure = [kind for kind in may_be if any(fit[kind].score >= _SURE for fit in fits)]
    return sure[0] if len(sure) == 1 else None


def _level_of(level: Level, parts: dict[str, list[str]], at: int, name: str) -> Level:
    return replace(level, name=name, labels=tuple(label and _part_of(label, parts, at) for label in level.labels))


def _part_of(label: Label, parts: dict[str, list[str]], at: int) -> Label:
    found = parts.get(label.text)
    if found is None:
        return label
    return replace(label, text=found[at] if at < len(found) else _WHOLE)
