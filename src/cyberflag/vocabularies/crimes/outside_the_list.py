"""Crimes of places to whose law the Home Office list does not apply: the title of one of its classes names no class
there (``sexual grooming`` in Jersey), but the group of crimes that it is of.
"""

from __future__ import annotations

from typing import Final

_OUTSIDE: Final = frozenset({"jersey", "guernsey", "isle-of-man", "scotland"})
_GROUPS: Final = {"88A": "grooming"}


def offence_under_law(offence: str, force: str) -> str:
    """The offence of a figure as the law of its force has it."""
    return _GROUPS.get(offence, offence) if force in _OUTSIDE else offence
