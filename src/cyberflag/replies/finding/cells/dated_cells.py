"""Cells that hold several figures, each beside its year: ``2017/18 = 7, 2018/19 = 12``, ``7 in 2017; 12 in 2018``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.document import Document, Grid
from cyberflag.replies.finding.cells.years_in_cells import names_years, rows_for_years
from cyberflag.replies.resolving.levels.parted_figures import NUMBER
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.plain_text import write_plainly

_FIGURE: Final = rf"(?P<figure>{NUMBER}|nil|none|zero|nought)"
_BETWEEN: Final = re.compile(r"\s*(?:[;|\n]|,(?!\d))\s*(?:and\s+)?|\s+and\s+")
_YEAR_FIRST: Final = re.compile(
    rf"(?P<year>.*\d.*?)(?:\s*(?:=|:|\(|\[)\s*|\s+(?:[-–—]\s+)?){_FIGURE}\s*[)\]]?", re.IGNORECASE
)
_YEAR_LAST: Final = re.compile(
    rf"{_FIGURE}\s*(?:\bin\b|\bfor\b|=|:|\(|\[|\s[-–—]\s|\s)\s*(?P<year>.*\d.*?)\s*[)\]]?", re.IGNORECASE
)
_FEWEST_CELLS: Final = 2
_FEWEST_YEARS: Final = 2
_Figures = Mapping[Period, str]


def write_out_dated(document: Document) -> Document:
    """The document with a row for each year in the place of each row of such cells, the years in a column of their own.

    Nothing is changed where the cells of a table are of different years, or a year stands among its labels too.
    """
    return document.with_grids(_written)


def _written(grid: Grid) -> Grid:
    dated = {(c.row, c.column): said for c in grid if not c.hidden and (said := _figures_by_year(c.shown))}
    years = next((tuple(sorted(said, key=lambda year: year.start)) for said in dated.values()), ())
    if len(dated) < _FEWEST_CELLS or any(set(said) != set(years) for said in dated.values()) or names_years(grid):
        return grid
    return rows_for_years(grid, {at: [said[year] for year in years] for at, said in dated.items()}, years)


@lru_cache(maxsize=4096)
def _figures_by_year(shown: str) -> _Figures:
    """The figures of a whole cell by the years beside them; empty where a part of it is anything else."""
    parts = [part for part in _BETWEEN.split(write_plainly(shown).strip(" .")) if part]
    for form in (_YEAR_FIRST, _YEAR_LAST):
        found = [_dated(part, form) for part in parts]
        said = dict(pair for pair in found if pair is not None)
        if len(said) == len(parts) >= _FEWEST_YEARS:
            return said
    return {}


def _dated(part: str, form: re.Pattern[str]) -> tuple[Period, str] | None:
    match = form.fullmatch(part)
    year = understand_period(match["year"]) if match is not None else None
    is_year = year is not None and year.value.is_year
    return (year.value, match["figure"]) if match is not None and year is not None and is_year else None
