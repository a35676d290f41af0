"""Years of which a heading says that they are not whole, and a text of the reply up to which day they run:
``2023-24 YTD``, and ``YTD: the current year is given from 1 April 2023 to 31 January 2024``; ``2022 (part)``, and ``The
data runs to 30th June``; else the day on which the figures were taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.periods.years_to_date_in_lines import TO_DATE, with_lines_written
from cyberflag.vocabularies.dates import DAY, DAY_IN_MONTH, YEAR, read_day, read_day_without_year
from cyberflag.vocabularies.periods import periods_named_in, understand_period

_PART: Final = (
    r"(?:part(?:ial)?(?:[ -]+(?:of[ -]+)?(?:the[ -]+)?year)?|incomplete(?:[ -]+year)?"
    r"|not\s+(?:a\s+)?(?:full|whole|complete)(?:[ -]+year)?)"
)
_MARK: Final = r"(?:[*†‡]{1,3}\s?)?"
_HEADING: Final = re.compile(
    rf"{_MARK}(?:(?P<year>[^\s*†‡].*?)[\s,(:-]+(?:{TO_DATE}|{_PART})\)?|(?:{TO_DATE})[\s,(:-]+(?P<behind>\S.*?)\)?){_MARK}",
    re.IGNORECASE,
)
"""A year that is not whole, with the mark of a note before or behind it: ``*2011 YTD``, ``YTD 2011``."""
_RUNS: Final = (
    r"(?:to|until|till|through|up\s+to|end(?:s|ing)?(?:\s+on|\s+at)?|runs?\s+to|stops?\s+(?:at|on)|at)\s+"
    r"(?:and\s+including\s+)?(?:the\s+)?"
)
_BETWEEN: Final = (
    r"(?:(?:is|are|was|were|has|have|runs?|goes?|covers?|extends?|stops?|ends?|correct|(?:in)?complete|only|for|includes?|contains?"
    r"|given|shown|provided|available|held|recorded|part(?:ial|ly)?|full|whole|not|an?|the|and|so|it|which|that|but"
    r"|still|yet|therefore"
    r"|years?|periods?|months?|data|figures?|offences|crimes|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|first|[1-9]|1[01])"
    r"[,:;]?(?:-|\s+\(?))+(?:up\s+)?"
)
"""Between what is not whole and its last day: ``is part complete and runs to``, ``covers the first nine months to``."""
_SUBJECT: Final = (
    rf"(?:(?<!\w){TO_DATE}(?!\w)[^.]*?"
    r"|\b(?:data|figures?|tables?|statistics|results|information|returns?|years?|(?:last|final|latest)\s+(?:row|column|line)|(?:19|20)\d\d"
    r"(?:\s?[/-]\s?(?:20)?\d\d)?)\s+(?:(?:provided|given|shown|here|above|below)\s+)*"
    rf"{_BETWEEN})"
)
_TOLD: Final = re.compile(rf"{_SUBJECT}\b{_RUNS}(?P<day>{DAY})", re.IGNORECASE)
_TOLD_IN_YEAR: Final = re.compile(rf"{_SUBJECT}\b{_RUNS}(?P<day>{DAY_IN_MONTH})(?!\W*{YEAR})", re.IGNORECASE)
_TAKEN: Final = re.compile(
    r"\b(?:taken|extracted|run|pulled|drawn|downloaded|produced|obtained|retrieved|searched|accessed|queried"
    r"|(?:correct|accurate|valid|complete|live)|data|figures?|position|snapshot|extract|download)\s+"
    r"(?:(?:is|are|was|were)\s+)?(?:(?:from|of)\s+[^.,;]{1,60}?\s)?(?:on|as\s+(?:at|of|on)|at|up\s+to|to|until)\s+"
    rf"(?P<day>{DAY})",
    re.IGNORECASE,
)
"""The day on which figures were taken, to which those of a year to date run: ``Data was taken on 31 January 2022``."""
_OF_COLUMN: Final = re.compile(
    r"\b(?:last|final|latest|most\s+recent|current|right[- ]hand)\s+(?:column|year|period|figures?|row|line)\b"
    r"|\bytd\b|\bto\s+date\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _LastDays:
    """The days up to which the texts of a reply say that years run: ``told`` outright, ``bare`` without their year, as
    ends of the ``spans`` that texts on one column name, and those on which figures were ``taken``.
    """

    told: frozenset[date]
    bare: frozenset[str]
    spans: frozenset[Period]
    taken: frozenset[date]

    def of(self, year: Period) -> date | None:
        """The one last day of a year, by what says it most plainly; None where that says none or several in it."""
        told = self.told - {year.end}
        if len(told) > 1:
            return None
        own = {year.start.year, year.end.year}
        bare = {day for text in self.bare for number in own if (day := read_day_without_year(text, number))}
        begun = {span.end for span in self.spans if span.start == year.start}
        days = next((days for days in (told, bare, begun, self.taken) if days), frozenset())
        inside = {day for day in days if year.start < day < year.end}
        return inside.pop() if len(inside) == 1 else None


def write_out_years_to_date(document: Document) -> Document:
    """The document with such years in its cells written out as the days that they run over, where its texts name one
    last day and it lies in the year, and in its lines, where the headings of its tables do; every cell keeps what it
    prints.
    """
    document = with_lines_written(document)
    if not any(_year_to_date(cell) for grid in document.grids for cell in grid.cells.values()):
        return document
    days = _last_days_in(document)

    def written(grid: Grid) -> Grid:
        cells = {}
        for at, cell in grid.cells.items():
            year = _year_to_date(cell)
            if year is not None and (last := days.of(year)) is not None:
                cells[at] = cell.written_out(Period(year.start, last).label)
        return grid.with_cells(cells)

    return document.with_grids(written)


def _year_to_date(cell: Cell) -> Period | None:
    """The year of which a heading says that it is not whole."""
    said = None if cell.hidden else _HEADING.fullmatch(cell.shown.strip())
    year = understand_period(said["year"] or said["behind"]) if said else None
    return year.value if year is not None and year.start == 0 and year.value.is_year else None


def _last_days_in(document: Document) -> _LastDays:
    texts = list(document.texts(quoted=True))
    return _LastDays(
        told=_days_in(texts, _TOLD),
        bare=frozenset(said["day"] for text in texts for said in _TOLD_IN_YEAR.finditer(text)),
        spans=frozenset(p.value for t in document.texts() if _OF_COLUMN.search(t) for p in periods_named_in(t)),
        taken=_days_in(texts, _TAKEN),
    )


def _days_in(texts: Iterable[str], pattern: re.Pattern[str]) -> frozenset[date]:
    return frozenset(day for text in texts for said in pattern.finditer(text) if (day := read_day(said["day"])))
