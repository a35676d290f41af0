"""Who one victim was, where a question asks for the youngest or oldest: ``Female, 6 years old``, ``6 (female)``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.number_words import numbers_named_in
from cyberflag.vocabularies.plain_text import blanked, write_plainly
from cyberflag.vocabularies.told_words import told_words

_AGE: Final = re.compile(r"(?<![\w/.,-])\d{1,2}(?![\w/]|[.,-]\d)(?:[\s-]*(?:y/?o|yrs?|years?)\b)?", re.IGNORECASE)
_DIGITS: Final = re.compile(r"\d+")
_YEARS: Final = re.compile(r"\d[\s-]*(?:y/?o|yrs?|years?)\b", re.IGNORECASE)
_OLD: Final = frozenset({"old", "aged", "youngest", "oldest", "eldest"})
_ADULT: Final = 18
_SEXES: Final = re.compile(r"\b(?:genders?|sex|sexes|males?|females?|boys?|girls?)\b", re.IGNORECASE)
_OF_ALL: Final = re.compile(
    r"\b(?:victims|children|complainants)\b(?!')|\bhow\s+many\b|\bnumbers?\s+of\b", re.IGNORECASE
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")


def describes_one_victim(text: str, asked: str = "") -> bool:
    """Whether a text is nothing but the age of a child, with or without the sex and the years that it is of, and the
    question asks for no numbers of victims beside: then none of it counts. ``6 girls`` are six.
    """
    plain = write_plainly(text)
    tokens = read_tokens(plain)
    periods = [token.value for token in tokens.periods]
    plain = blanked(plain, [(token.start, token.end) for token in tokens.periods])
    spelt = numbers_named_in(plain)
    ages = [*(found.span() for found in _AGE.finditer(plain)), *((word.start, word.end) for word in spelt)]
    rest = blanked(plain, ages)
    words = {word[0].casefold() for word in _WORD.finditer(rest)}
    tells_an_age = bool(words & _OLD) or _YEARS.search(plain) is not None
    said = told_words("beside_one_victim", *(["beside_an_age"] if tells_an_age else []))
    is_one_each = 0 < len(ages) <= max(1, len(set(periods)), len({token.value for token in tokens.sexes}))
    is_child = all(int(found[0]) < _ADULT for found in _DIGITS.finditer(plain))
    return is_one_each and is_child and not _DIGITS.search(rest) and words <= said and not _asks_sexes_of_all(asked)


def may_be_ages(text: str, asked: str) -> bool:
    """Whether the numbers of an answer may be ages alone: it names no victims or platforms, or describes one victim."""
    tokens = read_tokens(text)
    return not (tokens.sexes or tokens.platforms or tokens.ages) or describes_one_victim(text, asked)


def _asks_sexes_of_all(asked: str) -> bool:
    """Whether a question that asks for the youngest asks for the sexes of the victims beside, or how many they are."""
    return _SEXES.search(asked) is not None and _OF_ALL.search(asked) is not None
