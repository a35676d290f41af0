"""Sexes and ages told of somebody who was dealt with, and of no victim: ``A man was charged with two of the offences``,
``Two cautions were given to a boy aged 14``.
"""

from __future__ import annotations

import re
from functools import cache

from cyberflag.replies.facts import OF_PEOPLE
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.tokens import Token, read_tokens
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.plain_text import any_of, blanked, read_words

_AN = r"(?:an?|one|another|the\s+same)\s+(?:[\w-]+\s+){0,4}"
_BARELY_AGED = (
    r"(?:\s*\(aged?\s+\d{1,2}\)|\s+(?:aged?|of)\s+\d{1,2}(?:[\s-]+years?(?:[\s-]+(?:old|of\s+age))?)?)?(?!\s*[,)])"
)
"""Behind one without an article: behind a comma the crime may be meant, ``offence, girl aged 13, charged``."""
_AGED = r"(?:\s*,?\s*\(?(?:aged?|of|who\s+(?:was|is))\s+\d{1,2}(?:[\s-]+years?(?:[\s-]+(?:old|of\s+age))?)?\)?,?)?"


def why_of_a_doer(text: str, number: Token[str], own: Meaning) -> str | None:
    """Why a number that was read as of victims of a sex or an age is of none: each that its sentence names is that of
    one who was dealt with, or to whom what is counted was given. A number of people arrested or suspected may be told
    apart by theirs, and ``One man was charged`` counts him.
    """
    start, end = _part_of(text, number)
    tokens = read_tokens(text)
    told = [word for words in (tokens.sexes, tokens.ages) for word in words if start <= word.start < end]
    if not told or (own.sex is None and own.age is None) or own.measure in OF_PEOPLE:
        return None
    found = [match for pattern in _words() for match in pattern.finditer(text, start, end)]
    if says(blanked(text, [match.span() for match in found]), Cue.VICTIMS_NAMED):
        return None
    doers = [match.span(match.lastgroup or 0) for match in found]
    if any(first <= number.start < last for first, last in doers):
        return None
    are_theirs = all(any(first <= word.start and word.end <= last for first, last in doers) for word in told)
    what = "sex" if own.sex is not None else "age"
    return f"the {what} that is told is that of somebody who was dealt with" if are_theirs else None


def _part_of(text: str, number: Token[str]) -> tuple[int, int]:
    """Where the part of a text begins and ends that has a number, of parts that semicolons set apart."""
    end = text.find(";", number.end)
    return text.rfind(";", 0, number.start) + 1, end if end >= 0 else len(text)


@cache
def _words() -> tuple[re.Pattern[str], ...]:
    """Patterns of somebody (``doer``) to whom something was done, or to whom or against whom something was brought."""
    lists = read_words("age_words")["people_charged"]
    being, charged = any_of((*lists["being"], *lists["between"])), any_of((*lists["charged"], *lists["caught"]))
    one = rf"(?:{any_of(lists['one'])}|{any_of(lists['people'])}|man|woman|boys?|girls?|male|female)"
    doer = rf"(?P<doer>(?:{_AN})?{one}{_AGED})"
    somebody = rf"(?:\b(?P<doer>{_AN}{one}{_AGED})|(?:^|[:;,(])\s*(?P<bare>{one}{_BARELY_AGED}))"
    done = rf"{somebody}\s+(?:(?:{being}|\w+ly)\s+){{0,4}}{charged}\b"
    bringing = any_of(lists["bringing"])
    brought = rf"\b{any_of(lists['brought'])}\s+(?:{bringing}\s+){{0,4}}(?:to|against|on|upon)\s+{doer}(?![\w-])"
    return re.compile(done, re.IGNORECASE), re.compile(brought, re.IGNORECASE)
