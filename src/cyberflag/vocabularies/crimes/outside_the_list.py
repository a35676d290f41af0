"""Crimes of places to whose law the Home Office list does not apply: the title of one of its classes names no class
there (``sexual grooming`` in Jersey), but the group of crimes that it is of.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from cyberflag.vocabularies.plain_text import read_words

_LAW: Final[Mapping[str, Any]] = read_words("outside_the_list")
_FORCES: Final[frozenset[str]] = frozenset(_LAW["forces"])
_GROUPS: Final[Mapping[str, str]] = _LAW["groups"]


def offence_under_law(offence: str, force: str) -> str:
    """The offence of a figure as the law of its force has it."""
    return _GROUPS.get(offence, offence) if is_outside_the_list(force) else offence


def is_outside_the_list(force: str) -> bool:
    """Whether the crimes of a force are of another law, under which its own may be older than those of the list."""
    return force in _FORCES
