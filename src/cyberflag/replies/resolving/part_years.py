"""Years of which a note says that the figures cover a part alone: ``2022/23 figures are to 31 December 2022``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from cyberflag.model import Issue, IssueKind, Period, Provenance
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.vocabularies.dates import DAY, MONTH_IN_YEAR, last_of_month, read_day, read_month
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.periods import periods_named_in

_DAYS_OF_A_YEAR: Final = (365, 366)
_UP_TO: Final = re.compile(
    r"\b(?:up\s+to(?:\s+and\s+including)?|to|until|till|through\s+to|as\s+(?:at|of)|ends?\s+(?:on|in|at|with)|ending)\s+"
    rf"(?:the\s+)?(?:end\s+of\s+)?(?P<day>{DAY}|{MONTH_IN_YEAR})",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    r"\bpart[\s-]+(?:of\s+(?:the\s+|a\s+)?)?years?\b|\b(?:year|yr)\s+to\s+date\b|\bytd\b|\bso\s+far\b|\bincomplete\b"
    r"|\bnot\s+(?:yet\s+)?(?:be\s+)?(?:a\s+)?(?:full|complete|whole)(?:\s+years?)?\b|\bpartial\s+years?\b"
    r"|\b(?:only\s+)?covers?\s+(?:only\s+)?(?:the\s+first|part)\b",
    re.IGNORECASE,
)
_MARK: Final = re.compile(r"\s*[(\[]?(?P<mark>[*†‡^#]+)[)\]]?\s*[-–:=.]?\s*(?P<words>\w.*)", re.DOTALL)
_MARK_BEHIND: Final = re.compile(r"(?P<mark>[*†‡^#]+)[)\]]*\s*$")


def narrow_part_years(resolved: ResolvedTable, reply: str) -> ResolvedTable:
    """The table with the figures of a whole year as of the part of it that a note below it tells, by the year's name or
    by the mark behind its heading. Where the note gives no day they are left out, with an issue.
    """
    years = {c.facts.period for c in resolved.cells if c.facts is not None and c.facts.period is not None}
    parts = dict(_parts(resolved, {year for year in years if year.days in _DAYS_OF_A_YEAR}))
    if not parts:
        return resolved
    cells = tuple(_in_part(cell, parts) for cell in resolved.cells)
    unknown = [year.label for year, part in parts.items() if part is None]
    if not unknown:
        return replace(resolved, cells=cells)
    message = (
        f"A note says that the figures of {', '.join(unknown)} are of a part of that year, and not of which. They were "
        "left out: find the days in the reply and enter the figures by hand."
    )
    place = Provenance(reply, resolved.table.source(resolved.table.rows[0], 0))
    return replace(resolved, cells=cells, issues=(*resolved.issues, Issue(place, IssueKind.UNKNOWN_PERIOD, message)))


def _in_part(cell: ResolvedCell, parts: Mapping[Period, Period | None]) -> ResolvedCell:
    if cell.facts is None or cell.facts.period is None or cell.facts.period not in parts:
        return cell
    part = parts[cell.facts.period]
    return replace(cell, facts=None if part is None else replace(cell.facts, period=part))


def _parts(resolved: ResolvedTable, years: Collection[Period]) -> Iterator[tuple[Period, Period | None]]:
    """The years of which a note tells a part, with that part; None where it does not say which days."""
    marked = dict(_marked_years(resolved))
    for note in resolved.table.notes:
        found = _MARK.match(note.text)
        own = marked.get(found["mark"]) if found else None
        named = {p.value for p in periods_named_in(note.text)}
        for year in years:
            if year == own or (year in named and len(named & set(years)) == 1):
                is_told, part = _part_of(note.text, year)
                if is_told:
                    yield year, part


def _part_of(text: str, year: Period) -> tuple[bool, Period | None]:
    """Whether a note tells a part of a year, and which where it says so."""
    inside = [p.value for p in periods_named_in(text) if year.contains(p.value) and p.value != year]
    ends = [day for match in _UP_TO.finditer(text) if (day := _day(match["day"])) and year.start < day < year.end]
    if len(inside) == 1 and (_PART.search(text) or inside[0].start == year.start):
        return True, inside[0]
    if len(set(ends)) == 1:
        return True, Period(year.start, ends[0])
    return bool(_PART.search(text)), None


def _day(text: str) -> date | None:
    month = read_month(text)
    return read_day(text) or (last_of_month(month.year, month.month) if month else None)


def _marked_years(resolved: ResolvedTable) -> Iterator[tuple[str, Period]]:
    """The marks behind headings of years, with the year: ``2022/23*``."""
    for level in resolved.levels:
        for meaning in level.meanings:
            year = meaning.values.get(Dimension.PERIOD) if meaning is not None else None
            cell = resolved.table.cell(meaning.label.row, meaning.label.column) if meaning is not None else None
            found = _MARK_BEHIND.search(cell.shown.strip()) if cell is not None else None
            if isinstance(year, Period) and found is not None:
                yield found["mark"], year
