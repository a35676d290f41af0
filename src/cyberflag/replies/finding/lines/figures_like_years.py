"""Lists of years whose figures look like the ends of financial years: ``2015 - 16``, ``2016 - 23``, ``2017 - 18``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import OWN_TEXT, Document, Grid, Line

_OF_A_YEAR: Final = re.compile(
    r"(?P<before>[\s*•·–-]*(?P<year>(?:19|20)\d\d)(?P<part>\s*\([^()\d]*\d*[^()\d]*\)|\s+[a-z][^:=|]*?)?)\s*(?P<sign>[-–—])\s*(?P<figure>\d{1,3}(?:,\d{3})*)\s*\.?\s*",
    re.IGNORECASE,
)
_HUNDRED: Final = 100


def write_out_years_beside_figures(document: Document) -> Document:
    """The document with ``2015: 16`` for each such line, where the lines are of years that follow on from one another
    and enough of them are of no financial year.
    """
    blocks = list(document.blocks)
    for run in _runs(blocks):
        for at in run:
            line = blocks[at]
            if isinstance(line, Line):
                blocks[at] = replace(line, text=_OF_A_YEAR.sub(r"\g<before>: \g<figure>", line.text, count=1))
    return replace(document, blocks=tuple(blocks)) if blocks != list(document.blocks) else document


def _runs(blocks: Sequence[Grid | Line]) -> Iterator[list[int]]:
    """The places of the lines of each list in which a year cannot be a financial one and another could."""
    run: list[int] = []
    found: list[re.Match[str]] = []
    for at, block in enumerate([*blocks, None]):
        match = _OF_A_YEAR.fullmatch(block.text) if isinstance(block, Line) and _is_own(block) else None
        if match is not None:
            run.append(at)
            found.append(match)
            continue
        if _is_list_of_figures(found):
            yield run
        run, found = [], []


def _is_own(line: Line) -> bool:
    return line.kind in OWN_TEXT and not line.breaks


def _is_list_of_figures(found: Sequence[re.Match[str]]) -> bool:
    steps = {int(later["year"]) - int(year["year"]) for year, later in pairwise(found)}
    alike = [_could_be_financial(one) for one in found]
    is_run = any(map(all, pairwise(alike)))  # two neighbours are more often years than chance
    is_by_chance = not is_run or 2 * sum(alike) <= len(alike)
    return steps in ({1}, {-1}) and any(alike) and not all(alike) and is_by_chance


def _could_be_financial(found: re.Match[str]) -> bool:
    return not found["part"] and int(found["figure"].replace(",", "")) == (int(found["year"]) + 1) % _HUNDRED
