"""Words of sentences, notes and labels that give numbers of crimes and say nothing more of which these are."""

from __future__ import annotations

from functools import cache

from cyberflag.vocabularies.plain_text import read_words


@cache
def told_words(*names: str) -> frozenset[str]:
    """The words, in small letters, of some lists of ``data/told_words.toml``, where each list is described."""
    lists = read_words("told_words")
    return frozenset(word for name in names for word in lists[name].split())
