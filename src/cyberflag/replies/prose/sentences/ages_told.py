"""Ages that a sentence tells of one victim, or as a mean (``the youngest was 8``, ``average age 13``), or of suspects
(``where the suspect was 17 or under``). No figure is of them alone, or of victims of such an age.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.suspects import DOER

_ONE: Final = (
    r"(?:(?:youngest|oldest|eldest)(?:\s+(?:known|recorded|single|individual|named))?(?:\s+(?:victim|child|girl|boy|person|complainant|one|age)\b(?!s))?"
    r"|(?:average|mean|median|lowest|highest|minimum|maximum)\s+(?:victim'?s?\s+|recorded\s+)?age\b)"
)
_MOST: Final = (
    r"(?:most\s+(?:common|frequent|usual)|commonest|modal)\s+(?:victim'?s?\s+|recorded\s+)?age\b"
    r"(?!\s+(?:group|band|range))"
)
_AGE: Final = (
    r"(?:(?:about|around|just|only|aged?\s+)*\d{1,2}(?:\.\d+)?(?:\s*(?:years?|yrs?|months?)(?:\s+(?:old|of\s+age))?)?)"
)
_BETWEEN: Final = (
    r"(?:\s+(?:(?:of|among|amongst|for|in|at)\s+)*(?:(?:the|these|those|them|all|both|each|victims?|children|girls|boys|crimes|offences)\b\s*){0,4})?"
    r"(?:\s*(?:,|:|=|\(|was|is|were|being|stood\s+at|stands\s+at|recorded|as|to\s+be|still|an?|child|victim)\s*){0,4}\s*"
)
_TOLD: Final = re.compile(
    rf"\b{_ONE}{_BETWEEN}{_AGE}(?![\d/]|\s*[-–]\s*\d|\s+to\s+\d|\s+(?:\w+\s+)?(?:offences|crimes|victims|cases|records)\b)",
    re.IGNORECASE,
)
_OF_DOER: Final = re.compile(
    rf"\b{DOER}(?:['’]s?)?\s+(?:(?:was|were|is|are|who|being|aged?|of|between|under|over|below|known|recorded|to|be|as)\s+)+"
    r"(?:the\s+age\s+of\s+)?\d{1,2}(?!\d|\s*%|\s+(?:crimes|offences|cases|records|of\s)\b)(?:(?:\s*[-–]\s*|\s+(?:and|to|or)\s+)\d{1,2}\b)?"
    r"(?:\s+years?(?:\s+(?:old|of\s+age))?)?(?:\s+(?:or|and)\s+(?:under|over|above|below|younger|older)\b)?"
    rf"|\b{DOER}(?:['’]s?)?\s+(?:(?:was|were|is|are|who|being|also|themselves|either|both|all|an?)\s+)+"
    r"(?:adults?|child(?:ren)?|juveniles?|minors?|youths?|young\s+(?:people|persons?)|males?|females?|men|women|man|woman|boys?|girls?)\b"
    rf"|\b(?:adult|child|juvenile|young|male|female)\s+{DOER}\b"
    rf"|\b(?:no\s+)?ages?\s+(?:of|for)\s+(?:(?:a|the|any|each)\s+)?{DOER}\b(?:\s+(?:is|was|were|are)\s+(?:not\s+)?(?:held|known|recorded))?"
    rf"|\b{DOER}['’]s?\s+ages?\b(?:\s+(?:is|was|were|are)\s+(?:not\s+)?(?:held|known|recorded))?",
    re.IGNORECASE,
)
"""How old those were who are said to have done it: an age is the victim's alone."""
_NUMBER: Final = re.compile(r"\d+(?:\s*[-–]\s*\d+)?")
_MOST_OFTEN: Final = re.compile(rf"\b{_MOST}", re.IGNORECASE)


def ages_told_in(plain: str) -> list[tuple[int, int]]:
    """The spans in which a text tells the age of one victim, a mean, or how old suspects are: they narrow no figure,
    by a sex neither.
    """
    return [found.span() for pattern in (_TOLD, _OF_DOER) for found in pattern.finditer(plain)]


def numbers_of_suspects_in(plain: str) -> list[tuple[int, int]]:
    """The spans of the numbers that tell how old suspects are; the words around them still say what a figure is of."""
    spans = [found.span() for found in _OF_DOER.finditer(plain)]
    return [number.span() for start, end in spans for number in _NUMBER.finditer(plain, start, end)]


def is_of_commonest_age(text: str, start: int) -> bool:
    """Whether the number that begins at ``start`` stands behind the age that came most often: it may be of that age."""
    return _MOST_OFTEN.search(text, 0, start) is not None
