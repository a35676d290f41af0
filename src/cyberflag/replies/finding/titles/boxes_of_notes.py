"""Notes in a block of cells of their own beside the tables of a sheet, where another table might stand: ``Notes`` over
``1. Every figure is a count of crimes.`` in the fourth quarter of a sheet of three tables.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.vocabularies.letters import Cue, is_heading_of

_FEWEST: Final = 2
_WORDS_OF_A_SENTENCE: Final = 5
_WORDS_OF_SEVERAL: Final = 10
"""A text as long as this, alone in its cell beside a table, is no title."""
_MARK: Final = re.compile(
    r"\s*(?:(?:foot)?note\s*)?[(\[]?(?P<mark>\d{1,2}|[a-z]|[*†‡]{1,3})[.):\]–-]*\s+", re.IGNORECASE
)
_CALLS_NOTES: Final = re.compile(
    r"\s*(?:(?:foot|side|end|explanatory|general|important|data|quality)[\s-]*)?(?:notes?|n\.?b\.?|caveats?)\b\s*[:.–-]",
    re.IGNORECASE,
)


def notes_in_boxes(grid: Grid) -> Iterator[Cell]:
    """The cells of such blocks, with the heading of each."""
    seen = grid.seen
    if not any(kind_of_text(cell.shown) is CellKind.FIGURE for cell in seen.values()):
        return
    rows = defaultdict[int, list[Cell]](list)
    for cell in seen.values():
        rows[cell.row].append(cell)
    for (row, column), cell in seen.items():
        if (row - 1, column) in seen or kind_of_text(cell.shown) is not CellKind.TEXT:
            continue
        below = (seen.get((other, column)) for other in range(row, grid.height))
        box = list(takewhile(lambda found: found is not None, below))
        if _is_box(rows, [found for found in box if found is not None]):
            yield from (found for found in box if found is not None)


def _is_box(rows: Mapping[int, Sequence[Cell]], box: Sequence[Cell]) -> bool:
    """Whether texts below one another stand apart from what is on their left and right, and are notes; ``rows`` are the
    cells of each row of the sheet.
    """
    own = range(box[0].row, box[-1].rows.stop)
    beside = [c for row in own for c in rows.get(row, ()) if c.column != box[0].column]
    columns = {n for c in beside for n in c.columns}
    is_apart = not columns & {box[0].column - 1, *(cell.columns.stop for cell in box)}
    if not beside or not is_apart or any(kind_of_text(c.shown) is not CellKind.TEXT for c in box):
        return False
    is_last = not any(column > box[0].column for column in columns)
    in_first_row = [c for c in beside if c.row == box[0].row]
    if is_heading_of(box[0].shown, Cue.NOTES_HEADING):
        return len(box) >= _FEWEST and (len(in_first_row) < _FEWEST or _is_numbered(box[1:]))
    if _CALLS_NOTES.match(box[0].shown):
        return len(in_first_row) < _FEWEST
    return is_last and not _heads_table(rows, box) and (_is_numbered(box) or _tells(box, in_first_row))


def _tells(box: Sequence[Cell], in_first_row: Sequence[Cell]) -> bool:
    """Whether the texts are sentences from the row of the title beside them on, and no remarks on the rows there."""
    words = [len(cell.shown.split()) for cell in box]
    if len(in_first_row) >= _FEWEST:
        return False
    is_long = len(box) == 1 and words[0] >= _WORDS_OF_SEVERAL
    return is_long or (len(box) >= _FEWEST and min(words) >= _WORDS_OF_A_SENTENCE)


def _is_numbered(box: Sequence[Cell]) -> bool:
    """Whether the texts are numbered or lettered from the first on, each a sentence: ``1. ...``, ``2. ...``."""
    marks = [found["mark"].casefold() if (found := _MARK.match(cell.shown)) else "" for cell in box]
    is_in_order = marks[:1] in (["1"], ["a"], ["*"]) and len(set(marks)) == len(marks) and all(marks)
    return len(box) >= _FEWEST and is_in_order and all(len(c.shown.split()) >= _WORDS_OF_A_SENTENCE for c in box)


def _heads_table(rows: Mapping[int, Sequence[Cell]], box: Sequence[Cell]) -> bool:
    """Whether figures stand below the last text, so that it may be their title."""
    last = box[-1]
    below = (row for row in range(last.rows.stop, last.rows.stop + 3))
    return any(
        kind_of_text(cell.shown) is CellKind.FIGURE and cell.column >= last.column
        for row in below
        for cell in rows.get(row, ())
    )
