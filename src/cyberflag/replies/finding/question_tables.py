"""Tables with a question and its answer in each row: read as text, each line at the place of its cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from cyberflag.replies.document import Document, Grid, Line, LineKind
from cyberflag.vocabularies.letters import Cue, is_heading_of

_FEWEST_QUESTIONS = 2
_MOST_TITLES = 6
"""Rows in which the headings of such a table stand, below its titles."""
_FEWEST_WORDS = 3
_PAIR = 2
_NUMBERED = re.compile(r"(?P<word>q|question|a|ans|answer)\.?\s*\d{1,2}[a-z]?\s*[.:)]?", re.IGNORECASE)


def write_out_questions(document: Document) -> Document:
    """The document with such tables as lines: the question as a heading, the lines of the answer below it.

    They are known by their headings (``Question``, ``Answer``), or by a column in which most cells end in a question
    mark.
    """
    blocks: list[Grid | Line] = []
    for block in document.blocks:
        if isinstance(block, Grid) and _is_letter(block):
            blocks.extend(_letter_lines(block))
            continue
        columns = _columns(block) if isinstance(block, Grid) else None
        blocks.extend(_lines(block, *columns) if columns and isinstance(block, Grid) else [block])
    return replace(document, blocks=tuple(blocks)) if tuple(blocks) != document.blocks else document


def _is_letter(grid: Grid) -> bool:
    """Whether a sheet is a letter: questions and answers by their numbers (``Q1``, ``A1``), other rows of one text."""
    if grid.hidden or not grid.is_sheet:
        return False
    rows = grid.filled_rows()
    named = [found for cells in rows if len(cells) == _PAIR and (found := _NUMBERED.fullmatch(cells[0].shown.strip()))]
    lone = sum(len(cells) == 1 for cells in rows)
    asked = sum(found["word"][0].casefold() == "q" for found in named)
    return min(asked, len(named) - asked) >= _FEWEST_QUESTIONS and len(named) + lone == len(rows)


def _letter_lines(grid: Grid) -> Iterator[Line]:
    started = False
    for cells in grid.filled_rows():
        if len(cells) == 1:
            kind = LineKind.PARAGRAPH if started else LineKind.TITLE
        else:
            started = True
            kind = LineKind.HEADING if cells[0].shown.strip()[0].casefold() == "q" else LineKind.PARAGRAPH
        yield Line(
            0, cells[-1].shown.strip(), kind, prefix=grid.prefix, place=grid.source(cells[-1].row, cells[-1].column)
        )


def _columns(grid: Grid) -> tuple[int, int, int] | None:
    """The column of questions, that of answers, and the first row of them; None for any other table."""
    if grid.hidden or not grid.cells:
        return None
    for cells in grid.filled_rows()[:_MOST_TITLES]:
        asked = next((c.column for c in cells if is_heading_of(c.shown, Cue.REQUEST_HEADING)), None)
        heads = (c.column for c in cells if c.column != asked and is_heading_of(c.shown, Cue.ANSWER_HEADING))
        answered = next(heads, None)
        if asked is not None and answered is not None:
            return asked, answered, cells[0].row + 1
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
    for cells in grid.filled_rows():
        for cell in cells:
            if cell.row < first and (len(cells) > 1 or cell.row == first - 1):
                continue  # the headings, or a title of several cells
            is_question = cell.column == asked and cell.row >= first
            is_beside = cell.row >= first and not is_question and cell.column != answered
            if is_beside and len(cell.shown.split()) < _FEWEST_WORDS:
                continue  # the number of a question
            kind = LineKind.HEADING if is_question else LineKind.PARAGRAPH
            texts = [text.strip() for text in cell.shown.split("\n") if text.strip()]
            for text in [" ".join(texts)] if is_question and texts else texts:
                yield Line(0, text, kind, prefix=grid.prefix, place=grid.source(cell.row, cell.column))
