"""Heads of lines under which only some crimes are counted, in a way that no column of a count holds: ``Offences by
strangers``; and those under which suspects are, whatever is said of them: ``Suspects aged under 18 in those offences``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL_AGES, Measure, Sex
from cyberflag.replies.facts import traits_of_suspects
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.left_out import SCOPE
from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.restrictions import is_title
from cyberflag.vocabularies.some_crimes import words_of_some

_SUSPECTS_IN_CRIMES: Final = re.compile(
    r"\W*(?:(?:the\s+)?(?:total\s+)?numbers?\s+of\s+)?(?:(?:known|identified|named|recorded|individual|juvenile|young|child|adult)\s+)*"
    r"(?:suspects|offenders|perpetrators|defendants)\b(?!\s+(?:not|never|un(?:known|named|identified|traced))\b)[^,;:.]{0,40}?"
    r"\b(?:in|for|linked\s+to|connected\s+(?:to|with)|relating\s+to)\s[^;:]*\b(?:offences|crimes|cases)\b",
    re.IGNORECASE,
)
"""Heads a number of people, in crimes that it names behind them."""


def of_some_alone(meaning: Meaning, head: str) -> Meaning:
    """The meaning of a head, with the words by which it counts some crimes alone as its detail."""
    if meaning.measure in (None, Measure.OFFENCES, Measure.SUSPECTS) and _SUSPECTS_IN_CRIMES.match(head):
        ages = {found.value for found in ages_named_in(head)}
        theirs = traits_of_suspects(ages.pop() if len(ages) == 1 else ALL_AGES, Sex.ALL, "")
        return replace(meaning, measure=Measure.SUSPECTS, age=None, detail=(*meaning.detail, *theirs))
    if meaning.detail or meaning.measure not in (None, Measure.OFFENCES) or not is_title(head):
        return meaning
    words = words_of_some(head)
    return replace(meaning, detail=((SCOPE, words),)) if words else meaning
