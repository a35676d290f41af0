"""Numbers of one sentence that count different things, none of them crimes, each with its own word right behind it:
``274 applications and 39 disclosures``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.tokens import Token, Tokens

_COUNTED: Final = "counted"
"""The detail that holds the words for what is counted, as that of a table with several such headings does."""


def with_things_apart(
    text: str, tokens: Tokens, numbers: Sequence[Token[str]], meanings: Sequence[Meaning]
) -> list[Meaning]:
    """What the numbers of a sentence count, with these words where all of them have such a word and no two the same."""
    words = [_thing_behind(text, tokens, number) for number in numbers]
    are_apart = len(numbers) > 1 and all(words) and len({*words}) == len(words)
    if not are_apart or any(meaning.measure is not Measure.OTHER for meaning in meanings):
        return list(meanings)
    return [
        replace(meaning, detail=(*meaning.detail, (_COUNTED, word)))
        for meaning, word in zip(meanings, words, strict=True)
    ]


def _thing_behind(text: str, tokens: Tokens, number: Token[str]) -> str:
    """The words behind a number for what is no crime; empty where there are none right behind it."""
    named = (one for one in tokens.measures if one.value is Measure.OTHER and one.start <= number.start < one.end)
    return next((text[number.end : one.end].strip().casefold() for one in named), "")
