"""Numbers given before, of which a sentence tells a part: ``girls account for 50 of the 72``."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL_AGES, CHILDREN, Basis
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.ages_asked import names_others
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.tokens import Token, read_tokens
from cyberflag.replies.prose.sentences.wordings import BACK, FLAGGED
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.told_words import told_words

_OF_THE: Final = re.compile(r"(?:\d|\b(?!out\b)[a-z]+)\s+(?:out\s+)?of\s+(?:the|all)\s+$", re.IGNORECASE)
_OPENS: Final = re.compile(r"\W*(?:out\s+)?of\s+(?:the|all)\s+", re.IGNORECASE)
"""Opens a sentence on a part: alone (``Of the 72, 50 ...``); with words behind it the number is read, and then left out
as told again, by what it is of (``Of the 49 in 2017, ...``).
"""
_OPENS_WHOLE: Final = re.compile(
    r"\W*(?:(?:out\s+)?of|from|among)\s+(?:the|all|these|those|our)\s+(?:(?:total|of|recorded|above|same|said)\s+)*",
    re.IGNORECASE,
)
_OPENS_CLAUSE: Final = re.compile(r"(?:[;,]|\band)\s+(?:and\s+)?of\s+the\s+$", re.IGNORECASE)
"""Opens a further part in its sentence: ``...; of the 50, 40 had``."""
_OPENS_ALL: Final = re.compile(r"\W*all\s+(?:of\s+(?:the|these|those)\s+)?", re.IGNORECASE)
_OF_THOSE: Final = re.compile(r"\b(?:out\s+)?of\s+(?:these|those|them|the\s+(?:above|same|said))\s+$", re.IGNORECASE)
_TELLS: Final = re.compile(
    r"\s+(?:(?:also|only|all|each|both|then|had|have|has|were|was|are|is)\s+)*"
    r"(?:had|have|has|were|was|are|is|carr(?:y|ies|ied)|b(?:ear|ore)|led|resulted|ended|involved|concerned|related|received|did|do|showed?|named|took|met|fell)\b",
    re.IGNORECASE,
)
"""Behind a number of some of the crimes told before: ``Of the above 74 had the flag``."""


def names_number_again(text: str, start: int, end: int, asked: str = "") -> bool:
    """Whether the number at a place of a text is one that was given before, by the words in front of it (``the above
    74``); ``Of those 74 had the flag`` gives a new one, and so does ``All 43 were female``.
    """
    if BACK.search(text[:start]) is None or (_OPENS_ALL.fullmatch(text, 0, start) and _are_one_part(text[end:], asked)):
        return False
    return _OF_THOSE.search(text[:start]) is None or _TELLS.match(text, end) is None


def _are_one_part(behind: str, asked: str) -> bool:
    """Whether what a sentence says behind the number of all crimes is that they are of one sex, age or platform."""
    tokens = read_tokens(behind)
    ages = [age for age in tokens.ages if age.value not in (ALL_AGES, CHILDREN)]
    parts = (*tokens.sexes, *ages, *tokens.platforms)
    beside = blanked(behind, [(part.start, part.end) for part in parts])
    is_plain = set(re.findall(r"[^\s.]+", beside.casefold())) <= told_words("beside_all")
    is_of_others = bool(tokens.sexes or ages) and names_others(asked)
    return len(parts) == 1 and not is_of_others and is_plain and not (tokens.numbers or tokens.periods)


def is_whole_given(text: str, number: Token[str], printed: Collection[str]) -> bool:
    """Whether a number of a text is the whole of which a part is told beside it, and was ``printed`` before."""
    if number.value not in printed:
        return False
    before = text[: number.start]
    opens = _OPENS.fullmatch(before) or _OPENS_CLAUSE.search(before)
    is_opening = opens is not None and text[number.end :].lstrip().startswith(",")
    return is_opening or _OF_THE.search(before) is not None


def is_whole_of_flagged(text: str, numbers: Sequence[Token[str]], at: int) -> bool:
    """Whether a number of a text is the whole that it opens with, of which the part behind it alone carries the flag:
    57 in ``Of the 57 offences, 41 had a cyber flag``.
    """
    if at or len(numbers) == 1 or _OPENS_WHOLE.fullmatch(text, 0, numbers[0].start) is None:
        return False
    between = text[numbers[0].end : numbers[1].start]
    return FLAGGED.search(between) is None and FLAGGED.search(text[numbers[1].end :]) is not None


def without_flag_of_part(own: Meaning, beside: Sequence[Meaning], setting: Setting) -> Setting:
    """The setting of a whole without the flag that its question asks for, where only a part told beside it has it."""
    if own.basis is not None or not any(other.basis is Basis.FLAG for other in beside):
        return setting
    return replace(setting, question=replace(setting.question, basis=None, detail=()))
