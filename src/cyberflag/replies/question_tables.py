"""Tables with a question and its answer in each row: read as text, each line at the place of its cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from cyberflag.replies.document import Document, Grid, Line, LineKind
from cyberflag.vocabularies.letters import Cue, is_heading_of

_FEWEST_QUESTIONS = 2


def write_out_questions(document: Document) -> Document:
    """The document with such tables as lines: the question as a heading, the lines of the answer below it.

    They are known by their headings (``Question``, ``Answer``), or by a column in which most cells end in a question
    mark.
    """
    if not any(isinstance(block, Grid) and _columns(block) for block in document.blocks):
        return document
    blocks: list[Grid | Line] = []
    for block in document.blocks:
        columns = _columns(block) if isinstance(block, Grid) else None
        blocks.extend(_lines(block, *columns) if columns and isinstance(block, Grid) else [block])
    return replace(document, blocks=tuple(blocks))


def _columns(grid: Grid) -> tuple[int, int, int] | None:
    """The column of questions, that of answers, and the first row of them; None for any other table."""
    if grid.hidden or not grid.cells:
        return None
    top = min(row for row, _ in grid.cells)
    heads = {column: cell.shown for (row, column), cell in sorted(grid.cells.items()) if row == top and cell.shown}
    asked = next((c for c, text in heads.items() if is_heading_of(text, Cue.REQUEST_HEADING)), None)
    answered = next((c for c, text in heads.items() if c != asked and is_heading_of(text, Cue.ANSWER_HEADING)), None)
    if asked is not None and answered is not None:
        return asked, answered, top + 1
    return _by_question_marks(grid)


def _by_question_marks(grid: Grid) -> tuple[int, int, int] | None:
    columns = sorted({column for _, column in grid.cells})
    for asked, answered in pairwise(columns):
        texts = [cell.shown.rstrip() for cell in grid if cell.column == asked and cell.shown.strip()]
        questions = sum(text.endswith("?") for text in texts)
        if questions >= _FEWEST_QUESTIONS and questions * 2 > len(texts) and answered == columns[-1]:
            return asked, answered, 0
    return None


def _lines(grid: Grid, asked: int, answered: int, first: int) -> Iterator[Line]:
    for row in range(first, grid.height):
        for column, kind in ((asked, LineKind.HEADING), (answered, LineKind.PARAGRAPH)):
            cell = grid.cells.get((row, column))
            if cell is None or cell.hidden:
                continue
            texts = [text.strip() for text in cell.shown.split("\n") if text.strip()]
            for text in [" ".join(texts)] if kind is LineKind.HEADING and texts else texts:
                yield Line(0, text, kind, prefix=grid.prefix, place=grid.source(row, column))
