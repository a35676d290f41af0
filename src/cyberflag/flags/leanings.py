"""What the whole wording of a summary leans to, where the rules alone are not sure: weights of words, as data.

A rule tells what it knows. Where it knows little, the other words of a summary still say something: ``cordless``,
``walked in`` and ``dm`` are seldom found in the same kind of crime. A *leaning* is a sum of two parts, in thousandths
of log-odds: the weights of what the rules found (`cyberflag.flags.features`), and those of the *marks* of the text.
Marks are

- each word (``dm``; one of digits alone is ``0``) and each two that follow each other in one sentence (``walked in``);
- the first four and the first six letters of a longer word (``harr*``, ``harras*``), and its last three (``*ing``).

Each mark of a text counts as often as it stands there; the words of mentions that a cue set aside are left out, since
what they say is the cue's. Where what the rules found says enough alone (its sum is further from nought than
``within``), the words are not asked and the rules decide. Else the sum of both is heeded. Nearer to nought than
``sure`` a person must see the record. Further away its sign decides, online only where there is any mention; but what
the rules decided is turned into its opposite only from ``turns`` on, and before that a person must see it.

The weights were fitted on summaries by several hands (docs/decisions/0013); nothing but whole numbers is kept of them,
so that a sum is the same on every machine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cyberflag.errors import UsageError
from cyberflag.flags.tokens import SENTENCE_ENDS, split_tokens

UNIT = 1000
"""Thousandths of log-odds."""

BEGINNINGS = (4, 6)
"""Letters of the beginnings that are marks, the shorter first."""

ENDING = 3
"""Letters of the ending that is a mark."""

SHOWN = 5
"""How many words are shown as what a leaning went by."""

MOST = 1_000_000
"""The most that a mark may weigh, either way: far beyond any odds."""


@dataclass(frozen=True)
class Leanings:
    """The weights, in thousandths of log-odds: ``rules`` by the names of features, ``marks`` by marks."""

    bias: int
    within: int
    sure: int
    turns: int
    rules: Mapping[str, int]
    marks: Mapping[str, int]


def read_leanings(said: Mapping[str, Any]) -> Leanings | None:
    """The leanings of a pack's part of that name, which has the fields of `Leanings`; none where ``within`` is nought.

    Raises ``UsageError`` where a field is not known, missing, or no whole number, or a mark weighs more than `MOST`.
    """
    try:
        found = Leanings(**said)
        numbers = [found.bias, found.within, found.sure, found.turns]
        whole = all(type(one) is int for one in [*numbers, *found.rules.values(), *found.marks.values()])
        whole = whole and all(abs(weight) <= MOST for weight in found.marks.values())
    except (TypeError, AttributeError):
        whole = False
    if not whole:
        raise UsageError(
            "The part [leanings] of the rule pack is not understood.",
            "It has the whole numbers bias, within, sure and turns, and tables of such: rules and marks. No mark "
            f"weighs more than {MOST:,}, either way.",
        )
    return found if found.within > 0 else None


@dataclass(frozen=True)
class Mark:
    """A mark where it stands in a text: the span, in bytes, of the word or of the two that it is of."""

    text: str
    start: int
    end: int


def list_marks(text: bytes) -> Iterator[Mark]:
    """The marks of a text in UTF-8, in order, as often as they stand there; their letters are those of `tokens`."""
    before: Mark | None = None
    for token in split_tokens(text):
        if not token.is_word:
            before = None if token.text in SENTENCE_ENDS else before
            continue
        word = Mark("0" if token.text.isascii() and token.text.isdigit() else token.text, token.start, token.end)
        yield word
        if before:
            yield Mark(f"{before.text} {word.text}", before.start, word.end)
        parts = [f"{token.text[:length]}*" for length in BEGINNINGS if len(token.text) > length]
        if len(token.text) > ENDING:
            parts.append(f"*{token.text[-ENDING:]}")
        yield from (Mark(part, token.start, token.end) for part in parts)
        before = word


def without(text: bytes, spans: Iterable[tuple[int, int]]) -> bytes:
    """The text with blanks in the place of some spans."""
    kept = bytearray(text)
    for start, end in spans:
        kept[start:end] = b" " * (end - start)
    return bytes(kept)


def marks_of(text: bytes) -> Counter[str]:
    """The marks of a text in UTF-8, and how often each stands there."""
    return Counter(mark.text for mark in list_marks(text))


def telling_words(text: bytes, leanings: Leanings, *, towards: int) -> list[tuple[int, int]]:
    """The spans of the words that tell most in a text, `SHOWN` of them at most, in order: of those whose marks together
    lean ``towards`` online (1) or not (-1) the heaviest, of which none overlaps another; of the same words the first.
    """
    weight: Counter[tuple[int, int]] = Counter()
    for mark in list_marks(text):
        weight[mark.start, mark.end] += towards * leanings.marks.get(mark.text, 0)
    chosen: dict[bytes, tuple[int, int]] = {}
    for start, end in sorted(weight, key=lambda span: (-weight[span], span)):
        if len(chosen) == SHOWN or weight[start, end] <= 0:
            break
        if all(end <= before or start >= after for before, after in chosen.values()):
            chosen.setdefault(text[start:end], (start, end))
    return sorted(chosen.values())
