"""The values that a correction may hold, each held against its vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from rapidfuzz.process import extractOne

from cyberflag.model import ALL, AgeBand, Bounds, Marker, Period
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, CODES, GROUP_IDS
from cyberflag.vocabularies.exemptions import exemptions_named_in
from cyberflag.vocabularies.forces import FORCES, Force, force
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.platforms import OTHER, PLATFORMS, UNKNOWN, understand_platform
from cyberflag.vocabularies.signs.markers import is_blank, read_range, understand_figure

WordT = TypeVar("WordT", bound=StrEnum)
Value = tuple[Bounds, Marker]

_NEAR = 70
_MOST = 9_999_999
"""The largest number that `reconcile` takes for a count."""

_SLUGS = frozenset({platform.slug for platform in PLATFORMS} | {OTHER, UNKNOWN, ALL})
_OFFENCES = CODES | CLASS_CODES | GROUP_IDS | {ALL}
_FORCES = {item.id: item.name for item in FORCES}


def nearest(text: str, words: Iterable[str]) -> str:
    """The word that the text is most like, empty where none is near."""
    found = extractOne(text.casefold(), {word: word.casefold() for word in words}, score_cutoff=_NEAR)
    return str(found[2]) if found else ""


def did_you_mean(text: str, words: Iterable[str]) -> str:
    """``Did you mean "x"? `` for the nearest word, empty where none is near."""
    near = nearest(text, words)
    return f'Did you mean "{near}"? ' if near else ""


def mark_of(text: str) -> str:
    """A mark as the rules of figures know it: a cell with nothing but dashes shows one dash, a blank one nothing."""
    plain = write_plainly(text).strip()
    return plain[:1] if is_blank(plain) else plain.casefold()


def read_text(value: object) -> str:
    """A text. Raises ``ValueError`` with the cure, as everything here does."""
    if not isinstance(value, str):
        raise ValueError("Write it as a text in quotation marks.")  # noqa: TRY004 - a value of the file, not a type
    return value


def read_truth(value: object) -> bool:
    """``true`` or ``false``."""
    if not isinstance(value, bool):
        raise ValueError("Write true or false, without quotation marks.")  # noqa: TRY004 - as above
    return value


def read_day(value: object) -> date:
    """A day, as TOML writes it."""
    if type(value) is not date:
        raise ValueError("Write the day as 2026-11-24, without quotation marks.")
    return value


def read_word(words: type[WordT], *without: WordT) -> Callable[[object], WordT]:
    """A reader of one word of a closed list; those ``without`` may not be said by a person."""

    def read(value: object) -> WordT:
        known = [word for word in words if word not in without]
        if value not in known:
            raise ValueError(f"{did_you_mean(str(value), known)}Use one of: {', '.join(known)}.")
        return words(str(value))

    return read


def read_period(value: object) -> Period:
    """A period in any usual spelling."""
    found = understand_period(read_text(value))
    if found is None:
        raise ValueError('Write it as "2015/16", "2016", "year ending June 2016" or "1 April 2015 to 30 June 2015".')
    return found.value


def read_age(value: object) -> AgeBand:
    """A band of ages as the counts contract writes it; a single age may be a number."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    try:
        return AgeBand.parse(read_text(value))
    except ValueError as error:
        raise ValueError('Write it as "13", "0-11", "18+", "unknown" or "all".') from error


def read_offence(value: object) -> str:
    """A code, a class, a group of the vocabulary, or ``all``."""
    text = read_text(value)
    if text in _OFFENCES:
        return text
    meant = understand_offence(text)
    guess = f'Did you mean "{meant.value}"? ' if meant else did_you_mean(text, GROUP_IDS | {ALL})
    raise ValueError(
        f'{guess}Write a code as "071/17", a class as "88A", a group as "grooming", or "all"; '
        "cyberflag vocabulary offences lists them."
    )


def read_platform(value: object) -> str:
    """The slug of a platform, ``other``, ``unknown`` or ``all``."""
    text = read_text(value)
    if text in _SLUGS:
        return text
    meant = understand_platform(text)
    guess = f'Did you mean "{meant.value}"? ' if meant else did_you_mean(text, _SLUGS)
    raise ValueError(f"{guess}Write its slug; cyberflag vocabulary platforms lists them.")


def read_force(value: object) -> Force:
    """The force with this id."""
    text = read_text(value)
    if text not in _FORCES:
        meant = nearest(text, [*_FORCES, *_FORCES.values()])
        ids = {name: one for one, name in _FORCES.items()}
        guess = f'Did you mean "{ids.get(meant, meant)}"? ' if meant else ""
        raise ValueError(f"{guess}Write the force's id; cyberflag vocabulary forces lists them.")
    return force(text)


def read_exemptions(value: object) -> tuple[str, ...]:
    """A list of exemptions as ``s40(2)``."""
    texts = value if isinstance(value, list) else None
    if texts is None or not all(isinstance(text, str) and exemptions_named_in(text) == [text] for text in texts):
        raise ValueError('Write a list as ["s12(1)", "s40(2)"].')
    return tuple(texts)


def read_value(value: object) -> Value:
    """The bounds and marker of a figure as a person gives it: a number, or what a reply could print."""
    found = _value(value)
    if found is None:
        raise ValueError(
            'Write a whole number, bounds as "1 to 4", or what a reply prints, as "<5", "*" or "not held".'
        )
    if max(found[0].low, found[0].high or 0) > _MOST:
        raise ValueError(f"No reply counts more than {_MOST:,} crimes. Look whether two cells have run together.")
    return found


def _value(value: object) -> Value | None:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return Bounds.exactly(value), Marker.PLAIN
    if not isinstance(value, str):
        return None
    if (printed := understand_figure(value)) is not None:
        return printed.bounds, printed.marker
    span = read_range(value)
    if span is None:
        return None
    return span, Marker.PLAIN if span.is_exact else Marker.SUPPRESSED
