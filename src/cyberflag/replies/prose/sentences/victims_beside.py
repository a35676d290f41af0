"""Victims that a sentence counts beside its crimes: ``120 offences with 131 victims, of whom 100 were girls``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.linked_victims import is_tied_to_some
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, next_start, read_tokens
from cyberflag.replies.prose.sentences.victims_of_all import counts_victims_of_all, first_part, parts_follow
from cyberflag.replies.prose.sentences.wordings import OVER_TIME

_VICTIMS: Final = re.compile(
    r"\s+(?:(?:different|individual|separate|identified|distinct|unique|named|known|recorded)\s+)*"
    r"(?P<who>victims|complainants|children|young\s+people)"
    r"(?=\s*(?:$|[.;:()]|,(?!\s+(?:who|all|most|mostly|none|both|each|many|some)\b)|and\s+(?:\d|in\b|for\b)"
    r"|(?:(?:was|were|have\s+been|had\s+been)\s+)?(?:recorded|identified|reported|involved)\b(?!\s+(?:as|for|by|to|with)\b)"
    rf"|(?:in|for|during)\s+\d|{OVER_TIME}"
    r"|(?:in\s+(?:all|total)|altogether|overall)\s*(?:$|[.;,:(])"
    r"|of\s+(?:whom|\d)|(?:were\s+)?(?:linked|connected|related)\s+to\s+\d|were\s+(?:the\s+)?victims\s+of\s+\d))",
    re.IGNORECASE,
)
"""Behind a number of victims of whom nothing else is said."""
_SOME: Final = re.compile(
    r"\b(?:of\s+(?:which|these|those|them)|including|only|another|further|other|for|except|excluding|repeat|least)\s+$",
    re.IGNORECASE,
)
_LED: Final = re.compile(
    r"(?:^|[\d;:,.(]|\b(?:with|involv\w+|against|affect\w+|concern\w+|and|were|was|had|have|has|recorded|identified))\s*"
    r"(?:(?:a|an|total|in|of|all|about|over|some|approximately)\s+)*$",
    re.IGNORECASE,
)
"""Before a number of victims: nobody has ``supported``, ``visited`` or ``referred`` them."""
_AGAINST: Final = re.compile(
    r"\b(?:involv\w+|against|affect\w+)\s+(?:a\s+total\s+of\s+)?$|^(?=.*\bvictims\s+of\s+\d)", re.IGNORECASE
)
"""Says of children that they are those against whom crimes were committed."""
_CRIMES: Final = re.compile(
    r"\s+(?:(?:such|recorded|flagged|online|sexual|child|separate|cyber|relevant|of\s+(?:these|the)|these)\s+)*(?:offences|crimes)\b",
    re.IGNORECASE,
)
_OFFENCES: Final = re.compile(r"\s(?:offences|crimes)\b", re.IGNORECASE)
_AND: Final = re.compile(r"\s*(?:,|(?:,\s*)?(?:and|&))\s*", re.IGNORECASE)
_CLAUSE_END: Final = re.compile(r"[;(]|\.\s|\bof\s+whom\b|:", re.IGNORECASE)
_OF_CRIMES: Final = re.compile(
    r"\s+(?:(?:different|individual|separate|identified|distinct|unique|known)\s+)*(?:(?:victims|complainants)\s+of"
    r"|(?:children|young\s+people|people)\s+(?:were|became|had\s+been|have\s+been)\s+(?:the\s+)?victims\s+of)\s+"
    r"(?:(?:these|those|the|such|our|online|sexual|child|flagged)\s+)+(?:offences|crimes)\b"
    r"(?=\s*(?:$|[.:;)]|,(?!\s+(?:who|all|most|mostly|none|both|each|many|some)\b)|and\s+\d|of\s+whom\b|(?:in|during|for)\s+(?:\d|the\s+year)"
    r"|(?:(?:were|was)\s+)?(?:recorded|identified|reported)\b(?!\s+(?:as|for|by|to|with)\b)))",
    re.IGNORECASE,
)
"""Behind the number of victims of all crimes, which those behind it part: ``131 victims of these crimes``."""
_CRIMES_HAD: Final = re.compile(
    r"^\W*(?:(?:the|these|those|our|in|for|during)\s+)*(?:[\w/-]+\s+){0,2}(?:offences|crimes)\b[^.,;:]*?\b(?:had|have|involved)\s+(?:a\s+total\s+of\s+)?$",
    re.IGNORECASE,
)
"""Before the number of victims that all crimes of a year had."""
_VICTIMS_OF: Final = re.compile(r"\s+(?:\w+\s+){0,2}(?:victims|complainants)\s+of\s+", re.IGNORECASE)
_FEWEST: Final = 5
"""Fewer victims may be those of each crime: ``12 offences with two victims``."""


def counts_victims(text: str, tokens: Tokens, number: Token[str], setting: Setting) -> bool:
    """Whether a number counts victims beside the crimes that its sentence or the one before it counts, or some of
    those.
    """
    if counts_victims_of_all(text, number, setting) or are_victims_beside(text, tokens, number):
        return True
    at = tokens.place_of(number) or 0
    wholes = (n for n in range(at) if counts_victims_of_all(text, tokens.numbers[n], setting))
    return any(_parts_victims(text, tokens, whole, at) for whole in wholes)


def are_victims_beside(text: str, tokens: Tokens, number: Token[str]) -> bool:
    """Whether a number counts the victims of the crimes that its sentence speaks of or another number of it counts, or
    some of them (``of whom 100 were girls``).
    """
    numbers = list(tokens.numbers)
    if number in numbers and _is_of_all_crimes(text, tokens, numbers.index(number)):
        return True
    crimes = sum(_counts_crimes(text, tokens, other) for other in numbers if other != number)
    if number not in numbers or not crimes:
        return False
    if crimes > sum(_VICTIMS.match(text, other.end) is not None for other in numbers):
        return False  # "50 offences in 2018 and 60 in 2019 with 58 victims" may be of either year
    at = numbers.index(number)
    if _are_of_all(text, tokens, at):
        return True
    wholes = [n for n in range(at) if _are_of_all(text, tokens, n)]
    return bool(wholes) and _parts_victims(text, tokens, wholes[-1], at)


def _are_of_all(text: str, tokens: Tokens, at: int) -> bool:
    """Whether the number at a place counts all victims, and no part of the crimes (``40 on Snapchat involving 45
    victims``) stands between it and theirs.
    """
    if not _are_all_victims(text, tokens, at):
        return False
    if at == 0:
        return True
    before, number = tokens.numbers[at - 1], tokens.numbers[at]
    parts = (*tokens.sexes, *tokens.ages, *tokens.platforms)
    is_parted = any(before.end <= part.start < number.start for part in parts)
    return _counts_crimes(text, tokens, before) and not is_parted


def _parts_victims(text: str, tokens: Tokens, whole: int, at: int) -> bool:
    """Whether a number is of some victims of a number before it, and no crimes are counted between."""
    numbers = tokens.numbers
    if any(_counts_crimes(text, tokens, number) for number in numbers[first_part(text, tokens, whole) :]):
        return False
    return parts_follow(text, tokens, whole, at)


def _counts_crimes(text: str, tokens: Tokens, number: Token[str]) -> bool:
    """Whether crimes stand right behind a number, also by their title: ``75 grooming offences``, ``12 rapes``."""
    if _CRIMES.match(text, number.end):
        return True
    named = next((o for o in tokens.offences if o.start >= number.end and not text[number.end : o.start].strip()), None)
    if named is None:
        return False
    if text[named.end - 1].casefold() == "s" or _OFFENCES.match(text, named.end):
        return True
    behind = next((n for n in tokens.numbers if n.start >= named.end), None)  # "75 grooming and 20 rape offences"
    joined = behind is not None and _AND.fullmatch(text, named.end, behind.start) is not None
    return behind is not None and joined and _counts_crimes(text, tokens, behind)


def _is_of_all_crimes(text: str, tokens: Tokens, at: int) -> bool:
    """Whether the number at a place counts the victims of all crimes, or parts such a number before it."""
    numbers = tokens.numbers
    wholes = (
        (n, None if _SOME.search(text, 0, numbers[n].start) else _OF_CRIMES.match(text, numbers[n].end))
        for n in range(at + 1)
    )
    found = next(((n, said.end()) for n, said in wholes if said is not None), None)
    if found is not None:
        return found[0] == at or _goes_on(text, tokens, found[1], at)
    had = (
        n for n in range(at + 1) if _CRIMES_HAD.match(text[: numbers[n].start]) and _are_all_victims(text, tokens, n)
    )
    whole = next(had, None)
    return whole is not None and (whole == at or _parts_victims(text, tokens, whole, at))


def _goes_on(text: str, tokens: Tokens, place: int, at: int) -> bool:
    """Whether the number at a place goes on from victims told up to a place of its sentence, and counts no crimes."""
    number = tokens.numbers[at]
    is_of_other = any(place <= measure.start < number.start for measure in tokens.measures)
    return not is_of_other and not _counts_crimes(text, tokens, number)


def against_victims(
    text: str, tokens: Tokens, numbers: Sequence[Token[str]], meanings: Sequence[Meaning], setting: Setting
) -> list[Meaning]:
    """What numbers mean, victims beside offences read as those against them, but for all victims of others, which are
    those of the offence counted before them, or whose number is theirs (``30 victims of 75 rapes``), where nothing else
    is said of theirs.
    """
    if Measure.OFFENCES not in {m.measure for m in meanings} or setting.context.measure is Measure.VICTIMS:
        return list(meanings)
    read: list[Meaning] = []
    crimes: list[str | None] = []
    for at, (number, meaning) in enumerate(zip(numbers, meanings, strict=True)):
        if meaning.measure is Measure.VICTIMS and counts_victims(text, tokens, number, setting):
            of_all = counts_victims_of_all(text, number, setting) and len({*crimes}) > 1
            before = crimes[-1] if crimes and not of_all else None
            read.append(
                replace(meaning, offence=meaning.offence or _offence_behind(text, numbers, meanings, at) or before)
            )
            continue
        is_of_victims = meaning.measure is Measure.VICTIMS
        read.append(replace(meaning, measure=Measure.OFFENCES) if is_of_victims else meaning)
        crimes += [meaning.offence] if meaning.measure is Measure.OFFENCES else []
    return read


def _offence_behind(text: str, numbers: Sequence[Token[str]], meanings: Sequence[Meaning], at: int) -> str | None:
    """The offence of the crimes whose number stands behind that of their victims: ``30 victims of 75 rapes``."""
    is_theirs = at + 1 < len(numbers) and _VICTIMS_OF.fullmatch(text, numbers[at].end, numbers[at + 1].start)
    return meanings[at + 1].offence if is_theirs else None


def why_of_several_crimes(text: str, number: Token[str], own: Meaning) -> str | None:
    """Why a number that is called one of victims, and was read as one of crimes against them, is none: its sentence
    counts crimes beside it, and of which it gives the victims is not said.
    """
    tokens = read_tokens(text)
    at = tokens.place_of(number)
    if at is None or own.measure is not Measure.OFFENCES or not _are_all_victims(text, tokens, at):
        return None
    counted = any(_counts_crimes(text, tokens, other) for other in tokens.numbers[:at])
    return "it counts victims, and of which of the crimes beside it is not said" if counted else None


def _are_all_victims(text: str, tokens: Tokens, at: int) -> bool:
    """Whether the number at a place counts victims, and neither their sex nor age or place is said of them."""
    number = tokens.numbers[at]
    value = number.value.replace(",", "")
    found = _VICTIMS.match(text, number.end)
    if found is None or not value.isdecimal() or int(value) < _FEWEST or _SOME.search(text, 0, number.start):
        return False
    led = _LED if found["who"].casefold() in ("victims", "complainants") else _AGAINST
    is_some = at and is_tied_to_some(text, tokens.numbers[at - 1], number)
    if is_some or led.search(text[: number.start]) is None:
        return False
    behind = _CLAUSE_END.search(text, found.end(), next_start(text, tokens.numbers, at))
    end = behind.start() if behind else next_start(text, tokens.numbers, at)
    parts = (*tokens.sexes, *tokens.ages, *tokens.platforms)
    return not any(number.end <= part.start < end for part in parts)
