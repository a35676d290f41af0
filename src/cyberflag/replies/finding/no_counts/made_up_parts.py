"""Columns and rows of a form that hold made-up figures beside those of the answer: ``invented`` and ``yours`` under
each year, an example row above the rows that a force filled in.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.no_counts.blank_forms import is_blank_form
from cyberflag.replies.finding.strips import CellKind, kind_of_text, prints_figure
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.vocabularies.letters import Cue, is_heading_of, may_be_checked, says, shows_example

_MOST_WORDS: Final = 6
_FEWEST: Final = 2
_BLANK: Final = re.compile(r"\W*(?:_+|\.{2,}|…+|[x?#]{1,4}|\?+|n\.?n\.?)\W*", re.IGNORECASE)
"""A place that a form leaves open: ``____``, ``XX``."""
_ASIDE: Final = re.compile(
    r"[\s,:;(\[-]+(?P<words>[^\W\d][\w' -]*?)[\])]?\s*$|^\s*(?P<first>[^\W\d][\w' -]*?)[\s:,-]+(?=\d)"
)


def drop_made_up(document: Document) -> Document:
    """The document without the columns and rows that their own labels call made up (``example``, ``invented``,
    ``sample``), where others of the same table are the answer; nor with the words that tell the two apart.
    """
    return document.with_grids(lambda grid: grid if is_blank_form(grid) else _without_columns(_without_rows(grid)))


def _without_columns(grid: Grid) -> Grid:
    for heads in grid.filled_rows(hidden=True):
        named = [cell for cell in heads if _is_made_up(cell.shown)]
        made_up = [cell for cell in named if _is_over_figures(grid, cell) or _is_over_blanks(grid, cell)]
        row = heads[0].row
        others = [cell for cell in heads if made_up and cell not in made_up and _is_over_figures(grid, cell)]
        is_told = any(_is_surely_made_up(cell.shown) for cell in made_up) or any(_is_answer(c.shown) for c in others)
        if others and is_told and not any(prints_figure(cell) for cell in heads):
            gone = {column for cell in made_up for column in cell.columns}
            kept = [_narrowed(c, gone) for c in grid if c.row < row or not set(c.columns) <= gone]
            return _retold(grid, [_without_answer_word(c) if c.row == row else c for c in kept if c.columns])
    return grid


def _without_rows(grid: Grid) -> Grid:
    """The grid without rows whose first or last cell calls them made up, or all whose cells but the first do, beside
    rows of figures that are not.
    """
    filled = grid.filled_rows()
    rows = [row for row in filled if _holds_places(row) or any(prints_figure(c) for c in row)]
    made_up = {
        row[0].row for row in rows if _holds_places(row) or any(_is_surely_made_up(c.shown) for c in (row[0], row[-1]))
    }
    if not made_up or len(made_up) == len(rows):
        return grid
    kept = (c for c in grid if c.row not in made_up)
    answering = {row[0].row for row in rows} - made_up
    return _retold(grid, [_without_answer_word(c) if c.row in answering else c for c in kept])


def _is_made_up(text: str) -> bool:
    """Whether a short label calls the figures below or beside it made up."""
    plain = text.strip(" ():[].-")
    if not plain or len(plain.split()) > _MOST_WORDS or kind_of_text(plain) is not CellKind.TEXT:
        return False
    aside = _ASIDE.search(text)
    named = [plain, (aside["words"] or aside["first"]) if aside else ""]
    return any(is_heading_of(words, Cue.MADE_UP_LABEL) for words in named)


def _is_surely_made_up(text: str) -> bool:
    """The same where its word says nothing else: ``Sample`` may head records that somebody checked."""
    return _is_made_up(text) and not may_be_checked(text)


def _is_answer(text: str) -> bool:
    """Whether a label says that the figures below it are those that the force filled in."""
    return _without_answer_word(Cell(0, 0, text)).shown != text.strip()


def _is_over_figures(grid: Grid, head: Cell) -> bool:
    below = (c for c in grid if c.row > head.row and c.column in head.columns)
    return any(prints_figure(c) for c in below)


def _is_over_blanks(grid: Grid, head: Cell) -> bool:
    """Whether all that stands below a label is made up or a place to be filled in: ``e.g. 300``, ``[number here]``."""
    below = [c.shown for c in grid if c.row > head.row and c.column in head.columns and c.shown.strip()]
    return len(below) >= _FEWEST and all(map(_is_place, below))


def _holds_places(row: Sequence[Cell]) -> bool:
    """Whether all cells of a row but its label are made up or places to be filled in, one at least by its words: a row
    of ``..`` alone is withheld.
    """
    said = [cell.shown for cell in row[1:]]
    return len(row) > _FEWEST and all(map(_is_place, said)) and any(map(_is_made_up, said))


def _is_place(text: str) -> bool:
    return _BLANK.fullmatch(text.strip()) is not None or _is_made_up(text)


def _narrowed(cell: Cell, gone: Collection[int]) -> Cell:
    """A merged cell over the columns that are left of those that it covered."""
    left = [column for column in cell.columns if column not in gone]
    if len(left) == len(cell.columns):
        return cell
    return replace(cell, column=left[0] if left else cell.column, column_span=left[-1] - left[0] + 1 if left else 1)


def _without_answer_word(cell: Cell) -> Cell:
    """A cell without the word that told it from what is made up: ``yours``, ``2015/16 (actual)``."""
    text = cell.shown.strip()
    if is_heading_of(text, Cue.ANSWER_LABEL):
        return replace(cell, shown="")
    found = _ASIDE.search(text)
    words = (found["words"] or found["first"]) if found else ""
    if found is None or not is_heading_of(words, Cue.ANSWER_LABEL):
        return cell
    return replace(cell, shown=(text[: found.start()] + text[found.end() :]).strip())


def _retold(grid: Grid, cells: Collection[Cell]) -> Grid:
    """The grid of these cells, without the sentences that say of what is gone that it is made up."""
    kept = (replace(cell, shown=" ".join(_other_sentences(cell.shown))) for cell in cells)
    return replace(grid, cells={(cell.row, cell.column): cell for cell in kept if cell.shown})


def _other_sentences(text: str) -> Iterator[str]:
    for sentence in sentences_of(text) if len(text.split()) > _MOST_WORDS else [text]:
        if not (shows_example(sentence) or says(sentence, Cue.TELLS_COLUMNS_APART)):
            yield sentence
