"""Tables of whole years whose title, sheet or corner names months of the year: ``Jan to Sep`` over 2017 and 2018."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cyberflag.model import Issue, IssueKind, Period, Provenance
from cyberflag.replies.resolving.from_titles.sheet_titles import titles_and_sheet
from cyberflag.replies.resolving.oversights import name_of
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.tables import Text
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.parts_of_year import PartOfYear, understand_part_of_year
from cyberflag.vocabularies.periods import periods_named_in

_MONTHS: Final = re.compile(rf"\b{MONTH}\s*(?:-|–|to|until)\s*{MONTH}\b(?!\s*['’]?\d)", re.IGNORECASE)
_ALONE: Final = re.compile(
    rf"\s*(?:{MONTH}|(?:quarter|qtr)\s*[1-4]|[1-4](?:st|nd|rd|th)\s+quarter)\s*[.:]?\s*", re.IGNORECASE
)
"""A title that is a month or quarter and nothing else; ``Q1`` may number a question."""
_OF_OTHER: Final = re.compile(
    r"\b(?:extract\w*|search\w*|as\s+(?:at|of)|published|charg\w+|outcomes?)\b", re.IGNORECASE
)


def with_titled_part_told(resolved: ResolvedTable, reply: str) -> ResolvedTable:
    """The table with an issue where such months are not the whole of years that its figures were read as of; not where
    a label names parts of years itself, or a person said what a label means.
    """
    facts = [cell.facts for cell in resolved.cells if cell.facts is not None]
    years = {f.period for f in facts if f.period is not None}
    is_corrected = any(cell.correction is not None or cell.corrected for cell in resolved.cells)
    if not years or is_corrected or not all(year.is_year for year in years):
        return resolved
    for text, part in _parts_named(resolved):
        if any(_is_less(part, year) for year in years):
            message = (
                f"{text.text!r} names a part of the year, and the figures of {name_of(resolved.table)} were read as "
                "those of whole years. Say which is meant: name the days in the reading file."
            )
            issue = Issue(Provenance(reply, text.source), IssueKind.UNKNOWN_PERIOD, message)
            return replace(resolved, issues=(*resolved.issues, issue))
    return resolved


def _is_less(part: PartOfYear, year: Period) -> bool:
    days = part.within(year)
    return days is not None and days != year


def _parts_named(resolved: ResolvedTable) -> Iterator[tuple[Text, PartOfYear]]:
    table = resolved.table
    place = table.source((table.header_rows or table.rows)[0], 0)
    corners = [Text(level.name, place) for level in table.levels if level.name]
    for text in [*corners, *titles_and_sheet(table)]:
        if (
            text not in corners
            and _ALONE.fullmatch(text.text)
            and (alone := understand_part_of_year(text.text.strip(" .:")))
        ):
            yield text, alone.value
        named = list(_MONTHS.finditer(text.text))
        if len(named) != 1 or list(periods_named_in(text.text)) or _OF_OTHER.search(text.text):
            continue
        part = understand_part_of_year(named[0][0])
        if part is not None and part.value.month:
            yield text, part.value
