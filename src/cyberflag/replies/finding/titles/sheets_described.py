"""Lists on one sheet of what the others hold (``Sheet "Female" | Grooming, female victims``): what such a list says of
a sheet heads the tables of that sheet, and is said of no other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.plain_text import fold

_FEWEST: Final = 2
"""So many sheets are a list of them, and so many words say what is on one."""
_CALLED: Final = re.compile(r"(?:the\s+)?(?:work\s?sheet|sheet|tab)\s+(?=\S)")
_PARTED: Final = re.compile(r"\s*:\s+|\s+[-–—]\s+")
"""Between the name of a sheet and what is on it, where both stand in one cell."""


def set_over_sheets(document: Document) -> Document:
    """The document with what a sheet says of at least two others as heads of those, and no longer in itself."""
    names = {(grid.prefix, fold(grid.own_name)): grid.name for grid in document.grids if grid.is_sheet}
    lists = {grid.name: _listed(grid, names) for grid in document.grids if grid.is_sheet and not grid.hidden}
    lists = {name: lines for name, lines in lists.items() if len({of for of, _ in lines.values()}) >= _FEWEST}
    if not lists:
        return document
    heads: defaultdict[str, list[Line]] = defaultdict(list)
    for lines in lists.values():
        for of, line in lines.values():
            heads[of].append(line)
    return document.with_grids(lambda grid: _told(grid, heads.get(grid.name, ()), lists.get(grid.name, {})))


def under_heads_of_sheet(table: Table) -> Table:
    """The table below what a list of the sheets says of its own."""
    told = tuple(Text(line.text, line.source) for line in table.grid.heads)
    return replace(table, titles=(*table.titles, *told)) if told else table


def _listed(grid: Grid, names: Mapping[tuple[str, str], str]) -> dict[int, tuple[str, Line]]:
    """The rows of a sheet that are the name of another and what is on it, each with that sheet and those words."""
    rows = {cells[0].row: _name_and_words(cells) for cells in grid.filled_rows()}
    listed: dict[int, tuple[str, Line]] = {}
    for row, said in rows.items():
        called = () if said is None else (said[0], fold(_CALLED.sub("", said[0], count=1)))
        of = next((names[grid.prefix, name] for name in called if (grid.prefix, name) in names), grid.name)
        if said is not None and of != grid.name:
            listed[row] = (of, grid.line(said[2], said[1], LineKind.HEADING))
    return listed


def _name_and_words(cells: Sequence[Cell]) -> tuple[str, str, Cell] | None:
    """What may be the name of a sheet at the head of a row and the words behind it; None where there are none."""
    texts = [" ".join(cell.shown.split()) for cell in cells]
    if len(cells) == 1:
        texts = _PARTED.split(texts[0], maxsplit=1)
    if len(texts) < _FEWEST or len(texts[1].split()) < _FEWEST:
        return None
    if any(kind_of_text(text) is not CellKind.TEXT for text in texts[1:]):
        return None
    return fold(texts[0]), texts[1], cells[min(1, len(cells) - 1)]


def _told(grid: Grid, heads: Collection[Line], listed: Collection[int]) -> Grid:
    bare = grid.without({place for place in grid.cells if place[0] in listed})
    return replace(bare, heads=tuple(heads)) if heads else bare
