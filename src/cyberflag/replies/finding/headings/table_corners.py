"""What stands over the columns of a table: the heading nearest to each, and the corner over its row labels."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.replies.finding.periods.begin_and_end import are_begin_and_end, begins_or_ends
from cyberflag.replies.finding.rows import Block
from cyberflag.vocabularies.dimensions import understand_dimension


def name_in_corner(block: Block, row: int, stubs: Sequence[int]) -> str:
    """What a cell over the row labels names the headings right of it, empty where it names the labels below it.

    A cell in the last row of headings, or merged down to the rows, heads the labels; but ``from`` and ``until`` before
    two rows of days say what those are.
    """
    for column in stubs:
        over = [block.strip.text(heading, column) for heading in block.headings]
        if are_begin_and_end(over) and begins_or_ends(block.strip.text(row, column)):
            return block.strip.text(row, column)
    cells = [cell for column in stubs if (cell := block.strip.cell(row, column)) is not None]
    names = [
        cell.shown.strip()
        for cell in cells
        if understand_dimension(cell.shown.strip()) and row + cell.row_span <= block.headings[-1]
    ]
    return names[-1] if names and row != block.headings[-1] else ""


def nearest_heading(block: Block, column: int) -> str:
    """The text in the last heading row alone: what stands further up may name a level of columns instead."""
    if column in block.named or not block.headings:
        return block.named.get(column, "")
    cell = block.strip.covering(block.headings[-1], column)
    return cell.shown.strip() if cell else ""
