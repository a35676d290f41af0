"""Heads of lines under which only some crimes are counted, in a way that no column of a count holds: ``Offences by
strangers``; and those under which suspects of an age are: ``Suspects aged under 18 in those offences``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import AgeBand, Measure, Sex
from cyberflag.replies.facts import traits_of_suspects
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.left_out import SCOPE
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.restrictions import is_title
from cyberflag.vocabularies.some_crimes import words_of_some

_SUSPECTS_IN_CRIMES: Final = re.compile(
    r"\W*(?:(?:the\s+)?(?:total\s+)?numbers?\s+of\s+)?(?:(?:known|identified|named|recorded|individual)\s+)*"
    r"(?:suspects|offenders|perpetrators|defendants)\s+(?:who\s+(?:were|are)\s+)?(?:aged\s+)?(?P<age>[\w\s-]{4,24}?)\s+"
    r"(?:in|for|linked\s+to|connected\s+(?:to|with)|relating\s+to)\s+(?P<crimes>[^;:,()]*\b(?:offences|crimes))\b"
    r"(?P<behind>[^;:]*)",
    re.IGNORECASE,
)
"""Heads a number of people of an age, in crimes that it names behind them."""


def of_some_alone(meaning: Meaning, head: str) -> Meaning:
    """The meaning of a head, with the words by which it counts some crimes alone as its detail."""
    if (age := _age_of_suspects(head)) is not None and meaning.measure in (None, Measure.OFFENCES, Measure.SUSPECTS):
        theirs = traits_of_suspects(age, Sex.ALL, "")
        return replace(meaning, measure=Measure.SUSPECTS, age=None, detail=(*meaning.detail, *theirs))
    if meaning.detail or meaning.measure not in (None, Measure.OFFENCES) or not is_title(head):
        return meaning
    words = words_of_some(head)
    return replace(meaning, detail=((SCOPE, words),)) if words else meaning


def _age_of_suspects(head: str) -> AgeBand | None:
    """How old the suspects are whom a head counts, where it says nothing else of them, and of no victims."""
    found = _SUSPECTS_IN_CRIMES.fullmatch(head)
    ages = ages_named_in(head)
    if found is None or len(ages) != 1 or (ages[0].start, ages[0].end) != found.span("age"):
        return None
    others = says(head, Cue.OF_VICTIMS) or read_tokens(head).sexes or words_of_some(found["crimes"] + found["behind"])
    return None if others else ages[0].value
