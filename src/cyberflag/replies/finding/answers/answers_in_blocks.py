"""Questions in a column of their own, each with its answer in a block of cells on its right: a table with its own
headings (``2 | What age were the victims? | | Female | Male``, below it ``| | 0 to 11 | 13 | 2``), or words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import Cell, Grid, Line, LineKind, in_rows
from cyberflag.replies.finding.answers.tables_among_answers import Answers
from cyberflag.replies.finding.strips import prints_figure
from cyberflag.replies.letters.answered_cells import opens_question

_FEWEST: Final = 2
_NUMBER: Final = re.compile(r"\(?(?:q|question)?\.?\s*\d{1,2}[a-z]?[.):]?", re.IGNORECASE)


@dataclass(frozen=True)
class _Block:
    """A question or note, and the cells on its right down to the next."""

    text: Cell
    is_question: bool
    cells: tuple[Cell, ...]


def answers_in_blocks(grid: Grid, answers: Answers) -> list[Grid | Line]:
    """Each question as a heading with the table or the words of its answer below it, a note behind them as a line;
    empty for a grid whose answers stand each in one row.
    """
    blocks = list(_blocks(grid, answers))
    questions = [block for block in blocks if block.is_question]
    are_apart = all(block.is_question or not block.cells for block in blocks)
    if len(questions) < _FEWEST or not are_apart or not any(map(_is_table, questions)):
        return []
    above = (cells for cells in grid.filled_rows() if cells[0].row < answers.first - 1 and len(cells) == 1)
    parts: list[Grid | Line] = [_line(grid, cells[0], LineKind.PARAGRAPH) for cells in above]
    for block in blocks:
        kind = LineKind.HEADING if block.is_question else LineKind.PARAGRAPH
        parts.append(_line(grid, block.text, kind))
        if _is_table(block):
            parts.append(replace(grid, cells={(cell.row, cell.column): cell for cell in block.cells}))
        else:
            parts.extend(_line(grid, cell, LineKind.PARAGRAPH) for cell in block.cells)
    return parts


def _blocks(grid: Grid, answers: Answers) -> Iterator[_Block]:
    filled = [cell for cell in grid.seen.values() if cell.row >= answers.first]
    asked = [cell for cell in filled if cell.column == answers.asked]
    ends = [*(below.row for _, below in pairwise(asked)), grid.height]
    for text, end in zip(asked, ends, strict=True):
        beside = [cell for cell in filled if cell.row == text.row and cell.column < answers.asked]
        is_question = opens_question(text.shown.strip()) or any(_NUMBER.fullmatch(c.shown.strip()) for c in beside)
        own = tuple(c for c in filled if text.row <= c.row < end and c.column >= answers.answered)
        yield _Block(text, is_question, own)


def _is_table(block: _Block) -> bool:
    """Whether an answer goes on below the row of its question and gives figures there."""
    rows = in_rows(block.cells)
    below = [cells for cells in rows if cells[0].row > block.text.row]
    return len(rows) >= _FEWEST and any(prints_figure(cell) for cells in below for cell in cells)


def _line(grid: Grid, cell: Cell, kind: LineKind) -> Line:
    return grid.line(cell, " ".join(cell.shown.split()), kind)
