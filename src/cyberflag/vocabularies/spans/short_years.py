"""Financial years by two digits each in running text: ``58 in 22/23, 67 in 23/24 and 59 in 24/25``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cyberflag.model import Period
from cyberflag.vocabularies.dates import full_year

_SHORT = re.compile(r"(?<![\w/.,-])'?(?P<first>\d\d)(?P<dash>\s?[/-]\s?)'?(?P<last>\d\d)(?![\w/]|[.,-]\d|-)")
_NO_YEAR_BEFORE = re.compile(
    r"\b(?:age|ages|aged|codes?|class(?:es)?|offences?\s+(?:code|class)|ref(?:erence)?|no|number|section|s|page|crime\s+no)\W*$",
    re.IGNORECASE,
)
_NO_YEAR_AFTER = re.compile(r"[\s-]*(?:(?:years?|yrs?)[\s-]*olds?|years?\s+of\s+age|%|per\s+cent)", re.IGNORECASE)
_SAYS_YEAR = re.compile(r"\b(?:in|for|during|year|years|over|throughout)\s+(?:the\s+)?$", re.IGNORECASE)
_OLDEST_CHILD = 18


def short_years_in(plain: str) -> Iterator[tuple[Period, int, int]]:
    """The years, each with its span: two or more that follow on one another, or one behind ``in`` or ``for``.

    What could be ages (``in 16/17``, any two parted by a dash up to 19) is a year only among others that follow on it.
    """
    found = [match for match in _SHORT.finditer(plain) if _may_be_year(plain, match)]
    firsts = sorted({int(match["first"]) for match in found})
    follow = {year for pair in pairwise(firsts) if pair[1] == pair[0] + 1 for year in pair}
    for match in found:
        year = int(match["first"])
        is_no_age = year > _OLDEST_CHILD
        is_told = is_no_age and _SAYS_YEAR.search(plain[: match.start()]) is not None
        if is_told or (year in follow and (is_no_age or "/" in match["dash"])):
            yield Period.financial_year(full_year(match["first"])), *match.span()


def _may_be_year(plain: str, match: re.Match[str]) -> bool:
    follows_on = int(match["last"]) == (int(match["first"]) + 1) % 100
    is_other = _NO_YEAR_BEFORE.search(plain[: match.start()]) or _NO_YEAR_AFTER.match(plain, match.end())
    return follows_on and not is_other
