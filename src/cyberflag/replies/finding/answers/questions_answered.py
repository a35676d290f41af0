"""Tables under the bare number of a question that the reply quotes: ``2.`` stands for what the second question asks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Line
from cyberflag.replies.tables import Table, Text

_MOST_TITLES: Final = 3
_WORD: Final = r"(?:q(?:uestion)?|part|point|query|request|no)"
_BARE: Final = re.compile(
    rf"\s*(?:(?:our\s+)?(?:response|reply|answer|a)s?\s*(?:[-–—:]\s*)?(?:to|for)?\s*)?{_WORD}?\.?\s*(?P<number>\d{{1,2}})\s*[.):–-]?\s*",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(
    rf"[\s>]*(?:{_WORD}\.?\s*(?P<worded>\d{{1,2}})\s*[.):–-]?|(?P<number>\d{{1,2}})\s*[.):–-])\s+(?P<text>[^\W\d].*)",
    re.IGNORECASE | re.DOTALL,
)
_FEWEST_WORDS: Final = 4


def with_question_answered(table: Table, lines: Sequence[Line]) -> Table:
    """The table with the question of that number written out where one of its nearest titles is but a number; ``lines``
    are those of its file. As it is where no question, or several, have the number.
    """
    titles = list(table.titles)
    for at, title in enumerate(titles[:_MOST_TITLES]):
        found = _BARE.fullmatch(title.text)
        if found is None:
            continue
        asked = [m for line in lines if (m := _ASKED.fullmatch(line.text)) and _number(m) == found["number"]]
        texts = {m["text"].strip() for m in asked if len(m["text"].split()) >= _FEWEST_WORDS}
        if len(texts) == 1:
            titles[at] = Text(f"{found['number']}. {texts.pop()}", title.source)
        break
    return replace(table, titles=tuple(titles)) if tuple(titles) != table.titles else table


def _number(asked: re.Match[str]) -> str:
    return str(asked["worded"] or asked["number"])
