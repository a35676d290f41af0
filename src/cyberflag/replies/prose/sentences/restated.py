"""Figures that a sentence names again to part them: ``There were 49 in 2017. Of the 49 in 2017, 38 were female``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Count
from cyberflag.replies.letters.passages import Sentence
from cyberflag.vocabularies.number_words import read_number

_NUMBER: Final = r"(?P<number>\d[\d,]*|[a-z]+(?:-[a-z]+)?)"
_OPENS: Final = (
    re.compile(rf"\s*(?:out\s+)?of\s+(?:the|these|those)\s+{_NUMBER}\b", re.IGNORECASE),
    re.compile(
        rf"\s*(?:the|these|those)\s+{_NUMBER}\s+(?:\w+\s+){{0,2}}?(?:offences|crimes|victims)\b"
        r"(?=[^.;]*\b(?:break|broke|split|divide|comprise|consist|(?:are|were)\s+(?:made\s+up|as\s+follows|split|broken|divided))\w*)",
        re.IGNORECASE,
    ),
)
"""Opens a sentence with a number given before: ``Of the 49``; ``The 66 offences of 2019/20 break down as follows``."""

_OF_THE: Final = re.compile(
    rf"\b(?:of|for|among|amongst|in|across|about|from|against|to)\s+(?:(?:all|each|any)\s+(?:of\s+)?)?(?:the|these|those|our)\s+{_NUMBER}\s+"
    r"(?:[\w-]+\s+){0,2}?(?:offences|crimes|victims|cases|children|records|reports|incidents|arrests|people|charges|suspects)\b",
    re.IGNORECASE,
)
"""A number that a sentence takes up again wherever it stands: ``Outcomes of the 298 offences as at 8 July``."""


def without_restated(counts: Sequence[Count], sentences: Sequence[Sentence]) -> list[Count]:
    """The counts without those that a sentence opens with to part them, where one above is the same, which is their
    total then.
    """
    kept: list[Count] = []
    for count in counts:
        first = next((at for at, other in enumerate(kept) if _is_same(other, count)), None)
        if first is None or not _is_named_again(count, sentences):
            kept.append(count)
        else:
            kept[first] = replace(kept[first], total=True)
    return kept


def _is_same(one: Count, other: Count) -> bool:
    """Whether two figures are the same; the words of the part that a sentence opens with only point back."""
    apart = {"provenance": one.provenance, "total": one.total, "printed": one.printed, "signs": one.signs}
    is_pointing = dict(other.detail).keys() == {"of which"} and not one.detail
    return replace(other, **apart, detail=() if is_pointing else other.detail) == one  # type: ignore[arg-type]


def named_again(text: str, counts: Sequence[Count]) -> list[str]:
    """The number that a sentence opens with to part it, where a figure told elsewhere is as many."""
    found = next((match for opening in _OPENS if (match := opening.match(text)) is not None), None)
    number = _number_of(found["number"]) if found is not None else None
    is_told = number is not None and number in {_number_of(count.printed) for count in counts}
    return [found["number"]] if found is not None and is_told else []


def taken_up_again(text: str, counts: Sequence[Count]) -> list[str]:
    """The numbers of which a text speaks as told, where a figure is as many: ``What became of the 298 crimes:``."""
    named = [found["number"] for found in _OF_THE.finditer(text)]
    told = {_number_of(count.printed) for count in counts} - {None} if named else set()
    return [number for number in named if _number_of(number) in told]


def _number_of(printed: str) -> int | None:
    return read_number(printed.replace(",", "").strip())


def _is_named_again(count: Count, sentences: Sequence[Sentence]) -> bool:
    texts = (s.text for s in sentences if count.provenance.source in s.sources)
    return any(count.printed in named_again(text, [count]) for text in texts)
