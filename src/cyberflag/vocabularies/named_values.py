"""Titles that name a column and the one value of it that their figures are of: ``Division: East``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.forces import forces_named_in
from cyberflag.vocabularies.plain_text import blanked, write_plainly

NARROWING: Final = frozenset(
    {Dimension.AREA, Dimension.ETHNICITY, Dimension.RELATIONSHIP, Dimension.SUSPECT, Dimension.COMMITTED}
)
"""Columns by one value of which figures are of some crimes alone, and that no column of a count holds."""
_NAMED: Final = re.compile(r"\W*(?P<name>[^\W\d][^:=]{1,40}?)\s*[:=]\s*(?P<value>[^\W_][^:=]{0,40})")
EVERY_VALUE: Final = (
    r"(?:the\s+)?(?:all|any|every|each|both|whole|entire|total|combined|force|county|online|internet|blank|uk|england)"
    r"(?:\s+of)?(?:[\s-]+(?:the\s+)?(?:force|county|wide|and\s+wales|areas?|districts?|divisions?|boroughs?|bcus?|beats?|stations?|regions?"
    r"|locations?|places?|ethnicit(?:y|ies)|nationalit(?:y|ies)|relationships?|suspects?|genders?|sexes|ages|types?|values?|groups?|categories))*"
    r"\W*$"
)
"""A value that is all that there is in a column; ``All other`` and ``All but East`` are not."""
_EVERY: Final = re.compile(EVERY_VALUE, re.IGNORECASE)
_SIDE: Final = re.compile(r"\b(?:north|south|east|west|mid|central)(?:ern)?\b", re.IGNORECASE)
"""Beside the name of a force, that it is not the whole of its area: ``West Kent``."""
_OF_OFFICES: Final = re.compile(
    r"\b(?:services?|management|units?|teams?|departments?|hq|headquarters|analysis|performance|information|foi|freedom|compliance|office|legal|bureau|statistics|house|street"
    r"|road|n/?a|none|see)\b",
    re.IGNORECASE,
)
"""In the value of what a letterhead says of the sender: ``Division: Corporate Services``."""


@lru_cache(maxsize=4096)
def value_named(title: str) -> tuple[Dimension, str] | None:
    """The column that a title names, and its one value there; None where it names none by which figures are of some
    crimes alone, or all that there is in it.
    """
    found = _NAMED.fullmatch(write_plainly(title).strip())
    dimension = understand_dimension(found["name"]) if found is not None else None
    if found is None or dimension is None or dimension.value not in NARROWING:
        return None
    value = found["value"].strip()
    forces = [(force.start, force.end) for force in forces_named_in(value)]
    is_area = bool(forces) and _SIDE.search(blanked(value, forces)) is None
    is_all = _EVERY.match(value) is not None or is_area
    return None if is_all or _OF_OFFICES.search(value) else (dimension.value, value)
