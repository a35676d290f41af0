"""Summaries composed from the families of wordings, in the shorthand of crime records."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cyberflag.simulation.force_records.lists import Family, Slot, tails

CHOICES = 12
"""Chances drawn for each summary: more than any wording and its tail have slots."""

_CAPITALS = 0.15
_MISTYPED = 0.05
_LONG_WORD = 6
_SENTENCE = re.compile(r"(?:^|[.:] )[a-z]")


def compose_summary(
    family: Family, chances: NDArray[np.float64], style: Sequence[float]
) -> tuple[str, tuple[str, ...]]:
    """A summary of the family and the platforms that it names.

    ``chances`` (as many as `CHOICES`) choose the wording and what stands in its slots, ``style`` (two numbers) whether
    it is in capitals or has a slip of the keys; all are from 0 to 1.
    """
    wording = family.wordings[int(chances[0] * len(family.wordings))]
    tail = tails()[int(chances[1] * len(tails()))]
    said: list[str] = []
    named: list[str] = []
    for chance, part in zip(_spread(chances, len(wording) + len(tail)), (*wording, " ", *tail), strict=False):
        if isinstance(part, Slot):
            chosen = int(chance * len(part.wordings))
            said.append(part.wordings[chosen])
            named.append(part.platforms[chosen])
        else:
            said.append(part)
    text = "".join(said).strip()
    text = _SENTENCE.sub(lambda start: start[0].upper(), text)
    if style[1] < _MISTYPED:
        text = _mistype(text, style[1] / _MISTYPED)
    return (text.upper() if style[0] < _CAPITALS else text), tuple(sorted({slug for slug in named if slug}))


def _spread(chances: NDArray[np.float64], parts: int) -> list[float]:
    """A chance for each part; the parts of a long wording use the chances again, shifted."""
    return [float((chances[2 + n % (CHOICES - 2)] + n // (CHOICES - 2) * 0.37) % 1.0) for n in range(parts + 1)]


def _mistype(text: str, chance: float) -> str:
    """The text with two neighbouring letters of a longer word swapped, where it has one."""
    words = text.split(" ")
    long = [n for n, word in enumerate(words) if len(word) > _LONG_WORD and word.isalpha()]
    if not long:
        return text
    place = long[int(chance * len(long))]
    word = words[place]
    words[place] = word[:3] + word[4] + word[3] + word[5:]
    return " ".join(words)
