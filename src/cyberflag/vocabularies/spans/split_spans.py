"""Spans whose first and last day stand apart in a sentence: ``Since it became an offence on 31 January 2024, how many
crimes have been recorded up to 31 December 2024?``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyberflag.model import Period
from cyberflag.vocabularies.dates import MONTH, day_pattern, read_day

_SINCE: Final = (
    r"\b(?:since|from\s+(?:its|their|the)\s+(?:commencement|introduction|start|creation|coming\s+into\s+force))\b"
)
_A_YEAR: Final = r"(?<!\bAct\s)(?<!\bOrder\s)\b(?:19|20)\d\d\b"
"""A year, but that of a law."""
_UNTIL: Final = r"(?:up\s+(?:to|until)(?:\s+and\s+including)?|until|till|in\s+the\s+period\s+ending(?:\s+on)?)"
_NO_DATE: Final = rf"(?:(?!{_A_YEAR}|\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}|{_SINCE}|[.;:?]\s)[^\n])"
_CRIMES: Final = (
    r"(?:(?:such|of\s+these|[a-z]+(?:\s+[a-z]+)?)\s+)?(?:offences|crimes|cases)"
    r"(?:\s+of(?:\s+[a-z]+){1,9}?)?(?:\s*\([^()]*\))?"
)
_WERE_RECORDED: Final = r"(?:(?:have|had)\s+been|were)\s+(?:recorded|reported)"
_COUNTED: Final = (
    rf"[\s,]+(?:how\s+many\s+{_CRIMES}\s+{_WERE_RECORDED}|{_WERE_RECORDED}"
    rf"|(?:we|the\s+force)\s+(?:have\s+|had\s+)?recorded\s+\d[\d,]*\s+{_CRIMES}|\d[\d,]*\s+{_CRIMES}\s+{_WERE_RECORDED})\s+"
)
"""Crimes counted between the two days, right up to the last: ``how many offences have been recorded``."""
_SPLIT: Final = re.compile(
    rf"{_SINCE}(?P<event>{_NO_DATE}{{0,60}}?)\s(?P<first>{day_pattern('first_mark')})(?P<counted>{_COUNTED})"
    rf"(?P<until>{_UNTIL}\s+(?:the\s+)?(?P<last>{day_pattern('last_mark')}))(?=\W*$|[.?!]\s|,\s+and\s+with\b)",
    re.IGNORECASE,
)
_OF_ANOTHER: Final = re.compile(
    r"\b(?:moved|system|excluding|not|apart|except|before|charged|requests?|letters?|lists?|search\w*|data|files?|received)\b",
    re.IGNORECASE,
)
"""Words of a sentence whose first day may be that of something else."""
_YEAR: Final = re.compile(_A_YEAR, re.IGNORECASE)
_TWO_DAYS: Final = 2


def split_spans_in(plain: str) -> Iterator[tuple[Period, int, int]]:
    """The spans of crimes in a text, written plainly, each in the place of its last day; none of a sentence that names
    a third date, which may be the end of it as well.
    """
    for found in _SPLIT.finditer(plain):
        first, last = read_day(found["first"]), read_day(found["last"])
        sentence = _sentence_around(plain, *found.span())
        is_alone = len(_YEAR.findall(sentence)) == _TWO_DAYS and _OF_ANOTHER.search(sentence) is None
        if first is not None and last is not None and first < last and is_alone and _asks_or_tells(found, plain):
            yield Period(first, last), *found.span("until")


def _asks_or_tells(found: re.Match[str], plain: str) -> bool:
    """Whether crimes are counted between the days, or before them: ``How many, from its commencement on``."""
    is_counted = re.search(r"\d|\bhow\s+many\b", found["counted"], re.IGNORECASE) is not None
    return is_counted or re.search(r"\bhow\s+many\b[\s,]*$", plain[: found.start()], re.IGNORECASE) is not None


def _sentence_around(plain: str, start: int, end: int) -> str:
    opens = max((found.end() for found in re.finditer(r"[.?!]\s", plain[:start])), default=0)
    closes = re.search(r"[.?!](?:\s|$)", plain[end:])
    return plain[opens : end + closes.start() if closes else len(plain)]
