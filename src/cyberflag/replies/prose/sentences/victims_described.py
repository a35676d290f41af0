"""Who one victim was, where a question asks for the youngest or oldest: ``Female, 6 years old``, ``6 (female)``."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.number_words import numbers_named_in
from cyberflag.vocabularies.plain_text import blanked, read_words, write_plainly

_AGE: Final = re.compile(r"(?<![\w/.,-])\d{1,2}(?![\w/]|[.,-]\d)(?:[\s-]*(?:y/?o|yrs?|years?)\b)?", re.IGNORECASE)
_DIGIT: Final = re.compile(r"\d")
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")


def describes_one_victim(text: str) -> bool:
    """Whether a text is nothing but an age, with or without the victim's sex and the years that it is of: no number of
    it counts anything. ``6 girls`` are six.
    """
    plain = write_plainly(text)
    tokens = read_tokens(plain)
    periods = [token.value for token in tokens.periods]
    plain = blanked(plain, [(token.start, token.end) for token in tokens.periods])
    ages = [*(found.span() for found in _AGE.finditer(plain)), *((w.start, w.end) for w in numbers_named_in(plain))]
    rest = blanked(plain, ages)
    words = {word[0].casefold() for word in _WORD.finditer(rest)}
    is_one_each = 0 < len(ages) <= max(1, len(set(periods)), len({token.value for token in tokens.sexes}))
    return is_one_each and not _DIGIT.search(rest) and words <= _described()


def may_be_ages(text: str) -> bool:
    """Whether the numbers of an answer may be ages alone: it names no victims or platforms, or describes one victim."""
    tokens = read_tokens(text)
    return not (tokens.sexes or tokens.platforms or tokens.ages) or describes_one_victim(text)


@cache
def _described() -> frozenset[str]:
    return frozenset(read_words("told_words")["beside_one_victim"].split())
