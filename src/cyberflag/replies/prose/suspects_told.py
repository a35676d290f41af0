"""Sexes and ages of the people whom a sentence counts as arrested or charged, who are no victims: ``three men were
arrested``, ``two boys of 15 were charged``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL_AGES, Measure, Sex
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.resolving.owners import suspects_traits
from cyberflag.vocabularies.letters import Cue, says

_ARRESTED: Final = frozenset({Measure.ARRESTS, Measure.SUSPECTS})
_DEALT_WITH: Final = frozenset({Measure.CHARGES, Measure.OUTCOMES})
_PEOPLE: Final = re.compile(
    r"(?<!against\s)(?<!of\s)\b(?:(?:fe)?males?|men|man|women|woman|boys?|girls?|adults?|children|child|youths?|juveniles?|teenagers?)\b"
    r"(?:,?\s+(?:all\s+|each\s+|both\s+)?(?:aged|of|under|over|between)(?:\s+(?:\d\d?|and|to|or|over|under|years?|old))+,?)?\s+"
    r"(?:(?:that|who)\s+)?(?:(?:was|were|have|has|had|been|being|are|is|also|later|subsequently|then)\s+)*"
    r"(?:charged|summonsed|cautioned|convicted|prosecuted|sentenced)\b",
    re.IGNORECASE,
)
"""Says of people that they came to that, who are then the ones counted."""
_OFFENDED_AGAINST: Final = re.compile(
    r"\b(?:against|involving|victims?|complainants?|harmed|whose|in\s+respect\s+of)\b", re.IGNORECASE
)


def without_traits_of_suspects(own: Meaning, text: str) -> Meaning:
    """What a sentence says of a number, with the sex and age of the people arrested or charged in its detail: the
    columns hold those of victims.
    """
    is_of_people = own.measure in _ARRESTED or (own.measure in _DEALT_WITH and _PEOPLE.search(text) is not None)
    if not is_of_people or not (own.sex or own.age) or _OFFENDED_AGAINST.search(text) or says(text, Cue.OF_VICTIMS):
        return own
    traits = suspects_traits(own.age or ALL_AGES, own.sex or Sex.ALL, ())
    return replace(own, age=None, sex=None, detail=(*own.detail, *traits))
