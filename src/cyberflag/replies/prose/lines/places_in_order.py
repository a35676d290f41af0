"""Which number of a line is of what, told place by place: ``The first number on a line is for 2019/20, the second for
2020/21 and the third for 2021/22``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.periods import understand_period

_NUMBER: Final = r"(?:numbers?|figures?|counts?|values?|totals?|cells?|columns?|ones?)"
_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth")
_PLACES: Final = {
    **{word: at for at, word in enumerate(_ORDINALS, 1)},
    **{f"{at}{ending}": at for at, ending in enumerate(("st", "nd", "rd", "th", "th", "th"), 1)},
    **dict.fromkeys(("leftmost", "left", "left-hand", "former"), 1),
}
_AFTER: Final = frozenset({"next", "then", "following"})
_AT_END: Final = frozenset({"last", "final", "rightmost", "right", "right-hand", "other", "latter"})
_ANY: Final = "|".join(sorted((*_PLACES, *_AFTER, *_AT_END), key=len, reverse=True))
_PLACE: Final = re.compile(
    rf"(?<![\w/])(?:{_ANY})(?![\w/])(?!\s+(?:time|quarter|half|part|year|of\b(?!\s+\d)))", re.IGNORECASE
)
_NUMBER_AT_PLACE: Final = re.compile(rf"(\b(?:{_ANY})\s+)(?:number|column)(?=s?\b)", re.IGNORECASE)
"""Words before which a year is none in other texts: the number of a letter is ``number: 2018/19``."""
_OF_NUMBERS: Final = re.compile(
    rf"\b(?:{_ANY})\s+{_NUMBER}\b|\b{_NUMBER}\b[^.;]*?[\s,:]+(?:the\s+)?(?:first|1st|leftmost)\b"
    r"|\bfirst,?\s+(?:for|of|in|those|the)\b[^.;]*\bthen\b"
    r"|\b(?:we\s+(?:put|give|show|print|list)\b[^.;]*|(?:is|are|comes?|stands?|given|shown)\s+)\b(?:first|1st)\b",
    re.IGNORECASE,
)

_YEARS_ALONE: Final = re.compile(
    r"\s*(?:years?\s*:?\s+)?(?:19|20)\d\d(?:\s*[,;|\s/]\s*(?:19|20)\d\d)+\s*", re.IGNORECASE
)
"""A line of years, which head the row of numbers below it."""


def heads_of(text: str) -> tuple[Meaning, ...]:
    """What a line without a figure heads: its periods, else its ages or sexes, in order; empty for fewer than two. Bare
    years that follow one another and are all of a line (``2018 2019 2020``) are its periods too.
    """
    if years := _years_alone(text):
        return years
    named = named_in(text)
    return tuple(meaning for meaning, _ in named) if len(named) > 1 else ()


def _years_alone(text: str) -> tuple[Meaning, ...]:
    found = _YEARS_ALONE.fullmatch(text)
    years = [int(year) for year in re.findall(r"\d{4}", text)] if found else []
    is_run = bool(years) and years in (
        list(range(years[0], years[-1] + 1)),
        list(range(years[0], years[-1] - 1, -1)),
    )
    read = [understand_period(str(year)) for year in years] if is_run else []
    return tuple(Meaning(period=year.value) for year in read if year is not None)


def named_in(text: str) -> tuple[tuple[Meaning, str], ...]:
    """The periods of a line without a figure, else its ages or sexes, in order, each with the words for it: those of
    which it names several, else the first that it names at all.
    """
    tokens = read_tokens(_NUMBER_AT_PLACE.sub(r"\1figure", text))
    if tokens.numbers:
        return ()
    lists: tuple[tuple[tuple[Meaning, str], ...], ...] = (
        tuple((Meaning(period=token.value), text[token.start : token.end]) for token in tokens.periods),
        tuple((Meaning(age=token.value), text[token.start : token.end]) for token in tokens.ages),
        tuple((Meaning(sex=token.value), text[token.start : token.end]) for token in tokens.sexes),
    )
    return next((named for named in lists if len(named) > 1), next(filter(None, lists), ()))


def tells_one_place(text: str) -> bool:
    """Whether a text tells of one number only what it is of: ``The second figure is for 2019/20``."""
    return _OF_NUMBERS.search(text) is not None and len(_PLACE.findall(text)) == len(named_in(text)) == 1


def by_their_places(text: str, named: Sequence[Meaning]) -> tuple[Meaning, ...]:
    """What a line names, in the order of the numbers that are of it, where it tells the place of each; else empty."""
    if not named or not _OF_NUMBERS.search(text):
        return ()
    places: list[int] = []
    for word in (found[0].casefold() for found in _PLACE.finditer(text)):
        after = places[-1] + 1 if places else 0
        places.append(len(named) if word in _AT_END else after if word in _AFTER else _PLACES[word])
    if sorted(places) != list(range(1, len(named) + 1)):
        return ()
    return tuple(named[places.index(place)] for place in sorted(places))
