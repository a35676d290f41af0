"""What a cell looks like before anything is understood: a value, a mark that stands for a value, a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from cyberflag.replies.document import Cell

_VALUE = re.compile(
    r"""[<>≤≥~≈]?\s*[(\[]?\s*[-+−–]?\s*(?:[£$€¥]|[A-Z]{3}\s)?\s*[-+−–]?   # bounds, sign, currency
        (?:\d[\d.,'’\s]*|[.,]\d+)(?<![.,])\s*                              # the digits, grouped in any way
        [%‰]?\s*[)\]]?\s*
        (?:(?:[A-Za-z](?![A-Za-z])|[*^~†‡§¶#¹²³⁰-⁹]|\(\w\)|\[\w\])\s*)*    # marks of notes
    """,
    re.VERBOSE,
)
_DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d?-\d\d?")
_MARK = re.compile(
    r"[-–—−.…:*†‡#~^/=]{1,4}|[A-Za-z]|[(\[][A-Za-z]{1,2}[)\]]|n\.?\s?/?\s?a\.?|\.\.[A-Za-z]|nil|none"
    r"|\(?not (?:available|applicable|held|known|recorded|collected|provided)\)?|#\w+[!?]|withheld|suppressed|redacted",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[6-9]|2[01])\d\d\s*(?:[*†‡^¹²³]+|\(\w\)|[A-Za-z])?\)?")
_NUMBER_IN = re.compile(r"\d+")


class Look(StrEnum):
    """What a cell looks like."""

    BLANK = "blank"
    VALUE = "value"
    MARK = "mark"
    TEXT = "text"


def look_of(cell: Cell | None) -> Look:
    """What a cell looks like; a date is a text, since it labels far more often than it counts."""
    if cell is None or not cell.shown.strip():
        return Look.BLANK
    if isinstance(cell.raw, date | bool):
        return Look.TEXT
    return look_of_text(cell.shown)


@lru_cache(maxsize=16384)
def look_of_text(shown: str) -> Look:
    """What a text looks like: a number of any notation (``2 871``, ``5 165,90``, ``-2.6 %``, ``927E``, ``<5``), a mark
    that stands where a number is missing (``..``, ``x``, ``n/a``), or words; a range (``10-14``) is words.
    """
    text = shown.strip()
    if not text:
        return Look.BLANK
    if _VALUE.fullmatch(text) and not _DATE.fullmatch(text):
        return Look.VALUE
    return Look.MARK if _MARK.fullmatch(text) else Look.TEXT


def is_year(text: str) -> bool:
    """Whether a text is a year on its own, with or without the mark of a note (``2008*``, ``2007P``)."""
    return bool(_YEAR.fullmatch(text.strip()))


def are_column_numbers(texts: Sequence[str]) -> bool:
    """Whether texts count columns: 1, 2, 3 and on, or 2, 3, 4 where the first stands over the row labels."""
    plain = [text.strip().strip("()[]") for text in texts]
    bracketed = all(text.strip()[0] in "([" for text in texts)
    if len(texts) < (2 if bracketed else 3):
        return False
    return any(plain == [str(first + at) for at in range(len(plain))] for first in (1, 2))


def are_steps(texts: Sequence[str]) -> bool:
    """Whether texts are three or more whole numbers that rise or fall by one step (ages, months, column numbers)."""
    plain = [text.strip().strip("()") for text in texts]
    if len(plain) < 3 or not all(_NUMBER_IN.fullmatch(text) for text in plain):
        return False
    steps = {int(b) - int(a) for a, b in pairwise(plain)}
    return len(steps) == 1 and steps != {0}
