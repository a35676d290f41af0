"""Rows of which one number stands astride two columns, as those of both run together: ``Kik  2418``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cyberflag.replies.formats.pdf_pages.words import Line

_TIMES_THE_OTHERS: Final = 20
"""A number so many times greater than all others of its table is told as run together (`reconciling.joined_cells`)."""
_LABEL_AND_NUMBER: Final = 2


def stands_astride(line: Line, above: Line) -> bool:
    """Whether a line is a label right below the one above, and a number of several digits that stands between the
    figures above and below none of them.
    """
    figures = [piece.box for piece in above[1:] if piece.is_figure]
    if len(line) != _LABEL_AND_NUMBER or len(figures) < _LABEL_AND_NUMBER or not line[1].text.isdecimal():
        return False
    box, label = line[1].box, line[0]
    is_between = figures[0].x0 < box.x0 and box.x1 < figures[-1].x1
    is_flush = abs(label.box.x0 - above[0].box.x0) < label.size
    return is_flush and is_between and not any(box.is_in_line_with(figure) for figure in figures)


def ran_together(line: Line, rows: Sequence[Line]) -> bool:
    """Whether the number of such a line is far greater than every figure of the other rows."""
    others = [int(piece.text) for row in rows for piece in row[1:] if piece.text.isdecimal()]
    return int(line[1].text) >= _TIMES_THE_OTHERS * max([1, *others])
