"""The words of comparison, and how far a number may be off by the word before it."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from cyberflag.vocabularies.claims import in_digits
from cyberflag.vocabularies.plain_text import pattern_of_words, read_words

COUNTED = r"(?:(?:offence|crime|victim|case|girl|boy|incident|report|record|female|male)s?|child(?:ren)?)"
"""What is counted, as stories call it."""
_LOOSE = Fraction(1, 10)
Interval = tuple[Fraction | None, Fraction | None]


@cache
def any_of(name: str, key: str) -> str:
    """A pattern of the words of a list."""
    return pattern_of_words(read_words(name)[key])


@cache
def fractions() -> dict[str, Fraction]:
    """Parts in words, as they stand once numbers are in digits: ``2 thirds``."""
    told = read_words("comparison_words")["fractions"]
    return {in_digits(words).casefold(): Fraction(part) for words, part in told.items()}


@cache
def any_fraction() -> str:
    """A pattern of the parts in words."""
    return pattern_of_words(fractions())


@cache
def any_limit() -> str:
    """A pattern of the words that make a number a limit, or loose."""
    lists = read_words("claim_words")
    return pattern_of_words([*lists["at_least"], *lists["at_most"], *lists["about"]])


def word_beyond(text: str) -> str:
    """The first word of a text that is neither plain nor one of comparison; empty where there is none.

    A word in plural or at the end of a genitive is the word itself.
    """
    words = re.findall(r"[a-z]+(?:['-][a-z]+)*", re.sub(r"⟦\d+⟧s?", " ", text).casefold())
    known = _plain()
    return next((word for word in words if word not in known and word.removesuffix("'s") not in known), "")


@cache
def _plain() -> frozenset[str]:
    lists, claims = read_words("comparison_words"), read_words("claim_words")
    told = [*lists["plain"], *lists["highest"], *lists["lowest"], *lists["fractions"], *claims["multiples"]]
    told += [word for name in ("rise", "fall", "times", "rate", "total", "share") for word in claims[name]]
    told += [word for name in ("at_least", "at_most", "about") for word in claims[name]]
    return frozenset(word for words in told for word in in_digits(words).casefold().split())


def allowed(number: Fraction, step: Fraction, limit: str) -> Interval:
    """What a number may stand for: half a unit of its last digit to either side, or what the word before it allows."""
    lists = read_words("claim_words")
    if limit in lists["at_least"]:
        return number, None
    if limit in lists["at_most"]:
        return number - number * _LOOSE if limit in _NEAR else None, number
    if limit in lists["about"]:
        return number * (1 - _LOOSE), number * (1 + _LOOSE)
    return number - step / 2, number + step / 2


_NEAR = frozenset({"nearly", "almost", "just under", "close to", "not quite"})
