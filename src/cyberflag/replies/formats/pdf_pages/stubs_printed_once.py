"""Parts of a table whose page begins amid a block: its year or sex was printed on the page before, so that the first
columns are blank on this one and take no room.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.formats.pdf_pages.tables import Draft, has_same_columns
from cyberflag.replies.formats.pdf_pages.words import FIGURE

_SAME_EDGE: Final = 6.0
"""Points by which a column may begin before its border on the page before."""
_FEWEST_COLUMNS: Final = 2
_MOST_HEADS: Final = 3
_YEAR_OR_BAND: Final = re.compile(r"\d{1,4}\s*[-–/]\s*\d{1,4}|\d{1,2}\s*\+|(19|20)\d\d")
"""What a head may say in figures, bands of ages among them."""


def under_its_columns(first: Draft, second: Draft) -> Draft:
    """The second part, moved to the right by the columns of the first that it lacks at its left: columns whose labels
    stand once over several rows, where all others lie as in the first part and are not headed again. Else as it is.
    """
    missing = len(first.xs) - len(second.xs)
    if missing < 1 or len(second.xs) <= _FEWEST_COLUMNS or second.xs[0] < first.xs[missing] - _SAME_EDGE:
        return second
    lacking = replace(first, xs=[second.xs[0], *first.xs[missing + 1 :]])
    if not has_same_columns(lacking, second) or not all(_is_printed_once(first, column) for column in range(missing)):
        return second
    cells = {
        (row, column + missing): replace(c, column=c.column + missing) for (row, column), c in second.cells.items()
    }
    moved = replace(second, xs=[*first.xs[: missing + 1], *second.xs[1:]], cells=cells)
    return moved if _goes_on(first, moved, missing) and not _has_heads(first, moved) else second


def _has_heads(first: Draft, second: Draft) -> bool:
    """Whether a part begins with heads: those of the other, or a row without a plain figure."""
    top = second.row_texts(0)
    is_again = any(top.items() <= first.row_texts(row).items() for row in range(_MOST_HEADS))
    return is_again or not any(FIGURE.fullmatch(text) and not _YEAR_OR_BAND.fullmatch(text) for text in top.values())


def _is_printed_once(draft: Draft, column: int) -> bool:
    """Whether the labels of a column stand each for several rows: it is blank in a row that has figures."""
    rows = (draft.row_texts(row) for row in range(draft.height))
    figured = (row for row in rows if any(FIGURE.fullmatch(text) for at, text in row.items() if at > column + 1))
    return any(column not in row for row in figured)


def _goes_on(first: Draft, second: Draft, column: int) -> bool:
    """Whether the rows of a part go on with the last block of the other: a label of theirs in that column stood there
    before, the first not yet in that block, which no total has closed.
    """
    rows = [first.row_texts(row) for row in range(first.height)]
    opens = max((at for at, row in enumerate(rows) if column - 1 in row), default=0)
    before = [row.get(column) for row in rows]
    follow = [second.row_texts(row).get(column) for row in range(second.height)]
    is_open = before[-1] is not None and follow[0] not in before[opens:]
    return is_open and not set(before).isdisjoint(follow)
