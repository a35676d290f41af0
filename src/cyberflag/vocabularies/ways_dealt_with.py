"""Brackets behind what became of people that list every way in which it may, and narrow it by none: ``Prosecuted (court
or warned for a Parish Hall Enquiry)``, ``Charged (incl. postal requisitions)``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cyberflag.vocabularies.plain_text import fold, read_words

_BRACKET: Final = re.compile(r"(?P<head>[^()]+?)\s*\((?P<in>[^()]+)\)\s*")
_OPENS: Final = re.compile(r"^(?:including|includes|incl?\b\.?|either|also|by|or|and|&|i\.?e\.?\b)[,:]?\s+")
_WIDENS: Final = re.compile(r"(?:including|includes|incl?\b\.?|also|or|and|&)\s")
"""What stands behind one of these comes beside the rest, where it is one way alone too."""
_BETWEEN: Final = re.compile(r"\s*(?:[,;/+]|&|\band/or\b|\bor\b|\band\b)\s*")


def without_ways(heading: str) -> str:
    """A heading of people who were arrested, charged and the like without the bracket behind it that lists two ways at
    least in which they were, or one more; empty where it has none. One way alone is of some of them (``Prosecuted
    (Crown Court)``).
    """
    found = _BRACKET.fullmatch(fold(heading))
    if found is None:
        return ""
    widens = _WIDENS.match(found["in"]) is not None
    listed = [way for way in _BETWEEN.split(_OPENS.sub("", found["in"], count=1)) if way]
    named = [words for heads, words in _ways() if heads.search(found["head"])]
    known = all(set(way.split()) <= words for words in named for way in listed)
    return found["head"] if len(named) == 1 and known and len(listed) + widens > 1 else ""


@cache
def _ways() -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    """What names people dealt with in one manner, each with the words of its ways."""
    lists = dict(read_words("measure_words")["ways"])
    beside = lists.pop("beside").split()
    return tuple(
        (re.compile(rf"\b(?:{kind['heads']})\b"), frozenset(kind["words"].split() + beside)) for kind in lists.values()
    )
