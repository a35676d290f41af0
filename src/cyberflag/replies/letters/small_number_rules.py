"""What a letter says of numbers too small to give: ``we do not print a number that is no greater than five``. Its
number counts no crimes, and a bracket that says it between figures withholds none of those.
"""

from __future__ import annotations

import re
from typing import Final

_SPELT: Final = r"(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)"
_NUMBER: Final = rf"(?:\d{{1,2}}|{_SPELT})\b"
_FEWER: Final = r"(?:less|fewer|under|below|lower|smaller)"
_SMALL: Final = (
    rf"(?:(?:below|under|up\s+to|(?:{_FEWER}|smaller|lower)\s+than|(?:no|not)\s+(?:greater|more|higher|larger|bigger)\s+than"
    rf"|not\s+(?:above|over|exceeding)|that\s+do(?:es)?\s+not\s+(?:exceed|reach))\s+{_NUMBER}"
    rf"|(?:between|from)\s+{_NUMBER}\s+(?:and|to)\s+{_NUMBER}|{_NUMBER}\s+(?:or|and)\s+{_FEWER}|{_NUMBER}\s*(?:to|-)\s*{_NUMBER})"
)
_COUNTS: Final = r"(?:numbers?|figures?|counts?|values?|totals?|amounts?|cells?|anything|those|sums?)"
_WHICH_ARE: Final = r"(?:\s+(?:that|which|is|are|was|were|of|being|holding|with))*\s+"
_GIVE: Final = (
    r"(?:giv|print|show|publish|releas|disclos|stat|provid|report|shar|nam|display|tell|suppl|spell|reveal|writ|put)\w*"
)
_KEEP: Final = (
    r"(?:withh[eo]ld|suppress|mask|hid|redact|conceal|omit|remov|replac|obscur|blank|star|round|leav|left)\w*"
)
_NOT: Final = r"(?:not|never|cannot|can't|don't|won't|no\s+longer|nor)"

_BEFORE: Final = rf"(?:{_NOT}\s+(?:\w+\s+)?{_GIVE}|{_KEEP})"
_WHOSE: Final = r"(?:\s+(?:out|back|an?|any|all|every|each|the|our|small|low|exact|true))*\s+"
_ARE: Final = r"\s+(?:(?:is|are|was|were|be|being|has|have|had|been|will|may|can|must)\s+)+(?:\w+ly\s+)?"

_IN_WORDS: Final = (
    rf"(?:(?:{_GIVE}\s+)?(?:out\s+)?(?:as|in)\s+(?:words|letters|full|figures|digits|numerals)"
    r"|spel(?:t|led)\b|written\s+out)"
)
_SHOWS: Final = rf"(?:reads?|shows?|says?|prints?|gives?|displays?|holds?|carries|appears?|{_GIVE}|{_KEEP})"
_OR: Final = rf"(?:only\s+|just\s+)?{_NUMBER}\s*(?:or|to|and|-|,)\s*{_NUMBER}"

SMALL_NUMBER_RULES: Final = (
    rf"\b{_BEFORE}{_WHOSE}{_COUNTS}{_WHICH_ARE}{_SMALL}",
    rf"\b{_COUNTS}{_WHICH_ARE}{_SMALL}{_ARE}(?:{_NOT}\b|{_KEEP})",
    # how numbers are written: "figures under ten are in words"
    rf"\b{_COUNTS}{_WHICH_ARE}{_SMALL}(?:{_ARE}|\s+){_IN_WORDS}",
    rf"\b(?:where|if|when|whenever|wherever)\s+(?:an?|any|the|each|every)\s+(?:\w+\s+)?{_COUNTS}{_WHICH_ARE}{_SMALL}[^.;()]*",
    # "Where there were one or two crimes the cell reads <3", "One or two crimes are shown as <3"
    rf"\b(?:where|if|when|whenever|wherever)\s+there\s+(?:is|are|was|were|had\s+been)\s+{_OR}\b[^.;]*?\b{_SHOWS}\b[^.;]*",
    rf"^\W*{_OR}\s+(?:\w+\s+)?(?:crimes|offences|victims|records){_ARE}{_SHOWS}\s+(?:as|by|with)\b[^.;]*",
)
"""The patterns of such passages."""
_BRACKET: Final = re.compile(r"\s*\((?P<inner>(?:[^()]|\([^()]*\))*)\)")
_WRITTEN_AS: Final = re.compile(
    rf"\b{_SHOWS}\s+(?:(?:as|by|with|simply|only)\s+)*['\"“‘]?(?:<\s?=?|≤|(?:less|fewer)\s+than)\s*{_NUMBER}",
    re.IGNORECASE,
)
_COMPILED: Final = tuple(re.compile(pattern, re.IGNORECASE) for pattern in SMALL_NUMBER_RULES)


def part_rules_in_brackets(text: str) -> tuple[str, ...]:
    """A sentence without the brackets that only say which numbers are too small to give, and what each of them says."""
    rules = [found for found in _BRACKET.finditer(text) if any(p.search(found["inner"]) for p in _COMPILED)]
    outer = text
    for found in reversed(rules):
        outer = outer[: found.start()] + outer[found.end() :]
    return (outer, *(found["inner"] for found in rules)) if outer.strip(" .") else (text,)


def says_how_small_numbers_are_written(text: str) -> bool:
    """Whether a sentence says what is printed for a small number: ``One, two or three is written ≤3``."""
    return _WRITTEN_AS.search(text) is not None
