"""The names of sheets as clerks shorten them, written as titles: ``201718``, ``1718``, ``2017 F``, ``F 2017-18``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from cyberflag.model import ALL, CHILD_MAX, Sex
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.plain_text import any_of, read_words
from cyberflag.vocabularies.platforms import KINDS_OF_PLATFORM

_AROUND: Final = (
    r"(?P<before>(?:[^\W\d]|[\s()_.&-])*?)[\s(_-]*(?<!\d){}(?!\d)[\s)_-]*(?P<behind>(?:[^\W\d]|[\s()_.&-])*)"
)
_TWO_DIGITS: Final = re.compile(r"(?P<first>\d\d)[-_. –](?P<last>\d\d)")
_RUN_TOGETHER: Final = re.compile(_AROUND.format(r"(?P<year>(?:20)?(?P<first>\d\d)(?P<last>\d\d))"))
_WHOLE: Final = re.compile(_AROUND.format(r"(?P<year>20\d\d(?:[-_/]\d\d)?)"))
_EARLIEST: Final = 1990
"""A number of four digits below it is no year of a reply: ``1920`` is of 2019/20."""
_LAST_MONTH: Final = 12
_LETTERED: Final = re.compile(r"(?:(?P<letter>[A-Za-z])[\s_(-]+)?(?P<rest>.*\d.*?)(?:[\s_(-]+(?P<last>[A-Za-z])\)?)?")
"""A letter beside a year: ``FY 2017-18 F``, ``M 2018``."""
_NO_PART: Final = KINDS_OF_PLATFORM | {ALL, Sex.ALL}
_SURE: Final = 0.9
_FEWEST: Final = 2


def as_title(name: str, beside: Sequence[str] = (), *, is_dated: bool = False) -> str:
    """The name of a sheet with its year written out, and what it names ``beside`` the other sheets of its workbook in
    words. Digits that run together are no year where the sheet ``is_dated`` by its titles.
    """
    return _with_part_written(name if is_dated and is_run_together(name) else _with_whole_year(name), beside)


def is_run_together(name: str) -> bool:
    """Whether a name holds a year whose digits run together: ``1718``, ``Data 201718``."""
    return _RUN_TOGETHER.fullmatch(name.strip()) is not None and _with_whole_year(name) != name


def _with_whole_year(name: str) -> str:
    """The name with a year that can be no age of a child (``20-21``) and no month (``201112``) written out."""
    parted, joined = _TWO_DIGITS.fullmatch(name.strip()), _RUN_TOGETHER.fullmatch(name.strip())
    found = parted or joined
    if found is None or int(found["last"]) != int(found["first"]) + 1:
        return name
    written = f"20{found['first']}/{found['last']}"
    if joined is None:
        return written if int(found["last"]) > CHILD_MAX + 1 else name
    is_month = len(joined["year"]) > len("1718") and int(joined["last"]) <= _LAST_MONTH
    is_year = len(joined["year"]) == len("1718") and int(joined["year"]) >= _EARLIEST
    is_of_year = all(_may_stand_beside(joined[side]) for side in ("before", "behind"))
    return (
        name
        if is_month or is_year or not is_of_year
        else " ".join((joined["before"], written, joined["behind"])).strip()
    )


def _may_stand_beside(words: str) -> bool:
    """Whether words beside digits that run together leave these a year: ``Data``, a sex, a platform or a letter."""
    bare = words.strip(" ()_.-")
    of_years = _patterns()[0]
    return all(of_years.fullmatch(word) for word in re.split(r"[\s_&()-]+", bare) if word) or (
        bare.casefold() in _letters() or _is_part(bare)
    )


def _with_part_written(name: str, beside: Sequence[str]) -> str:
    """The name of a year beside a sex or platform alone in words that a title would have: ``Female in 2017`` for
    ``2017 F``, ``Apr 17 - Mar 18 Female`` for ``Apr 17 - Mar 18 F``.
    """
    lettered = _lettered(name)
    if lettered is not None and lettered[0] in _letters() and _are_of_sexes(lettered[1], beside):
        name = f"{lettered[1]} {_letters()[lettered[0]]}"
    found = _WHOLE.fullmatch(name.strip())
    part = "" if found is None else _beside(found)
    if found is None or len(part) == 1 or not _is_part(part, beside):
        return name
    return f"{part} in {found['year']}"


def _lettered(name: str) -> tuple[str, str] | None:
    """The letter that a name has beside nothing but days, and these."""
    found = _LETTERED.fullmatch(_with_whole_year(name).strip())
    letters = [letter.casefold() for letter in (found["letter"], found["last"]) if letter] if found is not None else []
    if found is None or len(letters) != 1:
        return None
    rest = found["rest"].strip(" ()_-")
    bare = _patterns()[1].sub(" ", rest).strip(" ()_.-")
    said = understand_period(bare)
    return (letters[0], rest) if said is not None and (said.start, said.end) == (0, len(bare)) else None


def _are_of_sexes(days: str, names: Iterable[str]) -> bool:
    """Whether the sheets of some days are lettered by sexes: both are there, and no further ones of a row (``G``)."""
    letters = {found[0] for name in names if (found := _lettered(name)) is not None and found[1] == days}
    return {"f", "m"} <= letters and len(letters - set(_letters())) < _FEWEST


def _is_part(words: str, beside: Iterable[str] = ()) -> bool:
    """Whether words are a sex or platform; or what is neither of those ``beside``, where two of these are: ``Unknown``
    beside ``Female`` and ``Male``.
    """
    if _part(words) is not None:
        return True
    kinds = [kind for kind, said in fits_of(words).items() if said.value not in _NO_PART]
    whole = (_WHOLE.fullmatch(name.strip()) for name in beside)
    named = [_part(part) for part in {_beside(found) for found in whole if found is not None}]
    return any(kind is not None and kind in kinds and named.count(kind) >= _FEWEST for kind in named)


def _part(words: str) -> Dimension | None:
    """Sex or platform, where words surely are one of these."""
    fits = fits_of(words)
    sex, platform = fits.get(Dimension.SEX), fits.get(Dimension.PLATFORM)
    if sex is not None and sex.value in (Sex.FEMALE, Sex.MALE) and sex.score >= _SURE:
        return Dimension.SEX
    is_platform = platform is not None and platform.value not in KINDS_OF_PLATFORM and platform.score >= _SURE
    return Dimension.PLATFORM if is_platform else None


def _beside(found: re.Match[str]) -> str:
    return f"{found['before']} {found['behind']}".strip(" ()_.-")


@cache
def _letters() -> dict[str, str]:
    return dict(read_words("sheet_words")["letters"])


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = read_words("sheet_words")
    beside, around = any_of(words["beside_a_year"]), any_of(words["around_a_year"])
    return re.compile(beside, re.IGNORECASE), re.compile(rf"(?<![a-z]){around}(?![a-z])", re.IGNORECASE)
