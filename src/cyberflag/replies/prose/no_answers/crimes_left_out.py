"""Numbers of crimes that a whole sentence says its figures leave out, that wait to be looked at, or that tell how the
figures count. A sentence that says anything more is read as any other.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.dates import ANY_DAY
from cyberflag.vocabularies.letters import leaves_none_out
from cyberflag.vocabularies.number_words import OFTEN_SPELT

_NUMBER: Final = rf"(?:\d[\d,]*|{OFTEN_SPELT})"
_RECORDS: Final = r"(?:crimes?|offences?|records?|cases?)"
_OF_CRIMES: Final = re.compile(rf"\b{_NUMBER}(?=\s+(?:[\w-]+\s+)?{_RECORDS}\b)", re.IGNORECASE)
_UNKNOWN: Final = (
    r"(?:(?:(?:gender|sex|age|victim)\s+)?"
    r"(?:unknown|unspecified|(?:not|un)[\s-]?(?:known|stated|recorded|specified|given))|blank)"
)
_SEVERAL_CHILDREN: Final = (
    r"(?:two|three|several|both|2|3|two\s+or\s+more|more\s+than\s+one)\s+"
    r"(?:child\s+)?(?:children|victims|siblings|girls|boys)"
)
_ONCE_EACH: Final = (
    r"(?:(?:only|just)\s+)?(?:once|twice|separately|for\s+each|(?:under|in|for|against|as)\s+(?:both|each|either)\b)"
)
_WHOLE: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "12 crimes with two children are counted once, under the younger child"
        (
            rf"(?P<told>\W*(?:the\s+)?{_NUMBER}\s+{_RECORDS}\s+(?:with|of|against|involving|that\s+(?:had|have|involved?))\s+{_SEVERAL_CHILDREN}\s+"
            rf"are\s+(?:each\s+|all\s+)?(?:counted|shown|listed)\s+{_ONCE_EACH})[^\d.;:]*\.?\s*"
        ),
        # what a label holds beside children: "'Unknown' includes 3 records where the victim is the state"
        (
            rf"\W*{_UNKNOWN}\W*\s(?:includes?|contains?)\s+(?:the\s+)?(?P<told>{_NUMBER})\s+{_RECORDS}\s+(?:where|in\s+which)\s+(?:the|a)\s+victim\s+(?:is|was)\s+"
            r"(?:(?:the|an?)\s+)?(?:state|crown|regina|company|business|organi[sz]ation|corporate\s+body|society)\s*\.?\s*"
        ),
        # "We hold no such field, and 4 crimes await review": alone, a heading above may say of which year they are
        (
            rf"(?:(?!\b(?:{_RECORDS}|victims?|years?|months?)\b)[^\d:;])*[^\d:;\W]\W*\s(?:and|but|while)\s+(?:the\s+)?(?:(?:a\s+)?further\s+)?(?P<told>{_NUMBER})\s+{_RECORDS}\s+(?:still\s+|currently\s+)?"
            r"(?:await|are\s+(?:still\s+|currently\s+)?(?:awaiting|pending))\s+(?:(?:a|the|their|further|final)\s+)*(?:review|validation|classification|audit|verification)\.\s*"
        ),
        # on a live system: "5 records were still being checked on 21 June 2021"
        (
            rf"(?:[^\d.;:]*:)?\W*(?:the\s+)?(?P<told>{_NUMBER})\s+records\s+(?:are|were)\s+(?:(?:still|currently|then|also)\s+)*"
            r"being\s+(?:re-?)?(?:checked|validated|audited|verified|classified|quality[\s-]assured|reviewed|looked\s+at)"
            rf"(?:\s+(?:on|at|as\s+at)\s+{ANY_DAY})?\.?\s*"
        ),
    )
)


def spans_of_crimes_left_out(plain: str) -> list[tuple[int, int]]:
    """The spans of such numbers in a sentence."""
    found = [said.span("told") for pattern in _WHOLE if (said := pattern.fullmatch(plain)) is not None]
    return found + [match.span() for match in _OF_CRIMES.finditer(plain)] if leaves_none_out(plain) else found
