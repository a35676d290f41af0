"""The words that the vocabularies are made of, by which a word that was broken over two lines is known again."""

from __future__ import annotations

import re
from functools import cache

from cyberflag.vocabularies.list_files import read_text

_LISTS = (
    "offences.csv",
    "offence_titles.csv",
    "offence_words.toml",
    "offence_groups.toml",
    "offence_grammar.toml",
    "age_words.toml",
    "sex_words.toml",
    "platform_words.toml",
    "platforms.csv",
    "measure_words.toml",
    "basis_words.toml",
    "total_words.toml",
    "unknown_words.toml",
    "periods.toml",
    "letters.toml",
)
_SHORTEST = 3
"""What is shorter may be a word wherever it stands: ``dealt with`` over ``in the year``."""
_LETTERS = ("a", "i")
_WORD = re.compile(r"[^\W\d_]+")
_BROKEN = re.compile(r"(?P<start>[^\W\d_]+)(?:(?P<hyphen>-)\s*|\s*\n\s*)(?P<end>[^\W\d_A-Z]+)")


def mend_broken_words(text: str) -> str:
    """The text with each word whole that a hyphen or the end of a line parts: ``sex-ual``, ``commu`` over ``nication``.

    A word is broken where only both parts together are one that the vocabularies know: ``non-recent`` is none.
    """
    if "-" not in text and "\n" not in text:
        return text
    return _BROKEN.sub(_mended, text)


def _mended(broken: re.Match[str]) -> str:
    start, end = broken["start"].casefold(), broken["end"].casefold()
    known = _words()
    are_two = all(part in known or len(part) == _SHORTEST - 1 or part in _LETTERS for part in (start, end))
    is_one = start + end in known and not are_two
    return broken["start"] + broken["end"] if is_one else broken[0]


@cache
def _words() -> frozenset[str]:
    found = (word.casefold() for name in _LISTS for word in _WORD.findall(read_text(name)))
    return frozenset(word for word in found if len(word) >= _SHORTEST)
