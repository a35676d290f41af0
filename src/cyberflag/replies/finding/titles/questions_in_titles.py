"""Questions that the title of a numbered sheet or part points at: on the sheet ``Q2``, or behind that number,
``Outcomes of the offences in Q1, 2023/24`` is of the crimes of the first question, and of no quarter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid, Line

_NAME: Final = re.compile(r"q(?:uestion|u)?\s*\.?\s*(?P<number>\d{1,2})\b.*", re.IGNORECASE)
"""The name of a sheet with the number of a question."""
_POINTER: Final = re.compile(
    r"\b(?P<crimes>(?:those|(?:the|these|those)\s+(?:[\w-]+\s+)?"
    r"(?:offences|crimes|victims|cases|suspects|ones|records|incidents|figures?|totals?|number))\s+"
    r"(?:(?:that\s+are|counted|given|shown|recorded|reported|listed|found|told)\s+)*(?:in|of|at|from|under|for|to|by)\s+)"
    r"Q\.?\s?(?P<number>\d{1,2})\b"
    r"(?!\s*(?:(?:of\s+)?(?:19|20)\d\d|(?:and|or|to|until|[-–/&,+])\s*(?:Q\.?\s?)?\d{1,2}\b))",
    re.IGNORECASE,
)
"""Crimes told before, of a question: ``offences in Q1``, ``in Q1 2023/24`` and ``in Q1 to Q3`` are of quarters."""
_QUARTER: Final = re.compile(
    r"(?<![^\W_])Q\.?\s?[1-4](?![^\W_])|\bquarter|\b(?:jan|apr|jul|oct)\w*\s*(?:-|–|to)\s*(?:mar|jun|sep|dec)",
    re.IGNORECASE,
)
_OPENS: Final = re.compile(r"\W*Q\.?\s?(?P<number>\d{1,2})\s*[.:)–—-]", re.IGNORECASE)


def write_out_questions_in_titles(document: Document) -> Document:
    """The document with ``question 1`` for ``Q1`` in such titles, where sheets or the titles themselves have the
    numbers of questions and nothing else in their file may be a quarter. Every cell keeps what it prints.
    """
    prefixes = {grid.prefix for grid in document.grids if next(_pointers(grid), None) is not None}
    prefixes |= {line.prefix for line in document.lines if _points(line)}
    prefixes = {p for p in prefixes if _asks_what_is_pointed_at(document, p) and not _names_quarters(document, p)}
    if not prefixes:
        return document
    written = document.with_grids(lambda grid: _written(grid) if grid.prefix in prefixes else grid)
    return written.with_lines(
        lambda line: line.rewritten(_with_question) if line.prefix in prefixes and _points(line) else line
    )


def _points(line: Line) -> bool:
    """Whether a line begins with the number of its question and points at one of a lower number."""
    own, found = _OPENS.match(line.text), _POINTER.search(line.text)
    return own is not None and found is not None and int(found["number"]) < int(own["number"])


def _with_question(text: str) -> str:
    return _POINTER.sub(r"\g<crimes>question \g<number>", text)


def _pointers(grid: Grid) -> Iterator[tuple[Cell, re.Match[str]]]:
    """The texts alone in a row of a numbered sheet that point at a question of a lower number."""
    own = _NAME.fullmatch(grid.own_name.strip()) if grid.is_sheet and not grid.hidden else None
    for cells in grid.filled_rows() if own is not None else ():
        found = _POINTER.search(cells[0].shown) if len(cells) == 1 else None
        if own is not None and found is not None and int(found["number"]) < int(own["number"]):
            yield cells[0], found


def _asks_what_is_pointed_at(document: Document, prefix: str) -> bool:
    """Whether each question that is pointed at has a sheet or a line with its own number in the same file."""
    grids = [grid for grid in document.grids if grid.prefix == prefix]
    lines = [line.text for line in document.lines if line.prefix == prefix]
    numbers = {found["number"] for grid in grids if (found := _NAME.fullmatch(grid.own_name.strip()))}
    numbers |= {found["number"] for text in lines if (found := _OPENS.match(text))}
    pointed = {found["number"] for grid in grids for _, found in _pointers(grid)}
    pointing = (line for line in document.lines if line.prefix == prefix and _points(line))
    pointed |= {found["number"] for line in pointing if (found := _POINTER.search(line.text))}
    return pointed <= numbers


def _written(grid: Grid) -> Grid:
    cells = {(cell.row, cell.column): cell.written_out(_with_question(cell.shown)) for cell, _ in _pointers(grid)}
    return grid.with_cells(cells) if cells else grid


def _names_quarters(document: Document, prefix: str) -> bool:
    """Whether a cell or line of a file that points at no question may name a quarter."""
    grids = [grid for grid in document.grids if grid.prefix == prefix]
    pointing = {(grid.name, cell.row, cell.column) for grid in grids for cell, _ in _pointers(grid)}
    others = [cell.shown for grid in grids for cell in grid if (grid.name, cell.row, cell.column) not in pointing]
    others += [line.text for line in document.lines if line.prefix == prefix and not _points(line)]
    return any(_QUARTER.search(_OPENS.sub("", text, count=1)) for text in others)
