"""Lines with several labels that are each led to a figure by dots: ``Snapchat ....... 11    Kik ....... 3``."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import Document, Line

_LEADER: Final = r"(?:\.{3,}|(?:\s\.){3,}|…+|_{3,}|·{3,}|-{4,})"
_LED: Final = re.compile(
    rf"(?P<label>[^\W_](?:(?!{_LEADER}).)*)\s*{_LEADER}\s*(?P<value>[<>*]?\s?\d[\d,]*|\*+|\[\w{{1,4}}\]|nil|none|zero)(?=\s|$)",
    re.IGNORECASE,
)
_LEADERS: Final = re.compile(_LEADER)
_FEWEST: Final = 2


def part_led_lines(document: Document) -> Document:
    """The document with each such line as one line for each label with its figure, all of the same place."""
    return document.with_lines_parted(_parts)


def _parts(line: Line) -> list[Line]:
    # most lines have no leaders, and the pattern looks for one behind each letter of a line
    is_led = len(_LEADERS.findall(line.text)) >= _FEWEST
    found = list(_LED.finditer(line.text)) if is_led else []
    if len(found) >= _FEWEST and _is_nothing_else(line.text, found):
        return [replace(line, text=match[0]) for match in found]
    return [line]


def _is_nothing_else(text: str, found: list[re.Match[str]]) -> bool:
    """Whether a line holds nothing beside what was found in it."""
    ends = [(0, 0), *(match.span() for match in found), (len(text), len(text))]
    return not any(text[one[1] : other[0]].strip(" \t|;,") for one, other in pairwise(ends))
