"""Places that are a part of a force's area, as titles and sentences name them: ``Offences in Swindon``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from cyberflag.vocabularies.forces import forces_named_in
from cyberflag.vocabularies.plain_text import any_of, pattern_of_words, read_words, write_plainly

_NAME: Final = r"(?:[A-Z][a-z']+(?:-(?:[a-z]+-)*[A-Z][a-z]+)*)"
"""A word with a capital letter; in capitals it may be any word."""
_AND: Final = re.compile(r",?\s*(?:and|&)\s*(?:the\s+)?(?:rest\s+of\s+)?(?:the\s+)?", re.IGNORECASE)
_OF: Final = r"(?:the\s+)?(?:(?:city|town|borough|village|parish|ward|district|county)\s+of\s+)?"


@lru_cache(maxsize=8192)
def places_named_in(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text names a part of a force's area: one of the list, a side of the area of a force (``West Kent``), or a
    name of which it says that crimes are in it. The area of a force is none. Source: ``data/place_words.toml``.
    """
    plain, words = write_plainly(text), _words()
    forces = [(found.start, found.end) for found in forces_named_in(plain)]
    spans = [found.span() for found in words.names.finditer(plain) if not _is_within(found.span(), forces)]
    for start, end in forces:
        side = words.side.search(plain, 0, start)
        spans += [(side.start(), end)] if side is not None else []
    spans += (span for span in _behind_opening(plain) if not _overlaps(span, [*forces, *spans]))
    return tuple(sorted(span for span in spans if not _is_with_the_rest(span, plain, forces)))


def _is_with_the_rest(span: tuple[int, int], plain: str, forces: list[tuple[int, int]]) -> bool:
    """Whether a place is told beside the area that it is a part of: ``Wiltshire and Swindon`` is all of it."""
    others = [force for force in forces if not _overlaps(force, [span])]
    gaps = [plain[end : span[0]] for _, end in others if end <= span[0]]
    gaps += [plain[span[1] : start] for start, _ in others if span[1] <= start]
    return any(_AND.fullmatch(gap) for gap in gaps)


def _behind_opening(plain: str) -> Iterator[tuple[int, int]]:
    """The names behind ``in`` that are of no month, system or part of a letter."""
    words = _words()
    for found in words.opened.finditer(plain):
        if not {part.casefold() for part in re.findall(r"[A-Za-z]+", found["name"])} & words.no_place:
            yield found.span("name")


def _is_within(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _overlaps(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


class _Words(NamedTuple):
    """The lists of the file as patterns."""

    names: re.Pattern[str]
    side: re.Pattern[str]
    opened: re.Pattern[str]
    no_place: frozenset[str]


@cache
def _words() -> _Words:
    lists = read_words("place_words")
    side = any_of(lists["part"])
    return _Words(
        names=re.compile(pattern_of_words(lists["names"]), re.IGNORECASE),
        side=re.compile(rf"\b{side}(?:[\s-]+(?:and\s+)?{side})?[\s-]+(?:the\s+)?$", re.IGNORECASE),
        opened=re.compile(rf"\b(?i:{'|'.join(lists['opens'])})\s+(?i:{_OF})(?P<name>{_NAME}(?:\s+{_NAME})*)"),
        no_place=frozenset(lists["no_place"].split()),
    )
