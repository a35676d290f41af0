"""Headings that stand below the figures: the years at the foot of each column, where nothing heads them above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.finding.rows import MOST_HEADING_ROWS, Block, Part
from cyberflag.replies.finding.strips import CellKind, Strip, is_year
from cyberflag.replies.fits import is_understood

_FEWEST: Final = 2


def with_headings_at_foot(strip: Strip, parts: Sequence[Part]) -> list[Part]:
    """The parts of a strip, where a table without any heading has the rows right below it as its headings if they
    label every column of its figures and head no figures of their own. The row nearest to the figures is the innermost.
    """
    waiting = list(parts)
    found: list[Part] = []
    while waiting:
        part = waiting.pop(0)
        if isinstance(part, Block) and not part.headings and not part.sections:
            waiting[:1] = [split for one in waiting[:1] for split in _without_foot(strip, part, one)]
            below = _rows_at_foot(strip, part, waiting)
            waiting = waiting[len(below) :]
            part = _headed(strip, part, below)
        found.append(part)
    return found


def _without_foot(strip: Strip, block: Block, below: Part) -> list[Part]:
    """The part below a table without headings, the rows apart that stand right below that table, with a blank row
    between them and their figures: those go with what they touch.
    """
    if isinstance(below, int) or not below.headings or below.headings[0] != block.figures[-1] + 1:
        return [below]
    touching = list(range(below.headings[0], below.headings[0] + len(below.headings)))
    is_apart = below.headings == touching and _first_figures(below) > touching[-1] + 1
    if not is_apart or not all(_labels_columns(strip, block.figures, row) for row in touching):
        return [below]
    return [*below.headings, replace(below, headings=[])]


def _first_figures(block: Block) -> int:
    return min((*block.figures, *block.sections.values()))


def _rows_at_foot(strip: Strip, block: Block, below: Sequence[Part]) -> list[int]:
    """The rows of labels right below the figures, unless another table follows on them directly."""
    rows: list[int] = []
    for part in below[:MOST_HEADING_ROWS]:
        follows = _top(part) == (rows or block.figures)[-1] + 1
        if isinstance(part, Block) or not follows or not _labels_columns(strip, block.figures, part):
            return [] if isinstance(part, Block) and follows else rows
        rows.append(part)
    return rows


def _top(part: Part) -> int:
    return part if isinstance(part, int) else min((*part.headings, *part.figures, *part.sections.values()))


def _headed(strip: Strip, block: Block, below: Sequence[int]) -> Block:
    """The block under its headings; a last row of figures that are years is one of them."""
    *figures, last = block.figures
    rows = [*([last] if figures and _holds_years(strip, figures, last) else []), *below]
    return replace(block, headings=rows[::-1], figures=[row for row in block.figures if row not in rows])


def _labels_columns(strip: Strip, figures: Sequence[int], row: int) -> bool:
    """Whether a row labels every column in which most rows have a figure, and has no numbers but years."""
    counted = _columns_of_figures(strip, figures)
    over = [cell.shown if (cell := strip.covering(row, column)) is not None else "" for column in counted]
    if len(counted) < _FEWEST or not all(map(is_understood, over)):
        return False
    is_of_words = all(strip.kind(row, cell.column) is CellKind.TEXT for cell in strip.filled(row))
    return is_of_words or _holds_years(strip, figures, row)


def _holds_years(strip: Strip, figures: Sequence[int], row: int) -> bool:
    """Whether the numbers of a row are years one after the other, and no number of the others is one."""
    counted = _columns_of_figures(strip, figures)
    texts = [strip.text(row, column) for column in counted]
    years = [int(text) for text in texts if is_year(text)]
    are_in_order = {b - a for a, b in pairwise(years)} in ({1}, {-1})
    others = (strip.text(n, column) for n in figures if n != row for column in counted)
    return len(years) == len(texts) >= _FEWEST and are_in_order and not any(is_year(text) for text in others)


def _columns_of_figures(strip: Strip, figures: Sequence[int]) -> list[int]:
    kinds = {column: [strip.kind(row, column) for row in figures] for column in strip.columns}
    return [column for column, found in kinds.items() if found.count(CellKind.FIGURE) * 2 > len(figures)]
