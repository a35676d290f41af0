"""Acts behind the kind of crime that they are of: ``Indecent photographs of children: take, make, distribute``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyberflag.vocabularies.crimes.offence_list import CODES, GROUP_IDS, contains
from cyberflag.vocabularies.crimes.offence_titles import match_title
from cyberflag.vocabularies.understanding import How, Understood

_KIND_AND_ACTS: Final = re.compile(
    r"(?<![^:;|?=.])\s{0,4}(?P<kind>[^\s:;|?=.][^:;|?=.]{2,80}):\s{0,4}(?P<acts>[^\s:;|?=.()–—][^:;|?=.()–—]{0,80}?)"
    r"(?=\s+-\s|\s*[:;|?=.()–—]|\s*$)"
)
"""Begins where a part of the text does, and is no longer than a title: long texts cost no more than their length."""
_SURE: Final = 0.85
_OF_FIGURES: Final = re.compile(
    r"\b(?:distribution|distributed|spread|shown?|showing|taken?|made)\s+(?:by|of(?!\s+(?:the\s+)?(?:images|photographs))|per|across|between|over|among)\b"
    r"|\b(?:ages?|aged|sex|gender|monthly|yearly|annual|regional|geographic\w*)\s+(?:distribution|spread)\b"
    r"|\bby\s+(?:the\s+|a\s+)?(?:victims?|child(?:ren)?|suspects?|offenders?|police|force)\b",
    re.IGNORECASE,
)
"""In words on how figures spread, or on who did something: ``distribution by age``, ``taken by the victim``."""


def acts_behind_colons(text: str) -> Iterator[Understood[str]]:
    """The offences of which a heading names the kind, and behind a colon the acts that make of it one offence: words
    that name no crime by themselves.
    """
    for found in _KIND_AND_ACTS.finditer(text):
        if _OF_FIGURES.search(found["acts"]):
            continue
        kind, whole = match_title(found["kind"]), match_title(f"{found['kind']}: {found['acts']}")
        if kind is None or whole is None or kind.value not in GROUP_IDS or whole.value not in CODES:
            continue
        is_narrower = contains(kind.value, whole.value) and match_title(found["acts"]) is None
        if is_narrower and min(kind.score, whole.score) >= _SURE:
            yield Understood(whole.value, How.MENTION, min(whole.score, 0.95), found.start("kind"), found.end())
