"""Bands of ages set out in two columns, the least age and the most: ``age_from | age_to`` over ``10 | 12``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_LEAST: Final = (
    r"from|min|minimum|lower|lowest|low|lo|youngest|starts?|starting|begins?|beginning|first|least|bottom|floor|at\s+least"
    r"|>=|≥|ge|gte"
)
_MOST: Final = (
    r"to|max|maximum|upper|highest|high|hi|oldest|ends?|ending|last|most|until|till|thru|through|top|ceiling|at\s+most"
    r"|up\s+to|<=|≤|le|lte"
)
_AGE: Final = r"ages?|aged|oed|oedran"
_BESIDE: Final = (
    r"victims?|victim's|vict?|child|children|child's|bands?|bnd|groups?|grp|ranges?|brackets?|years?|yrs?|old|inclusive"
    r"|incl?|bounds?|limits?|value|end|edge|of|the|in|is|at|offence|crime|recorded|completed"
)
_RUN_TOGETHER: Final = re.compile(rf"(?:{_AGE})(?=(?:{_LEAST}|{_MOST})$)|(?:{_LEAST}|{_MOST})(?=(?:{_AGE})$)")
_NAMES_AGE: Final = re.compile(rf"\b(?:{_AGE})\b")
_NAMES_LEAST: Final = re.compile(rf"(?:(?:{_AGE}|{_BESIDE})\s+)*(?:{_LEAST})(?:\s+(?:{_AGE}|{_BESIDE}))*")
_NAMES_MOST: Final = re.compile(rf"(?:(?:{_AGE}|{_BESIDE})\s+)*(?:{_MOST})(?:\s+(?:{_AGE}|{_BESIDE}))*")
_NUMBER: Final = re.compile(r"\d{1,2}")
_OPEN: Final = re.compile(r"\+|plus|or over|and over|over|up|upwards|999|n/?a|-|–|")
_OLDEST: Final = 120
_FEWEST: Final = 2
_ROWS_OF_HEADS: Final = 4
_WRITTEN: Final = "Age"


@dataclass(frozen=True)
class _Pair:
    """Two columns of ends of bands beside each other, the band of each row, and the cells that head them."""

    first: int
    second: int
    bands: Mapping[int, str]
    heads: tuple[Cell, Cell]


def join_parted_bands(document: Document) -> Document:
    """The document with each such band whole in the first of its columns, merged over the other, where the headings say
    that they hold the least and the most age and every row makes a band; every cell keeps what it prints.
    """
    return document.with_grids(_joined)


def _joined(grid: Grid) -> Grid:
    columns = sorted({column for _, column in grid.seen})
    for first, second in pairwise(columns):
        if second < columns[-1] and (pair := _pair(grid, first, second)) is not None:
            return _written(grid, pair)
    return grid


def _pair(grid: Grid, first: int, second: int) -> _Pair | None:
    for row in range(min(grid.height, _ROWS_OF_HEADS)):
        least, most = grid.cells.get((row, first)), grid.cells.get((row, second))
        if least is None or most is None or not _are_ends(grid, least, most):
            continue
        bands = dict(_bands(grid, row, first, second))
        if all(bands.values()) and len(_ages_of(bands)) >= _FEWEST and _are_apart(_ages_of(bands)):
            return _Pair(first, second, bands, (least, most))
    return None


def _ages_of(bands: Mapping[int, str]) -> set[tuple[int, int]]:
    """The least and the most age of each different band."""
    found = (re.fullmatch(r"(\d+)(?:-(\d+)|(\+))?", band) for band in bands.values())
    return {(int(m[1]), int(m[2] or (_OLDEST if m[3] else m[1]))) for m in found if m is not None}


def _are_apart(ages: set[tuple[int, int]]) -> bool:
    """Whether no two bands share more than the age at which one ends and the next begins, but for one that holds all
    others: the youngest and the oldest victim of each offence make no bands.
    """
    whole = (min(low for low, _ in ages), max(high for _, high in ages))
    parts = sorted(ages - {whole})
    return len(parts) != 1 and all(one[1] <= other[0] for one, other in pairwise(parts))


def _are_ends(grid: Grid, least: Cell, most: Cell) -> bool:
    """Whether two headings say that they are the two ends of one thing, and they or what stands over both that it is an
    age.
    """
    names = _plain(least.shown), _plain(most.shown)
    over = [[_plain(c.shown) for c in grid if c.row < least.row and end.column in c.columns] for end in (least, most)]
    shared = over[0][-1:] if over[0][-1:] == over[1][-1:] else []
    says_age = any(_NAMES_AGE.search(text) for text in (*names, *shared))
    return says_age and bool(_NAMES_LEAST.fullmatch(names[0]) and _NAMES_MOST.fullmatch(names[1]))


def _plain(shown: str) -> str:
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", shown).casefold()
    words = re.sub(r"[_:()\[\],./-]", " ", parted).split()
    return " ".join(_RUN_TOGETHER.sub(lambda found: f"{found[0]} ", word) for word in words)


def _bands(grid: Grid, head: int, first: int, second: int) -> Iterator[tuple[int, str]]:
    """The band of each row of figures below the headings, empty where the two cells make none."""
    for cells in grid.filled_rows():
        row, is_of_figures = cells[0].row, cells[-1].column > second
        least, most = (cell.shown.strip() if (cell := grid.cells.get((row, c))) else "" for c in (first, second))
        if row > head and is_of_figures and (least or most):
            yield row, _band(least, most)


def _band(least: str, most: str) -> str:
    if not _NUMBER.fullmatch(least):
        is_one = most.casefold() in {least.casefold(), ""} and (
            unknown_score(least) > 0 or understand_total(least) is not None
        )
        return least if is_one else ""
    if _NUMBER.fullmatch(most):
        low, high = int(least), int(most)
        return "" if not low <= high <= _OLDEST else f"{low}-{high}" if low < high else f"{low}"
    return f"{int(least)}+" if _OPEN.fullmatch(most.casefold()) else ""


def _written(grid: Grid, pair: _Pair) -> Grid:
    span = pair.second - pair.first + 1
    least, _ = pair.heads
    cells = {(least.row, least.column): replace(least.written_out(_WRITTEN), column_span=span)}
    for row, band in pair.bands.items():
        cell = grid.cells.get((row, pair.first)) or grid.cells[row, pair.second]
        cells[row, pair.first] = replace(cell.written_out(band), column=pair.first, row_span=1, column_span=span)
    beside = {(row, c) for row in (*pair.bands, least.row) for c in range(pair.first + 1, pair.second + 1)}
    return grid.without(beside).with_cells(cells)
