"""A figure, and the grid of cells it is printed into: one call prints it and notes its gold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from cyberflag.model import Basis, Measure
from cyberflag.simulation.notations import Shown
from cyberflag.simulation.slices import Slice

CellValue = str | int | None


@dataclass(frozen=True)
class Figure:
    """One number of a reply: what it counts, how many there really are, and how it is printed.

    ``noted`` is False for a blank cell that a careful reader may not read as a nought: it is printed and has no gold.
    """

    slice: Slice
    value: int
    shown: Shown
    total: bool = False
    basis: Basis = Basis.FLAG
    measure: Measure = Measure.OFFENCES
    noted: bool = True


@dataclass
class Grid:
    """A sheet of a workbook, or a table of a letter or page. Rows and columns count from nought.

    ``title`` is the sheet's name (empty for a table of a letter); ``heads`` are the cells printed as headings;
    ``merges`` are ranges of header cells that are printed as one (top, left, bottom, right). ``figures`` are the
    figures with the cells that they stand in; ``listed`` are those of a list of crimes, which stand in no cell: so
    many rows of the list say the same.
    """

    title: str = ""
    hidden: bool = False
    cells: dict[tuple[int, int], CellValue] = field(default_factory=dict)
    heads: set[tuple[int, int]] = field(default_factory=set)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    figures: list[tuple[int, int, Figure]] = field(default_factory=list)
    listed: list[Figure] = field(default_factory=list)

    def write(self, row: int, column: int, value: CellValue, *, head: bool = False) -> None:
        """Put a text or a number that is no figure."""
        if value is None or value == "":
            return
        self.cells[row, column] = value
        if head:
            self.heads.add((row, column))

    def place(self, row: int, column: int, figure: Figure) -> None:
        """Print a figure; the cell and its gold come from here and nowhere else."""
        if figure.shown.printed != "":
            self.cells[row, column] = figure.shown.printed
        if figure.noted:
            self.figures.append((row, column, figure))

    @property
    def height(self) -> int:
        """Number of rows."""
        return max((row for row, _ in self.cells), default=-1) + 1

    @property
    def width(self) -> int:
        """Number of columns."""
        return max((column for _, column in self.cells), default=-1) + 1

    def rows(self) -> list[list[CellValue]]:
        """All cells as rows of equal length; None where nothing stands."""
        return [[self.cells.get((row, column)) for column in range(self.width)] for row in range(self.height)]


PrintTable = Callable[[Grid, int, int], tuple[int, int]]
"""Prints a table with its corner at a row and column of a grid.

Gives the first row below and the first column to the right of it.
"""
