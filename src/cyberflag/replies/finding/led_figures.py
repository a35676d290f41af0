"""Lines with several labels that are each led to a figure by dots: ``Snapchat ....... 11    Kik ....... 3``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import Document, Grid, Line

_LEADER: Final = r"(?:\.{3,}|(?:\s\.){3,}|…+|_{3,}|·{3,}|-{4,})"
_LED: Final = re.compile(
    rf"(?P<label>[^\W_](?:(?!{_LEADER}).)*)\s*{_LEADER}\s*(?P<value>[<>*]?\s?\d[\d,]*|\*+|\[\w{{1,4}}\]|nil|none|zero)(?=\s|$)",
    re.IGNORECASE,
)
_LEADERS: Final = re.compile(_LEADER)
_FEWEST: Final = 2


def part_led_lines(document: Document) -> Document:
    """The document with each such line as one line for each label with its figure, all of the same place."""
    blocks = [part for block in document.blocks for part in _parts(block)]
    return replace(document, blocks=tuple(blocks)) if len(blocks) > len(document.blocks) else document


def _parts(block: Grid | Line) -> Iterator[Grid | Line]:
    # most lines have no leaders, and the pattern looks for one behind each letter of a line
    is_led = isinstance(block, Line) and len(_LEADERS.findall(block.text)) >= _FEWEST
    found = list(_LED.finditer(block.text)) if isinstance(block, Line) and is_led else []
    if isinstance(block, Line) and len(found) >= _FEWEST and _is_nothing_else(block.text, found):
        yield from (replace(block, text=match[0]) for match in found)
    else:
        yield block


def _is_nothing_else(text: str, found: list[re.Match[str]]) -> bool:
    """Whether a line holds nothing beside what was found in it."""
    ends = [(0, 0), *(match.span() for match in found), (len(text), len(text))]
    return not any(text[one[1] : other[0]].strip(" \t|;,") for one, other in pairwise(ends))
