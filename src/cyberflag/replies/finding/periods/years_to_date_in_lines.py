"""Years in sentences that end with the figures (``5 in 2023 to date``), where the headings of a table beside them say
up to which day: ``2023 (to 30 June)``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from cyberflag.model import Period, day_in_words
from cyberflag.replies.document import Document
from cyberflag.vocabularies.periods import understand_period

TO_DATE: Final = r"(?:ytd|(?:year|yr)[ -]to[ -]date|(?:so|thus)\s+far|to\s+date)"
_YEAR: Final = 366
_MONTH: Final = 31
"""So many days at most; one month of a year is no year to date."""
_OPENS: Final = re.compile(r"\D{0,12}(?:19|20)\d\d")
_IN_TEXT: Final = re.compile(rf"(?P<year>(?:19|20)\d\d(?:[/-]\d\d)?)[\s,(:-]+{TO_DATE}(?!\w)\)?", re.IGNORECASE)


def with_lines_written(document: Document) -> Document:
    """The document with such years in its lines written out as the days that they run over."""
    ends = _parts_in_cells(document)
    if not ends:
        return document

    def written(said: re.Match[str]) -> str:
        year = understand_period(said["year"])
        end = ends.get(year.value) if year is not None else None
        return said[0] if year is None or end is None else f"{said['year']} to {day_in_words(end)}"

    return document.with_lines(lambda line: replace(line, text=_IN_TEXT.sub(written, line.text)))


def _parts_in_cells(document: Document) -> Mapping[Period, date]:
    """The years of which the cells of the reply say one last day alone, and never that they are whole."""
    ends: defaultdict[Period, set[date]] = defaultdict(set)
    for text in {cell.shown.strip() for grid in document.grids for cell in grid if not cell.hidden}:
        said = understand_period(text) if _OPENS.match(text) else None
        if said is None or not _MONTH < said.value.days <= _YEAR:
            continue
        start = said.value.start
        for year in (Period.calendar_year(start.year), Period.financial_year(start.year)):
            if year.start == start:
                ends[year].add(said.value.end)
    return {year: end.pop() for year, end in ends.items() if len(end) == 1 and year.end not in end}
