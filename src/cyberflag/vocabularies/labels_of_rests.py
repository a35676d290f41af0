"""Labels beside one of some crimes that may be of the rest of them, and not of all: ``Flagged offences elsewhere``."""

from __future__ import annotations

from typing import Final

from cyberflag.vocabularies.forces import forces_named_in
from cyberflag.vocabularies.plain_text import blanked, write_plainly
from cyberflag.vocabularies.restrictions import words_of

_OF_WHOLES: Final = frozenset(
    {
        "a",
        "all",
        "and",
        "any",
        "by",
        "cases",
        "count",
        "counts",
        "crime",
        "crimes",
        "figures",
        "flag",
        "flagged",
        "for",
        "force",
        "grand",
        "in",
        "incidents",
        "marked",
        "no",
        "number",
        "numbers",
        "of",
        "offence",
        "offences",
        "online",
        "overall",
        "police",
        "recorded",
        "reported",
        "sexual",
        "the",
        "total",
        "totals",
        "volume",
    }
)
"""A label of these alone, and of the words that the other has too, is of all crimes."""


def may_be_of_rest(label: str, some: str) -> bool:
    """Whether a label says more than that it counts crimes, beside one of ``some`` of them."""
    plain = write_plainly(label)
    named = [(found.start, found.end) for found in forces_named_in(plain)]
    return bool(words_of(blanked(plain, named)) - words_of(some) - _OF_WHOLES)
