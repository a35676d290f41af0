"""The cells of a sheet or table with the question that each answers: the one on its left, or the last one above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.fits import fits_of

_QUESTION: Final = re.compile(
    r"\s*(?:q|question)\.?\s*\d|.*\?\s*$|\s*\(?\d{1,2}[a-z]?[.)]\s+\w", re.IGNORECASE | re.DOTALL
)
_FEWEST_WORDS: Final = 3
_PARTS: Final = re.compile(r"\s*[,;/]\s*")


def opens_question(text: str) -> bool:
    """Whether a text begins with the number of a question or ends with its mark."""
    return _QUESTION.match(text) is not None


def cells_with_questions(grid: Grid) -> Iterator[tuple[Cell, str]]:
    """The cells that show something, in reading order, each with its question; empty where there is none.

    A question begins with its number or ends with its mark. It answers for the cells of its own row, and for those
    below it up to the next question. Labels of rows of figures are none: ``Sex not given, age unknown`` before numbers.
    """
    if grid.hidden:
        return
    counted = {cell.row for cell in grid if cell.shown.strip().isdecimal()}
    asked, asked_in = "", -1
    for cell in grid:
        if cell.hidden or not cell.shown.strip() or (cell.row in counted and _is_label(cell.shown)):
            continue
        if len(cell.shown.split()) >= _FEWEST_WORDS and opens_question(cell.shown) and cell.row != asked_in:
            asked, asked_in = cell.shown, cell.row
            yield cell, ""
        else:
            yield cell, asked


@lru_cache(maxsize=4096)
def _is_label(text: str) -> bool:
    """Whether each part of a text is a label of something, however many things they say together."""
    return all(bool(fits_of(part)) for part in _PARTS.split(text))
