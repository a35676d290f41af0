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
_BETWEEN_AGES: Final = r"(?:(?<=between\s\d)|(?<=between\s\d\d)|(?<=ages\sof\s\d)|(?<=ages\sof\s\d\d))"
_COUNTED: Final = (
    rf"\d{{1,2}}\s+(?:(?:other|more|further|known|named)\s+)?(?:{DOER}\b|(?:were|was|are|is|had|have|aged?|over|under|of|who|whose|with|where|in\s+which"
    r"|could|did|not|un(?:known|recorded)|adults?|child(?:ren)?|juveniles?|people|persons?|men|women|boys?|girls?|(?:fe)?males?|victims?)\b)|\d{1,2}\s+\(\d"
)
"""A number behind ``and`` that is no age but the next that is counted: ``under 18 and 49 suspects were adults``."""
_OF_DOER: Final = re.compile(
    rf"\b{DOER}(?:['’]s?)?\s+(?:(?:was|were|is|are|who|being|aged?|of|between|under|over|below|known|recorded|to|be|as)\s+)+"
    r"(?:the\s+ages?\s+of\s+)?\d{1,2}(?!\d|\s*%|\s+(?:crimes|offences|cases|records|of\s)\b)"
    rf"(?:(?:\s*[-–]\s*|\s+(?:to|or)\s+|{_BETWEEN_AGES}\s+and\s+|\s+and\s+(?!{_COUNTED}))\d{{1,2}}\b)?"
    r"(?:\s+years?(?:\s+(?:old|of\s+age))?)?(?:\s+(?:or|and)\s+(?:under|over|above|below|younger|older)\b)?"
    rf"|\b{DOER}(?:['’]s?)?\s+(?:(?:was|were|is|are|who|being|also|themselves|either|both|all|an?)\s+)+"
    r"(?:adults?|child(?:ren)?|juveniles?|minors?|youths?|young\s+(?:people|persons?)|males?|females?|men|women|man|woman|boys?|girls?)\b"
    rf"|\b(?:adult|child|juvenile|young|male|female)\s+{DOER}\b"
    rf"|\b(?:no\s+)?ages?\s+(?:of|for)\s+(?:(?:a|the|any|each)\s+)?{DOER}\b(?:\s+(?:is|was|were|are)\s+(?:not\s+)?(?:held|known|recorded))?"
    rf"|\b{DOER}['’]s?\s+ages?\b(?:\s+(?:is|was|were|are)\s+(?:not\s+)?(?:held|known|recorded))?",
    re.IGNORECASE,
)
"""How old those were who are said to have done it: an age is the victim's alone."""
_BEHIND_NUMBER: Final = re.compile(r"\b\d[\d,]*\s+(?:(?:known|named|identified|recorded|of\s+the)\s+)*$", re.IGNORECASE)
_UNDER_18: Final = re.compile(
    r"\b(?:(?:under|below)\s+(?:the\s+age\s+of\s+)?18|17\s+(?:or|and)\s+(?:under|younger|below))\b"
)
_NUMBER: Final = re.compile(r"\d+(?:\s*[-–]\s*\d+)?")
_MOST_OFTEN: Final = re.compile(rf"\b{_MOST}", re.IGNORECASE)


def ages_told_in(plain: str) -> list[tuple[int, int]]:
    """The spans in which a text tells the age of one victim, a mean, or how old suspects are: they narrow no figure,
    by a sex neither. Not those that tell several numbers of suspects apart (``58 suspects were under 18 and 49 suspects
    were 18 or over``), save under 18, which says no more than whom a reply is about.
    """
    of_doers = [found.span() for found in _OF_DOER.finditer(plain)]
    counted = [span for span in of_doers if _BEHIND_NUMBER.search(plain, 0, span[0])]
    apart = [span for span in counted if not _UNDER_18.search(plain, *span)] if len(counted) > 1 else []
    of_doers = [span for span in of_doers if span not in apart]
    return [*(found.span() for found in _TOLD.finditer(plain)), *of_doers]


def numbers_of_suspects_in(plain: str) -> list[tuple[int, int]]:
    """The spans of the numbers that tell how old suspects are; the words around them still say what a figure is of."""
    spans = [found.span() for found in _OF_DOER.finditer(plain)]
    return [number.span() for start, end in spans for number in _NUMBER.finditer(plain, start, end)]


def is_of_commonest_age(text: str, start: int) -> bool:
    """Whether the number that begins at ``start`` stands behind the age that came most often: it may be of that age."""
    return _MOST_OFTEN.search(text, 0, start) is not None
