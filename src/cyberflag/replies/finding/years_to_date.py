"""Years of which a heading says that they are not whole, and a text of the reply up to which day they run:
``2023-24 YTD``, and ``YTD: the current year is given from 1 April 2023 to 31 January 2024``.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.document import Document, Grid
from cyberflag.vocabularies.dates import DAY, read_day
from cyberflag.vocabularies.periods import understand_period

_TO_DATE: Final = r"(?:ytd|(?:year|yr)[ -]to[ -]date|(?:so|thus)\s+far|to\s+date)"
_HEADING: Final = re.compile(rf"(?P<year>\S.*?)[\s,(:-]+{_TO_DATE}\)?\*?", re.IGNORECASE)
_TOLD: Final = re.compile(
    rf"(?<!\w){_TO_DATE}(?!\w)[^.]*?\b(?:to|until|till|up\s+to|ends?(?:\s+on|\s+at)?|runs?\s+to|at)\s+(?P<day>{DAY})",
    re.IGNORECASE,
)


def write_out_years_to_date(document: Document) -> Document:
    """The document with such years in its cells written out as the days that they run over, where its texts name one
    last day and it lies in the year; every cell keeps what it prints.
    """
    days = {
        day for text in document.texts(quoted=True) for said in _TOLD.finditer(text) if (day := read_day(said["day"]))
    }
    if len(days) != 1:
        return document
    last = days.pop()

    def written(grid: Grid) -> Grid:
        cells = {}
        for at, cell in grid.cells.items():
            said = None if cell.hidden else _HEADING.fullmatch(cell.shown.strip())
            year = understand_period(said["year"]) if said else None
            if year is not None and year.start == 0 and year.value.is_year and year.value.start < last < year.value.end:
                cells[at] = cell.written_out(Period(year.value.start, last).label)
        return grid.with_cells(cells)

    return document.with_grids(written)
