"""Words that say of how many something holds and give no number: ``90 offences, mostly against girls``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from cyberflag.replies.prose.sentences.tokens import Token, Tokens
from cyberflag.replies.prose.sentences.wordings import VAGUE

T = TypeVar("T")

_BRACKET: Final = re.compile(r"\s*(?:\w+\s+){0,2}?\(\s?[<*]?\d[\d,]*\)")
"""Behind such words the number itself: ``most of them (41)``."""
_OF_THE_NUMBER: Final = re.compile(r"\s*(?:of\s+)?(?:(?:the|these|those|our|all)\s+)*$")
_MAKES_UP: Final = re.compile(
    r"[^.;,]*\b(?:ma[kd]es?\s+up|account(?:s|ed)?\s+for|represent(?:s|ed)?|constitut(?:es?|ed)|compris(?:es?|ed)|form(?:s|ed)?)\s+"
    r"(?:(?:about|around|approximately|roughly|some|nearly|almost|only|just|over|under)\s+)*$",
    re.IGNORECASE,
)
"""Before a share of a number: of whom it speaks stands before it (``Boys made up a tenth of the 260 offences``)."""
_CLAUSE_END: Final = re.compile(r"[.;](?:\s|$)")
_ITS_NUMBER: Final = re.compile(
    r"(?:[\s)]*\([^()]{0,20}\)|[)\]])?"  # its code
    r"\s*(?:[:(–-]|,\s*(?:with|in|at|for|on|namely|numbering|totalling|recorded|reported|flagged|making\s+up|accounting\s+for)\s"
    r"|,?\s*(?:which|that)\s+(?:(?:alone|together|between\s+them|itself|has|have|had|was|were|is|are|been)\s+){0,3}"
    r"(?:(?:account|provid|contribut|number|total|ma[kd]|c[oa]m|recorded|reported|found|seen|stood|stands)\w*\s+){0,2}(?:(?:up|for|to|in|at)\s+)?"
    r"|(?:\s(?:with|in|at|for|on|was|were|is|are|by|being|namely|numbering|recorded|reported|accounting)\b)*)[\s(]*$",
    re.IGNORECASE,
)
"""Between a word and the number of its own behind it: ``mostly girls (60)``, ``mainly Snapchat, with 60``."""
_BESIDE_NUMBER: Final = re.compile(r"[\s,(]*(?:or\s+|that\s+is\s+)?(?:about\s+)?$")
"""Between a number and a share that only says it again: ``60 (67%) were girls``."""
_SHARE: Final = re.compile(r"\d[\d.]*\s*(?:%|per\s*cent)", re.IGNORECASE)
_BEHIND_COUNTED: Final = re.compile(
    r"(?:\s+of\s+(?:(?:all|the|these|those|them|our|its|such|whom|which)\b\s*)+(?:(?!and\b|but\b|while\b)[\w'’-]+\s*){0,3}|\s+(?:[\w-]+\s+)?"
    r"(?:victims?|offences?|crimes?|cases|children|reports|incidents|complainants|records|people|girls|boys|females?|males?))"
    r"[\s,(–-]*(?P<or>\b(?:or|that\s+is|i\.?e\.?,?|equal\s+to|equivalent\s+to|equating\s+to|representing)\s+)?"
    r"(?:(?:about|around|approximately|roughly|some|nearly|just\s+(?:over|under))\s+)?",
    re.IGNORECASE,
)
_GROWTH: Final = (
    r"(?:(?:increas|decreas|declin)(?:e|es|ed)|ris(?:e|es|en)|rose|falls?|fell|fallen|reductions?|drops?|dropped|growth|grew|grown"
    r"|jumps?|jumped|change|uplift|surge)"
)
_OF_A_CHANGE: Final = re.compile(
    rf"(?:\s+(?!of\b|were\b|was\b|had\b|have\b|are\b|is\b)[\w-]+){{0,4}}?\s+{_GROWTH}\b|\s+(?:up|down|more|fewer|higher|lower)\b",
    re.IGNORECASE,
)
_CHANGED_BY: Final = re.compile(
    rf"\b(?:{_GROWTH}|up|down)(?:\s+(?:of|by))?\s+(?:(?:about|around|approximately|roughly|some|nearly|almost|over|under|just|an?)\s+)*$",
    re.IGNORECASE,
)
"""Behind and before a share that tells a change and is none of the crimes: ``a 62 per cent increase in rapes``."""
_CLOSES_REMARK: Final = re.compile(r"\s*[,)–-]")
"""Between a number with what it counts and the share that says it again: ``60 of the victims, or 67 %, were girls``."""


def without_vague(text: str, tokens: Tokens) -> Tokens:
    """The words of a sentence without those victims, platforms and offences of which it only says that many or most
    crimes are of them.
    """
    zones = list(_zones(text, tokens.numbers))
    if not zones:
        return tokens
    return replace(
        tokens,
        ages=_outside(text, tokens.ages, zones, tokens.numbers),
        sexes=_outside(text, tokens.sexes, zones, tokens.numbers),
        platforms=_outside(text, tokens.platforms, zones, tokens.numbers),
        offences=_outside(text, tokens.offences, zones, tokens.numbers),
    )


def _zones(text: str, numbers: Sequence[Token[str]]) -> Iterator[tuple[int, int]]:
    """Where the words stand of which such a word speaks: up to the next number, beyond one that it is a part of."""
    for found in VAGUE.finditer(text):
        if _BRACKET.match(text, found.end()) or _says_again(text, found, numbers) or _tells_a_change(text, found):
            continue
        clause = _CLAUSE_END.search(text, found.end())
        end = clause.start() if clause else len(text)
        later = [number for number in numbers if found.end() <= number.start < end]
        start = found.end()
        is_of_number = bool(later) and _OF_THE_NUMBER.fullmatch(text, start, later[0].start) is not None
        before = max((number.end for number in numbers if number.end <= found.start()), default=0)
        if is_of_number and (makes_up := _MAKES_UP.search(text, before, found.start())) is not None:
            yield makes_up.span()
        if is_of_number:
            start, later = later[0].end, later[1:]  # "most of the 90 offences were against girls"
        yield start, later[0].start if later else end


def _tells_a_change(text: str, word: re.Match[str]) -> bool:
    """Whether a share is that by which crimes grew or fell, which are all of those named behind it."""
    if _SHARE.fullmatch(word[0].strip()) is None:
        return False
    return bool(_OF_A_CHANGE.match(text, word.end()) or _CHANGED_BY.search(text, 0, word.start()))


def _says_again(text: str, word: re.Match[str], numbers: Sequence[Token[str]]) -> bool:
    """Whether such a word is a part of a number, or the share of one right before it."""
    start = word.start()
    before = [number for number in numbers if number.start <= start]
    if any(start < n.end or _BESIDE_NUMBER.fullmatch(text, n.end, start) for n in before):
        return True
    behind = _BEHIND_COUNTED.fullmatch(text, before[-1].end, start) if before else None
    is_share = behind is not None and _SHARE.fullmatch(word[0]) is not None
    return is_share and behind is not None and bool(behind["or"] or _CLOSES_REMARK.match(text, word.end()))


def _outside(
    text: str, words: Sequence[Token[T]], zones: Sequence[tuple[int, int]], numbers: Sequence[Token[str]]
) -> tuple[Token[T], ...]:
    """The words outside of all zones, and those with a number of their own right behind them."""
    return tuple(
        word
        for word in words
        if not any(start <= word.start < end for start, end in zones)
        or any(word.end <= n.start and _ITS_NUMBER.fullmatch(text, word.end, n.start) for n in numbers)
    )
