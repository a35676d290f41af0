"""The words of a sentence for victims, platforms and offences, without some of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cyberflag.replies.prose.sentences.tokens import Token, Tokens


def naming_only(tokens: Tokens, keep: Callable[[Token[Any]], bool]) -> Tokens:
    """What a sentence names, with those of its words for ages, sexes, platforms and offences alone that are kept."""
    return replace(
        tokens,
        ages=tuple(filter(keep, tokens.ages)),
        sexes=tuple(filter(keep, tokens.sexes)),
        platforms=tuple(filter(keep, tokens.platforms)),
        offences=tuple(filter(keep, tokens.offences)),
    )
