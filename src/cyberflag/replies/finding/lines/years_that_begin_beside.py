"""Lists of years whose first one stands on the line of their heading: ``Individuals prosecuted 2018 7`` above
``2019 7`` and ``2020 6``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from cyberflag.replies.document import OWN_TEXT, Document, Grid, Line

_YEAR: Final = r"(?P<year>(?:19|20)\d\d(?:\s?[/–-]\s?\d\d)?)\s*[:=–-]?\s+(?P<figure>\d{1,3}(?:,?\d{3})*)"
_OF_A_YEAR: Final = re.compile(rf"\s*{_YEAR}\s*")
_BESIDE: Final = re.compile(rf"\s*(?P<head>(?=.*[^\W\d]{{3}}).{{3,120}}?)[\s:–-]+(?P<first>{_YEAR})\s*")
_FEWEST: Final = 2
"""So many years below show that the heading's line holds the first of them."""


def part_first_years(document: Document) -> Document:
    """The document with each such line parted into the heading and the first of its years, where the years below it go
    on from that.
    """
    blocks: list[Grid | Line] = []
    for at, block in enumerate(document.blocks):
        found = _BESIDE.fullmatch(block.text) if isinstance(block, Line) and _is_own(block) else None
        if isinstance(block, Line) and found is not None and _goes_on(found["year"], document.blocks[at + 1 :]):
            blocks += [replace(block, text=found["head"], breaks=()), replace(block, text=found["first"], breaks=())]
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks)) if len(blocks) > len(document.blocks) else document


def _is_own(line: Line) -> bool:
    return line.kind in OWN_TEXT and not line.breaks


def _goes_on(first: str, below: Sequence[Grid | Line]) -> bool:
    """Whether the lines right below are of the years that follow on from the first, up or down."""
    of_years = (_OF_A_YEAR.fullmatch(one.text) if isinstance(one, Line) else None for one in below)
    years = [int(first[:4]), *(int(found["year"][:4]) for found in takewhile(bool, of_years) if found)]
    steps = {later - year for year, later in pairwise(years)}
    return len(years) > _FEWEST and steps in ({1}, {-1})
