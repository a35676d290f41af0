"""Years of which a heading says that they are not whole, and a text of the reply up to which day they run:
``2023-24 YTD``, and ``YTD: the current year is given from 1 April 2023 to 31 January 2024``; ``2022 (part)``, and ``The
data runs to 30th June``; or ``5 in 2023 to date`` beside a table of ``2023 (to 30 June)``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.document import Document, Grid, Line
from cyberflag.vocabularies.dates import DAY, DAY_IN_MONTH, YEAR, read_day
from cyberflag.vocabularies.periods import understand_period

_TO_DATE: Final = r"(?:ytd|(?:year|yr)[ -]to[ -]date|(?:so|thus)\s+far|to\s+date)"
_PART: Final = (
    r"(?:part(?:ial)?(?:[ -]+(?:of[ -]+)?(?:the[ -]+)?year)?|incomplete(?:[ -]+year)?"
    r"|not\s+(?:a\s+)?(?:full|whole|complete)(?:[ -]+year)?)"
)
_HEADING: Final = re.compile(rf"(?P<year>\S.*?)[\s,(:-]+(?:{_TO_DATE}|{_PART})\)?\*?", re.IGNORECASE)
_RUNS: Final = (
    r"(?:to|until|till|through|up\s+to|ends?(?:\s+on|\s+at)?|runs?\s+to|at)\s+(?:and\s+including\s+)?(?:the\s+)?"
)
_SUBJECT: Final = (
    rf"(?:(?<!\w){_TO_DATE}(?!\w)[^.]*?"
    r"|\b(?:data|figures?|tables?|statistics|results|information|returns?|years?|(?:19|20)\d\d)\s+(?:(?:provided|given|shown|here|above|below)\s+)*"
    r"(?:(?:is|are|was|were|runs?|goes?|covers?|extends?|stops?|correct|complete|only|for|includes?)\s+)+(?:up\s+)?)"
)
_TOLD: Final = re.compile(rf"{_SUBJECT}\b{_RUNS}(?P<day>{DAY})", re.IGNORECASE)
_TOLD_IN_YEAR: Final = re.compile(rf"{_SUBJECT}\b{_RUNS}(?P<day>{DAY_IN_MONTH})(?!\W*{YEAR})", re.IGNORECASE)
_YEAR: Final = 366
_MONTH: Final = 31
"""So many days at most; one month of a year is no year to date."""
_IN_TEXT: Final = re.compile(rf"(?P<year>(?:19|20)\d\d(?:[/-]\d\d)?)[\s,(:-]+{_TO_DATE}(?!\w)\)?", re.IGNORECASE)


def write_out_years_to_date(document: Document) -> Document:
    """The document with such years in its cells written out as the days that they run over, where its texts name one
    last day and it lies in the year, and in its lines, where the headings of its tables do; every cell keeps what it
    prints.
    """
    document = _with_lines_written(document, _parts_in_cells(document))
    texts = list(document.texts(quoted=True))
    days = {day for text in texts for said in _TOLD.finditer(text) if (day := read_day(said["day"]))}
    bare = {said["day"] for text in texts for said in _TOLD_IN_YEAR.finditer(text)}

    def written(grid: Grid) -> Grid:
        cells = {}
        for at, cell in grid.cells.items():
            said = None if cell.hidden else _HEADING.fullmatch(cell.shown.strip())
            year = understand_period(said["year"]) if said else None
            if year is None or year.start != 0 or not year.value.is_year:
                continue
            if (last := _last_day(year.value, days, bare)) is not None:
                cells[at] = cell.written_out(Period(year.value.start, last).label)
        return grid.with_cells(cells)

    return document.with_grids(written)


def _last_day(year: Period, days: Collection[date], bare: Collection[str]) -> date | None:
    """The one last day that the texts name, which lies in the year; one without its year is of that year."""
    if len(days) > 1:
        return None
    own = {year.start.year, year.end.year}
    found = set(days) or {day for text in bare for number in own if (day := read_day(f"{text} {number}"))}
    inside = {day for day in found if year.start < day < year.end}
    return inside.pop() if len(inside) == 1 else None


def _parts_in_cells(document: Document) -> Mapping[Period, date]:
    """The years of which the cells of the reply say one last day alone, and never that they are whole."""
    ends: defaultdict[Period, set[date]] = defaultdict(set)
    for text in {cell.shown.strip() for grid in document.grids for cell in grid if not cell.hidden}:
        said = understand_period(text) if re.match(r"\D{0,12}(?:19|20)\d\d", text) else None
        if said is None or said.value.days > _YEAR:
            continue
        start = said.value.start
        for year in (Period.calendar_year(start.year), Period.financial_year(start.year)):
            if year.start == start and said.value.days > _MONTH:
                ends[year].add(said.value.end)
    return {year: end.pop() for year, end in ends.items() if len(end) == 1 and year.end not in end}


def _with_lines_written(document: Document, ends: Mapping[Period, date]) -> Document:
    def written(said: re.Match[str]) -> str:
        year = understand_period(said["year"])
        end = ends.get(year.value) if year is not None else None
        return said[0] if year is None or end is None else f"{said['year']} to {end.day} {end:%B %Y}"

    lines = {id(line): replace(line, text=_IN_TEXT.sub(written, line.text)) for line in document.lines if ends}
    blocks = tuple(lines.get(id(b), b) if isinstance(b, Line) else b for b in document.blocks)
    return replace(document, blocks=blocks) if ends else document
