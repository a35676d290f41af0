"""Platforms whose name in a reply is a letter or two: a sign, a sex or nothing at all but beside other platforms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from cyberflag.vocabularies.plain_text import fold, read_words

_X: Final = re.compile(
    r"(?P<on>\b(?:on|via|through)\s+)?(?<![\w.'/&@#-])X(?![\w'&@#-]|\.\w|,?\s+(?:and\s+)?[YZ]\b)"
    r"(?=\s*(?:$|[.,;:()/]|(?:and|or|in|for|during|between|while|with|were|was|had|has|alone|only|then|against)\b))"
)
"""A bare X that may be the site, with the word before it that says so; with Y and Z it is a name for another."""
_IN_A_ROW: Final = re.compile(r"\s*(?:[,/&]|,?\s*\b(?:and|or)\b)\s*(?:(?:\d[\d,]*|on|via)\s+)*", re.IGNORECASE)
"""Between two names of a row: ``Snapchat, X and Kik``, ``9 on Snapchat and 4 on X``."""
_OPENS: Final = re.compile(r"(?:^|[:(])\s*$")
"""Before an X that opens a row."""


def platform_of_letters(text: str) -> str:
    """The slug of the platform that a letter or two mean among labels of platforms; empty where they mean none."""
    return _letters().get(fold(text).strip(" .:()"), "")


def bare_x_in(plain: str, named: Iterable[tuple[int, int]]) -> list[tuple[str, int, int]]:
    """Where a running text names the site X, with its slug: ``on X``, or in a row with platforms that are ``named``
    from one place to another.
    """
    spans = list(named)
    found = []
    for match in _X.finditer(plain):
        start, end = match.end() - 1, match.end()
        goes_on = any(_IN_A_ROW.fullmatch(plain, before, start) for _, before in spans)
        opens = _OPENS.search(plain, 0, start) and any(_IN_A_ROW.fullmatch(plain, end, begin) for begin, _ in spans)
        if match["on"] or goes_on or opens:
            found.append((_letters()["x"], start, end))
            spans.append((start, end))
    return found


@cache
def _letters() -> dict[str, str]:
    return dict(read_words("platform_words")["letters"])
