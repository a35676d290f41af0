"""The parts of an answer of which a sentence or a question speaks."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.periods import periods_named_in

_PARTS: Final = {
    "age": re.compile(r"\b(?:age|ages|aged|old)\b", re.IGNORECASE),
    "sex": re.compile(r"\b(?:sex|sexes|genders?)\b(?! offence)", re.IGNORECASE),
    "platform": re.compile(r"\b(?:platforms?|apps?|websites?|sites?|social media)\b", re.IGNORECASE),
    "offence": re.compile(
        r"\b(?:offence (?:types?|groups?|categor(?:y|ies))|types? of offence|by offence|offence breakdown|crime types?"
        r"|(?:crimes|offences) of (?:all )?other (?:types|kinds|groups)"
        r"|(?:other|remaining) (?:offence |crime )?(?:groups|types|kinds|categories))\b",
        re.IGNORECASE,
    ),
    "outcome": re.compile(
        r"\b(?:charg(?:e|es|ed)|summons\w*|(?<!with )cautions|cautioned(?! (?:that|against))"
        r"|outcomes?|arrests?|arrested|prosecut\w+|convict\w+)\b",
        re.IGNORECASE,
    ),
    "question": re.compile(
        r"\b(?:questions?|parts?|points?)\s+\(?\w{1,3}\)?(?:\s|$|[.,:;])|\bthis (?:question|part|point)\b",
        re.IGNORECASE,
    ),
}


def parts_named_in(text: str) -> list[str]:
    """The parts of an answer of which a sentence speaks: ``age``, ``sex``, ``platform``, ``offence`` and others."""
    return [name for name, pattern in _PARTS.items() if pattern.search(text)]


def names_a_part(text: str) -> bool:
    """Whether a sentence speaks of a question, a breakdown or a year."""
    return bool(parts_named_in(text)) or bool(periods_named_in(text))
