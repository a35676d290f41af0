"""Corrections that changed nothing: a misspelt place must not pass for one that was corrected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cyberflag.model import Count, Issue, IssueKind, Provenance
from cyberflag.replies.corrections.binding import (
    AnyCorrection,
    BoundCorrections,
    bind,
    blank_headings,
    lies_in,
    placed_in,
)
from cyberflag.replies.corrections.model import (
    Corrections,
    FigureCorrection,
    HeadingCorrection,
    LeaveOut,
    Said,
    TableCorrection,
)
from cyberflag.replies.corrections.places import Area, Place, PlaceKind
from cyberflag.replies.corrections.values import mark_of
from cyberflag.replies.document import Document
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.forces import Force

if TYPE_CHECKING:  # the stages ask the corrections, not the other way round
    from cyberflag.replies.resolving.resolve import ResolvedTable


def unused_issues(
    corrections: BoundCorrections,
    found: Sequence[Table],
    resolved: Sequence[ResolvedTable],
    counts: Sequence[Count],
    reply: str,
) -> list[Issue]:
    """An issue for each correction that found nothing to correct, with its line in the file, why, and what to do.

    ``found`` are the tables as they were found, ``resolved`` those that were read, ``counts`` what came of all.
    """
    stated = corrections.corrections
    search = _Search(found, resolved, counts)
    lost = [_Lost(a.correction, f"{a.why}. Mend its place.") for a in corrections.astray]
    lost += [_Lost(item, why) for item in stated.tables if (why := search.why_no_table(item))]
    lost += [_Lost(item, why) for item in stated.headings if (why := search.why_no_heading(item))]
    lost += [_Lost(item, why) for item in stated.figures if (why := search.why_no_figure(item))]
    lost += [_Lost(item, why) for item in stated.left_out if (why := search.why_nothing_left_out(item))]
    issues = [_unused(reply, stated.file, x.item.remark.line, x.item.place.source, x.why) for x in lost]
    issues += [_unused(reply, stated.file, 0, "", why) for why in search.why_no_marks(corrections)]
    if stated.reply and counts and (idle := search.idle(stated.reply.said, counts)):
        issues.append(_unused(reply, stated.file, stated.reply.remark.line, "", idle))
    return issues


_NAMED = 3


@dataclass(frozen=True)
class _Lost:
    item: AnyCorrection
    why: str


def _unused(reply: str, file: str, line: int, place: str, why: str) -> Issue:
    where = f"{file}, line {line}" if line else file
    return Issue(Provenance(reply, place), IssueKind.UNUSED_CORRECTION, f"{where} was not used: {why}")


class _Search:
    """What corrections can bear on, looked up by place."""

    def __init__(self, found: Sequence[Table], resolved: Sequence[ResolvedTable], counts: Sequence[Count]) -> None:
        self.found = found
        self.resolved = resolved
        self.counts = counts

    def why_no_table(self, said: TableCorrection) -> str:
        """Why nothing came of a word on a table; empty where something did."""
        if not any(lies_in(said.place, table) for table in self.found):
            return f"no table lies in {said.place}. {self._tables_of(said.place)}"
        here = [c for c in self.counts if said.place.holds_source(c.provenance.source)]
        return self.idle(said.said, here) if here else ""

    def why_no_heading(self, said: HeadingCorrection) -> str:
        """Why no heading of a table is the one that is spoken of."""
        for table in self.found:
            cells = {(x.row, x.column, x.text) for level in table.levels for x in level.labels if x is not None}
            cells |= {(*cell, "") for cell in blank_headings(table)}
            if any(said.is_of(table.grid.name, *cell) for cell in cells):
                return ""
        if said.place.kind is not PlaceKind.CELL and said.printed is not None:
            return f"no heading in {said.place} shows {said.printed!r}. Mend its place or its printed."
        return f"{said.place} was not taken for a heading of a table. {self._tables_of(said.place)}"

    def why_no_figure(self, said: FigureCorrection) -> str:
        """Why a figure that was read by eye is not among the counts."""
        if any(c.provenance.source == said.place.source for c in self.counts):
            return ""
        if not said.is_complete:
            return "the cell stands in no table that was read. Add the period and what else the figure counts."
        return "the table that it stands in was left out, or nothing is said to be its value. Add the key value."

    def why_nothing_left_out(self, said: LeaveOut) -> str:
        """Why nothing would have been read from a place that is to be left out."""
        place = said.place
        if place.kind is PlaceKind.LINE or any(self._touches(place, table) for table in self.found):
            return ""
        return f"nothing would have been read from {place}. Mend its place, or take it out."

    def why_no_marks(self, corrections: BoundCorrections) -> Iterator[str]:
        """For each mark that no cell of a table shows, that it is not there."""
        shown = {
            mark_of("" if cell is None else cell.shown)
            for table in self.resolved
            for place in table.cells
            for cell in [table.table.cell(place.row, place.column)]
        }
        for mark in corrections.corrections.marks:
            if mark.sign not in shown:
                yield f"no cell of its tables shows the mark {mark.sign!r}. Mend it, or take it out."

    def idle(self, said: Said, counts: Sequence[Count]) -> str:
        """The keys that no count took up, as a reason; empty where each was."""
        idle = [d.value for d, value in said if not any(_says(count, d, value) for count in counts)]
        if not idle:
            return ""
        return f"the headings of its tables themselves say the {' and '.join(idle)}. Correct the headings instead."

    def _touches(self, place: Place, table: Table) -> bool:
        grid = table.grid
        body = (place.holds(grid.name, row, column) for row in table.rows for column in range(grid.width))
        heads = (place.holds(grid.name, row, column) for row in table.header_rows for column in range(grid.width))
        return any(body) or any(heads)

    def _tables_of(self, place: Place) -> str:
        named = [str(area_of(table)) for table in self.found if table.grid.name == place.name]
        return f"The tables found there: {', '.join(named)}." if named else "No table was found there."


def outdated_issue(outdated: Corrections, digest: str, document: Document) -> Issue:
    """The issue that corrections were made for another version of a reply: which of their places have changed."""
    places = {c.place.source: None for c in placed_in(outdated)}
    changed = list(dict.fromkeys(a.correction.place.source for a in bind(outdated, document).astray))
    if not places:
        now = ""
    elif not changed:
        now = f"All {len(places)} places that it names are still there. "
    else:
        named = ", ".join(changed[:_NAMED])
        now = f"Of {len(places)} places that it names, {len(changed)} are not there or show another text ({named}). "
    message = (
        f"{outdated.file} was written for another version of this reply, so nothing of it was used. {now}Look whether "
        f'each correction still holds, then write sha256 = "{digest}" into it.'
    )
    return Issue(Provenance(document.reply), IssueKind.OUTDATED_CORRECTION, message)


def area_of(table: Table) -> Place:
    """The cells of a table with its headings, as the place of a correction."""
    columns = [*table.columns, *(v.index for v in table.levels if v.side == "rows")]
    rows = [*table.rows, *table.header_rows]
    return Place(PlaceKind.AREA, table.grid.name, Area(min(rows), min(columns), max(rows), max(columns)))


def _says(count: Count, dimension: Dimension, value: object) -> bool:
    if isinstance(value, Force):
        return count.force == value.id
    return dimension.is_detail or str(getattr(count, dimension.value)) == str(value)
