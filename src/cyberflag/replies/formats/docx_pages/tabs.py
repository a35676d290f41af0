"""Tables of a Word letter that are set out with tabs, a paragraph a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cyberflag.replies.document import Grid, Line, LineKind
from cyberflag.replies.formats.text_tables import find_text_tables


def set_out_tables(blocks: Sequence[Grid | Line]) -> list[Grid | Line]:
    """The blocks with each run of such paragraphs as a grid, numbered after the letter's own tables."""
    number = sum(isinstance(block, Grid) for block in blocks)
    found: list[Grid | Line] = []
    for run in _runs(blocks):
        texts = [block.text for block in run if isinstance(block, Line)]
        tables = dict(_starts(texts)) if len(texts) == len(run) > 1 else {}
        at = 0
        while at < len(run):
            if at in tables:
                rows, grid = tables[at]
                number += 1
                found.append(replace(grid, name=f"table {number}"))
                at = rows.stop
            else:
                found.append(run[at])
                at += 1
    return found


def _runs(blocks: Sequence[Grid | Line]) -> Iterator[list[Grid | Line]]:
    """Paragraphs with tabs that follow on one another, and every other block by itself."""
    run: list[Grid | Line] = []
    for block in blocks:
        is_tabbed = isinstance(block, Line) and block.kind is LineKind.PARAGRAPH and "\t" in block.text
        if run and not is_tabbed:
            yield run
            run = []
        if is_tabbed:
            run.append(block)
        else:
            yield [block]
    if run:
        yield run


def _starts(texts: Sequence[str]) -> Iterator[tuple[int, tuple[range, Grid]]]:
    for rows, grid in find_text_tables(texts):
        first = rows.start
        moved = {(row - first, column): replace(cell, row=row - first) for (row, column), cell in grid.cells.items()}
        yield first, (rows, replace(grid, cells=moved))
