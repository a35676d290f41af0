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
    """
    plain, words = write_plainly(title).strip(), _words()
    if not is_title(plain):
        return None
    crimes = words.crimes.search(plain)
    opened = words.opening.search(plain, crimes.end()) if crimes else None
    if opened is None:
        return None
    stop = words.stop.search(plain, opened.end())
    end = stop.start() if stop else len(plain)
    known = [(found.start, found.end) for named_in in _NAMED for found in named_in(plain)]
    basis = basis_named_in(plain)
    known += [(basis.start, basis.end)] if basis is not None else []
    clause = blanked(plain, known)[opened.start() : end].casefold()
    telling = frozenset(_WORD.findall(clause)) - words.neutral
    return Restriction(plain[opened.start() : end].strip(" ,"), telling) if telling else None


def is_title(text: str) -> bool:
    """Whether a text may be a title, or announces figures as one would: ``The table shows offences where ...``."""
    plain, words = write_plainly(text).strip(), _words()
    is_sentence = words.sentence.search(plain) is not None and words.announces.match(plain) is None
    return len(plain.split()) <= _MOST_WORDS and not is_sentence


class _Words(NamedTuple):
    crimes: re.Pattern[str]
    opening: re.Pattern[str]
    stop: re.Pattern[str]
    sentence: re.Pattern[str]
    announces: re.Pattern[str]
    neutral: frozenset[str]


@cache
def _words() -> _Words:
    lists = read_words("restriction_words")
    patterns = (
        rf"\b(?:{lists['crimes']})\b",
        rf"\b(?:{'|'.join(lists['opening'])})\b",
        "|".join(lists["stop"]),
        "|".join(lists["sentence"]),
        lists["announces"],
    )
    compiled = [re.compile(pattern, re.IGNORECASE) for pattern in patterns]
    return _Words(*compiled, frozenset(lists["neutral"].split()))
