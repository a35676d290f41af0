"""Sections whose number alone names a crime, without the Act that they are of: ``section 15A``, ``s.66A``, ``15A``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cyberflag.vocabularies.crimes.section_spans import sections_together_in
from cyberflag.vocabularies.list_files import read_rows
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.understanding import How, Understood

_SAID, _BARE = 0.9, 0.85
_OWN_ACT: Final = r"(?:the\s+|that\s+|this\s+)?(?:said\s+|same\s+)?act\b"
_WORD: Final = r"(?<![\w/])(?:sections?|sect?\.?|ss?\.?)\s*"
_CRIMES: Final = r"(?:\s+(?:offences?|crimes?))?"
_ACT_BEFORE: Final = re.compile(r"\bact(?:\s+\(?(?:19|20)\d\d\)?)?[\s,:;(–-]*$", re.IGNORECASE)
"""Before a section it is of another Act: ``Theft Act 1968, section 15A``."""
_ACT_BEHIND: Final = re.compile(
    rf"(?:\s*\([^()]{{1,6}}\))*\s*,?\s*(?:(?:of|under|in)\s+)?(?!(?:of|under|in)\b)(?!{_OWN_ACT})(?P<act>(?:[\w&'’]+\s+){{1,6}}?)(?:act|order)\b",
    re.IGNORECASE,
)
_OWN: Final = re.compile(r"\bsexual\s+offences\b", re.IGNORECASE)
_LISTED_BEHIND: Final = re.compile(rf"\s*(?:,|;|/|&|\+|\band\b|\bor\b)\s*(?:{_WORD})?\d", re.IGNORECASE)
_CUT_OFF: Final = re.compile(r"\s+of(?:\s+th?e?)?\s*$", re.IGNORECASE)
"""Behind a section its Act was cut off: ``section 15A of th``."""


def sections_said(text: str) -> Iterator[Understood[str]]:
    """The crimes that a text names by such a section behind a word for one, where no other Act stands beside it and
    it is none of several named together (``s8 to s15A``).
    """
    plain = write_plainly(text)
    named = [(value, *found.span()) for pattern, value in _patterns() for found in pattern.finditer(plain)]
    together = list(sections_together_in(plain)) if named else []
    for value, start, end in named:
        is_one = not any(start < last and first < end for first, last in together)
        if is_one and not _is_of_another(plain, start, end):
            yield Understood(value, How.MENTION, _SAID, start, end)


def section_alone(text: str) -> Understood[str] | None:
    """The crime of a label that is nothing but such a section: ``s.15A``, ``Section 15A offences``, ``15A``."""
    plain = write_plainly(text)
    for section, value in _sections():
        found = re.fullmatch(rf"(?P<word>{_WORD})?{section}{_CRIMES}", plain.strip(" ()[].:"), re.IGNORECASE)
        if found is not None:
            return Understood(value, How.MENTION, _SAID if found["word"] else _BARE, 0, len(text))
    return None


def _is_of_another(plain: str, start: int, end: int) -> bool:
    """Whether the Act of a section is named beside it, or was cut off; that of the crime itself is read as a code."""
    act = _ACT_BEHIND.match(plain, end)
    if act is not None and not _OWN.search(act["act"]):
        return True
    is_open = _CUT_OFF.match(plain, end) is not None or _LISTED_BEHIND.match(plain, end) is not None
    return is_open or _ACT_BEFORE.search(plain[:start]) is not None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"{_WORD}{section}(?!\w)", re.IGNORECASE), value) for section, value in _sections())


@cache
def _sections() -> tuple[tuple[str, str], ...]:
    rows = read_rows("offence_sections.csv")
    return tuple((row["section"], row["value"]) for row in rows if row["alone"] == "yes")
