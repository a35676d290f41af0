"""Offences that stand joined with another in a title, in words that name one only there: ``Rape and exposure``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from cyberflag.model import ALL
from cyberflag.vocabularies.offences import offences_named_in, understand_offence

OTHERS: Final = "other-offences"
_SURE: Final = 0.9
_JOINT: Final = re.compile(r"\s*(?:[,;&+]|\b(?:and|or|plus|with)\b)\s*", re.IGNORECASE)
_ENDS: Final = re.compile(r"[:()\[\]]|\s[-–—]\s|\bby\b")
"""Beside what is joined: what stands beyond is no part of the list."""
_OTHERS: Final = re.compile(
    r"(?:(?:some|any|many|a\s+few|several|the)\s+)?(?:others?|further|more)(?:\s+(?:crimes?|offences?|kinds|types|ones))?",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def offences_joined_in(text: str) -> frozenset[str]:
    """The offences that a title names in a part of a list which is no mention of one in running text: ``exposure`` and
    ``other offences`` behind ``Rape and``. Words that stand within what is named already are its own.
    """
    spans = [(found.start, found.end) for found in offences_named_in(text)]
    return frozenset(_of_part(part) for part, start, end in _parts(text) if not _is_within(start, end, spans)) - {""}


def are_joined(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether nothing but ``and`` and its like stands between the parts of a text that name offences."""
    ordered = sorted(spans)
    between = [text[end:start] for (_, end), (start, _) in pairwise(ordered)]
    return all(_JOINT.fullmatch(words) and "," not in words for words in between)


def _parts(text: str) -> Iterator[tuple[str, int, int]]:
    """The parts of every list of a text with their places; nothing of what is no list."""
    begin = 0
    for end in [*(found.span() for found in _ENDS.finditer(text)), (len(text), len(text))]:
        joints = list(_JOINT.finditer(text, begin, end[0]))
        starts, ends = [begin, *(j.end() for j in joints)], [*(j.start() for j in joints), end[0]]
        if joints:
            yield from (_part(text, a, b) for a, b in zip(starts, ends, strict=True))
        begin = end[1]


def _part(text: str, start: int, end: int) -> tuple[str, int, int]:
    part = text[start:end].rstrip()
    return part.lstrip(), end - len(text[start:end].lstrip()), start + len(part)


def _of_part(part: str) -> str:
    if _OTHERS.fullmatch(part.strip(" .")):
        return OTHERS
    found = understand_offence(part.strip())
    return found.value if found is not None and found.score >= _SURE and found.value != ALL else ""


def _is_within(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(first <= start and end <= last for first, last in spans)
