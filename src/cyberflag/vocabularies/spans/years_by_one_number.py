"""Words that call years financial ones that are named by one number each: ``FY 2018``, ``2018 (financial year)``,
``financial years 2018 to 2020``. Each may be the year that starts then or the one that ends then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cyberflag.vocabularies.dates import MONTH, YEAR

FINANCIAL = (
    r"f\.?/?y\.?|(?:fin(?:ancial|\.)?|fiscal|performance|policing|tax|business|accounting|budget)\s*(?:year|yr)s?"
    r"|fin\.?|financial|fiscal"
)
"""Pattern text of what calls a year a financial one."""
_ENDING = r"y\.?/?e\.?|(?<!financial\s)(?<!fiscal\s)(?<!fin\s)(?<!fin\.\s)(?:year|yr)[\s-]+(?:ending|ended|end)"
_CALLED = rf"(?:(?!fin(?:ancial|\.)?[\s:,'’(–-]*\d)(?:{FINANCIAL})|{_ENDING})"
"""What may stand before a year: ``Financial 2018`` beside ``Sexual 2018`` is a kind of crime."""
_YEAR = rf"{YEAR}(?!\d|\s?[/\\_]\s?\d|\s?[-–]\s?\d\d(?!\d))"
_AND = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to|until)\s+|\s*&\s*|\s*[-–]\s*)"
_SHORT = rf"(?<=y)\s?'?\d\d(?![\d./-]|\s*(?:st|nd|rd|th|of)\b|\s*{MONTH})"
_BEFORE = re.compile(
    rf"(?<![a-z]){_CALLED}[\s:,'’(–-]*(?:(?:of|in|for)\s+)?(?:the\s+)?(?:year\s+)?"
    rf"(?:{_YEAR}(?:{_AND}(?:{_CALLED}\s*)?{_YEAR})*|{_SHORT})",
    re.IGNORECASE,
)
_TWO_AS_ONE = re.compile(rf"(?P<first>{YEAR})(?:\s*[-–]\s*|\s+to\s+)(?P<last>{YEAR})$", re.IGNORECASE)
"""Two years behind one word that are the two of one year: ``FY 2018 to 2019``."""
_SOMETHING_ELSE = (
    r"\s+(?:crimes?|investigat\w+|intelligence|abuse|exploitation|harm|gains?|loss(?:es)?|services?|reporting|units?"
    r"|motiv\w+)\b"
)
_CLOSES = r"(?=\s*(?:[):;.]|$))"
_BEHIND = re.compile(
    rf"(?<![\w/\\_.–-])(?P<years>(?:{_YEAR}{_AND})*{YEAR})"
    rf"(?:(?:\s+|\s*\(\s*)(?:{FINANCIAL})(?:(?<=year)|(?<=yr)|(?<=y)|(?<=y\.)|{_CLOSES})|\s*[,–-]\s+(?:{FINANCIAL}){_CLOSES})"
    rf"(?!\w|\s*/|[\s,(:-]*'?\d|{_SOMETHING_ELSE}|[\s,(]*(?:ending|ended|starting|beginning|from|to)\b)",
    re.IGNORECASE,
)
_TWO = 2
_MONTH_BEFORE = re.compile(rf"{MONTH}[\s,]*$", re.IGNORECASE)
_YEAR_ELSEWHERE = re.compile(rf"{YEAR}|'\d\d|{MONTH}[\s-]?\d\d\b|\d[/.]\d\d", re.IGNORECASE)


@lru_cache(maxsize=4096)
def years_by_one_number(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text names financial years by one number each, with the words that call them so."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[tuple[int, int]]:
    for found in _BEFORE.finditer(text):
        if not _are_two_of_one(found[0]):
            yield found.span()
    for found in _BEHIND.finditer(text):
        if not _are_two_of_one(found["years"]) and not _MONTH_BEFORE.search(text[: found.start()]):
            yield found.span()


def _are_two_of_one(text: str) -> bool:
    """Whether the years of a text are no more than the two calendar years of one financial year."""
    two = _TWO_AS_ONE.search(text)
    return two is not None and int(two["last"]) - int(two["first"]) == 1 and len(re.findall(YEAR, text)) == _TWO


def is_year_by_one_number(text: str) -> bool:
    """Whether a text names a financial year by one number alone (``Q1 FY2021``, ``FY2021 (April to December)``): it
    may be the year that it starts in or ends in, and so may every part of it.
    """
    return any(
        _YEAR_ELSEWHERE.search(f"{text[:start]} {text[end:]}") is None for start, end in years_by_one_number(text)
    )
