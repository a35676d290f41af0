"""What the first stage (find) hands to the second (resolve): a body of cells with levels of labels around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from cyberflag.replies.corrections.model import HeadingCorrection
from cyberflag.replies.document import Cell, Grid
from cyberflag.vocabularies.dimensions import Dimension


class Side(StrEnum):
    """Where a level of labels stands: to the left of the rows, above the columns, or cutting across between rows."""

    ROWS = "rows"
    COLUMNS = "columns"
    SECTIONS = "sections"


@dataclass(frozen=True)
class Text:
    """A text beside a table, and its place as a source (``Sheet!A1``, ``line 4``)."""

    text: str
    source: str


@dataclass(frozen=True)
class Label:
    """The text of a header cell and its position. A blank cell that carries on its neighbour's label has that one.

    ``correction`` is what a person said that it means.
    """

    text: str
    row: int
    column: int
    correction: HeadingCorrection | None = None


@dataclass(frozen=True)
class Level:
    """One column of stub labels, or one row of column headings, or the section rows.

    ``labels`` has one entry for each row of the body (``ROWS``, ``SECTIONS``) or each column (``COLUMNS``),
    None where there is no label.
    ``name`` is the text that names the level (``Victim age``), empty where none does; ``index`` is its column
    or row in the grid.
    """

    side: Side
    index: int
    name: str
    labels: tuple[Label | None, ...]

    @cached_property
    def distinct(self) -> tuple[str, ...]:
        """The different texts of the level, in order of appearance."""
        return tuple(dict.fromkeys(label.text for label in self.labels if label is not None))

    def rewritten(self, write: Callable[[str], str]) -> Level:
        """The level with the text of each label written as a function says."""
        written = {text: new for text in self.distinct if (new := write(text)) != text}
        if not written:
            return self
        labels = (label and replace(label, text=written.get(label.text, label.text)) for label in self.labels)
        return replace(self, labels=tuple(labels))


@dataclass(frozen=True)
class Table:
    """A table found in a grid: body rows and columns (positions in the grid), and the levels of labels around them.

    A list of records has no body columns: every column is a level. ``titles`` are the texts that belong to this
    table alone, nearest first;
    ``setting`` the texts above all tables of the sheet; ``notes`` the texts below. ``left_out`` are columns
    that hold no counts (percentages,
    remarks), with the reason. ``headings_of`` is the place of another table's headings that these columns stand under,
    ``heads`` what its title means as the titles of tables like it show (None: nothing), ``elsewhere`` the sentences
    of its file, each behind its place, that speak of other tables alone. ``below`` is the place of
    the nearest title above it, for want of one of its own that of a table before it.
    """

    grid: Grid
    number: int
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    levels: tuple[Level, ...]
    titles: tuple[Text, ...] = ()
    setting: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    left_out: tuple[tuple[int, str], ...] = ()
    header_rows: tuple[int, ...] = ()
    headings_of: str = ""
    heads: Mapping[Dimension, object] = field(default_factory=dict)
    elsewhere: frozenset[tuple[str, str]] = frozenset()
    below: str = ""

    @property
    def is_list(self) -> bool:
        """Whether each row is a record rather than a row of figures."""
        return not self.columns

    def source(self, row: int, column: int) -> str:
        """The source of a cell: ``Sheet!C5``."""
        return self.grid.source(row, column)

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell at a position of the grid, None where it is empty."""
        return self.grid.cells.get((row, column))

    def cells_along(self, side: Side, place: int) -> list[Cell | None]:
        """The cells of the body that have the label at a place of a level on that side, line by line."""
        if side is Side.COLUMNS:
            return [self.cell(row, self.columns[place]) for row in self.rows]
        return [self.cell(self.rows[place], column) for column in self.columns]

    def holds(self, row: int, column: int) -> bool:
        """Whether a position of the grid is one of the table's rows or headings, between its outermost columns."""
        rows, first, last = self._extent
        return row in rows and first <= column <= last

    def place_of(self, side: Side, row: int, column: int) -> int:
        """Where among the labels of a level on that side the one stands that a cell of the body has."""
        places_of_columns, places_of_rows = self._places
        return places_of_columns[column] if side is Side.COLUMNS else places_of_rows[row]

    @cached_property
    def _places(self) -> tuple[Mapping[int, int], Mapping[int, int]]:
        """Where each column and each row of the grid stands among those of the body, the first where it comes again."""
        columns, rows = (
            {line: at for at, line in reversed([*enumerate(lines)])} for lines in (self.columns, self.rows)
        )
        return columns, rows

    @cached_property
    def _extent(self) -> tuple[frozenset[int], int, int]:
        """The rows and headings, and the outermost columns."""
        labels = [level.index for level in self.levels if level.side is Side.ROWS]
        columns = [*self.columns, *(column for column, _ in self.left_out), *labels]
        return frozenset({*self.rows, *self.header_rows}), min(columns), max(columns)
