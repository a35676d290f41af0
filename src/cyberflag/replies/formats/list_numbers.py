"""The numbers that a browser or Word sets before the items of a list, which the file does not hold as text."""

from __future__ import annotations

import re
from typing import Final

DECIMAL: Final = "decimal"
_ROMAN: Final = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LETTERS: Final = 26
_MOST: Final = 3_999
_OWN: Final = re.compile(
    r"\W{0,2}(?:(?:q|a|question|answer)\s*)?(?:\d{1,2}|[a-z]|[ivx]{1,4})\s?[.):](?!\d)", re.IGNORECASE
)
"""A number that an item has of its own, typed, which would stand there twice."""


def has_own_number(text: str) -> bool:
    """Whether an item begins with a number or letter that was typed: ``1. How many``, ``b) Of which``."""
    return _OWN.match(text) is not None


def numeral(number: int, form: str) -> str:
    """A number as a list writes it: ``decimal``, ``lower-alpha``, ``upper-alpha``, ``lower-roman`` or ``upper-roman``
    (Word's names of them too); in figures where the form is none of these or has no sign for it.
    """
    kind = form.replace("-", "").casefold()
    if not 0 < number <= _MOST:
        return str(number)
    if kind.endswith(("alpha", "latin", "letter")):
        return _cased(_letters(number), kind)
    return _cased(_roman(number), kind) if kind.endswith("roman") else str(number)


def _cased(text: str, kind: str) -> str:
    return text.upper() if kind.startswith("upper") else text


def _letters(number: int) -> str:
    """``a`` to ``z``, then ``aa``, ``ab``."""
    text = ""
    while number:
        number, place = divmod(number - 1, _LETTERS)
        text = chr(ord("a") + place) + text
    return text


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        text += sign * times
    return text
