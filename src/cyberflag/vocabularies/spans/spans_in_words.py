"""Forms of spans whose ends stand in words: ``between 2018 and 2022``, ``since the beginning of 2017 until the date of
the search (9th November 2022)``, ``the last quarter of 2019/20``.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from cyberflag.model import Period
from cyberflag.vocabularies.dates import ANY_DAY, YEAR, last_of_month, months_before, read_day
from cyberflag.vocabularies.spans.period_forms import Form, year_of

_LAST_DAY: Final = (12, 31)
_FINANCIAL: Final = rf"{YEAR}\s?[-/]\s?(?:{YEAR}|'?\d\d)(?!\d)"
_COUNTED: Final = (
    "crimes",
    "crime",
    "offences",
    "offence",
    "victims",
    "records",
    "recorded",
    "reported",
    "flagged",
    "figures",
    "data",
    "cases",
    "fell",
    *"0123456789",
)
_OPENS: Final = (
    r"(?:(?<![\s\S])|(?<=[.;:]\s)|(?<=(?-i:In)\s)|(?<=(?-i:During)\s)|(?<=(?-i:For)\s)|(?<=(?-i:Over)\s)"
    + "".join(rf"|(?<={word}\s{to}\s)" for word in _COUNTED for to in ("in", "during", "for", "over"))
    + ")"
)
"""Before the end of a year that is the period of figures: at the beginning of a sentence or label, or behind what is
counted (``6 crimes in the last quarter of 2019/20``), and not behind what only happened then, or an end of a span.
"""
_MONTHS: Final = {"quarter": 3, "half": 6, "month": 1}
_AT_THE_BEGINNING: Final = frozenset({"first", "opening"})
_FEWEST_YEARS: Final = 2
"""Between two years that follow on one another something may have changed; between others is all that lies there."""


def _between(match: re.Match[str]) -> Period | None:
    first, last = int(match["first"]), int(match["last"])
    fewest = 0 if match["end"] else _FEWEST_YEARS  # to "the end of" a year is all of it
    return Period(date(first, 1, 1), date(last, *_LAST_DAY)) if last - first >= fewest else None


def _since_beginning(match: re.Match[str]) -> Period | None:
    first, last = date(int(match["first"]), 1, 1), read_day(match["last"])
    return Period(first, last) if last is not None and first < last else None


def _at_an_end(match: re.Match[str]) -> Period | None:
    """The quarter, half or month with which a year begins or ends."""
    year = year_of(match["year"])
    if year is None:
        return None
    months = _MONTHS[match["part"].casefold()]
    if match["place"].casefold() in _AT_THE_BEGINNING:
        last = months_before(year.start, 2 - months)
        return Period(year.start, last_of_month(last.year, last.month))
    return Period(months_before(year.end, months), year.end)


SPANS_IN_WORDS_FORMS: tuple[Form, ...] = (
    Form(
        rf"(?:between|from)\s+(?:the\s+)?(?:(?:start|beginning|first\s+day)\s+of\s+)?(?P<first>{YEAR})\s+(?:and|(?:up\s+)?to|until|till)\s+"
        rf"(?:the\s+)?(?P<end>(?:end|close|last\s+day)\s+of\s+)(?P<last>{YEAR})(?![/\d-])(?:\s+inclusive)?",
        _between,
        score=0.9,
    ),
    Form(rf"between\s+(?P<first>{YEAR})\s+and\s+(?P<end>(?!))?(?P<last>{YEAR})(?:\s+inclusive)?", _between, score=0.9),
    Form(
        rf"{_OPENS}(?:the\s+)?(?P<place>first|opening|last|final|closing|latter)\s+(?P<part>quarter|half|month)\s+of\s+(?:the\s+)?"
        rf"(?:(?:financial|fiscal|calendar)\s+)?(?:year\s+)?(?P<year>{_FINANCIAL}|{YEAR}(?![/\d-]))",
        _at_an_end,
        score=0.9,
    ),
    Form(
        rf"(?:since|from)\s+the\s+(?:beginning|start)\s+of\s+(?P<first>{YEAR})\s+(?:until|up\s+to|to|till)\s+"
        rf"(?:the\s+)?(?:(?:date|day|time)\s+of\s+(?:[a-z]+\s+){{1,4}})?\(?(?P<last>{ANY_DAY})\)?",
        _since_beginning,
        score=0.9,
    ),
)
"""Every such form; read before those of single years and days."""
