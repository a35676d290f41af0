"""How many victims all crimes of the sentence before had: ``298 offences were recorded. These have 314 victims``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final, NamedTuple

from cyberflag.model import ALL, ALL_AGES, Count, Measure, Sex
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.linked_victims import counts_linked_victims, ties_victims
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, read_tokens
from cyberflag.replies.prose.sentences.wordings import PART
from cyberflag.vocabularies.plain_text import read_words

_NOTHING: Final = re.compile(r"\W*$")
"""Before a number that opens its sentence."""
_OF_WHOM: Final = re.compile(r"\bof\s+whom\b", re.IGNORECASE)
_OF_NUMBERED: Final = re.compile(r"\b(?:victims|complainants)\s+of\s+$", re.IGNORECASE)


class _Words(NamedTuple):
    """What stands before and behind such a number, also where its parts follow, and what is a part of the crimes."""

    opening: re.Pattern[str]
    behind: re.Pattern[str]
    parted: re.Pattern[str]
    of_some: re.Pattern[str]


def counts_victims_of_all(text: str, number: Token[str], setting: Setting) -> bool:
    """Whether a number counts the victims, parted by nothing, of the crimes told right before it, where those are all
    of their offence: of a part of them (``Of these, 40 were on Facebook. These had 38 victims``) it would be too many.
    """
    words = _words()
    if ties_victims(text, number):
        return counts_linked_victims(text, number)
    is_parted = _is_parted_behind(text, number)
    opened = words.opening.search(text[: number.start]) or (_NOTHING.match(text[: number.start]) if is_parted else None)
    if opened is None or not (is_parted or words.behind.match(text, number.end)):
        return False
    before = text[: opened.start()] if opened.start() else setting.text_before
    if words.of_some.search(before) or (PART.search(before) and not _names_offence_behind(before)):
        return False
    return _names_no_part(before) if opened.start() else _are_all_told(before, setting.previous_counts)


def _is_parted_behind(text: str, number: Token[str]) -> bool:
    """Whether the victims of a number are told by their parts right behind it: ``82 victims: 66 girls and 16 boys``."""
    tokens = read_tokens(text)
    at = tokens.place_of(number)
    if at is None or at + 1 == len(tokens.numbers) or _words().parted.match(text, number.end) is None:
        return False
    return parts_follow(text, tokens, at, at + 1)


def parts_follow(text: str, tokens: Tokens, whole: int, at: int) -> bool:
    """Whether the number at a place is of some victims of a ``whole`` before it: ``of whom 100 were girls``, or one of
    those behind it that add up to it (``131 victims: 100 girls and 31 boys``, ``131 victims of 90 rapes, 100 girls and
    31 boys``).
    """
    numbers = tokens.numbers
    parts = numbers[first_part(text, tokens, whole) :]
    values = [number.value.replace(",", "") for number in (numbers[whole], *parts)]
    adds_up = all(map(str.isdecimal, values)) and sum(map(int, values[1:])) == int(values[0])
    return adds_up or _OF_WHOM.search(text, numbers[whole].end, numbers[at].start) is not None


def first_part(text: str, tokens: Tokens, whole: int) -> int:
    """The place of the first number behind that of victims which may be a part of them, and not of their crimes."""
    behind = tokens.numbers[whole + 1 :]
    are_of_crimes = behind and _OF_NUMBERED.search(text, tokens.numbers[whole].end, behind[0].start)
    return whole + (2 if are_of_crimes else 1)


def tells_all_victims(text: str, setting: Setting) -> bool:
    """Whether a sentence says nothing but how many victims the crimes told right before it had."""
    tokens = read_tokens(text)
    numbers = tokens.numbers if not tokens.periods and not tokens.years else ()
    return len(numbers) == 1 and counts_victims_of_all(text, numbers[0], setting)


def counting_crimes_again(previous: Meaning, text: str, setting: Setting) -> Meaning:
    """What the sentence before says, counting crimes where it told how many victims they had and this one parts no
    people: ``These had 314 victims. 40 were on Facebook``, but not ``Of those, 200 were girls``.
    """
    if previous.measure is not Measure.VICTIMS or not _opens_on_victims(setting.text_before):
        return previous
    tokens = read_tokens(text)
    parts_people = bool(tokens.sexes or tokens.ages) and "victim" not in text.casefold()
    return previous if parts_people else replace(previous, measure=Measure.OFFENCES)


def _opens_on_victims(text: str) -> bool:
    words = _words()
    behind = (words.behind, words.parted)
    return any(
        words.opening.search(text[: n.start]) and any(told.match(text, n.end) for told in behind)
        for n in read_tokens(text).numbers
    )


def _names_offence_behind(text: str) -> bool:
    """Whether a part of crimes is one by its offence: ``40 of them were rapes``, of which the victims then are, too."""
    tokens = read_tokens(text)
    return len(tokens.numbers) == 1 and any(one.start > tokens.numbers[0].end for one in tokens.offences)


def _names_no_part(text: str) -> bool:
    """Whether the words before it in its own sentence count nothing but crimes, and part them by no victim or place."""
    tokens = read_tokens(text)
    is_parted = tokens.sexes or tokens.ages or tokens.platforms
    return not is_parted and {token.value for token in tokens.measures} <= {Measure.OFFENCES}


def _are_all_told(text: str, counts: Sequence[Count]) -> bool:
    """Whether all numbers of the sentence before are figures of crimes, none of them parted by anything."""
    printed = [count.printed for count in counts]
    numbers = [number.value for number in read_tokens(text).numbers]
    is_next = bool(printed) and all(one in text for one in printed)
    is_next &= all(any(number in one for one in printed) for number in numbers)
    return is_next and all(_is_whole(count) for count in counts)


def _is_whole(count: Count) -> bool:
    """Whether a figure is of crimes against all victims, at all places and with all outcomes."""
    parts = (count.sex, count.age, count.platform, count.detail)
    return count.measure is Measure.OFFENCES and parts == (Sex.ALL, ALL_AGES, ALL, ())


@cache
def _words() -> _Words:
    words = read_words("measure_words")["victims_of_all"]
    opening = rf"(?:^|[.;:])\W*(?:{'|'.join(words['opening'])}) (?:(?:{'|'.join(words['amount'])}) )?$"
    victims = rf" (?:(?:{'|'.join(words['which'])}) )*victims(?: (?:{'|'.join(words['altogether'])}))?"
    behind, parted = rf"{victims}\s*(?:[.;]|$)", rf"{victims}\s*(?:[:,(–—]|-\s|of whom\b)"
    of_some = rf"\b(?:{'|'.join(words['of_some'])})"
    read = (opening, behind, parted, of_some)
    return _Words(*(re.compile(one.replace(" ", r"\s+"), re.IGNORECASE) for one in read))
