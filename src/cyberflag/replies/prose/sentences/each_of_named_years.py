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
_ONE: Final = re.compile(_YEAR)
_MOST: Final = 12
"""A span of more years is no list of them."""


def once_for_each_year(text: str) -> Sequence[str]:
    """The sentence once for each of the years that it says its number is of, with that year alone in their place and
    everything else where it was; as it stands where it says so of none.
    """
    found = _EACH.search(text)
    years = () if found is None else _years_in(found)
    if found is None or len(years) < 2:
        return [text]
    width = found.end() - found.start()
    return [f"{text[: found.start()]}{year:<{width}}{text[found.end() :]}" for year in years]


def _years_in(found: re.Match[str]) -> Sequence[str]:
    if found["listed"]:
        return _ONE.findall(found["listed"])
    first, last = int(found["first"][:4]), int(found["last"][:4])
    behind = found["first"][4:]
    if not 0 < last - first < _MOST or len(behind) != len(found["last"][4:]):
        return ()
    ends = len(behind) - 1
    return [f"{year}{behind[0]}{str(year + 1)[-ends:]}" if behind else str(year) for year in range(first, last + 1)]
