"""Labels that say what they are of only together with the name above them: ``Sexual assault on`` over ``a female under
13``, ``Voyeurism by`` over ``Recording``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from cyberflag.replies.fits import fits_of, is_understood
from cyberflag.replies.tables import Level, Side
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, CODES
from cyberflag.vocabularies.crimes.offence_titles import names_conduct_only
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.totals import understand_total

_GOES_ON: Final = re.compile(
    r"\b(?:on|upon|with|of|by|against|involving|to|from|towards|under|over|aged|in\s+front\s+of|in\s+the\s+presence\s+of)(?:\s+an?)?\s*[:…-]*\s*$",
    re.IGNORECASE,
)
"""Ends a name whose words go on in each label."""
_FEWEST: Final = 2
_LONGEST: Final = 12
_SURE: Final = 0.9
_WAYS: Final[tuple[Callable[[str, str], str], ...]] = (
    lambda name, label: f"{label} {name}",
    lambda name, label: f"{label} of {name}",
    lambda name, label: f"{name} {label}",
    lambda name, label: f"{name} - {label}",
)
_CODED: Final = CODES | CLASS_CODES
_BY_WORDS: Final = (Dimension.OFFENCE, Dimension.AGE, Dimension.PLATFORM)


def with_names_said(level: Level) -> Level:
    """The level with its labels written together with its name, where the name goes on in each of them and they are
    offences then; or where none of them is understood alone and all of them are of one kind with it. Labels that only
    say what was done part the offence of their name, and stay.
    """
    name = level.name.strip()
    parts = [text for text in level.distinct if understand_total(text) is None]
    is_whole = level.side is Side.ROWS and all(label is None or label.correction is None for label in level.labels)
    if not is_whole or not name or len(name.split()) > _LONGEST or len(parts) < _FEWEST:
        return level
    if _GOES_ON.search(name):
        opened = _GOES_ON.sub(lambda found: found[0].rstrip(" :…-"), name)
        return _rewritten(level, lambda label: f"{opened} {label}", parts) or level
    if any(map(is_understood, parts)) or all(map(names_conduct_only, parts)) or understand_dimension(name) is not None:
        return level
    found = (_rewritten(level, lambda label, way=way: way(name, label), parts) for way in _WAYS)  # type: ignore[misc]
    return next(filter(None, found), level)


def _rewritten(level: Level, write: Callable[[str], str], parts: list[str]) -> Level | None:
    """The level with its labels written so, None where they are not all surely of one kind then, each of its own."""
    written = {text: write(text) for text in parts}
    for dimension in _BY_WORDS:
        found = [fits_of(text).get(dimension) for text in written.values()]
        values = [one.value for one in found if one is not None and one.score >= _SURE]
        is_of_each = len(values) == len(parts) == len({str(value) for value in values})
        if is_of_each and (dimension is not Dimension.OFFENCE or _CODED.issuperset(map(str, values))):
            rewritten = level.rewritten(lambda text: written.get(text, text))
            return rewritten if dimension is Dimension.OFFENCE else replace(rewritten, name="")
    return None
