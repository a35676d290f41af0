"""Numbers of a sentence that are of crimes with another flag than the online one, or that part the crimes by the age or
sex of those who did them: neither is an answer on victims.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Basis, Measure
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.tokens import Token, read_tokens
from cyberflag.replies.prose.sentences.wordings import OF_WHICH
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.suspects import DOER

_KNOWN: Final = r"(?:(?:alleged|known|named|identified|suspected|recorded)\s+)*"
_FOUND: Final = r"(?:known|identified|named|recorded|found|traced|linked)\b"
_DOER_WAS: Final = re.compile(
    # "Among the offenders, 30 were male", "Where a suspect was known, 30 were male"
    rf"\b(?:among|amongst|of|for|as\s+for|as\s+to)\s+(?:(?:the|these|those|all|our)\s+)*{_KNOWN}{DOER}\b(?!\s+(?:charged|arrested))"
    rf"|\b(?:where|when|if|in\s+which)\s+(?:(?:an?|the|any|one)\s+)*{_KNOWN}{DOER}\s+(?:was|were|is|are|has\s+been|had\s+been|could\s+be)\s+{_FOUND}"
    # so "A suspect was named in 30: 28 male"
    rf"|\b(?:an?|one)\s+{_KNOWN}{DOER}\s+(?:was|is|has\s+been|had\s+been)\s+{_FOUND}"
    # "Thirty men and three women were interviewed", "A man was the suspect in 30"
    r"|\b(?:m[ae]n|wom[ae]n|males?|females?|adults?|boys?|girls?|people|persons?|juveniles?|youths?)\s+(?:(?:was|were|has|have|had|been)\s+)+"
    rf"(?:(?:(?:an?|the|sole|only|main)\s+)*{_KNOWN}{DOER}"
    r"|interviewed|questioned|spoken\s+to|investigated|suspected|bailed|released|under\s+(?:investigation|caution)|named\s+as\s+(?:an?\s+)?suspects?)\b"
    rf"|\b{DOER}\s+(?:(?:involved|concerned|identified|named|recorded|known|responsible|here|in\s+(?:these|those|them))\s+)*"
    r"(?:was|were|is|are|(?:had|have|has)\s+been|being)\b(?!\s+(?:(?:not|also|then|later|never|been)\s+)*"
    r"(?:charged|arrested|identified|summonsed|cautioned|convicted|prosecuted|named|known|traced)\b)",
    re.IGNORECASE,
)
"""Says what those who did it were, and goes on to parts of the crimes: ``The offenders were male in 30``."""
_DONE_BY: Final = re.compile(
    r"\s*(?:of\s+(?:these|those|them)\s+)?(?:(?:crimes|offences|cases)\s+)?(?:(?:was|were|is|are|had|have|been)\s+)*"
    r"(?:(?:committed|carried\s+out|perpetrated|done)\s+)?by\s+(?!ages?\b|sex\b|gender\b|years?\b)",
    re.IGNORECASE,
)
"""Behind a number: of those crimes that somebody did (``10 were committed by under 18s, 30 by adults``)."""
_SENTENCE_BREAK: Final = re.compile(r"[.;]\s")
_CLAUSE_BREAK: Final = re.compile(r"[.;,]\s")


def why_of_others(text: str, number: Token[str], own: Meaning, basis: Basis) -> str | None:
    """Why a number with its ``own`` meaning is not of the crimes that a reply counts on that ``basis``; None where
    nothing says so.
    """
    if own.measure in (None, Measure.OFFENCES, Measure.VICTIMS) and _tells_doers(text, number):
        return "it may be of those who did it and not of the victims"
    is_of_flag = Basis.FLAG in (basis, own.basis) and own.offence is None
    return "it is of another flag than the online one" if is_of_flag and _has_another_flag(text, number) else None


def _tells_doers(text: str, number: Token[str]) -> bool:
    """Whether the part of a sentence around a number says which sex or age those who did it had, and speaks of no
    victims.
    """
    start = max((found.end() for found in _SENTENCE_BREAK.finditer(text, 0, number.start)), default=0)
    ends = _CLAUSE_BREAK.search(text, number.end)
    around = text[start : ends.start() if ends else len(text)]
    said = _DOER_WAS.search(around)
    if said is None:
        done = _DONE_BY.match(text, number.end)
        by = read_tokens(text[done.end() : _end_of_clause(text, number)]) if done is not None else None
        return by is not None and bool(by.sexes or by.ages)
    if says(around[said.end() :], Cue.VICTIMS_NAMED):
        return False
    tokens = read_tokens(around[said.start() :])
    return bool(tokens.sexes or tokens.ages)


def _has_another_flag(text: str, number: Token[str]) -> bool:
    """Whether the words up to the next number name a flag for something else alone, or those of the number of which
    this one is a part do.
    """
    clause = text[number.start : _end_of_clause(text, number)]
    if says(clause, Cue.OTHER_FLAG):
        return not says(clause, Cue.ONLINE_FLAG_NAMED)
    before = [token for token in read_tokens(text).numbers if token.end <= number.start]
    is_part = bool(before) and OF_WHICH.search(text[before[-1].end : number.start]) is not None
    return is_part and _has_another_flag(text, before[-1])


def _end_of_clause(text: str, number: Token[str]) -> int:
    return min((token.start for token in read_tokens(text).numbers if token.start > number.start), default=len(text))
