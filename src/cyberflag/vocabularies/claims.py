"""What a phrase claims to follow from two numbers: ``a rise of 473%``, ``5.7 times as many``, ``8 a day``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache, lru_cache

from cyberflag.vocabularies.number_words import numbers_named_in
from cyberflag.vocabularies.plain_text import pattern_of_words, read_words, write_plainly


class ClaimKind(StrEnum):
    """How the number of a claim follows from the later number (or the part) and the earlier (or the whole)."""

    CHANGE = "change"
    """A rise (above nought) or a fall (below) in per cent of the earlier number."""
    TIMES = "times"
    """How many times the earlier number the later one is."""
    SHARE = "share"
    """The part in per cent of the whole."""
    DIFFERENCE = "difference"
    """The later number less the earlier."""
    RATE = "rate"
    """So many a day, week or month: the whole over how many there are of those."""
    TOTAL = "total"
    """A sum of parts."""


class Allows(StrEnum):
    """How far what follows may lie from the number of a claim."""

    ROUNDING = "rounding"
    """By half a unit of the last digit that is printed."""
    MORE = "more"
    """It may not lie below: ``more than``, ``over``."""
    LESS = "less"
    """It may not lie above, nor far below: ``nearly``, ``up to``."""
    ABOUT = "about"
    """It may lie somewhat off: ``about``, and words such as ``doubled``."""


@dataclass(frozen=True)
class Claim:
    """A claim: its kind, its ``number`` (per cent, times, a count), the unit of its last digit, and what it allows."""

    kind: ClaimKind
    number: Fraction
    step: Fraction
    allows: Allows


@dataclass(frozen=True)
class ClaimMade:
    """A claim of a text with the two numbers that stand in the same sentence as ``from ... to ...``; else None."""

    sentence: str
    phrase: str
    numbers: tuple[int, int] | None


_NUMBER = r"[+-]?\d[\d,]*(?:\.\d+)?"
_PER_CENT = re.compile(rf"({_NUMBER})\s*(?:%|per\s?cent\b)")
_A_NUMBER = re.compile(rf"(?<![\d.,/])({_NUMBER})(?![\d/%])")
_SENTENCE = re.compile(r"(?:[^.;!?]|[.](?=\d))+")
_FROM_TO = re.compile(r"\bfrom (?P<base>\d[\d,]*)\b(?!/).*?\bto (?P<value>\d[\d,]*)\b(?!/)")
_IS_A_YEAR = re.compile(r"(?:19|20)\d\d$")


@lru_cache(maxsize=1024)
def understand_claim(text: str) -> Claim | None:
    """What the phrase claims, or None where no known word says how its number follows.

    Numbers may be written in words (``eight a day``). The vocabulary is ``data/claim_words.toml``.
    """
    plain = in_digits(write_plainly(text)).casefold()
    allows, rest = _limit(plain)
    for understand in (_per_cent, _times, _multiple, _rate, _total_or_difference):
        found = understand(rest)
        if found is not None:
            kind, number, loose = found
            loosely = Allows.ABOUT if loose and allows == Allows.ROUNDING else allows
            return Claim(kind, _value(number), _last_digit(number), loosely)
    return None


def claims_in(text: str) -> Iterator[ClaimMade]:
    """Each rise, fall or number of times that a running text claims, sentence by sentence, in order.

    The numbers it follows from are those of ``from A to B`` in the same sentence; years are none. Numbers in words are
    given in digits.
    """
    for sentence in _SENTENCE.finditer(in_digits(write_plainly(text))):
        for phrase in _phrases(sentence[0]):
            yield ClaimMade(" ".join(sentence[0].split()), phrase, _numbers_beside(sentence[0]))


def _phrases(sentence: str) -> Iterator[str]:
    """The claims of a sentence: a number with the words around it that the next comma or claim ends."""
    lists = read_words("claim_words")
    moves = _any([*lists["rise"], *lists["fall"]])
    number = rf"(?:{_NUMBER}\s*(?:%|per\s?cent\b)|{_NUMBER}\s*(?:times\b|-?fold\b))"
    ends = r"[^,()\d%]"
    pattern = re.compile(
        rf"(?:{_any(_limits(lists))}\s+)?{number}\s+{moves}|{moves}{ends}{{0,30}}?{number}"
        rf"|(?:{_any(_limits(lists))}\s+)?(?:{_NUMBER}\s*times|{_any(lists['multiples'])})\b",
        re.IGNORECASE,
    )
    yield from (match[0] for match in pattern.finditer(sentence))


def _numbers_beside(sentence: str) -> tuple[int, int] | None:
    for found in _FROM_TO.finditer(sentence):
        pair = found["base"].rstrip(","), found["value"].rstrip(",")
        if not any(_IS_A_YEAR.match(number) for number in pair):
            return int(pair[0].replace(",", "")), int(pair[1].replace(",", ""))
    return None


def in_digits(text: str) -> str:
    """The text with its numbers in words written in digits: ``a rise of eight``, ``a rise of 8``."""
    for found in sorted(numbers_named_in(text), key=lambda n: -n.start):
        text = f"{text[: found.start]}{found.value}{text[found.end :]}"
    return text


def _limits(lists: dict[str, list[str]]) -> list[str]:
    return [*lists["at_least"], *lists["at_most"], *lists["about"]]


def _limit(text: str) -> tuple[Allows, str]:
    """The word before the number that limits it, and the text without that word."""
    lists = read_words("claim_words")
    for allows, name in ((Allows.LESS, "at_most"), (Allows.MORE, "at_least"), (Allows.ABOUT, "about")):
        found = re.search(rf"{_any(lists[name])}(?=\s+(?:{_NUMBER}|{_any(lists['multiples'])}))", text)
        if found:
            return allows, f"{text[: found.start()]} {text[found.end() :]}"
    return Allows.ROUNDING, text


_Found = tuple[ClaimKind, str, bool] | None


def _per_cent(text: str) -> _Found:
    found = _PER_CENT.search(text)
    if not found:
        return None
    falls, rises = _says(text, "fall"), _says(text, "rise")
    if falls != rises:
        return ClaimKind.CHANGE, _signed(found[1], -1 if falls else 1), False
    if found[1][0] in "+-":
        return ClaimKind.CHANGE, found[1], False
    return (ClaimKind.SHARE, found[1], False) if _says(text, "share") and not rises else None


def _times(text: str) -> _Found:
    found = re.search(rf"({_NUMBER})\s*(?:-?fold|{_any(read_words('claim_words')['times'])})(?!\w)", text)
    return (ClaimKind.TIMES, found[1], False) if found else None


def _multiple(text: str) -> _Found:
    multiples = read_words("claim_words")["multiples"]
    found = re.search(_any(multiples), text)
    return (ClaimKind.TIMES, multiples[found[0]], True) if found else None


def _rate(text: str) -> _Found:
    number = _A_NUMBER.search(text)
    return (ClaimKind.RATE, number[1], False) if number and _says(text, "rate") else None


def _total_or_difference(text: str) -> _Found:
    number = _A_NUMBER.search(text)
    if not number:
        return None
    falls, rises = _says(text, "fall"), _says(text, "rise")
    if falls != rises:
        return ClaimKind.DIFFERENCE, _signed(number[1], -1 if falls else 1), False
    return (ClaimKind.TOTAL, number[1], False) if _says(text, "total") else None


def _says(text: str, words: str) -> bool:
    return re.search(_any(read_words("claim_words")[words]), text) is not None


_pattern_of = cache(pattern_of_words)


def _any(words: Iterable[str]) -> str:
    return _pattern_of(tuple(words))


def _signed(number: str, sign: int) -> str:
    return f"{'-' if sign < 0 else ''}{number.lstrip('+-')}"


def _value(number: str) -> Fraction:
    return Fraction(number.replace(",", ""))


def _last_digit(number: str) -> Fraction:
    _, _, decimals = number.partition(".")
    return Fraction(1, 10 ** len(decimals))
