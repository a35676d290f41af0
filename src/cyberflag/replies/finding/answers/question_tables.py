"""Tables with a question and its answer in each row: read as text, each line at the place of its cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind
from cyberflag.replies.finding.answers.answers_in_blocks import answers_in_blocks
from cyberflag.replies.finding.answers.tables_among_answers import Answers, parts_among, with_rows
from cyberflag.replies.fits import fits_of
from cyberflag.replies.letters.enumerators import ENUMERATOR
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.letters import Cue, is_heading_of

_FEWEST_QUESTIONS = 2
_MOST_TITLES = 6
"""Rows in which the headings of such a table stand, below its titles."""
_FEWEST_WORDS = 3
_PAIR = 2
_LABELS = frozenset({Dimension.OFFENCE, Dimension.AGE, Dimension.SEX, Dimension.PLATFORM})
_NUMBER = re.compile(r"\(?\d{1,2}[a-z]?[.):]?", re.IGNORECASE)
_NUMBERED = re.compile(r"(?P<word>q|question|a|ans|answer)\.?\s*\d{1,2}[a-z]?\s*[.:)]?", re.IGNORECASE)


def write_out_questions(document: Document) -> Document:
    """The document with such tables as lines: the question as a heading, the lines of the answer below it.

    They are known by their headings (``Question``, ``Answer``), by a column in which most cells end in a question
    mark, or by numbered sentences beside answers in words. Tables among them stay tables. So are forms that name the
    request and the response in their first column.
    """
    blocks: list[Grid | Line] = []
    for block in document.blocks:
        if isinstance(block, Grid) and _is_letter(block):
            blocks.extend(_letter_lines(block))
            continue
        if isinstance(block, Grid) and _is_form(block):
            blocks.extend(_form_lines(block))
            continue
        answers = _answers(block) if isinstance(block, Grid) else None
        blocks.extend(_parts(block, answers) if answers and isinstance(block, Grid) else [block])
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
        yield grid.line(cells[-1], cells[-1].shown.strip(), kind)


def _is_form(grid: Grid) -> bool:
    """Whether a table holds a letter: ``Request`` and ``Response`` in its first column, the words of each beside."""
    rows = grid.filled_rows()
    if grid.hidden or not all(len(cells) <= _PAIR for cells in rows):
        return False
    first = min((column for _, column in grid.cells), default=0)
    pairs = [cells for cells in rows if len(cells) == _PAIR and cells[0].column == first]
    named = (Cue.REQUEST_HEADING, Cue.ANSWER_HEADING)
    if not all(any(is_heading_of(cells[0].shown, cue) for cells in pairs) for cue in named):
        return False
    return any(_is_sentence(cells[1].shown) for cells in pairs if is_heading_of(cells[0].shown, Cue.ANSWER_HEADING))


def _form_lines(grid: Grid) -> Iterator[Line]:
    for cells in grid.filled_rows():
        label, text = cells[0].shown.strip(), cells[-1].shown.strip()
        if len(cells) == _PAIR and not _is_sentence(text):
            yield grid.line(cells[-1], f"{label.rstrip(':')}: {text}", LineKind.PARAGRAPH)
            continue
        if len(cells) == _PAIR:
            yield grid.line(cells[0], label, LineKind.HEADING)
        for part in filter(str.strip, text.split("\n")):
            yield grid.line(cells[-1], part.strip(), LineKind.PARAGRAPH)


def _answers(grid: Grid) -> Answers | None:
    """Where the questions and answers of a grid stand; None for any other table."""
    if grid.hidden or not grid.cells:
        return None
    for cells in grid.filled_rows()[:_MOST_TITLES]:
        asked = next((c.column for c in cells if is_heading_of(c.shown, Cue.REQUEST_HEADING)), None)
        heads = (c.column for c in cells if c.column != asked and is_heading_of(c.shown, Cue.ANSWER_HEADING))
        answered = next(heads, None)
        if asked is not None and answered is not None:
            others = {column for c in cells if c.column not in (asked, answered) for column in c.columns}
            return Answers(asked, answered, cells[0].row + 1, others)
    return _by_question_marks(grid) or _by_numbers(grid)


def _by_numbers(grid: Grid) -> Answers | None:
    """Where the last two columns are numbered sentences that label no figures, and answers in words to some of them,
    whatever heads them.
    """
    columns = sorted({column for _, column in grid.cells})
    rows = [cells for cells in grid.filled_rows() if cells[-1].column == columns[-1] and len(cells) >= _PAIR]
    first = next((at for at, cells in enumerate(rows[:_PAIR]) if _is_numbered_question(cells)), None)
    heads, asked = rows[:first], rows[first:]
    if first is None or len(asked) < _FEWEST_QUESTIONS or not all(map(_is_numbered_question, asked)):
        return None
    is_headed = any(sign.isdigit() for cells in heads for cell in cells for sign in cell.shown)
    in_words = any(_is_sentence(cells[-1].shown) for cells in asked)
    return None if is_headed or not in_words else Answers(asked[0][-_PAIR].column, columns[-1], asked[0][0].row)


def _is_numbered_question(cells: Sequence[Cell]) -> bool:
    """Whether the cell before the last is a sentence with a number before it, in its own cell or in one on its left."""
    *before, question, _ = (cell.shown.strip() for cell in cells)
    numbered = ENUMERATOR.match(question)
    if numbered is None and not (before and _NUMBER.fullmatch(before[-1])):
        return False
    return _is_sentence(question[numbered.end() :] if numbered else question)


def _is_sentence(text: str) -> bool:
    return len(text.split()) > _FEWEST_WORDS and not _LABELS & set(fits_of(text.strip()))


def _by_question_marks(grid: Grid) -> Answers | None:
    columns = sorted({column for _, column in grid.cells})
    for asked, answered in pairwise(columns):
        texts = [cell.shown.rstrip() for cell in grid if cell.column == asked and cell.shown.strip()]
        questions = sum(text.endswith("?") for text in texts)
        if questions >= _FEWEST_QUESTIONS and questions * 2 > len(texts) and answered == columns[-1]:
            return Answers(asked, answered, 0)
    return None


def _parts(grid: Grid, answers: Answers) -> Iterator[Grid | Line]:
    """The questions and answers as lines, and what tables stand among them as grids of their rows alone."""
    if blocks := answers_in_blocks(grid, answers):
        yield from blocks
        return
    for rows, is_table in parts_among(grid, answers):
        if is_table:
            yield with_rows(grid, rows)
        else:
            yield from _lines(grid, rows, answers)


def _lines(grid: Grid, rows: Sequence[Sequence[Cell]], answers: Answers) -> Iterator[Line]:
    for cells in rows:
        for cell in cells:
            if cell.row < answers.first and (len(cells) > 1 or cell.row == answers.first - 1):
                continue  # the headings, or a title of several cells
            is_question = cell.column == answers.asked and cell.row >= answers.first
            is_beside = cell.row >= answers.first and not is_question and cell.column != answers.answered
            if is_beside and len(cell.shown.split()) < _FEWEST_WORDS:
                continue  # the number of a question
            kind = LineKind.HEADING if is_question else LineKind.PARAGRAPH
            texts = [text.strip() for text in cell.shown.split("\n") if text.strip()]
            for text in [" ".join(texts)] if is_question and texts else texts:
                yield grid.line(cell, text, kind)
