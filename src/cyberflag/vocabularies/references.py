"""Reference numbers of requests: ``FOI 2020-01187``, ``Our ref: 0411/20``, ``DM 0811-20``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cyberflag.vocabularies.plain_text import read_words, write_plainly

Reference = tuple[str, ...]
"""The groups of digits of a reference number without leading noughts: ``FOI-2020-00612`` is ``("2020", "612")``."""

_FEWEST_DIGITS = 3
_NUMBER = r"(?P<number>(?:[a-z]{1,6}[\s./-]?)?\d{1,7}[a-z]?(?:[./_-]\d{1,6}[a-z]?){0,4})(?![\d/])"
_IN_NAME = re.compile(r"(?<![\d/])\d{2,7}[a-z]?(?:[./_-]\d{2,6}[a-z]?){0,3}(?![\d/])", re.IGNORECASE)


def references_in(text: str) -> frozenset[Reference]:
    """The reference numbers that a text names, each behind a word such as ``ref`` (``data/letters.toml``)."""
    words = "|".join(read_words("letters")["references"]["before"])
    pattern = re.compile(
        rf"\b(?:{words})\b\.?(?:\s+(?:no|number|ref|reference|id)\b\.?)?\s*[:#-]?\s*{_NUMBER}", re.IGNORECASE
    )
    return _normal(match["number"] for match in pattern.finditer(write_plainly(text)))


def references_in_name(name: str) -> frozenset[Reference]:
    """Whatever in the name of a file may be a reference number."""
    return _normal(match[0] for match in _IN_NAME.finditer(name))


def _normal(numbers: Iterable[str]) -> frozenset[Reference]:
    found = set()
    for number in numbers:
        groups = tuple(group.lstrip("0") or "0" for group in re.findall(r"\d+", number))
        if sum(map(len, groups)) >= _FEWEST_DIGITS:
            found.add(groups)
    return frozenset(found)
