"""Titles that name a column and the one value of it that their figures are of: ``Division: East``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.forces import forces_named_in
from cyberflag.vocabularies.plain_text import write_plainly

NARROWING: Final = frozenset(
    {Dimension.AREA, Dimension.ETHNICITY, Dimension.RELATIONSHIP, Dimension.SUSPECT, Dimension.COMMITTED}
)
"""Columns by one value of which figures are of some crimes alone, and that no column of a count holds."""
_NAMED: Final = re.compile(r"\W*(?P<name>[^\W\d][^:=]{1,40}?)\s*[:=]\s*(?P<value>[^\W_][^:=]{0,40})")
_EVERY: Final = re.compile(
    r"\b(?:all|any|every|each|both|whole|entire|total|various|multiple|several|combined|force|county)\b|\b(?:force|county)[\s-]?wide\b",
    re.IGNORECASE,
)
_OF_OFFICES: Final = re.compile(
    r"\b(?:services?|management|units?|teams?|departments?|hq|headquarters|analysis|performance|information|foi|freedom|compliance|office|street"
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
    is_all = _EVERY.search(value) is not None or bool(forces_named_in(value))
    return None if is_all or _OF_OFFICES.search(value) else (dimension.value, value)
