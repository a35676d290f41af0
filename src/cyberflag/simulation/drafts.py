"""A reply while it is printed, and as it lies finished with its gold."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import TypeVar

from cyberflag.model import (
    Basis,
    Bounds,
    Count,
    FlagUse,
    Issue,
    IssueKind,
    Marker,
    Outcome,
    Period,
    Provenance,
    ReplyRecord,
)
from cyberflag.simulation.canvases import Canvas, Letter, Sheets
from cyberflag.simulation.crosses import Printer, Shape
from cyberflag.simulation.grids import Figure
from cyberflag.simulation.mix import AskedForce
from cyberflag.simulation.notations import PLAIN, Notation, Shown
from cyberflag.simulation.slices import Slice, Tally

T = TypeVar("T")

WORKBOOKS = ("xlsx", "xls", "ods", "csv")
"""Formats that hold sheets; the others hold lines and tables."""

WITH_TABLES = (*WORKBOOKS, "docx", "html")
"""Formats that hold tables."""


@dataclass(frozen=True)
class PrintedReply:
    """A finished reply: its file name, what stands in it, and the gold of that.

    ``whole_years`` are the years asked for on which it gives the force's flagged offences in full.
    """

    name: str
    file_kind: str
    force: str
    pattern: str
    canvas: Canvas
    counts: tuple[Count, ...]
    issues: tuple[Issue, ...]
    record: ReplyRecord
    whole_years: tuple[Period, ...]


@dataclass(frozen=True)
class Sender:
    """Who writes a reply, in which file format and under which reference."""

    force: AskedForce
    file_kind: str
    reference: str


class Draft:
    """A reply while it is printed: the force's crimes, the canvas, and what the reply says of itself."""

    def __init__(self, rng: random.Random, sender: Sender, years: tuple[Period, ...], tally: Tally) -> None:
        self.rng = rng
        self.force = sender.force
        self.file_kind = sender.file_kind
        self.reference = sender.reference
        self.years = years
        self.tally = tally
        self.outcome = Outcome.FULL
        self.exemptions: tuple[str, ...] = ()
        self.flag_use = FlagUse.USED
        self.basis = Basis.FLAG
        self.whole_years = years
        self.planted: list[tuple[str, IssueKind, str]] = []
        self.canvas: Canvas = (
            Sheets(self.sheet_title(), file_kind=self.file_kind) if self.file_kind in WORKBOOKS else Letter()
        )

    @property
    def sheets(self) -> Sheets:
        """The canvas of a workbook. Raises ``TypeError`` where the reply is a letter."""
        if not isinstance(self.canvas, Sheets):
            raise TypeError(f"a {self.file_kind} reply has no sheets")
        return self.canvas

    @property
    def span(self) -> Period:
        """First day of the first year to last day of the last."""
        return Period(self.years[0].start, self.years[-1].end)

    def pick(self, *choices: T) -> T:
        """One of the choices."""
        return self.rng.choice(choices)

    def sheet_title(self) -> str:
        """A name for a sheet."""
        return self.pick("Data", "Response", "FOI data", "Sheet1", "Results", self.reference.replace("/", "-")[:28])

    def figure(self, wanted: Slice, *, total: bool = False, notation: Notation = PLAIN, off_by: int = 0) -> Figure:
        """The figure of a slice. ``off_by`` plants a fault: it is added to what is printed, not to what is true."""
        value = self.tally.count(wanted)
        return self.given(value, wanted, total=total, notation=notation, off_by=off_by)

    def given(
        self, value: int, wanted: Slice, *, total: bool = False, notation: Notation = PLAIN, off_by: int = 0
    ) -> Figure:
        """A figure whose true value is given."""
        shown = notation.show(value + off_by)
        noted = shown.printed != "" or notation.blanks_explained
        return Figure(wanted, value, shown, total=total, basis=self.basis, noted=noted)

    def not_held(self, wanted: Slice, words: str, *, total: bool = False) -> Figure:
        """A cell that says that the figure is not held."""
        shown = Shown(words, Bounds(0, None), Marker.NOT_HELD)
        return Figure(wanted, self.tally.count(wanted), shown, total=total, basis=self.basis)

    def printer(self, notation: Notation = PLAIN, base: Slice | None = None, shape: Shape | None = None) -> Printer:
        """Prints tables of this reply's figures."""
        return Printer(
            lambda wanted, total: self.figure(wanted, total=total, notation=notation), base or Slice(), shape or Shape()
        )

    def plant(self, kind: IssueKind, message: str, source: str = "") -> None:
        """Note a fault put into the reply on purpose, with its place."""
        self.planted.append((source, kind, message))

    def finish(self, name: str, pattern: str) -> PrintedReply:
        """The finished reply under its file name."""
        reply = f"replies/{name}"
        placed = list(self.canvas.placed())
        shows_noughts = any(figure.value == 0 and figure.shown.marker is Marker.PLAIN for _, figure in placed)
        counts = tuple(
            self._count(Provenance(reply, source), figure, shows_noughts=shows_noughts) for source, figure in placed
        )
        issues = tuple(Issue(Provenance(reply, source), kind, message) for source, kind, message in self.planted)
        record = ReplyRecord(reply, self.force.id, self.outcome, self.exemptions, self.flag_use)
        whole_years = self.whole_years if any(count.basis is Basis.FLAG for count in counts) else ()
        return PrintedReply(
            name, self.file_kind, self.force.id, pattern, self.canvas, counts, issues, record, whole_years
        )

    def _count(self, provenance: Provenance, figure: Figure, *, shows_noughts: bool) -> Count:
        wanted, shown = figure.slice, figure.shown
        if wanted.period is None:
            raise ValueError(f"a figure without a period was printed at {provenance}")
        bounds = shown.bounds
        if shown.marker is Marker.SUPPRESSED and not shows_noughts:
            # Where no nought is printed anywhere, a hidden cell may hide a nought as well.
            bounds = replace(bounds, low=0)
        return Count(
            provenance=provenance,
            force=self.force.id,
            period=wanted.period,
            measure=figure.measure,
            bounds=bounds,
            offence=wanted.offence,
            age=wanted.age,
            sex=wanted.sex,
            platform=wanted.platform,
            basis=figure.basis,
            marker=shown.marker,
            printed=str(shown.printed),
            total=figure.total,
        )
