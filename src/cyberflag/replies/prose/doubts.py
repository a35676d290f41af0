"""Whether the numbers of a sentence can be what they were read as together."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.tokens import Token, Tokens
from cyberflag.replies.prose.wordings import RESPECTIVELY


def is_out_of_order(text: str, tokens: Tokens, numbers: Sequence[Token[str]], meanings: Sequence[Meaning]) -> bool:
    """Whether numbers are said to stand in an order, and it was not found in which: ``55 / 28 / 10 respectively``."""
    if not RESPECTIVELY.search(text) or len(tokens.numbers) < 2:
        return False
    return len(tokens.numbers) > len(numbers) or len(set(meanings)) < len(numbers)


def said_twice(numbers: Sequence[Token[str]], meanings: Sequence[Meaning]) -> Token[str] | None:
    """The first number that means the same as one before it and is another: one of the two was not understood."""
    known: dict[Meaning, str] = {}
    for number, meaning in zip(numbers, meanings, strict=True):
        if known.setdefault(meaning, number.value) != number.value:
            return number
    return None
