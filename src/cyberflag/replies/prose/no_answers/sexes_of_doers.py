"""Sexes told of somebody who was dealt with, and of no victim: ``A man was charged with two of the offences``."""

from __future__ import annotations

import re
from functools import cache

from cyberflag.replies.facts import OF_PEOPLE
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.tokens import Token, read_tokens
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.plain_text import any_of, read_words


def why_of_a_doer(text: str, number: Token[str], own: Meaning) -> str | None:
    """Why a number that was read as of victims of a sex is of none: each sex that its sentence names is that of one who
    was dealt with. A number of people arrested or suspected may be told apart by theirs, and ``One man was charged``
    counts him.
    """
    sexes = read_tokens(text).sexes
    if own.sex is None or not sexes or own.measure in OF_PEOPLE or says(text, Cue.VICTIMS_NAMED):
        return None
    one, dealt_with = _words()
    ones = [one.search(text, 0, sex.start) for sex in sexes]
    if any(found is not None and found.start() == number.start for found in ones):
        return None
    theirs = (found and dealt_with.match(text, sex.end) for found, sex in zip(ones, sexes, strict=True))
    return "the sex that is told is that of somebody who was dealt with" if all(theirs) else None


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    lists = read_words("age_words")["people_charged"]
    being, charged = any_of((*lists["being"], *lists["between"])), any_of((*lists["charged"], *lists["caught"]))
    one = r"\b(?:an?|one|another|the\s+same)\s+(?:[\w-]+\s+){0,4}$"
    behind = rf"\s+(?:(?:{being}|\w+ly)\s+){{0,4}}{charged}\b"
    return re.compile(one, re.IGNORECASE), re.compile(behind, re.IGNORECASE)
