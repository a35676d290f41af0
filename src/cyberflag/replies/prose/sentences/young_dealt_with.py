"""Under 18 said of people to whom something was done: ``persons arrested who were under 18``, ``arrests of juveniles``.
Elsewhere it says no more than whom the whole reply is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import CHILDREN, AgeBand
from cyberflag.replies.prose.sentences.tokens import Token, overlaps
from cyberflag.vocabularies.suspects import young_dealt_with_in

_SEVERAL_YOUNG: Final = re.compile(
    r"\b(?:children|juveniles|youths|minors|young\s+(?:people|persons))\b(?!['’])", re.IGNORECASE
)


def ages_dealt_with(ages: Sequence[Token[AgeBand]], text: str) -> list[Token[AgeBand]]:
    """The words of a text by which such people are under 18, be they among its ``ages`` or a word for the young."""
    spans = [Token(None, *span) for span in young_dealt_with_in(text)]
    named = [age for age in ages if age.value == CHILDREN and overlaps(age, spans)]
    bare = (span for span in spans if not overlaps(span, ages))
    words = (found for span in bare for found in _SEVERAL_YOUNG.finditer(text, span.start, span.end))
    return [*named, *(Token(CHILDREN, *found.span()) for found in words)]
