"""Names of years that a note explains: ``FY22 = 1 April 2021 to 31 March 2022; FY23 and FY24 follow``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.document import Document, Grid
from cyberflag.replies.finding.periods.years_run_together import write_out_run_years
from cyberflag.replies.prose.around.setting import resolve_relative
from cyberflag.vocabularies.periods import periods_named_in, understand_period

_NAME: Final = r"(?P<name>fin(?:ancial)?\s+(?:year|yr)|f/?y|year|yr|y|period|p)[ .-]?(?P<number>\d{1,4})"
_DEFINED: Final = re.compile(
    rf"(?<![\w/]){_NAME}\s*(?:=|:|\(|\s[-–—]\s|\b(?:is|means|covers|runs|refers\s+to|stands\s+for|denotes)\b)\s*"
    r"(?:(?:the|a|twelve|12|financial|fiscal|months?|year|period|from|of|to)\s+)*",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(rf"{_NAME}\*?", re.IGNORECASE)
_FURTHEST: Final = 10
"""From a name that is explained others are reckoned that are so many years away, no more."""

Explained = Mapping[str, tuple[int, Period]]
"""A number and its year by the name before it."""


def write_out_defined_years(document: Document) -> Document:
    """The document with the names of years that its text explains written out as those years where they stand alone in
    a cell; every cell keeps what it prints.

    Names with other numbers are reckoned from one that is explained. Nothing is written out where two explanations do
    not fit together. Years whose digits run together (``1617``) need no explanation.
    """
    document = write_out_run_years(document)
    explained = _explained_in(document)
    return document.with_grids(lambda grid: _written(grid, explained)) if explained else document


def _explained_in(document: Document) -> Explained:
    """The years that names are explained as; empty where the explanations of one name do not fit together."""
    found: dict[str, tuple[int, Period]] = {}
    for text in _texts(document):
        for name, number, year in _explained(text):
            found.setdefault(name, (number, year))
            if _year_of(name, number, found) != year:
                return {}
    return found


def _texts(document: Document) -> Iterator[str]:
    for line in document.lines:
        yield line.text
    for grid in document.grids:
        yield from (cell.shown for cell in grid if not cell.hidden and not grid.hidden)


def _explained(text: str) -> Iterator[tuple[str, int, Period]]:
    """The names that a text explains as a year, with their numbers; a name that is a year by itself needs no other."""
    for said in _DEFINED.finditer(text):
        if understand_period(f"{said['name']} {said['number']}") is not None:
            continue
        year = next(iter(periods_named_in(text[said.end() :])), None)
        if year is not None and year.start == 0 and year.value.is_year:
            yield said["name"].casefold(), int(said["number"]), year.value


def _written(grid: Grid, explained: Explained) -> Grid:
    cells = dict(grid.cells)
    for at, cell in grid.cells.items():
        said = _ALONE.fullmatch(cell.shown.strip())
        if said is not None and (year := _year_of(said["name"].casefold(), int(said["number"]), explained)):
            cells[at] = cell.written_out(year.label)
    return replace(grid, cells=cells)


def _year_of(name: str, number: int, explained: Explained) -> Period | None:
    """The year of a name with a number; None where none of that name is explained, or one too far away."""
    if name not in explained:
        return None
    known, year = explained[name]
    by = number - known
    return resolve_relative(year, by) if abs(by) <= _FURTHEST else None
