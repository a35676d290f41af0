"""Texts that speak of a number of the tables after them: ``The next two tables count victims and not offences``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cyberflag.replies.document import Line
from cyberflag.replies.tables import Text
from cyberflag.vocabularies.number_words import understand_number

_NEXT_TABLES = re.compile(
    r"\b(?:the|these|our)\s+(?:next|following)\s+(?:(?P<number>\w+)\s+tables|(?P<one>table))\b", re.IGNORECASE
)


def tables_pointed_at(text: str) -> int:
    """Of how many of the tables that come next a text speaks; 0 where it says no number."""
    found = _NEXT_TABLES.search(text)
    if found is None or found["one"]:
        return int(found is not None)
    spelt = understand_number(found["number"])
    return spelt.value if spelt else int(found["number"]) if found["number"].isdigit() else 0


class Pointers:
    """The texts that still speak of tables to come, as a document is walked through."""

    def __init__(self) -> None:
        self._left: list[tuple[Text, str, int]] = []

    def read(self, lines: Iterable[Line]) -> None:
        """Take in the lines between two tables."""
        for line in lines:
            if number := tables_pointed_at(line.text):
                self._left.append((Text(line.text, line.source), line.prefix, number))

    def of_next(self, prefix: str) -> tuple[Text, ...]:
        """The texts that speak of the next table of a file, nearest first; it is then one of those they speak of."""
        here = tuple(text for text, file, _ in reversed(self._left) if file == prefix)
        self._left = [(text, file, n - (file == prefix)) for text, file, n in self._left if n > (file == prefix)]
        return here
