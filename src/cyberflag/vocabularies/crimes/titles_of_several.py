"""Offences whose official title lists several acts: ``Arrange / facilitate sexual activity in the presence of a child /
cause a child to watch a sexual act``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from cyberflag.vocabularies.crimes.offence_list import OFFENCES
from cyberflag.vocabularies.crimes.offence_titles import says_the_same_of_a_child

_STROKE: Final = " / "
_FEWEST_WORDS: Final = 4
"""In a part with fewer words there may be no act of its own (``Arrange``)."""


@lru_cache(maxsize=4096)
def is_one_of_titled(text: str, code: str) -> bool:
    """Whether a text is one of the acts that a title of an offence lists, which beside its code is no other offence
    that is called so alone: ``071/01 Cause a child to watch a sexual act``.
    """
    titles = (offence.title.split(_STROKE) for offence in OFFENCES if offence.code == code)
    parts = (part for parts in titles if len(parts) > 1 for part in parts if len(part.split()) >= _FEWEST_WORDS)
    return any(says_the_same_of_a_child(text, part) for part in parts)
