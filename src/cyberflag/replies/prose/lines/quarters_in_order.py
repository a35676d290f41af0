"""Four numbers behind one year in the order of its quarters: ``Q1 to Q4 of 2018 - 4 / 2 / 5 / 2``, or ``(2018) 11 then
6 then 8 then 16`` below ``From the first quarter to the fourth:``.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.parts_of_year import PartOfYear
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.plain_text import write_plainly

_QUARTERS: Final = 4
_Q: Final = r"(?:q(?:uarters?|tr\.?|trs)?\s*)"
_FIRST: Final = rf"(?:{_Q}1|first(?:\s+quarter)?|1st(?:\s+(?:quarter|qtr))?)"
_LAST: Final = rf"(?:{_Q}?4|fourth(?:\s+quarter)?|last(?:\s+quarter)?|4th(?:\s+(?:quarter|qtr))?)"
_OF_YEAR: Final = (
    r"(?:\s+(?:of|in)\s+(?:(?:each|every|the|that)\s+)?(?:(?:calendar|financial|fiscal)\s+)?(?:year|one|each))?"
)
_ORDER: Final = re.compile(
    rf"\b{_FIRST}{_OF_YEAR}\s*(?:-|to|through|up\s+to|until)\s*(?:the\s+)?{_LAST}(?!\s*\d)"
    rf"|\b{_Q}1\s*[,;/]?\s*(?:then\s+)?{_Q}?2\s*[,;/]?\s*(?:then\s+)?{_Q}?3\s*[,;/]?\s*(?:and\s+|then\s+)*{_Q}?4(?!\s*\d)"
    r"|\b(?:quarter\s+by\s+quarter|(?:in|by)\s+(?:the\s+)?order\s+of\s+(?:the\s+|their\s+)?(?:four\s+)?quarters|(?:the\s+)?four\s+quarters\s+in\s+(?:turn|order))\b",
    re.IGNORECASE,
)
_NAMES_QUARTERS: Final = re.compile(rf"\b(?:quarters?|qtrs?|{_Q}[1-4])", re.IGNORECASE)
_FINANCIAL: Final = re.compile(r"\b(?:financial|fiscal|april)\b", re.IGNORECASE)
_CALENDAR: Final = re.compile(r"\b(?:calendar|january)\b", re.IGNORECASE)
_YEAR: Final = r"(?:year\s+)?(?P<year>(?:19|20)\d\d(?:\s?[-/]\s?(?:(?:19|20)\d\d|\d\d))?)"
_OF: Final = re.compile(
    rf"\W*(?P<order>.*?)\s*(?:,|\bof\b|\bin\b|\bfor\b|\()?\s*{_YEAR}\W*(?P<behind>.*?)\W*", re.IGNORECASE
)
_BARE_YEAR: Final = re.compile(rf"\W*(?:(?:in|for|of)\s+)?{_YEAR}\W*", re.IGNORECASE)
_LINE: Final = re.compile(
    rf"(?P<label>\s*[(\[]?(?:(?:in|for|of)\s+)?{_YEAR}[)\]]?)\s*(?:[:=,]|\s[-–—]|\s(?=[\w<*]))\s*(?P<figures>[^:=]+)",
    re.IGNORECASE,
)
_BEHIND_ORDER: Final = re.compile(r"(?P<label>.*?(?:19|20)\d\d.*?)\s*(?::|=|\s[-–—])\s*(?P<figures>[^:=]+)")


def says_quarters_in_order(text: str) -> bool:
    """Whether a line without figures says that numbers stand in the order of the four quarters of a year."""
    plain = write_plainly(text)
    return (
        _ORDER.search(plain) is not None
        and _NAMES_QUARTERS.search(plain) is not None
        and not read_tokens(text).numbers
        and not read_tokens(text).periods
    )


def figures_of_quarters(text: str, told: str) -> tuple[re.Match[str], tuple[Period, ...]] | None:
    """The label of a line and what stands behind it (``label``, ``figures``), with the quarters that this is of: of the
    one year that the label names, where it says itself that they stand in their order or a line above (``told``) did;
    None for any other line.
    """
    found = (_LINE if told else _BEHIND_ORDER).fullmatch(write_plainly(text).rstrip(" .;,"))
    year = _year_of(found["label"], told) if found else None
    return None if found is None or year is None else (found, _quarters(year))


def _year_of(label: str, told: str) -> Period | None:
    named = (_BARE_YEAR if told else _OF).fullmatch(label)
    if named is None or not (told or _is_order(named["order"]) or _is_order(named["behind"])):
        return None
    found = understand_period(named["year"])
    if found is None or not found.value.is_year:
        return None
    says_other = _FINANCIAL if found.value.start.month == 1 else _CALENDAR
    return None if says_other.search(f"{told} {label}") else found.value


def _is_order(text: str) -> bool:
    return _ORDER.fullmatch(text.strip(" ,-(")) is not None and _NAMES_QUARTERS.search(text) is not None


def _quarters(year: Period) -> tuple[Period, ...]:
    found = (PartOfYear(quarter=number).within(year) for number in range(1, _QUARTERS + 1))
    return tuple(days for days in found if days is not None)
