"""Words of titles that are of the office that answers, of a law or of a date, and not of what is answered."""

from __future__ import annotations

from functools import cache

from cyberflag.vocabularies.dates import months
from cyberflag.vocabularies.plain_text import read_words


def is_word_of_office(word: str) -> bool:
    """Whether a word of a title names an office, a month or a paper, and nothing that could be counted."""
    return word.casefold() in _words()["office"] | months().keys()


def dates_something_else(word: str) -> bool:
    """Whether a year right behind a word of a title is that of a request, a law, a month or the end of a span."""
    words = _words()
    return word.isdigit() or word.casefold() in words["office"] | words["law"] | words["near"] | months().keys()


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in read_words("office_words")["words"].items()}
