"""Lines ``Q1: 5`` to ``Q4: 8`` below a line that names a year: quarters, and no answers to four questions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, Line
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.signs.markers import understand_figure

_QUARTER: Final = re.compile(
    r"(?P<before>\s*(?:[-*•·–]\s+)?)Q(?P<number>[1-4])(?P<between>\s*[:=–-]\s*)(?P<value>\S.*)"
)
_QUARTERS: Final = 4


def write_out_quarters(document: Document) -> Document:
    """The document with such quarters written out (``Quarter 1: 5``)."""
    blocks = list(document.blocks)
    lines = [_quarter(block) for block in blocks]
    for at in range(1, len(blocks) - _QUARTERS + 1):
        found = lines[at : at + _QUARTERS]
        numbers = [match["number"] for match in found if match is not None]
        if numbers != ["1", "2", "3", "4"] or not _names_a_year(blocks[:at]):
            continue
        for step, match in enumerate(found):
            block = blocks[at + step]
            if match is not None and isinstance(block, Line):
                words = f"{match['before']}Quarter {match['number']}{match['between']}{match['value']}"
                blocks[at + step] = replace(block, text=words)
    return replace(document, blocks=tuple(blocks))


def _quarter(block: object) -> re.Match[str] | None:
    found = _QUARTER.fullmatch(block.text) if isinstance(block, Line) else None
    return found if found and understand_figure(found["value"].strip(" .;,")) is not None else None


def _names_a_year(above: Sequence[object]) -> bool:
    """Whether the line right above names one year and no figure of its own."""
    line = next((block for block in reversed(above) if isinstance(block, Line) and block.text.strip()), None)
    named = periods_named_in(line.text) if line is not None else []
    return len(named) == 1 and named[0].value.is_year
