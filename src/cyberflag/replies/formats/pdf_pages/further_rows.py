"""Rows at the top of a page that go on with the table with which the page before ended, be they too few to be one."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from cyberflag.replies.formats.pdf_pages.tables import Draft
from cyberflag.replies.formats.pdf_pages.words import FIGURE, Line

_SLACK: Final = 3.0
"""Points by which a text may reach over the border of its column."""
_FEWEST: Final = 2
_MOST_HEADS: Final = 4


def goes_on_in(line: Line, table: Draft) -> bool:
    """Whether a line is one more row of a table without rules: it has a text in most columns, each in one, with figures
    where the table has some; no heads said again.
    """
    if table.ruled or len(table.xs) <= _FEWEST or _is_head(line, table):
        return False
    columns = [_column(piece.box.x0, piece.box.x1, table.xs) for piece in line]
    held = [column for column in columns if column is not None]
    if len(held) < len(columns) or len({*held}) < max(_FEWEST, len(table.xs) - _FEWEST) or held[0] != 0:
        return False
    figured = [(column, piece) for column, piece in zip(held, line, strict=True) if column and piece.is_figure]
    if not figured:
        return len(line) > _FEWEST and _is_told(line, held, table)
    return all(
        any(FIGURE.fullmatch(w.text) and w.box.is_in_line_with(piece.box) for w in table.placed) for _, piece in figured
    )


def _column(x0: float, x1: float, xs: list[float]) -> int | None:
    """The column in which a text stands; None where it reaches into another."""
    column = min(max(bisect_right(xs, (x0 + x1) / 2) - 1, 0), len(xs) - 2)
    is_within = x0 > xs[column] - _SLACK and (x1 < xs[column + 1] + _SLACK or column == len(xs) - 2)
    return column if is_within else None


def _is_head(line: Line, table: Draft) -> bool:
    texts = {" ".join(piece.text.split()) for piece in line}
    return any(texts & {*table.row_texts(row).values()} == texts for row in range(min(_MOST_HEADS, table.height)))


def _is_told(line: Line, columns: list[int], table: Draft) -> bool:
    """Whether the texts of a line without a figure are mostly said in the same columns of the table: ``Unknown``."""
    said = {(column, text) for texts in table.texts()[1:] for column, text in texts.items()}
    return sum((column, piece.text) in said for column, piece in zip(columns, line, strict=True)) >= _FEWEST
