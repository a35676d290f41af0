"""Numbers that part the number before them: ``60 girls, of whom 41 were aged 13 to 15``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.model import ALL, Measure
from cyberflag.replies.prose.around.setting import parts_of
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.tokens import Token, next_start
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.signs.markers import exact_number

_OF_WHOM: Final = re.compile(
    r"\b(?:of\s+whom|(?:most|many|some|half|all|several|the\s+majority)\s+of\s+(?:whom|them))\b", re.IGNORECASE
)
_SET_OFF: Final = re.compile(
    r"(?:^|[,;:.(\-\u2013\u2014])\s*(?P<and>and\s+)?(?:of|among|amongst)\s+(?:which|these|those|them)\s*,?\s*"
    r"(?:only\s+|about\s+|around\s+)?$"
    r"|(?<!not)(?<!and)(?<!without)(?<!when)(?<!\d)\s(?P<including>including)\s+$",
    re.IGNORECASE,
)
"""Right before a number of some of what the number before it counts, and of nothing that stands between them."""
_OF_CRIMES: Final = re.compile(
    r"\s+(?!(?:were|was|are|had|have|of|involved|involving|led|resulted|on|against|with|for|in)\b)"
    r"(?:(?:[\w'-]+)\s+(?!(?:were|was|are|had|have|involved|led|resulted|of|on|against|with)\b)){0,4}"
    r"(?:offences?|crimes?|cases?|incidents?|reports?)\b",
    re.IGNORECASE,
)
"""Behind a number that a sentence opens with and that counts the crimes themselves."""
_NOT_OF_IT: Final = re.compile(
    r"\b(?:compared|than|from|beside|besides|addition|additional|separate|separately|plus|others?|as\s+well)\b",
    re.IGNORECASE,
)
"""Between numbers the latter of which parts nothing that the one before it parts."""
_STOP: Final = re.compile(r"[.;()]")
"""Behind parts that are offences: what follows is no further one of them."""
_CRIMES: Final = (None, Measure.OFFENCES)
_CAME_OF_THEM: Final = (Measure.CHARGES, Measure.OUTCOMES)
_NEAR: Final = 25
_OF_OTHERS: Final = re.compile(
    r"\b(?:others?|further|totals?|all|overall|altogether|different|any|crimes?\s+of|offences?\s+of|sexual\s+offences)\b",
    re.IGNORECASE,
)
"""Beside a number that is not of the offence named before it."""
_NEXT_NUMBER: Final = re.compile(r"[;)]|,\s+(?:and\s+)?\d")
"""Behind a number: where something else is told."""
_WERE_SUCH: Final = re.compile(
    r"\d\s+(?:were|was|are)\s+(?:for\s+)?(?!against|flagged|recorded|charged|arrested|cautioned|female|male|aged|under|on\b)",
    re.IGNORECASE,
)
"""Parts crimes by what they were: ``40 were rapes and 60 involved knives``."""
_POINTS_BACK: Final = re.compile(r"\b(?:of|among|amongst)\s+(?:which|whom|these|those|them)\b", re.IGNORECASE)
_OF_THOSE: Final = re.compile(
    r"\s+of\s+(?:which|whom|them|(?:these|those|the|its|their)\s+(?:(?:[\w-]+\s+)?(?:offences|crimes|victims|cases|reports|complainants)\b"
    r"|(?=were\b|had\b|was\b|involved\b|led\b|resulted\b)))",
    re.IGNORECASE,
)
"""Before and behind a number of some of the crimes of the number before it."""


def with_wholes(text: str, numbers: Sequence[Token[str]], meanings: Sequence[Meaning]) -> list[Meaning]:
    """What the numbers of a sentence mean, those that part the one before them narrowed as it is, and so are further
    parts of the same kind: the girls of 13 to 15, and then those under 13.
    """
    found = list(meanings[:1])
    whole: int | None = None
    beside: int | None = None
    for at, (before, number) in enumerate(pairwise(numbers), start=1):
        between = text[before.end : number.start]
        is_beside = beside is not None and bool(parts_of(meanings[at - 1]) & parts_of(meanings[beside]))
        beside = whole
        if _OF_WHOM.search(between) or _parts_one_before(text, numbers, meanings, at, is_beside=is_beside):
            whole = at - 1
        elif whole is not None and not _goes_on(between, meanings[at - 1], meanings[at]):
            whole = None
        if whole is not None and not _is_part(meanings[at], meanings[whole], number, numbers[whole]):
            whole = None
        found.append(meanings[at] if whole is None else _narrowed(meanings[at], found[whole]))
    return _with_offences_before(text, numbers, found)


def _parts_one_before(
    text: str, numbers: Sequence[Token[str]], meanings: Sequence[Meaning], at: int, *, is_beside: bool
) -> bool:
    """Whether a number is said to be of the crimes of the one right before it: of those that the sentence opens with,
    or opens a year with, of those beside these, which have parts of their own (``is_beside``), or, by ``of which``
    behind ``of which``, of a part. Of others (``100 offences (60 on Snapchat), of which 12 ...``, ``60 of these ... and
    12 of these ...``) it may be of all.
    """
    start = numbers[at - 2].end if at > 1 else 0
    before, between = text[start : numbers[at - 1].start], text[numbers[at - 1].end : numbers[at].start]
    led, own = _SET_OFF.search(before), _SET_OFF.search(between)
    if led is not None:
        is_within = own is not None and not (own["and"] or own["including"] or led["including"])
        return is_within and "(" not in between and ")" not in between
    is_new = at == 1 or is_beside or meanings[at - 1].period not in {m.period for m in meanings[: at - 1]}
    is_part = _OF_THOSE.match(text, numbers[at - 1].end) or (at == 1 and _POINTS_BACK.search(before))
    if not is_new or is_part:
        return False
    is_crimes = is_beside or _OF_CRIMES.match(text, numbers[at - 1].end) or meanings[at - 1].offence is not None
    return bool(is_crimes) and (own is not None or _OF_THOSE.match(text, numbers[at].end) is not None)


def _is_part(part: Meaning, whole: Meaning, number: Token[str], other: Token[str]) -> bool:
    return not parts_of(whole) & parts_of(part) and _is_of(part, whole) and not _exceeds(number, other)


def _goes_on(between: str, before: Meaning, meaning: Meaning) -> bool:
    """Whether a number parts the crimes further as the one before it does, or is taken for the same thing as that; not
    one that is compared with that or stands beside it.
    """
    if _NOT_OF_IT.search(between) or (not parts_of(meaning) and _STOP.search(between)):
        return False
    parts = parts_of(meaning)
    is_alike = parts == parts_of(before) and bool(parts or (before.offence and meaning.offence))
    return meaning == before or (is_alike and meaning.period in (None, before.period))


def _exceeds(number: Token[str], other: Token[str]) -> bool:
    """Whether a number is more than another one, so that it is no part of it."""
    part, whole = (exact_number(n.value) for n in (number, other))
    return part is not None and whole is not None and part > whole


def _is_of(part: Meaning, whole: Meaning) -> bool:
    """Whether a number counts some of what another one counts, or what came of it, in its days."""
    is_counted = part.measure == whole.measure or (whole.measure in _CRIMES and part.measure in _CAME_OF_THEM)
    return is_counted and part.period in (None, whole.period)


def _with_offences_before(text: str, numbers: Sequence[Token[str]], meanings: Sequence[Meaning]) -> list[Meaning]:
    """What the numbers mean, those that point back at the crimes of the one before them of its offence: ``50 rapes, of
    which 32 were of girls and 18 of boys``.
    """
    found = list(meanings[:1])
    points_back = False
    for (before, number), meaning in zip(pairwise(numbers), meanings[1:], strict=True):
        is_new = _POINTS_BACK.search(text, before.end, number.start) or _OF_THOSE.match(text, number.end)
        points_back = bool(is_new) or (points_back and bool(parts_of(meaning)))
        is_one = len({m.offence for m in found} - {None}) == 1  # "50 rapes, 9 thefts, of which 12": of both, or one
        is_open = points_back and is_one and meaning.offence is None and meaning.period in (None, found[-1].period)
        found.append(replace(meaning, offence=found[-1].offence) if is_open else meaning)
    return found


def _narrowed(part: Meaning, whole: Meaning) -> Meaning:
    return replace(part, age=part.age or whole.age, sex=part.sex or whole.sex, platform=part.platform or whole.platform)


def with_shared_offence(text: str, numbers: Sequence[Token[str]], meanings: Sequence[Meaning]) -> list[Meaning]:
    """What numbers mean, those behind the one offence that a sentence names being of it too: ``45 offences of stalking,
    compared with 38 the year before``; not those that are said to be of others or of all.
    """
    named = [m.offence for m in meanings if m.offence]
    if len(set(named)) != 1 or set(named) <= {ALL, SEXUAL_OFFENCES} or not meanings[0].offence:
        return list(meanings)
    shared: list[Meaning] = []
    for at, (number, meaning) in enumerate(zip(numbers, meanings, strict=True)):
        start = numbers[at - 1].end if at else 0
        behind = _NEXT_NUMBER.split(text[number.end : next_start(text, numbers, at)])[0]
        own = f"{text[max(start, number.start - _NEAR) : number.start]} {behind}"
        is_left = meaning.offence or meaning.measure is Measure.OTHER or _OF_OTHERS.search(own)
        shared.append(
            meaning if is_left or _WERE_SUCH.search(text, 0, number.start) else replace(meaning, offence=named[0])
        )
    return shared
