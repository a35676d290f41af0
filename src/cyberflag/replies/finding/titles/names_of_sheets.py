"""The names of all sheets of a workbook, known to each: ``F 2017-18`` is of a sex beside ``M 2017-18``."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from cyberflag.replies.document import Document


def with_names_of_sheets(document: Document) -> Document:
    """The document with the names of all sheets of its workbook, hidden ones too, in each of them."""
    names: dict[str, list[str]] = defaultdict(list)
    for grid in document.grids:
        if grid.is_sheet:
            names[grid.prefix].append(grid.own_name)
    if not any(len(of_file) > 1 for of_file in names.values()):
        return document
    return document.with_grids(lambda grid: replace(grid, names=tuple(names[grid.prefix])) if grid.is_sheet else grid)
