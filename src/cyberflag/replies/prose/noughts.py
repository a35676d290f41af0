"""Words for nought in a sentence, and whether they give a figure: ``no offences in 2018/19``, ``16 or 17 in none``."""

from __future__ import annotations

import re

from cyberflag.model import Basis, Count
from cyberflag.replies.prose.setting import ProseContext
from cyberflag.replies.prose.tokens import Token, Tokens
from cyberflag.replies.prose.wordings import WITHOUT_ANY
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.number_words import NOTHING

_SO = re.compile(
    r"\b(?:so|therefore|thus|hence|consequently|as\s+a\s+(?:result|consequence)|which\s+means)\b", re.IGNORECASE
)
_IN = re.compile(r"\bin\s+$", re.IGNORECASE)


def says_none(number: Token[str]) -> bool:
    """Whether a number is a word for nought."""
    return number.value.casefold() in NOTHING


def follows_from_no_flag(count: Count, context: ProseContext) -> bool:
    """Whether a nought in words tells how many crimes carry a flag that the force does not use: no count of them."""
    has_no_flag = context.request.basis is Basis.FLAG and context.basis is Basis.UNKNOWN
    return has_no_flag and count.basis is Basis.FLAG and count.printed.casefold() in NOTHING


def says_nought(text: str, tokens: Tokens, number: Token[str]) -> bool:
    """Whether a word for nought is a figure: with its period said, or as one part of a breakdown (``in none``), and
    where the sentence says neither what is not held nor which rows are left out (``offences with no crimes``), nor that
    none was flagged since there is no flag.
    """
    before = text[: number.start]
    is_dated = bool(tokens.periods or tokens.years)
    is_part = bool(tokens.sexes or tokens.ages or tokens.platforms) and _IN.search(before) is not None
    if says(before, Cue.FLAG_NOT_USED) or (_SO.search(before) and says(text, Cue.FLAG_NOT_USED)):
        return False
    return (is_dated or is_part) and not says(text, Cue.NOT_HELD) and not WITHOUT_ANY.search(before)
