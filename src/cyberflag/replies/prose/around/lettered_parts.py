"""Parts that one numbered question asks for by letters, answered as ``1a`` and ``1b``: ``How many were (a) charged and
(b) cautioned``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning, meaning_of
from cyberflag.vocabularies.periods import understand_period

_LETTER: Final = re.compile(r"(?<![\w)])\(?(?P<letter>[a-h])\)\s+")
_ENDS: Final = re.compile(r"[\s,;]*(?:\b(?:and|or)\b)?\s*$")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_FEWEST: Final = 2


def lettered_parts(number: str, text: str, whole: Meaning) -> dict[str, Meaning]:
    """What each lettered part of a question asks, by the numbers of their answers, over what it asks as a ``whole``;
    empty where the letters do not follow from a on, or where a part says nothing.
    """
    found = list(_LETTER.finditer(text))
    letters = [one["letter"] for one in found]
    if len(found) < _FEWEST or letters != [chr(ord("a") + at) for at in range(len(found))]:
        return {}
    spans = pairwise([*((one.start(), one.end()) for one in found), (len(text), len(text))])
    own = [_said_by(_ENDS.sub("", text[begin:end])) for (_, begin), (end, _) in spans]
    if NOTHING_SAID in own:
        return {}
    return {f"{number}{letter}": said.over(whole) for letter, said in zip(letters, own, strict=True)}


def _said_by(part: str) -> Meaning:
    """What the words of a part say; a year alone, which may be other things elsewhere, is one there."""
    said, year = meaning_of(part), understand_period(part.rstrip(" ?")) if _YEAR.search(part) else None
    return replace(said, period=said.period or (year.value if year is not None else None))
