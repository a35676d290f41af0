"""Places that are a part of a force's area, as titles and sentences name them: ``Offences in Swindon``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from cyberflag.vocabularies.forces import forces_named_in
from cyberflag.vocabularies.plain_text import any_of, pattern_of_words, read_words, write_plainly

_NAME: Final = r"[A-Z][a-z']+(?:-(?:[a-z]+-)*[A-Z][a-z]+)*"
"""A word with a capital letter."""
_AND: Final = re.compile(r",?\s*(?:and|&)\s*(?:the\s+)?(?:rest\s+of\s+)?(?:the\s+)?", re.IGNORECASE)
_LAST: Final = r"(?:\s*(?:,?\s*\band\b|&)\s*(?:the\s+)?)"
_BESIDE: Final = rf"(?:{_LAST}|\s*[,/]\s*(?:the\s+)?)"


@lru_cache(maxsize=8192)
def places_named_in(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text names a part of a force's area: one of the list, a side of the area of a force (``West Kent``), or
    the town or village of a name. The area of a force is none, nor are names that together are all of it, nor the name
    of a person, a street or an office. Source: ``data/place_words.toml``.
    """
    plain, words = write_plainly(text), _words()
    forces = [(found.start, found.end) for found in forces_named_in(plain)]
    spans = [found.span() for found in words.names.finditer(plain) if not _is_within(found.span(), forces)]
    for start, end in forces:
        side = words.side.search(plain, 0, start)
        spans += [(side.start(), end)] if side is not None else []
    opened = (found.span(found.lastgroup or 0) for found in words.opened.finditer(plain))
    spans += (span for span in opened if not _overlaps(span, [*forces, *spans]))
    wholes = list(_wholes(plain))
    return tuple(
        sorted(
            span
            for span in spans
            if not _overlaps(span, wholes) and not _is_with_the_rest(span, plain, forces) and not _is_other(span, plain)
        )
    )


def _wholes(plain: str) -> Iterator[tuple[int, int]]:
    """Where a text lists places that together are all of a force's area: ``Essex, Southend and Thurrock``."""
    words = _words()
    for chain in words.listed.finditer(plain):
        named = {found[0].casefold() for found in words.one.finditer(chain[0])}
        if any(whole <= named for whole in words.wholes):
            yield chain.span()


def _is_other(span: tuple[int, int], plain: str) -> bool:
    """Whether a name is of a person, a street or an office: ``Mr Preston``, ``Lancaster Road``."""
    words = _words()
    return words.person.search(plain, 0, span[0]) is not None or words.street.match(plain, span[1]) is not None


def _is_with_the_rest(span: tuple[int, int], plain: str, forces: list[tuple[int, int]]) -> bool:
    """Whether a place is told beside the area that it is a part of: ``Wiltshire and Swindon`` is all of it."""
    others = [force for force in forces if not _overlaps(force, [span])]
    gaps = [plain[end : span[0]] for _, end in others if end <= span[0]]
    gaps += [plain[span[1] : start] for start, _ in others if span[1] <= start]
    return any(_AND.fullmatch(gap) for gap in gaps)


def _is_within(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _overlaps(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


class _Words(NamedTuple):
    """The lists of the file as patterns."""

    names: re.Pattern[str]
    side: re.Pattern[str]
    opened: re.Pattern[str]
    one: re.Pattern[str]
    listed: re.Pattern[str]
    person: re.Pattern[str]
    street: re.Pattern[str]
    wholes: tuple[frozenset[str], ...]


@cache
def _words() -> _Words:
    lists = read_words("place_words")
    a_side = rf"{any_of(lists['part'])}(?:\s+(?:part|side|half))?(?:\s+of)?"
    common, kinds = "|".join(lists["common"]), "|".join(lists["kinds"])
    one = pattern_of_words({*lists["names"], *(name for whole in lists["wholes"] for name in whole)})
    behind = rf"\b(?i:{'|'.join(lists['opens'])})\s+(?i:(?:the\s+)?(?:(?:{kinds})\s+of\s+)?)(?P<known>{common})\b"
    of_kind = rf"\b(?i:(?:{kinds})\s+of)\s+(?!Court\b)(?P<called>{_NAME}(?:\s+{_NAME})*)"
    return _Words(
        names=re.compile(pattern_of_words(lists["names"]), re.IGNORECASE),
        side=re.compile(
            rf"\b{a_side}(?:[\s-]+(?:and\s+)?{a_side})?[\s-]+(?:the\s+)?$",
            re.IGNORECASE,
        ),
        opened=re.compile(rf"{behind}|{of_kind}"),
        one=re.compile(one, re.IGNORECASE),
        listed=re.compile(rf"{one}(?:(?:{_BESIDE}{one})*{_LAST}{one})?", re.IGNORECASE),
        person=re.compile(rf"(?<![\w'-])(?:{'|'.join(lists['person_before'])})$"),
        street=re.compile("|".join(lists["street_behind"])),
        wholes=tuple(frozenset(name.casefold() for name in whole) for whole in lists["wholes"]),
    )
