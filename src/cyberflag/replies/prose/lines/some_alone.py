"""Heads of lines under which only some crimes are counted, in a way that no column of a count holds: ``Offences by
strangers``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.left_out import SCOPE
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.restrictions import is_title, restriction_in
from cyberflag.vocabularies.scopes import scopes_named_in

_OF_SOME: Final = frozenset(
    {
        "attempts",
        "committed",
        "denied",
        "other_flags",
        "other_victims",
        "outcomes",
        "places",
        "relations",
        "repeats",
        "ways",
        "withdrawn",
    }
)
"""The families of wordings (`vocabularies.scopes`) that say so of crimes."""


def of_some_alone(meaning: Meaning, head: str) -> Meaning:
    """The meaning of a head, with the words by which it counts some crimes alone as its detail."""
    if meaning.detail or meaning.measure not in (None, Measure.OFFENCES) or not is_title(head):
        return meaning
    found = restriction_in(head)
    words = found.words if found else next(_by_family(head), "")
    return replace(meaning, detail=((SCOPE, words),)) if words else meaning


def _by_family(head: str) -> Iterator[str]:
    offences = offences_named_in(head)  # "by a family member" may be an offence's title
    plain = blanked(head, ((one.start, one.end) for one in offences))
    return (scope.words for scope in scopes_named_in(plain) if scope.kind in _OF_SOME)
