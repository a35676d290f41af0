"""Clauses of titles that narrow crimes in a way that no column of a count holds: ``Offences where the suspect was a
stranger``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple

from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.bases import basis_named_in
from cyberflag.vocabularies.forces import forces_named_in
from cyberflag.vocabularies.measures import measures_named_in
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.plain_text import blanked, read_words, write_plainly
from cyberflag.vocabularies.platforms import platforms_named_in
from cyberflag.vocabularies.sexes import sexes_named_in
from cyberflag.vocabularies.understanding import Understood

_MOST_WORDS: Final = 18
"""A longer text is no title."""
_WORD: Final = re.compile(r"[a-z](?:[a-z'’-]*[a-z])?")
_NAMED: Final[Sequence[Callable[[str], Sequence[Understood[Any]]]]] = (
    ages_named_in,
    forces_named_in,
    measures_named_in,
    offences_named_in,
    periods_named_in,
    platforms_named_in,
    sexes_named_in,
)
"""What the columns of a count hold."""


class Restriction(NamedTuple):
    """A clause as printed (``words``), and those of its words that say more than the columns of a count hold."""

    words: str
    telling: frozenset[str]


@lru_cache(maxsize=4096)
def restriction_in(title: str) -> Restriction | None:
    """The clause of a title, or of a sentence that announces figures as one would, by which only some crimes are
    counted; None where it has none, and for any other sentence. Source: ``data/restriction_words.toml``.

    It is one that names a group of crimes (``committed in schools``), or, where the title says nothing of what makes
    them online, one that says of them what neither the request may nor a column of a count can.
    """
    plain, words = write_plainly(title).strip(), _words()
    if not is_title(plain) or words.crimes.search(plain) is None:
        return None
    bare = _without_known(plain)
    named = words.narrows.search(bare)
    opened = [found.start() for found in words.opening.finditer(plain, _first_crimes(plain, words))]
    if named is not None:
        begin = max((place for place in opened if place < named.start()), default=named.start())
        return _restriction(plain, bare, begin, named.end())
    begin = next((place for place in opened if words.telling.match(plain, place)), -1)
    if begin < 0 or words.online.search(plain):
        return None
    found = _restriction(plain, bare, begin, begin)
    return found if found.telling else None


def _first_crimes(plain: str, words: _Words) -> int:
    found = words.crimes.search(plain)
    return found.end() if found is not None else len(plain)


def _restriction(plain: str, bare: str, begin: int, past: int) -> Restriction:
    """The clause from a place up to the first stop past another."""
    words = _words()
    stop = words.stop.search(plain, past)
    end = stop.start() if stop else len(plain)
    telling = frozenset(_WORD.findall(bare[begin:end].casefold())) - words.neutral
    return Restriction(plain[begin:end].strip(" ,"), telling)


def _without_known(plain: str) -> str:
    """The text with blanks for what the columns of a count hold."""
    known = [(found.start, found.end) for named_in in _NAMED for found in named_in(plain)]
    basis = basis_named_in(plain)
    return blanked(plain, [*known, *([(basis.start, basis.end)] if basis is not None else [])])


def is_title(text: str) -> bool:
    """Whether a text may be a title, or announces figures as one would (``The table shows offences where ...``), and
    does not say how crimes were counted (``Includes non-recent offences``).
    """
    plain, words = write_plainly(text).strip(), _words()
    is_sentence = words.sentence.search(plain) is not None and words.announces.match(plain) is None
    return len(plain.split()) <= _MOST_WORDS and not is_sentence and words.of_counting.search(plain) is None


class _Words(NamedTuple):
    """The lists of the file as patterns."""

    crimes: re.Pattern[str]
    opening: re.Pattern[str]
    telling: re.Pattern[str]
    stop: re.Pattern[str]
    sentence: re.Pattern[str]
    announces: re.Pattern[str]
    of_counting: re.Pattern[str]
    narrows: re.Pattern[str]
    online: re.Pattern[str]
    neutral: frozenset[str]


@cache
def _words() -> _Words:
    lists = read_words("restriction_words")
    return _Words(
        crimes=_pattern(rf"\b(?:{lists['crimes']})\b"),
        opening=_pattern(rf"\b(?:{'|'.join((*lists['telling'], *lists['plain']))})\b"),
        telling=_pattern(rf"(?:{'|'.join(lists['telling'])})\b"),
        stop=_pattern("|".join(lists["stop"])),
        sentence=_pattern("|".join(lists["sentence"])),
        announces=_pattern(lists["announces"]),
        of_counting=_pattern(lists["of_counting"]),
        narrows=_pattern(rf"\b(?:{'|'.join(lists['narrows'])})\b"),
        online=_pattern(rf"\b(?:{lists['online']})\b"),
        neutral=frozenset(lists["neutral"].split()),
    )


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)
