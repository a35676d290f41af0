"""Whole numbers written as words: ``eight``, ``twenty-one``, ``one hundred and four``."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from cyberflag.vocabularies.plain_text import read_words, write_plainly
from cyberflag.vocabularies.understanding import How, Understood

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

NOT_ONE = frozenset({"not one", "not a single"})
"""Words for nought that are only said of what is counted."""
NOTHING = frozenset({"nil", "nought", "zero", "none", "no"}) | NOT_ONE
"""The words for nought before or behind what is counted."""
OFTEN_SPELT: Final = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)"
)
"""For patterns: the numbers that letters and e-mails most often write as words."""
_PARTS_NUMBERS = re.compile(r"\s*,\s*(?:and\b\s*)?|\s+and\b\s*", re.IGNORECASE)
_ENDS_IN_NOTHING = re.compile(r"(?<=\w)[\s,-]+(?:nil|nought|zero|none|no)$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def understand_number(text: str) -> Understood[int] | None:
    """The whole number that the whole text spells in words, from zero to 999,999, or None.

    Digits are no words: ``8`` gives None.
    """
    value = _value(re.findall(r"[a-z]+", write_plainly(text).casefold()))
    if value is None or re.search(r"[^a-zA-Z\s,.-]", write_plainly(text)):
        return None
    return Understood(value, How.PATTERN, 1.0, 0, len(text))


def read_number(text: str) -> int | None:
    """The whole number that the whole text gives in digits or in words, or None."""
    spelt = understand_number(text)
    return int(text) if text.isdigit() else spelt.value if spelt else None


def number_said(text: str) -> int:
    """The number of a text that a pattern found to be one, in digits or in words."""
    spelt = understand_number(text)
    return spelt.value if spelt else int(text)


def read_ordinal(word: str) -> int:
    """The place that ``first`` to ``tenth``, in any case, or a number of one digit before an ending (``3rd``) gives."""
    plain = word.casefold()
    return ORDINALS.index(plain) + 1 if plain in ORDINALS else int(plain[0])


def numbers_named_in(text: str) -> list[Understood[int]]:
    """Every number written in words in the text, longest first where they overlap, with its span.

    A bare ``one`` or ``no`` is too often no number ("one of", "no longer") and is left out.
    """
    plain = write_plainly(text)
    found = []
    for match in _spelled().finditer(plain):
        # "in six no sex was recorded": no word for nothing ends a number
        end = match.start() + len(_ENDS_IN_NOTHING.sub("", match[0]))
        for start, part in _numbers_in(plain[match.start() : end]):
            value = _value(_words(part))
            if value is not None and _words(part) not in (["one"], ["no"]):
                first = match.start() + start
                found.append(Understood(value, How.MENTION, 0.9, first, first + len(part)))
    return found


def _numbers_in(text: str) -> list[tuple[int, str]]:
    """The numbers that words side by side make, each with where it begins: one where they all make one (``one hundred,
    and four``), else one for each run between commas or ``and`` (``under eighteen, fourteen``).
    """
    if _value(_words(text)) is not None:
        return [(0, text)]
    bounds = [0, *(at for part in _PARTS_NUMBERS.finditer(text) for at in part.span()), len(text)]
    spans = list(zip(bounds[::2], bounds[1::2], strict=True))
    found: list[tuple[int, str]] = []
    while spans:
        start = spans[0][0]
        length = next((n for n in range(len(spans), 1, -1) if _value(_words(text[start : spans[n - 1][1]]))), 1)
        found.append((start, text[start : spans[length - 1][1]]))
        spans = spans[length:]
    return found


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.casefold())


@cache
def _spelled() -> re.Pattern[str]:
    lists = read_words("number_words")
    word = "|".join(sorted((*lists["ones"], *lists["tens"], *lists["scales"]), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{word})(?:(?:\s*-\s*|\s*,\s*|\s+and\s+|\s+)(?:{word}))*(?![\w-])", re.IGNORECASE)


def _value(words: list[str]) -> int | None:
    """The value of the words, or None where they are not one number (``three four``, ``and``)."""
    lists = read_words("number_words")
    if not words:
        return None
    if len(words) == 1 and words[0] in NOTHING:
        return 0
    if "thousand" in words:
        at = words.index("thousand")
        thousands, rest = _below_thousand(words[:at]), words[at + 1 :]
        if thousands is None:
            return None
        below = 0 if not rest else _below_thousand(rest[1:] if rest[0] == "and" else rest)
        return None if below is None else thousands * int(lists["scales"]["thousand"]) + below
    return _below_thousand(words)


def _below_thousand(words: list[str]) -> int | None:
    if "hundred" in words:
        at = words.index("hundred")
        hundreds = 1 if words[:at] == ["a"] else _below_hundred(words[:at])
        if hundreds is None or hundreds > 9:
            return None
        rest = words[at + 1 :]
        below = 0 if not rest else _below_hundred(rest[1:] if rest[0] == "and" else rest)
        return None if below is None else hundreds * 100 + below
    return _below_hundred(words)


def _below_hundred(words: list[str]) -> int | None:
    lists = read_words("number_words")
    ones, tens = lists["ones"], lists["tens"]
    if len(words) == 1 and words[0] not in NOTHING:
        value = ones.get(words[0], tens.get(words[0]))
        return None if value is None else int(value)
    if len(words) == 2 and words[0] in tens and 0 < ones.get(words[1], 0) < 10:
        return int(tens[words[0]]) + int(ones[words[1]])
    return None
