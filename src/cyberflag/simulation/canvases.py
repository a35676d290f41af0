"""What a reply is printed on: the sheets of a workbook, or the lines and tables of a letter or page."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field

from cyberflag.model import cell_name
from cyberflag.simulation.grids import Figure, Grid, PrintTable


@dataclass
class Line:
    """A line of a letter: a title, a heading, a paragraph or a list item, with the figures that stand in it."""

    text: str
    kind: str = "text"
    figures: list[Figure] = field(default_factory=list)


class Canvas(ABC):
    """What a layout prints on."""

    is_workbook = False

    @abstractmethod
    def say(self, *parts: str | Figure, kind: str = "text") -> None:
        """Print words, with the figures among them. ``kind`` is ``title``, ``heading``, ``text``, ``item`` or
        ``note``.
        """

    @abstractmethod
    def table(self, print_table: PrintTable) -> Grid:
        """Print a table below what stands already; gives the grid that it stands in."""

    @abstractmethod
    def page(self, title: str) -> None:
        """Begin a sheet, or a part with a heading of its own."""

    @abstractmethod
    def name_of(self, grid: Grid) -> str:
        """What a place in the grid begins with: the sheet's name, ``csv``, or ``table 2``."""

    @abstractmethod
    def placed(self) -> Iterator[tuple[str, Figure]]:
        """Every figure with its place in the words of the counts contract, without the reply."""


class Sheets(Canvas):
    """The sheets of a workbook. ``name`` is what a place in a comma-separated file begins with, else the sheet's
    title counts.
    """

    is_workbook = True

    def __init__(self, title: str, *, left: int = 0, file_kind: str = "xlsx") -> None:
        self.file_kind = file_kind
        self.left = left
        self.grids = [Grid(title)]
        self._row = 0

    @property
    def sheet(self) -> Grid:
        """The sheet that is being printed."""
        return self.grids[-1]

    def say(self, *parts: str | Figure, kind: str = "text") -> None:
        """A row with the words in its first cell; a figure among them is not possible in a workbook."""
        text = "".join(str(part) for part in parts)
        self.sheet.write(self._row, self.left, text, head=kind in {"title", "heading"})
        self._row += 1

    def skip(self, rows: int = 1) -> None:
        """Leave rows empty."""
        self._row += rows

    def table(self, print_table: PrintTable) -> Grid:
        """A table an empty row below what stands already."""
        if self._row:
            self._row += 1
        self._row, _ = print_table(self.sheet, self._row, self.left)
        self._row += 1
        return self.sheet

    def beside(self, print_tables: list[PrintTable], gap: int = 1) -> Grid:
        """Tables beside each other, their corners in one row."""
        self._row += 1
        column, bottom = self.left, self._row
        for print_table in print_tables:
            below, column = print_table(self.sheet, self._row, column)
            column += gap
            bottom = max(bottom, below)
        self._row = bottom + 1
        return self.sheet

    def page(self, title: str) -> None:
        """Begin a sheet; the first call names the sheet that is there."""
        if self.sheet.cells:
            self.grids.append(Grid(title))
        else:
            self.sheet.title = title
        self._row = 0

    def add_hidden(self, grid: Grid) -> None:
        """A hidden sheet before the others."""
        grid.hidden = True
        self.grids.insert(0, grid)

    def name_of(self, grid: Grid) -> str:
        """The sheet's title, or ``csv``."""
        return "csv" if self.file_kind == "csv" else grid.title

    def placed(self) -> Iterator[tuple[str, Figure]]:
        """Every figure, sheet by sheet."""
        for grid in self.grids:
            name = self.name_of(grid)
            for row, column, figure in grid.figures:
                yield f"{name}!{cell_name(row, column)}", figure
            yield from (("", figure) for figure in grid.listed)


class Letter(Canvas):
    """The lines and tables of a letter, page or text file, in reading order."""

    def __init__(self) -> None:
        self.blocks: list[Line | Grid] = []

    def say(self, *parts: str | Figure, kind: str = "text") -> None:
        """A line of its own."""
        figures = [part for part in parts if isinstance(part, Figure)]
        text = "".join(str(part.shown.printed) if isinstance(part, Figure) else part for part in parts)
        self.blocks.append(Line(text, kind, [figure for figure in figures if figure.noted]))

    def table(self, print_table: PrintTable) -> Grid:
        """A table of its own."""
        grid = Grid()
        print_table(grid, 0, 0)
        self.blocks.append(grid)
        return grid

    def page(self, title: str) -> None:
        """A heading."""
        self.say(title, kind="heading")

    def name_of(self, grid: Grid) -> str:
        """``table 2``, tables counted in reading order."""
        tables = [block for block in self.blocks if isinstance(block, Grid)]
        return f"table {next(n for n, table in enumerate(tables, start=1) if table is grid)}"

    def placed(self) -> Iterator[tuple[str, Figure]]:
        """Every figure; lines are counted from 1 without the tables."""
        lines = 0
        for block in self.blocks:
            if isinstance(block, Grid):
                name = self.name_of(block)
                for row, column, figure in block.figures:
                    yield f"{name}!{cell_name(row, column)}", figure
                yield from (("", figure) for figure in block.listed)
            else:
                lines += 1
                for figure in block.figures:
                    yield f"line {lines}", figure
