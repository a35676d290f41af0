"""Corrections tied to the document that they are about: what the stages of the reading ask for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from cyberflag.model import Basis, Count, Measure, Period
from cyberflag.replies.corrections.model import (
    NO_CORRECTIONS,
    Corrections,
    FigureCorrection,
    HeadingCorrection,
    LeaveOut,
    TableCorrection,
)
from cyberflag.replies.corrections.places import Place, PlaceKind
from cyberflag.replies.document import Document, Grid
from cyberflag.replies.tables import Label, Level, Side, Table
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.forces import Force
from cyberflag.vocabularies.signs.markers import FigureRules, SignRule

AnyCorrection = TableCorrection | HeadingCorrection | FigureCorrection | LeaveOut
"""A correction with a place."""


@dataclass(frozen=True)
class Astray:
    """A correction whose place is not in the document, or shows something else than was looked at."""

    correction: AnyCorrection
    why: str


@dataclass(frozen=True)
class BoundCorrections:
    """The corrections whose places are in a document, and those that are astray. Nothing corrected is the usual case:
    then every answer is the one that changes nothing.
    """

    corrections: Corrections = NO_CORRECTIONS
    astray: tuple[Astray, ...] = field(default=())

    @cached_property
    def _whole(self) -> Mapping[Dimension, object]:
        return dict(self.corrections.reply.said) if self.corrections.reply else {}

    @property
    def force(self) -> str:
        """The force that sent the reply, empty where nobody says."""
        said = self._whole.get(Dimension.FORCE)
        return said.id if isinstance(said, Force) else ""

    @property
    def period(self) -> Period | None:
        """The period of the whole reply."""
        said = self._whole.get(Dimension.PERIOD)
        return said if isinstance(said, Period) else None

    @property
    def measure(self) -> Measure:
        """What the whole reply counts, unknown where nobody says."""
        return Measure(str(self._whole.get(Dimension.MEASURE, Measure.UNKNOWN)))

    @property
    def basis(self) -> Basis:
        """Why the crimes of the whole reply count as online, unknown where nobody says."""
        return Basis(str(self._whole.get(Dimension.BASIS, Basis.UNKNOWN)))

    @property
    def counts(self) -> bool:
        """Whether the reply holds figures of the answer at all."""
        return self.corrections.reply is None or self.corrections.reply.counts

    def around(self, table: Table) -> Mapping[Dimension, object]:
        """What is said of all figures of a table: of the table itself, else of the reply."""
        said = dict(self._whole)
        for correction in self.corrections.tables:
            if lies_in(correction.place, table):
                said.update(correction.said)
        return said

    def bearing_on(self, table: Table) -> tuple[str, ...]:
        """The places of what is said of all figures of a table. What is said of the whole reply is of no figure alone:
        whoever names the sender has not looked at each number.
        """
        told = (t for t in self.corrections.tables if t.said or t.counts)
        return tuple(t.place.source for t in told if lies_in(t.place, table))

    def keeps(self, table: Table) -> bool:
        """Whether a person says that the table is one of the answer."""
        return any(t.counts is True and lies_in(t.place, table) for t in self.corrections.tables)

    def confirms(self, grid: str) -> bool:
        """Whether a person says that the tables of a grid count as they were read."""
        return any(t.counts is True and t.place.name == grid for t in self.corrections.tables)

    def figure(self, source: str) -> FigureCorrection | None:
        """The correction of a single cell."""
        return self._cells.get(source)

    @cached_property
    def _cells(self) -> Mapping[str, FigureCorrection]:
        return {f.place.source: f for f in self.corrections.figures if f.place.kind is PlaceKind.CELL}

    def leaves_out(self, grid: str, row: int, column: int) -> bool:
        """Whether a cell holds no figure of the answer."""
        return any(item.place.holds(grid, row, column) for item in self.corrections.left_out)

    def settles(self, source: str) -> bool:
        """Whether a person has said what is to be said of a place: left it out, or read it."""
        read = [f.place for f in self.corrections.figures]
        return any(place.holds_source(source) for place in (*read, *(item.place for item in self.corrections.left_out)))

    def says(self, dimension: Dimension, count: Count) -> bool:
        """Whether a person says a dimension of a count: of its figure, a heading or table of it, or the whole reply."""
        if dimension in self._whole:
            return True
        own = self.corrections
        stated = [(item.place, item.said) for item in own.tables]
        stated += [(item.place, item.said) for item in own.headings]
        stated += [(item.place, item.said) for item in own.figures]
        places = [place for place, said in stated if dimension in dict(said)]
        source = count.provenance.source
        return any(place.source in count.corrected or place.holds_source(source) for place in places)

    def rules(self, said: FigureRules) -> FigureRules:
        """The rules of a reply's notes, with what a person says that marks stand for in their place."""
        marks = self.corrections.marks
        stated = tuple(SignRule(mark.sign, mark.bounds, mark.marker) for mark in marks)
        kept = tuple(rule for rule in said.signs if rule.sign not in {mark.sign for mark in marks})
        return replace(said, signs=(*stated, *kept)) if marks else said

    def applied_to(self, tables: Iterable[Table]) -> tuple[Table, ...]:
        """The tables with their corrected headings, without the tables, rows and columns that are left out."""
        if not self.counts:
            return ()
        if self.corrections.is_empty:
            return tuple(tables)
        kept = (self._without_left_out(self._with_headings(t)) for t in tables if not self._leaves_out_table(t))
        return tuple(table for table in kept if table.rows)

    def _leaves_out_table(self, table: Table) -> bool:
        return any(t.counts is False and lies_in(t.place, table) for t in self.corrections.tables)

    def _with_headings(self, table: Table) -> Table:
        return replace(table, levels=tuple(self._with_labels(table, level) for level in table.levels))

    def _with_labels(self, table: Table, level: Level) -> Level:
        """The level with what is said of its headings: of the cell itself, else of an area that it lies in.

        A heading that a person gives to a blank cell is a label like any other.
        """
        labels: list[Label | None] = []
        for place, label in zip(heading_cells(table, level), level.labels, strict=True):
            known = label or Label("", *place)
            said = self._said_of(table.grid, known)
            labels.append(replace(known, correction=said) if said else label)
        return replace(level, labels=tuple(labels))

    def _said_of(self, grid: Grid, label: Label) -> HeadingCorrection | None:
        about = [h for h in self.corrections.headings if h.is_of(grid.name, label.row, label.column, label.text)]
        nearest = (PlaceKind.CELL, PlaceKind.AREA, PlaceKind.TABLE)
        return min(about, key=lambda h: nearest.index(h.place.kind), default=None)

    def _without_left_out(self, table: Table) -> Table:
        """The table without rows and columns that hold nothing of the answer; single cells stay, and are not read."""
        name, columns_read = table.grid.name, _columns_of(table)
        rows = [
            at
            for at, row in enumerate(table.rows)
            if not _heads_nothing(table, at, (Side.ROWS, Side.SECTIONS))
            and not all(self.leaves_out(name, row, column) for column in columns_read)
        ]
        columns = [
            at
            for at, column in enumerate(table.columns)
            if not _heads_nothing(table, at, (Side.COLUMNS,))
            and not all(self.leaves_out(name, row, column) for row in table.rows)
        ]
        if table.columns and not columns:
            return replace(table, rows=())
        return replace(
            table,
            rows=tuple(table.rows[at] for at in rows),
            columns=tuple(table.columns[at] for at in columns),
            levels=tuple(_picked(level, columns if level.side is Side.COLUMNS else rows) for level in table.levels),
        )


NOTHING_CORRECTED = BoundCorrections()
"""Nobody said anything."""


def bind(corrections: Corrections, document: Document) -> BoundCorrections:
    """The corrections that fit a document, with those that are astray put aside."""
    if corrections.is_empty:
        return NOTHING_CORRECTED
    grids = document.grids_by_name
    lines = {printed.source for line in document.lines for printed in line.printed}
    astray = [Astray(c, why) for c in placed_in(corrections) if (why := _why_astray(c, grids, lines))]
    lost = {id(a.correction) for a in astray}
    fitting = replace(
        corrections,
        tables=tuple(c for c in corrections.tables if id(c) not in lost),
        headings=tuple(c for c in corrections.headings if id(c) not in lost),
        figures=tuple(c for c in corrections.figures if id(c) not in lost),
        left_out=tuple(c for c in corrections.left_out if id(c) not in lost),
    )
    return BoundCorrections(fitting, tuple(astray))


def placed_in(corrections: Corrections) -> tuple[AnyCorrection, ...]:
    """The corrections that have a place."""
    return (*corrections.tables, *corrections.headings, *corrections.figures, *corrections.left_out)


def heading_cells(table: Table, level: Level) -> list[tuple[int, int]]:
    """The cell in which the heading of each row or column stands, or would stand where it is blank."""
    if level.side is Side.COLUMNS:
        return [(level.index, column) for column in table.columns]
    return [(row, level.index) for row in table.rows]


def blank_headings(table: Table) -> set[tuple[int, int]]:
    """The cells of a table's headings that are blank and carry on no other."""
    return {
        cell
        for level in table.levels
        if level.side is not Side.SECTIONS
        for cell, label in zip(heading_cells(table, level), level.labels, strict=True)
        if label is None
    }


def lies_in(place: Place, table: Table) -> bool:
    """Whether all figures of a table (of a list, all its rows) lie in a place."""
    columns = _columns_of(table)
    corners = [(row, column) for row in (table.rows[0], table.rows[-1]) for column in (columns[0], columns[-1])]
    return bool(columns) and all(place.holds(table.grid.name, row, column) for row, column in corners)


def _columns_of(table: Table) -> tuple[int, ...]:
    """The columns of a table's figures; of a list, those of its records."""
    return table.columns or tuple(sorted({v.index for v in table.levels if v.side is Side.ROWS}))


def _why_astray(correction: AnyCorrection, grids: Mapping[str, Grid], lines: set[str]) -> str:
    """Why a correction fits no place of the document; empty where it does."""
    place = correction.place
    if place.kind is PlaceKind.PAGE:
        return ""
    if place.kind is PlaceKind.LINE:
        return "" if place.name in lines else f"the reply has no {place.name}"
    grid = grids.get(place.name)
    if grid is None:
        named = ", ".join(sorted(grids)) or "none"
        return f"the reply has no sheet or table {place.name!r} (it has: {named})"
    printed = getattr(correction, "printed", None)
    if place.area is None or place.kind is not PlaceKind.CELL or printed is None:
        return ""
    cell = grid.cells.get((place.area.top, place.area.left))
    shown = " ".join(cell.shown.split()) if cell else ""
    return "" if shown == " ".join(printed.split()) else f"{place} does not show {printed!r}"


def _heads_nothing(table: Table, at: int, sides: tuple[Side, ...]) -> bool:
    """Whether a heading of a row or column says that nothing of it counts."""
    labels = (level.labels[at] for level in table.levels if level.side in sides)
    return any(label is not None and label.correction is not None and not label.correction.counts for label in labels)


def _picked(level: Level, kept: Iterable[int]) -> Level:
    return replace(level, labels=tuple(level.labels[at] for at in kept))
