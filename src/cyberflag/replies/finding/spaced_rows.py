"""Tables of lines with single blanks between their cells, as copies of letters have them: a line that names its labels
and lists years, and right below it lines of a label and as many figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, Line
from cyberflag.vocabularies.dimensions import understand_dimension

_YEAR: Final = r"(?:19|20)\d\d(?:\s?[-/–]\s?(?:\d\d){1,2})?"
_HEAD: Final = re.compile(
    rf"\s*(?P<name>[^\W\d][^\d:=]*?)\s+(?P<cells>{_YEAR}(?:\s+{_YEAR})+)(?P<total>\s+(?:Grand\s+)?Total)?\s*"
)
_YEARS: Final = re.compile(_YEAR)
_FIGURE: Final = r"(?:[<>]\s?)?\d[\d,]*|\*|-|nil"
_ROW: Final = re.compile(rf"\s*(?P<label>\S.*?)\s+(?P<cells>(?:{_FIGURE})(?:\s+(?:{_FIGURE}))+)\s*", re.IGNORECASE)
_FIGURES: Final = re.compile(_FIGURE, re.IGNORECASE)
_FEWEST_ROWS: Final = 2


@dataclass(frozen=True)
class _Row:
    """The cells of a line, its label first."""

    line: Line
    cells: tuple[str, ...]


def gather_spaced(document: Document) -> Document:
    """The document with each such table as a grid, whose cells keep the lines as their places."""
    blocks: list[Grid | Line] = []
    at = 0
    while at < len(document.blocks):
        rows = _table_at(document.blocks, at)
        blocks.append(_as_grid(rows) if rows else document.blocks[at])
        at += max(1, len(rows))
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=tuple(blocks))


def _table_at(blocks: Sequence[Grid | Line], at: int) -> list[_Row]:
    """The heading that a block is, with the rows below it; empty where it heads none."""
    head = _head(blocks[at])
    if head is None:
        return []
    rows = [head]
    for block in blocks[at + 1 :]:
        row = _row(block, len(head.cells))
        if row is None:
            break
        rows.append(row)
    return rows if len(rows) > _FEWEST_ROWS else []


def _head(block: Grid | Line) -> _Row | None:
    found = _HEAD.fullmatch(block.text) if isinstance(block, Line) else None
    if found is None or not isinstance(block, Line) or understand_dimension(found["name"].strip()) is None:
        return None
    total = (found["total"].strip(),) if found["total"] else ()
    return _Row(block, (found["name"].strip(), *_YEARS.findall(found["cells"]), *total))


def _row(block: Grid | Line, size: int) -> _Row | None:
    """A line as a label and its figures; None where there are not as many as headings."""
    found = _ROW.fullmatch(block.text) if isinstance(block, Line) else None
    if found is None or not isinstance(block, Line):
        return None
    figures = _FIGURES.findall(found["cells"])
    label = " ".join((found["label"], *figures[: 1 - size])) if len(figures) > size - 1 else found["label"]
    cells = (label, *figures[1 - size :])
    return _Row(block, cells) if len(cells) == size and any(sign.isalpha() for sign in label) else None


def _as_grid(rows: Sequence[_Row]) -> Grid:
    cells = {(r, c): Cell(r, c, text) for r, row in enumerate(rows) for c, text in enumerate(row.cells)}
    places = {(r, c): row.line.source for r, row in enumerate(rows) for c, _ in enumerate(row.cells)}
    return Grid(f"{rows[0].line.prefix}text", cells, places=places)
