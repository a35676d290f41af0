"""Words for nought in a sentence, and whether they give a figure: ``no offences in 2018/19``, ``16 or 17 in none``."""

from __future__ import annotations

import re

from cyberflag.replies.prose.tokens import Token, Tokens
from cyberflag.replies.prose.wordings import WITHOUT_ANY
from cyberflag.vocabularies.letters import Cue, says

_SO = re.compile(
    r"\b(?:so|therefore|thus|hence|consequently|as\s+a\s+(?:result|consequence)|which\s+means)\b", re.IGNORECASE
)
_IN = re.compile(r"\bin\s+$", re.IGNORECASE)


def says_none(number: Token[str]) -> bool:
    """Whether a number is a word for nought."""
    return number.value.casefold() in ("no", "none", "nil", "zero", "nought")


def says_nought(text: str, tokens: Tokens, number: Token[str]) -> bool:
    """Whether a word for nought is a figure: with its period said, or as one part of a breakdown (``in none``), and
    where the sentence says neither what is not held nor which rows are left out (``offences with no crimes``), nor that
    none was flagged since there is no flag.
    """
    before = text[: number.start]
    is_dated = bool(tokens.periods or tokens.years)
    is_part = bool(tokens.sexes or tokens.ages or tokens.platforms) and _IN.search(before) is not None
    if _SO.search(before) and says(text, Cue.FLAG_NOT_USED):
        return False
    return (is_dated or is_part) and not says(text, Cue.NOT_HELD) and not WITHOUT_ANY.search(before)
