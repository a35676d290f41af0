"""Words and a number that look like a bounded age and tell how long or over what something goes: ``recorded over three
financial years``, ``spread over two tabs``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cyberflag.vocabularies.ages import NUMBER
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.plain_text import any_of, read_words

_TEENS: Final = range(13, 19)
"""Ages that bound children, whatever stands behind: ``under 18s financial years 2021/22 to 2023/24``."""
_FEW: Final = range(2, 7)
"""So many years a reply may go over; those of ten may be years of age."""
_SPAN: Final = re.compile(r"\b(?:years|quarters|months|weeks|days|halves|terms|periods|decades)\b", re.IGNORECASE)
"""Spans, which nothing is under: ``victims under 12 financial years 2021/22``."""
_BOUND: Final = re.compile(
    rf"(?P<word>[a-z\s]*?)[\s-]+(?P<number>{NUMBER})(?P<years>[\s-]+(?:years?|yrs?))?", re.IGNORECASE
)


def bounds_no_age(plain: str, start: int, end: int) -> bool:
    """Whether the bound from ``start`` to ``end`` (``over three``) is that of a span or of places: a noun behind it
    says so, or the crimes were recorded ``over three years``. Right behind people it is always an age.
    """
    people, things, lasting, old = _patterns()
    bound = _BOUND.fullmatch(plain, start, end)
    if bound is None or people.search(plain, 0, start) or old.match(plain, end):
        return False
    if read_number(bound["number"]) in _TEENS:
        return False
    is_over = bound["word"].casefold().strip() == "over"
    if (found := things.match(plain, end)) is not None:
        return is_over or _SPAN.search(found.group()) is None
    return (
        is_over
        and bound["years"] is not None
        and read_number(bound["number"]) in _FEW
        and lasting.search(plain, 0, start) is not None
    )


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = read_words("age_words")["no_age"]
    people, nouns, kinds, lasting, old = (
        any_of(words[name]) for name in ("people", "nouns", "kinds", "lasting", "old")
    )
    return (
        re.compile(rf"\b{people}[\s,(]+$", re.IGNORECASE),
        re.compile(rf"\s+(?:{kinds}[\s-]+){{0,3}}{nouns}(?![\w-])", re.IGNORECASE),
        re.compile(rf"(?<!\bvictims\s)(?<!\bchildren\s)\b{lasting}[\s,(]+$", re.IGNORECASE),
        re.compile(rf"\s+{old}\b", re.IGNORECASE),
    )
