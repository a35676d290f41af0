"""Numbers that stand for each of several years which their sentence names: ``fewer than five in each of 2020 and
2021``, ``none in both 2018/19 and 2019/20``, ``3 in each year from 2020 to 2022``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_YEAR: Final = r"(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?"
_AND: Final = r"(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)"
_EACH: Final = re.compile(
    r"\b(?:each|every|both|either)\s+(?:(?:one\s+)?of\s+)?(?:(?:the\s+)?(?:(?:financial|fiscal|calendar)\s+)?years?\s*,?\s+)?"
    rf"(?:(?P<listed>{_YEAR}(?:{_AND}{_YEAR})+)|(?:(?:from|between)\s+)?(?P<first>{_YEAR})\s*(?:-|–|to|and|until)\s*(?P<last>{_YEAR}))"
    r"(?![\d/])",
    re.IGNORECASE,
)
_NONE: Final = re.compile(
    r"\b(?:nil(?:\s+returns?)?|none|no|zero|nought)\b(?!\s+(?:longer|information|data|figures?|records?\s+(?:are|is)|breakdown|change)\b)"
    r"[^\d;.?]{0,120}?\b(?:in|for|during|of)\s+(?P<whole>(?:(?:either|any|all|both)\s+(?:of\s+)?)?"
    rf"(?P<listed>{_YEAR}(?:(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|nor)\s+|\s*&\s*){_YEAR})+))"
    r"(?![\d/])(?=[^\d]*$)",
    re.IGNORECASE,
)
"""None in several years is none in each: ``nil return for 2019, 2020 and 2021``, ``no offences in 2019 or 2020``."""
_ONE: Final = re.compile(_YEAR)
_FEWEST: Final = 2
_MOST: Final = 12
"""A span of more years is no list of them."""


def once_for_each_year(text: str) -> Sequence[str]:
    """The sentence once for each of the years that it says its number is of, with that year alone in their place and
    everything else where it was; as it stands where it says so of none.
    """
    if (none := _NONE.search(text)) is not None and _EACH.search(text) is None:
        start, end = none.span("whole")
        years: Sequence[str] = _ONE.findall(none["listed"])
    else:
        found = _EACH.search(text)
        years = () if found is None else _years_in(found)
        start, end = found.span() if found is not None else (0, 0)
    if len(years) < _FEWEST:
        return [text]
    return [f"{text[:start]}{year:<{end - start}}{text[end:]}" for year in years]


def _years_in(found: re.Match[str]) -> Sequence[str]:
    if found["listed"]:
        return _ONE.findall(found["listed"])
    first, last = int(found["first"][:4]), int(found["last"][:4])
    behind = found["first"][4:]
    if not 0 < last - first < _MOST or len(behind) != len(found["last"][4:]):
        return ()
    ends = len(behind) - 1
    return [f"{year}{behind[0]}{str(year + 1)[-ends:]}" if behind else str(year) for year in range(first, last + 1)]
