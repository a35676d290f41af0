"""What a person may want to say of a text that was not understood, likeliest first."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from textwrap import shorten

from rapidfuzz.fuzz import token_sort_ratio
from rapidfuzz.process import extract

from cyberflag.model import AgeBand, Period, Sex
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.crimes.offence_list import CLASSES, GROUPS, OFFENCES
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.forces import FORCES, Force
from cyberflag.vocabularies.platforms import PLATFORMS

_MOST = 3
_NEAR = 60
_LONGEST_TITLE = 60
_LIKE_DIGITS = str.maketrans({"l": "1", "I": "1", "|": "1", "O": "0", "o": "0", "S": "5", "B": "8", " ": ""})


@dataclass(frozen=True)
class Suggestion:
    """A line of a section: its key, its value as TOML writes it (empty quotation marks where nothing can be guessed),
    and what speaks for it.
    """

    key: str
    value: str
    why: str = ""


def quoted(text: str) -> str:
    """A text as TOML writes it."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def suggest_meanings(text: str, dimension: Dimension | None, periods: Sequence[Period]) -> list[Suggestion]:
    """What a heading may mean: what it fits, what its level is near to, and for a period what was asked for.

    There is at least one line where the dimension is known.
    """
    fits = sorted(fits_of(text).items(), key=lambda item: (item[0] is not dimension, -item[1].score))
    found = [Suggestion(d.value, _as_toml(u.value), "it can be read so") for d, u in fits if _can_be_said(u.value)]
    found += _near(text, dimension)
    if dimension is Dimension.AGE and not found:
        found += [Suggestion("age", quoted(age)) for age in _ages_in(text)]
    if dimension is Dimension.PERIOD:
        found += [Suggestion("period", quoted(p.label), "asked for") for p in periods]
    if dimension is not None and not any(s.key == dimension.value for s in found):
        found.insert(0, Suggestion(dimension.value, quoted(text if dimension.is_detail else "")))
    return list({(s.key, s.value): s for s in found}.values())


def suggest_value(printed: str) -> list[Suggestion]:
    """The value of a cell that prints none: letters that look like digits read as those."""
    digits = printed.strip().translate(_LIKE_DIGITS)
    if digits.isdecimal() and not printed.strip().isdecimal():
        return [Suggestion("value", str(int(digits)), "if the letters are digits")]
    return [Suggestion("value", quoted(""))]


def suggest_periods(periods: Sequence[Period]) -> list[Suggestion]:
    """The periods that were asked for, else a line to be filled in."""
    return [Suggestion("period", quoted(p.label), "asked for") for p in periods] or [Suggestion("period", quoted(""))]


def _near(text: str, dimension: Dimension | None) -> Iterator[Suggestion]:
    for title, score, _ in extract(
        text, list(_titles(dimension)), scorer=token_sort_ratio, limit=_MOST, score_cutoff=_NEAR
    ):
        name = shorten(title, _LONGEST_TITLE, placeholder=" ..")
        yield Suggestion(str(dimension), quoted(_titles(dimension)[title]), f"{name} ({score:.0f} % alike)")


@cache
def _titles(dimension: Dimension | None) -> Mapping[str, str]:
    """The titles of a list, each with what stands for it in a count."""
    match dimension:
        case Dimension.OFFENCE:
            codes = {offence.title: offence.code for offence in OFFENCES}
            return codes | {c.title: c.class_code for c in CLASSES} | {group.title: group.id for group in GROUPS}
        case Dimension.PLATFORM:
            return {platform.name: platform.slug for platform in PLATFORMS}
        case Dimension.FORCE:
            return {force.name: force.id for force in FORCES}
        case Dimension.SEX:
            return {sex.value: sex.value for sex in Sex}
        case _:
            return {}


def _ages_in(text: str) -> list[str]:
    """The ages that the numbers of a label can be."""
    numbers = [int(n) for n in re.findall(r"\d{1,2}(?!\d)", text)]
    if len(numbers) == 2 and numbers[0] <= numbers[1]:
        return [str(AgeBand(*numbers))]
    return [str(n) for n in numbers[:1]]


def _can_be_said(value: object) -> bool:
    return isinstance(value, str | Period | AgeBand | Force)


def _as_toml(value: object) -> str:
    if isinstance(value, Period):
        return quoted(value.label)
    return quoted(value.id if isinstance(value, Force) else str(value))
