"""Labels that may say a thing twice, in two languages or on two lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from cyberflag.vocabularies.plain_text import bilingual_parts
from cyberflag.vocabularies.understanding import How, Understood

V = TypeVar("V")

LONGEST_LABEL = 80
"""A longer text is a sentence and no label."""

_PART_UNKNOWN = 0.8
"""What is left of the score where one of the two parts says nothing that is known."""
_GOES_ON = re.compile(r":\s*\S|\b(?:19|20)\d\d\b")


def understand_label(text: str, read: Callable[[str], tuple[V, float, How] | None]) -> Understood[V] | None:
    """The meaning of a whole label by the reading of one wording (``read`` gives value, score and how, or None).

    A bilingual label (``Anhysbys / Unknown``) is understood where its parts that are known agree; one that goes on
    behind a colon or with a year (``Snapchat / Kik: 2019``) says more than its other part.
    """
    if len(text) > LONGEST_LABEL:
        return None
    whole = read(text)
    if whole is not None:
        value, score, how = whole
        return Understood(value, how, score, 0, len(text))
    halves = bilingual_parts(text)
    parts = [read(part) for part in halves]
    if any(part is None and _GOES_ON.search(half) for part, half in zip(parts, halves, strict=True)):
        return None
    known = [part for part in parts if part is not None]
    if not known or len({value for value, _, _ in known}) != 1:
        return None
    score = min(score for _, score, _ in known)
    return Understood(
        known[0][0], How.ALIAS, score if len(known) == len(parts) else score * _PART_UNKNOWN, 0, len(text)
    )
