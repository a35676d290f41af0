"""The names of sheets as clerks shorten them, written as titles: ``201718``, ``1718``, ``2017 F``, ``F 2017-18``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import ALL, CHILD_MAX, Sex
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.platforms import KINDS_OF_PLATFORM

_AROUND: Final = r"(?P<before>(?:[^\W\d]|[\s()_.&-])*?)[\s(_-]*{}[\s)_-]*(?P<behind>(?:[^\W\d]|[\s()_.&-])*)"
_TWO_DIGITS: Final = re.compile(r"(?P<first>\d\d)[-_. –](?P<last>\d\d)")
_RUN_TOGETHER: Final = re.compile(_AROUND.format(r"(?<!\d)(?P<year>(?:20)?(?P<first>\d\d)(?P<last>\d\d))(?!\d)"))
_WHOLE: Final = re.compile(_AROUND.format(r"(?<!\d)(?P<year>20\d\d(?:[-_/]\d\d)?)(?!\d)"))
_OF_A_REQUEST: Final = re.compile(r"\b(?:foi\w*|ref\w*|requests?|rfi|no|number|log|case|crime|urn|id)\b", re.IGNORECASE)
_EARLIEST: Final = 1990
"""A number of four digits below it is no year of a reply: ``1920`` is of 2019/20."""
_LAST_MONTH: Final = 12
_LETTERS: Final = {"F": "Female", "M": "Male", "U": "Sex unknown"}
_LETTERED: Final = re.compile(
    r"(?:(?P<letter>[FMUfmu])[\s_(-]+)?(?P<rest>.*(?:20\d\d|\d\d[-/_]\d\d|[A-Za-z]{3}[\s-]\d\d).*?)(?:[\s_(-]+(?P<last>[FMUfmu])\)?)?"
)
"""A letter for a sex beside a year: ``FY 2017-18 F``, ``M 2018``."""


def as_title(name: str) -> str:
    """The name of a sheet with its year written out, and what it names beside it in words."""
    return _with_part_written(_with_whole_year(name))


def _with_whole_year(name: str) -> str:
    """The name with a year that can be no age of a child (``20-21``) and no month (``201112``) written out."""
    found = _TWO_DIGITS.fullmatch(name.strip()) or _RUN_TOGETHER.fullmatch(name.strip())
    if found is None or int(found["last"]) != int(found["first"]) + 1 or _OF_A_REQUEST.search(name):
        return name
    written = f"20{found['first']}/{found['last']}"
    if "year" not in found.groupdict():
        return written if int(found["last"]) > CHILD_MAX + 1 else name
    is_month = len(found["year"]) > len("1718") and int(found["last"]) <= _LAST_MONTH
    is_year = len(found["year"]) == len("1718") and int(found["year"]) >= _EARLIEST
    return name if is_month or is_year else " ".join(filter(None, (found["before"], written, found["behind"])))


def _with_part_written(name: str) -> str:
    """The name of a year beside a sex or platform alone in words that a title would have: ``Female in 2017`` for
    ``2017 F``, ``Apr 17 - Mar 18 Female`` for ``Apr 17 - Mar 18 F``.
    """
    lettered = _LETTERED.fullmatch(name.strip())
    letters = [letter for letter in (lettered["letter"], lettered["last"]) if letter] if lettered is not None else []
    if lettered is not None and len(letters) == 1:
        name = f"{lettered['rest'].strip(' ()')} {_LETTERS[letters[0].upper()]}"
    found = _WHOLE.fullmatch(name.strip())
    beside = "" if found is None else f"{found['before']} {found['behind']}".strip(" ()_.-")
    if found is None or len(beside) == 1 or not _is_part(beside):
        return name
    return f"{beside} in {found['year']}"


def _is_part(words: str) -> bool:
    """Whether words are a sex or platform, or what is neither of those on the sheets beside: ``Unknown``, ``Other``."""
    fits = fits_of(words)
    sex, platform = fits.get(Dimension.SEX), fits.get(Dimension.PLATFORM)
    is_part = sex is not None and sex.value is not Sex.ALL
    return is_part or (platform is not None and platform.value not in KINDS_OF_PLATFORM | {ALL})
