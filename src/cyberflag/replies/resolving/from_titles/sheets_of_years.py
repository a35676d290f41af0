"""Sheets named by years of which some titles say other days: ``2018`` over ``1 April 2018 to 31 March 2019``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.resolving.from_titles.sheet_titles import is_of_other_days, year_of_sheet
from cyberflag.replies.resolving.from_titles.titles import own_titles
from cyberflag.replies.resolving.oversights import name_of
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.periods import periods_named_in


def without_years_of_sheets(tables: Sequence[ResolvedTable], reply: str) -> Iterator[ResolvedTable]:
    """The tables, those without figures that only the name of their sheet dates where titles on sheets beside it say
    that such a name is of other days than those of a calendar year.
    """
    other = next((table for table in tables if is_of_other_days(table.table)), None)
    for table in tables:
        if other is None or table is other or not table.cells or not _is_dated_by_sheet(table):
            yield table
            continue
        is_beside = other.table.grid.name == table.table.grid.name
        says = "another title on it" if is_beside else f"the sheet {other.table.grid.name!r}"
        message = (
            f"{name_of(table.table)} is dated by the name of its sheet alone, and {says} "
            "is of other days than that calendar year. Its figures were left out: find its "
            "days in the reply and enter the figures by hand."
        )
        place = Provenance(reply, table.table.source(table.table.rows[0], 0))
        yield replace(table, cells=(), issues=(*table.issues, Issue(place, IssueKind.UNKNOWN_PERIOD, message)))


def _is_dated_by_sheet(table: ResolvedTable) -> bool:
    year = year_of_sheet(table.table)
    titled = {said.value for title in own_titles(table.table) for said in periods_named_in(title.text)}
    return year is not None and table.around.get(Dimension.PERIOD) == year and year not in titled
