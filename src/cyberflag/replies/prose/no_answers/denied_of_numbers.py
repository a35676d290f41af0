"""What a sentence denies of the crimes that it numbers: ``12 were not linked to Snapchat`` are crimes elsewhere."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.tokens import Token, read_tokens

_VERBS: Final = r"(?:were|was|are|is|did|do|does|had|have|has|could|can|would|may|might)"
_GOES_ON: Final = (
    rf"(?:(?!\b(?:{_VERBS}|but|and|nor|whereas|while|although|which|that|who|whom|only|just|solely)\b)[^,;:.?()\d])*"
)
"""Of the clause of a denial, up to what is denied."""
_DENIES: Final = (
    r"(?:\b(?:not|never|cannot|neither|nor)\b|n['’]t\b)(?!\s+(?:only|just|solely|necessarily)\b)(?:\s+(?:have|be|been)\b)?"
    r"|\b(?:without|nothing(?:\s+to\s+do)?|lacked|lacking|other\s+than|instead\s+of|rather\s+than)\b"
    r"|\bno\s+(?:(?:known|apparent|obvious|clear|direct|recorded|stated|such)\s+)?"
    r"(?:(?:links?|connections?|relations?|relationship|mention|reference|evidence|indication|suggestion|involvement|element"
    r"|use|sign)\b|(?=\S+\s+(?:victims?|suspects?|child(?:ren)?)\b))"
    r"|\bun(?:related|connected|linked)\b"
)
_BEHIND: Final = re.compile(rf".*(?<!\bor )(?:{_DENIES}){_GOES_ON}", re.IGNORECASE | re.DOTALL)
_BEFORE: Final = re.compile(
    rf"\s*{_VERBS}(?:\s+(?:not|never)\b|n['’]t\b)[^,;:.?()\d]*\b(?:in|of|by|for)\s+(?:a\s+(?:further|total\s+of)\s+|the\s+)?",
    re.IGNORECASE,
)
"""Between what is denied and the number of which it is: ``Snapchat was not used in 12``."""
_EITHER: Final = re.compile(r"\b(?:whether|or)\s+(?:or\s+)?not\b", re.IGNORECASE)


def why_denied(text: str, number: Token[str], own: Meaning) -> str | None:
    """Why a number is not of the victims, platform or offence that it was read as of: its sentence denies that of it.
    Ages that are denied are read as the others.
    """
    tokens = read_tokens(text)
    said: dict[object, tuple[Token[object], ...]] = {
        own.sex: tokens.sexes,
        own.platform: tokens.platforms,
        own.offence: tokens.offences,
    }
    for value, words in said.items():
        denied = [word for word in words if word.value == value and _is_denied(text, number, word)]
        if value is not None and denied:
            word = min(denied, key=lambda token: token.start)
            return f"it is of those of which {text[word.start : word.end]!r} is denied"
    return None


def _is_denied(text: str, number: Token[str], word: Token[object]) -> bool:
    """Whether words between a number and a word deny that of it, and no other number stands between."""
    first, last = (number, word) if number.end <= word.start else (word, number)
    between = _EITHER.sub(" ", text[first.end : last.start])
    if any(first.end <= other.start < last.start for other in read_tokens(text).numbers):
        return False
    return (_BEHIND if first is number else _BEFORE).fullmatch(between) is not None
