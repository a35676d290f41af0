"""Why the crimes of a number in a sentence count as online, and of what part of them it is that no column holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.model import WITHOUT_FLAG, Basis, Measure
from cyberflag.replies.prose.meanings import Meaning, names_all_crime
from cyberflag.replies.prose.sentences.left_out import lacking_in, left_out_of
from cyberflag.replies.prose.sentences.tokens import Token, next_start, read_tokens
from cyberflag.replies.prose.sentences.wholes_given import is_whole_of_flagged
from cyberflag.replies.prose.sentences.wordings import (
    BY_WHOM,
    FLAGGED,
    FOUND_BY_SEARCH,
    OF_WHICH,
    OF_YEARS_CRIMES,
    PART,
    PART_BEHIND,
)
from cyberflag.replies.prose.sentences.words_of_parts import words_of_part
from cyberflag.vocabularies.bases import basis_named_in, names_those_without_flag
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.told_words import told_words

_LEFT_UNSAID: Final = re.compile(
    r"(?:(?:was|were|is|are|had|have|has|did|do|been|not|so|also|of|and)\b|\s)+", re.IGNORECASE
)
"""Behind a number of what was said before it: ``20 boys, of whom 12 were``."""
_NOT_FLAGGED: Final = re.compile(
    r"\b(?:were|was|are|is|been)\s+not\s+(?:flagged|tagged|marked)\s*(?:$|[.;,)])", re.IGNORECASE
)
"""Says outright of a part that its crimes carry no flag: ``46 of them were not flagged``."""
_NOT_SURELY: Final = re.compile(
    r"\b(?:errors?|erroneously|wrong(?:ly)?|incorrect(?:ly)?|mistake\w*|should|could|may|might|would|never|not|yet|removed|unflagged)\b",
    re.IGNORECASE,
)
"""Says that crimes were flagged in error, or might be: ``46 of them should have been flagged``."""
_WHOLES: Final = (Measure.OFFENCES, Measure.VICTIMS, Measure.ARRESTS)
"""Measures of a whole that a sentence may go on to part; charges and outcomes are a part already."""

_NEAR: Final = 25
"""So many signs before a number may say that it is a part."""


def basis_of_number(text: str, numbers: Sequence[Token[str]], at: int) -> Basis | None:
    """Why a number counts as online, as the sentence says; one of which a later one is the flagged part does not."""
    if names_all_crime(text) or _is_without_flag(text, numbers, at):
        return Basis.NONE
    if _is_parted_by_flag(text, numbers, at):
        return Basis.NONE
    if FOUND_BY_SEARCH.match(text, numbers[at].end):
        return Basis.KEYWORD
    named = None if is_whole_of_flagged(text, numbers, at) else basis_named_in(text)
    return named.value if named else None


def with_parts_of_wholes(text: str, numbers: Sequence[Token[str]], meanings: Sequence[Meaning]) -> list[Meaning]:
    """The meanings of the numbers of a sentence, those of the flagged ones of crimes that no column holds as parts of
    these: ``67 offences in schools, of which 52 had the online flag``.
    """
    found = list(meanings)
    for at, (whole, part) in enumerate(pairwise(meanings)):
        is_part = _is_parted_by_flag(text, numbers, at) and _is_of_which(text, numbers[at + 1])
        if is_part and part.basis is Basis.FLAG and not part.detail and dict(whole.detail).keys() == {"of which"}:
            found[at + 1] = replace(part, detail=whole.detail)
    return found


def _is_parted_by_flag(text: str, numbers: Sequence[Token[str]], at: int) -> bool:
    """Whether a later number is of those of the crimes at a place that carry the flag or that the search found."""
    parts = [number for number in numbers[at + 1 :] if _is_of_which(text, number)]
    own = OF_WHICH.split(text[numbers[at].start : next_start(text, numbers, at)])[0]
    if not parts or FLAGGED.search(own) or FOUND_BY_SEARCH.search(own):
        return False
    of_part = numbers.index(parts[0])
    clause = text[parts[0].end : next_start(text, numbers, of_part)]
    if _NOT_SURELY.search(clause) and not _is_without_flag(text, numbers, of_part):
        return False
    return bool(FLAGGED.search(text[parts[0].end :]) or FOUND_BY_SEARCH.match(text, parts[0].end))


def _is_of_which(text: str, number: Token[str]) -> bool:
    """Whether the words right before a number or behind it say that it is a part: ``of which 29``, ``29 of them``."""
    is_before = OF_WHICH.search(text[max(0, number.start - _NEAR) : number.start]) is not None
    return is_before or PART_BEHIND.match(text[number.end :].lstrip()) is not None


def _is_without_flag(text: str, numbers: Sequence[Token[str]], at: int) -> bool:
    """Whether a number counts crimes that do not carry the flag: ``10 offences without the cyber flag``."""
    own = text[numbers[at].start : next_start(text, numbers, at)]
    is_said = len(numbers) > 1 and _NOT_FLAGGED.search(own) is not None
    return is_said or names_those_without_flag(text if len(numbers) == 1 else own)


def detail_of_number(text: str, numbers: Sequence[Token[str]], at: int, own: Meaning) -> tuple[tuple[str, str], ...]:
    """That the crimes do not carry the flag; else the words of a part that no column holds: ``185 show no gender``."""
    if _is_without_flag(text, numbers, at):
        return (WITHOUT_FLAG,)
    clause = words_of_part(text, numbers, at)
    is_whole = _is_parted_by_flag(text, numbers, at) and {*clause.casefold().split()} <= told_words("plain")
    is_said = is_whole or FOUND_BY_SEARCH.match(text, numbers[at].end)
    return () if is_said else _detail_of_part(text[: numbers[at].start], clause, own, left_out_of(text))


def _detail_of_part(
    before: str, clause: str, own: Meaning, left: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """What is ``left`` out of the crimes of a number, else the words behind it, where they tell a part of these that no
    column holds.
    """
    is_plain = own.measure in (None, *_WHOLES) and not (own.sex or own.age or own.platform)
    if left := left or (lacking_in(clause) if is_plain else ()):
        return left
    if BY_WHOM.match(clause):
        return (("of which", clause),)
    if own.sex or own.age or own.platform or own.offence or not clause or _LEFT_UNSAID.fullmatch(clause):
        return ()
    if says(clause, Cue.OTHER_BREAKDOWN):
        return (("of which", clause),)
    # what the part has of its own (a period, the flag, a charge) is said in the columns
    rest = OF_YEARS_CRIMES.sub("", clause, count=1)
    has_own = bool(read_tokens(rest).periods or FLAGGED.search(rest)) or own.measure not in (None, *_WHOLES)
    points_back = PART.search(before) or PART_BEHIND.match(clause)
    return (("of which", rest),) if not has_own and (points_back or rest != clause) else ()
