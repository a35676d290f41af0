"""Lines that give a figure, and explain no sign: with a star for a bullet (``* 16 and 17 = 0``, ``* Boys: <5``), or of
the ages below one (``Under 13: *``).
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.platforms import understand_platform
from cyberflag.vocabularies.sexes import understand_sex

_NUMBER: Final = r"[1-9][\d,]*"
_NOUGHT: Final = r"0|nil|none|zero|nought"
_BOUND: Final = r"<\s?\d+|(?:fewer|less)\s+than\s+\w+"
_LINE: Final = re.compile(
    rf"\s*\*\s+(?P<label>[^=:*<]*[^=:*<\s])\s*(?:[=:]|\s[-–—]\s)\s*"
    rf"(?:(?P<number>{_NUMBER})|{_NOUGHT}|(?P<bound>{_BOUND}))[\s.,;]*",
    re.IGNORECASE,
)
_OF_AGES: Final = re.compile(
    r"\s*(?:aged?\s+|ages\s+)?(?:<|under|below|younger\s+than)\s*1[2-9](?:\s*(?:years?|yrs?)(?:\s+old|\s+of\s+age)?)?"
    r"\s*(?:[:|]|\s[-–—])\s*(?:[*#]|withheld|exempt|redacted|suppressed|not\s+(?:given|provided|disclosed|released))[^\w:=]*",
    re.IGNORECASE,
)
"""No small numbers are that large: ``<13: withheld``."""
_SURE: Final = 0.85
_LARGEST_SMALL: Final = 9
_READINGS: Final = (understand_age, understand_sex, understand_period, understand_platform, understand_offence)


def lists_with_stars(text: str) -> bool:
    """Whether a line of a text gives a number behind a star and a label, so that stars are its bullets."""
    return any((found := _LINE.fullmatch(line)) and found["number"] for line in text.splitlines())


def is_bulleted_figure(sentence: str, *, among_bullets: bool) -> bool:
    """Whether a line gives a figure behind a star and a label: a known one, or any ``among_bullets``."""
    found = _LINE.fullmatch(sentence)
    if found is None or found["number"]:
        return found is not None
    return among_bullets or _is_label(found["label"], may_be_small=bool(found["bound"]))


def is_figure_of_ages(sentence: str) -> bool:
    """Whether a line says of the crimes against those below an age that their number is withheld."""
    return _OF_AGES.fullmatch(sentence) is not None


def _is_label(text: str, *, may_be_small: bool) -> bool:
    """Whether a text is a label of crimes; small numbers beside a bound (``1-4 = <5``) may be what a star hides."""
    age = understand_age(text)
    if age is not None and may_be_small and age.value.is_known and (age.value.high or 0) <= _LARGEST_SMALL:
        return False
    least = 0.0 if text[:1].isdigit() else _SURE  # "16 and 17" are ages or a year, and a label in either case
    return any((said := read(text)) is not None and said.score >= least for read in _READINGS)
