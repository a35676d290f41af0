"""Calendar years in brackets behind several numbers of a text, each the year of its number: ``64 (2017), 77 (2018)``;
numbers in brackets behind years.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from cyberflag.model import Period
from cyberflag.vocabularies.dates import YEAR
from cyberflag.vocabularies.number_words import read_number

_FEWEST: Final = 2
_NUMBER: Final = r"(?:[<*]?\d{1,3}(?:,\d{3})*|[a-z]+(?:-[a-z]+)?)"
_FREE: Final = r"(?<![\w.,/£$-])"
_COUNTED: Final = (
    r"(?:\s+(?:(?:such|flagged|recorded|online|sexual)\s+)*(?:offences?|crimes?|victims?|cases?|records?))?"
)
_BEHIND: Final = re.compile(
    rf"{_FREE}(?P<number>{_NUMBER}){_COUNTED}\s*[(\[](?:(?:in|for|during)\s+)?(?P<year>{YEAR})[)\]]", re.IGNORECASE
)
_BEFORE: Final = re.compile(rf"{_FREE}(?P<year>{YEAR})\s*[(\[](?P<number>{_NUMBER}){_COUNTED}[)\]]", re.IGNORECASE)


def years_with_numbers(plain: str) -> Iterator[tuple[Period, int, int]]:
    """Each such year with its span; none where one alone has a number beside it, as the year of a book or an Act stands
    in brackets too, where one stands more often than another, and where the numbers behind years are 1, 2 and so on, as
    those of notes are.
    """
    for form in (_BEHIND, _BEFORE):
        found = [(match, n) for match in form.finditer(plain) if (n := _read(match["number"])) is not None]
        is_noted = form is _BEFORE and [n for _, n in found] == list(range(1, len(found) + 1))
        often = Counter(match["year"] for match, _ in found)
        if len(often) >= _FEWEST and len(set(often.values())) == 1 and not is_noted:
            for match, _ in found:
                yield Period.calendar_year(int(match["year"])), *match.span("year")


def _read(text: str) -> int | None:
    """The number that figures or words are, None where they are none."""
    digits = text.strip("<*").replace(",", "")
    return int(digits) if digits.isdigit() else read_number(text.casefold())
