"""Words as those who write in haste spell them: *frm*, *msgd*, *threatning*.

Such a spelling is the word itself, wherever it stands in a term: the terms hold the word alone, and the engines read
one for the other. The pack lists the spellings that must be known; those of the commonest endings are made here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import islice

from cyberflag.errors import UsageError
from cyberflag.flags.tokens import is_plain, split_tokens

_SHORT = 5
"""A shorter word with its ending clipped is too often another one (``used``: *usd*)."""

_PLAIN_WORD = re.compile(r"(?<![^\x00-\x7f])[0-9a-z]+(?![^\x00-\x7f])")
"""A word of nothing but English letters and digits."""

_VOWELS = "aeiou"

_AT_ONCE = 10_000
"""Texts whose words are listed together: much quicker than one by one, and no list of ten million."""


def list_spellings(said: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """The word that each spelling of a pack stands for.

    Raises ``UsageError`` for a spelling that is no single word, stands for two, or is itself the word of others.
    """
    meant: dict[str, str] = {}
    for word, spellings in said.items():
        for spelling in (word, *spellings):
            if not _PLAIN_WORD.fullmatch(spelling):
                raise UsageError(
                    f"The spelling {spelling!r} in the rule pack is not one word of small letters and digits.",
                    "Give words of several parts as wordings of a family.",
                )
            if spelling != word and (spelling in said or meant.setdefault(spelling, word) != word):
                raise UsageError(
                    f"The spelling {spelling!r} in the rule pack stands for two words.",
                    "Keep it where it is meant most often.",
                )
    return meant


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, its signs left out."""
    if text.isascii():
        return text.split(" ") if is_plain(text) else _PLAIN_WORD.findall(text)
    return [token.text for token in split_tokens(text.encode()) if token.is_word]


def words_in(texts: Iterable[str]) -> set[str]:
    """All words of texts in small letters (`words_of`)."""
    found: set[str] = set()
    left = iter(texts)
    while some := list(islice(left, _AT_ONCE)):
        found.update(_PLAIN_WORD.findall(" ".join(filter(str.isascii, some))))
        found.update(word for text in some if not text.isascii() for word in words_of(text))
    return found


def spell_all_out(texts: Iterable[str], meant: Mapping[str, str]) -> list[str]:
    """Texts in small letters with each word that is a known spelling replaced by the word meant."""
    said = list(texts)
    together = " ".join(said)
    if is_plain(together) and meant.keys().isdisjoint(together.split(" ")):
        return said
    return [spell_out(text, meant) for text in said]


def spell_out(text: str, meant: Mapping[str, str]) -> str:
    """A text in small letters with each word that is a known spelling replaced by the word meant."""
    if is_plain(text) and meant.keys().isdisjoint(text.split(" ")):
        return text
    return _PLAIN_WORD.sub(lambda found: meant.get(found[0], found[0]), text)


def clip_endings(words: Iterable[str]) -> dict[str, str]:
    """The spellings that words get by a clipped ending, and the word that each stands for: *threatning* is left to the
    pack, but *drivng*, *drivin* and *pushd* are made. None of them is a word of those given.
    """
    known = set(words)
    meant: dict[str, str] = {}
    for word in sorted(known):
        for spelling in _clipped(word):
            if spelling not in known:
                meant.setdefault(spelling, word)
    return meant


def _clipped(word: str) -> tuple[str, ...]:
    if len(word) < _SHORT or not word.isalpha():
        return ()
    stem, ending = (word[:-3], word[-3:]) if word.endswith("ing") else (word[:-2], word[-2:])
    if ending == "ing" and len(word) > _SHORT:
        return (f"{stem}ng", f"{stem}in")
    if ending == "ed" and stem[-1] not in _VOWELS:
        return (f"{stem}d",)
    return ()
