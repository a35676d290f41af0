"""``By offence:`` below ``Arrests: 214``: by what the lines below it part what was counted, and no word for crimes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from cyberflag.model import Count, Measure
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.vocabularies.offences import offences_named_in

_BY_OFFENCE: Final = re.compile(
    r"\W*(?:(?:these|those|which|they)\s+(?:were|are)\s+)?(?:an?\s+|the\s+)?(?:(?:break\s*down|broken\s+down|split|parted|listed|shown|given)\s+)?"
    r"(?:by|per|for\s+each)\s+(?:the\s+)?(?:(?:type|kind|category)\s+of\s+)?(?:offences?|crimes?)(?:\s+(?:types?|codes?|categor(?:y|ies)|titles?|groups?|class(?:es)?))?\W*",
    re.IGNORECASE,
)

_OF_EACH: Final = re.compile(
    r"\W*(?:for|of|in)\s+(?:each|every|(?:all\s+)?(?:of\s+)?(?:these|those|such|the))\s+(?:incidents?|records?|reports?|logs?|cases?"
    r"|occurrences?)\b(?!.*\b(?:crim(?:e|es|ed|inal)|offences?)\b)",
    re.IGNORECASE,
)
"""Says of which of the things told before the lines below are: ``For each incident where the gender is known:``."""


def counting_as_above(said: Meaning, text: str, setting: Setting, before: Iterable[Count]) -> Meaning:
    """What such a head says, counting what its question asks for, else what the figures ``before`` it count; where
    these count crimes as well as something else, it is of crimes. ``For each incident`` that names no crime is of what
    was told before.
    """
    told = [count.measure for count in before]
    if said.measure is not Measure.OFFENCES or Measure.OFFENCES in told:
        return said
    if told[-1:] == [Measure.OTHER] and _OF_EACH.match(text) and not offences_named_in(text):
        return replace(said, measure=Measure.OTHER)  # the records told before, whatever they are called here
    if _BY_OFFENCE.fullmatch(text) is None:
        return said
    return replace(said, measure=setting.question.measure or setting.previous.measure or said.measure)
