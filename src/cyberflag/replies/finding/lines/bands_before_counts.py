"""Lists in which each band of ages has its number right behind it: ``11 and under 38, 12-15 121, 16 and over 4``. The
number would pass for the bound of an age (``under 38``) and the age for a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final

from cyberflag.model import UNKNOWN_AGE, AgeBand
from cyberflag.replies.document import Document, Line
from cyberflag.vocabularies.ages import understand_age

_OPEN: Final = re.compile(r"\b\d{1,2}\s+(?:and|or|&)\s+(?:under|over|above|below|younger|older|up)\s+\d", re.IGNORECASE)
"""A band without its upper or lower bound, right before a number."""
_HEAD: Final = re.compile(r"\s*(?:[^\W\d][^:\d]{0,40}:\s+)?")
"""What may say whom all bands of a line are of: ``Female:``."""
_PIECE: Final = re.compile(
    r"\s*(?:and\s+)?(?P<band>\S.*?)(?P<gap>\s+)(?:<\s?)?\d{1,3}(?:,\d{3})*\s*\.?\s*", re.IGNORECASE
)
_NEXT: Final = re.compile(r"[,;](?!\d{3}\b)")
_FEWEST: Final = 2


def write_out_bands_before_counts(document: Document) -> Document:
    """The document with a colon between each band of such a list and its number, be the list one line or several below
    one another: where all is bands with a number each, two at least have bounds, and no two of them share an age.
    """
    if not any(_OPEN.search(line.text) for line in document.lines):
        return document
    found = {place for run in _runs(document) if _are_apart(run) for place in map(_place, run)}
    return document.with_lines(lambda line: _written(line) if _place(line) in found else line)


def _place(line: Line) -> tuple[str, str]:
    return line.prefix + line.source, line.text


def _runs(document: Document) -> Iterator[list[Line]]:
    """Each line of several bands, and the lines of one band each that stand right below one another."""
    of_one = [block if isinstance(block, Line) and len(_pieces(block)) == 1 else None for block in document.blocks]
    yield from ([line] for line in document.lines if len(_pieces(line)) > 1)
    for is_line, run in groupby(of_one, key=lambda block: block is not None):
        if is_line:
            yield [line for line in run if line is not None]


def _pieces(line: Line) -> list[re.Match[str]]:
    """The bands of a line with their numbers; empty where anything else stands in it."""
    head = _HEAD.match(line.text)
    start = head.end() if head is not None else 0
    ends = [found.start() for found in _NEXT.finditer(line.text, start)]
    spans = zip([start, *(end + 1 for end in ends)], [*ends, len(line.text)], strict=True)
    found = [_PIECE.fullmatch(line.text, first, last) for first, last in spans]
    pieces = [piece for piece in found if piece is not None and understand_age(piece["band"]) is not None]
    return pieces if len(pieces) == len(found) else []


def _are_apart(run: Sequence[Line]) -> bool:
    """Whether the lines hold such a list: bands of which one has its number for a bound, and none shares an age."""
    said = [understand_age(piece["band"]) for line in run for piece in _pieces(line)]
    bands = sorted({one.value for one in said if one is not None and one.value != UNKNOWN_AGE}, key=_lowest)
    is_open = any(_OPEN.search(line.text) for line in run)
    is_apart = all(before.high is not None and before.high < behind.low for before, behind in pairwise(bands))
    return is_open and is_apart and len(bands) >= _FEWEST


def _lowest(band: AgeBand) -> int:
    return band.low


def _written(line: Line) -> Line:
    text = line.text
    for piece in reversed(_pieces(line)):
        text = f"{text[: piece.start('gap')]}:{text[piece.start('gap') :]}"
    return replace(line, text=text)
