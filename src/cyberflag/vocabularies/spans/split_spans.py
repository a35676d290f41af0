"""Spans whose first and last day stand apart in a sentence: ``Since it became an offence on 31 January 2024, how many
crimes have been recorded up to 31 December 2024?``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyberflag.model import Period
from cyberflag.vocabularies.dates import MONTH, day_pattern, read_day

_SINCE: Final = r"\b(?:since|from)\b"
_A_YEAR: Final = r"(?<!\bAct\s)(?<!\bOrder\s)\b(?:19|20)\d\d\b"
"""A year, but that of a law."""
_UNTIL: Final = r"\b(?:up\s+(?:to|until)(?:\s+and\s+including)?|until|till|(?:and\s+)?ending(?:\s+on)?)"
_NO_DATE: Final = rf"(?:(?!{_A_YEAR}|\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}|{_SINCE}|[.;:?]\s)[^\n])"
_COUNTS: Final = re.compile(r"\b(?:how\s+many|numbers?\s+of|recorded|reported|offences|crimes)\b", re.IGNORECASE)
_SPLIT: Final = re.compile(
    rf"{_SINCE}{_NO_DATE}{{0,80}}?\s(?P<first>{day_pattern('first_mark')}){_NO_DATE}{{3,200}}?"
    rf"(?P<until>{_UNTIL}\s+(?:the\s+)?(?P<last>{day_pattern('last_mark')}))(?![\w/-])",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(_A_YEAR, re.IGNORECASE)
_TWO_DAYS: Final = 2


def split_spans_in(plain: str) -> Iterator[tuple[Period, int, int]]:
    """The spans of crimes in a text, written plainly, each in the place of its last day; none of a sentence that names
    a third date, which may be the end of it as well.
    """
    for found in _SPLIT.finditer(plain):
        first, last = read_day(found["first"]), read_day(found["last"])
        is_of_crimes = _COUNTS.search(plain, *found.span()) is not None
        has_no_other = len(_YEAR.findall(_sentence_around(plain, *found.span()))) == _TWO_DAYS
        if first is not None and last is not None and first < last and is_of_crimes and has_no_other:
            yield Period(first, last), *found.span("until")


def _sentence_around(plain: str, start: int, end: int) -> str:
    opens = max((found.end() for found in re.finditer(r"[.?!]\s", plain[:start])), default=0)
    closes = re.search(r"[.?!](?:\s|$)", plain[end:])
    return plain[opens : end + closes.start() if closes else len(plain)]
