"""The cells of a sheet or table with the question that each answers: the one on its left, or the last one above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.unknown_words import unknown_score

_QUESTION: Final = re.compile(
    r"\s*(?:q|question)\.?\s*\d|.*\?\s*$|\s*\(?\d{1,2}[a-z]?[.)]\s+\w", re.IGNORECASE | re.DOTALL
)
_FEWEST_WORDS: Final = 3
_SURE: Final = 0.9
_SEGMENTS: Final = re.compile(r"\s+[-\u2013\u2014|]\s+|:\s+")
_PARTS: Final = re.compile(r"\s*[,;/]\s*")


def opens_question(text: str) -> bool:
    """Whether a text begins with the number of a question or ends with its mark."""
    return _QUESTION.match(text) is not None


def cells_with_questions(grid: Grid) -> Iterator[tuple[Cell, str]]:
    """The cells that show three words or more, in reading order, each with its question; empty where there is none.

    A question begins with its number or ends with its mark. It answers for the cells of its own row, and for those
    below it up to the next question. Labels of rows of figures are none: ``Sex not given, age unknown`` before numbers;
    nor is a title that ends in such a label above rows of figures: ``Table 3 - Gender not held on record``.
    """
    if grid.hidden:
        return
    counted = {cell.row for cell in grid if cell.shown.strip().isdecimal()}
    last_counted = max(counted, default=-1)
    asked, asked_in = "", -1
    for cell in grid:
        if cell.hidden or len(cell.shown.split()) < _FEWEST_WORDS:
            continue  # neither a question nor an answer in words: most cells of most replies
        if cell.row in counted and _is_label(cell.shown):
            continue
        if cell.row < last_counted and _ends_in_label_of_unknowns(cell.shown):
            continue
        if opens_question(cell.shown) and cell.row != asked_in:
            asked, asked_in = cell.shown, cell.row
            yield cell, ""
        else:
            yield cell, asked


@lru_cache(maxsize=4096)
def _is_label(text: str) -> bool:
    """Whether a text is the title of an offence (``Causing a child to watch an act, offender 18 or over (s.12)``),
    or each part of it a label of something, however many things they say together.
    """
    offence = fits_of(text).get(Dimension.OFFENCE)
    is_title = offence is not None and offence.score >= _SURE
    return is_title or all(bool(fits_of(part)) for part in _PARTS.split(text))


@lru_cache(maxsize=4096)
def _ends_in_label_of_unknowns(text: str) -> bool:
    """Whether a title ends in a label that names what was not recorded of the crimes below it."""
    *before, last = _SEGMENTS.split(text.strip())
    return bool(before) and not unknown_score(last) and "unknown" in {str(f.value) for f in fits_of(last).values()}
