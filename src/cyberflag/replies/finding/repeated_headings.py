"""Headings of columns that are printed again over the next labels of the same sheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cyberflag.replies.document import Cell

YEARS: Final = range(1990, 2051)
"""Numbers that head columns as years."""


def heads_columns_again(cells: Sequence[Cell], above: Sequence[Cell], first: int) -> bool:
    """Whether a row prints the headings ``above`` again over other labels: ``Age | 21-22 | 22-23`` in the table of
    ``Offence | 21-22 | 22-23``. Bare numbers but years may be figures.
    """
    again = [(c.column, c.shown) for c in cells if c.column != first]
    heads = [(c.column, c.shown) for c in above if c.column != first]
    is_told = any(not text.strip().isdecimal() or int(text) in YEARS for _, text in again)
    return len(again) > 1 and is_told and again == heads
