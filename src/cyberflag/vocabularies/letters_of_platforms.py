"""Platforms whose name in a reply is a letter or two: a sign, a sex or nothing at all but beside other platforms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from cyberflag.vocabularies.plain_text import fold, read_words

_X: Final = re.compile(
    r"(?P<on>\b(?:on|via|through|using|over|called|named|app|site|platform)\s+)?(?<![\w.'/&@#-])X(?![\w'&@#-]|\.\w)"
    r"(?=\s*(?:$|[.,;:()/]|(?:and|or|in|for|during|between|while|with|were|was|had|has|alone|only|then|against|to|accounted)\b))"
)
"""A bare X that may be the site, with the word before it that says so."""
_WAS_USED: Final = re.compile(
    r"\s+(?:accounted\s+for\b|(?:was|were)\s+(?:the\s+(?:platform|site|app)\b|(?:used|named|mentioned|involved)\b"
    r"(?!\s+(?:to|for|where|as|instead|in\s+(?:place|the\s+table)))))"
)
"""Behind the site, and behind no sign (``X was used to replace small numbers``)."""
_IN_A_ROW: Final = re.compile(r"\s*(?:[,/&]|,?\s*\b(?:and|or)\b)\s*(?:(?:\d[\d,]*|on|via)\s+)*", re.IGNORECASE)
"""Between two names of a row: ``Snapchat, X and Kik``, ``9 on Snapchat and 4 on X``."""


def platform_of_letters(text: str) -> str:
    """The slug of the platform that a letter or two mean among labels of platforms; empty where they mean none."""
    return _letters().get(fold(text).strip(" .:()"), "")


def bare_x_in(plain: str, named: Iterable[tuple[int, int]]) -> list[tuple[str, int, int]]:
    """Where a running text names the site X, with its slug: behind a word that says that it is one (``on X``) or
    before one (``X was used in``), or in a row with platforms that are ``named`` from one place to another.
    """
    spans = list(named)
    found = []
    for match in _X.finditer(plain):
        start = match.end() - 1
        is_in_row = any(
            _IN_A_ROW.fullmatch(plain, end, start) or _IN_A_ROW.fullmatch(plain, match.end(), begin)
            for begin, end in spans
        )
        if match["on"] or is_in_row or _WAS_USED.match(plain, match.end()):
            found.append((_letters()["x"], start, match.end()))
            spans.append((start, match.end()))
    return found


@cache
def _letters() -> dict[str, str]:
    return dict(read_words("platform_words")["letters"])
