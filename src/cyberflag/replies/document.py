"""What a format reader hands over: a file as grids of cells and lines of text, with nothing interpreted yet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final

from cyberflag.model import IssueKind, cell_name

Raw = str | int | float | bool | date | None
"""What a cell holds beneath what it shows; None where it is empty."""


@dataclass(frozen=True)
class Cell:
    """One cell as a person sees it, with what lies beneath.

    ``row`` and ``column`` count from nought. ``shown`` is the text on the screen: ``<5`` where the number 3
    wears the number format
    ``[<5]"<5"``, ``12`` where a superscript note 3 follows it (the note is in ``notes``). A merged cell stands
    once, at its top left, with
    its spans. ``hidden`` says that its row or column is not shown. ``is_heading`` is the file's own mark
    (``th``, bold throughout).
    ``indent`` counts steps of indentation, by format or by leading blanks. ``sureness`` is 1 where the file itself
    holds the text and less where it was read by OCR: how sure the least sure of its words is. ``printed`` is what the
    file shows where ``shown`` was written out of it (``[c]`` for a ``c`` that a note explains); else empty.
    """

    row: int
    column: int
    shown: str
    raw: Raw = None
    number_format: str = ""
    row_span: int = 1
    column_span: int = 1
    hidden: bool = False
    comment: str = ""
    notes: tuple[str, ...] = ()
    is_heading: bool = False
    indent: int = 0
    sureness: float = 1.0
    printed: str = ""

    @property
    def name(self) -> str:
        """The cell's A1 name."""
        return cell_name(self.row, self.column)

    @property
    def rows(self) -> range:
        """The rows that it covers."""
        return range(self.row, self.row + self.row_span)

    @property
    def columns(self) -> range:
        """The columns that it covers."""
        return range(self.column, self.column + self.column_span)

    @property
    def is_merged(self) -> bool:
        """Whether it covers more than its own position."""
        return self.row_span > 1 or self.column_span > 1

    def written_out(self, words: str) -> Cell:
        """The cell with what its text stands for in the place of that; it keeps what it prints."""
        return replace(self, shown=words, printed=self.printed or self.shown)


@dataclass(frozen=True)
class Grid:
    """A sheet, a CSV file, or one table of a document: its cells by (row, column). Empty cells need not be there.

    ``name`` is what stands before the ``!`` of a source: the sheet's name, ``csv``, or ``table 2``; in a file inside
    the reply with its name before it (``attachment.xlsx/Sheet1``).
    ``is_sheet`` tells a sheet, which may
    hold several tables with their titles and notes, from a table of a document, which is one. ``hidden`` marks
    a hidden sheet. ``printed_rows`` gives for each row the row of the file that it was parted from; empty where every
    row is its own. ``fills`` are the colours that cells are filled with, blank ones among them, as six digits;
    ``places`` gives the source of each cell of a table that was gathered from lines of text; ``names`` are those of all
    sheets of its workbook, ``heads`` what a list of these says of it.
    """

    name: str
    cells: Mapping[tuple[int, int], Cell]
    is_sheet: bool = False
    hidden: bool = False
    printed_rows: tuple[int, ...] = ()
    fills: Mapping[tuple[int, int], str] = field(default_factory=dict)
    places: Mapping[tuple[int, int], str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    heads: tuple[Line, ...] = ()

    def source(self, row: int, column: int) -> str:
        """The source of a position as the file has it: ``Sheet!C5``."""
        if self.places:
            beside = (self.places[place] for place in sorted(self.places) if place[0] == row)
            return self.places.get((row, column)) or next(beside, "") or next(iter(self.places.values()))
        return f"{self.name}!{cell_name(self.printed_rows[row] if self.printed_rows else row, column)}"

    @property
    def prefix(self) -> str:
        """The file inside the reply that it stands in, as in `Line`; empty in the reply itself."""
        return self.name[: self.name.rfind("/") + 1]

    @property
    def own_name(self) -> str:
        """Its name in the file that it stands in."""
        return self.name.removeprefix(self.prefix)

    @property
    def part(self) -> str:
        """What its tables share their headings with: the sheet that it is, or the file of which it is a table."""
        return self.name if self.is_sheet else self.prefix

    def line(self, cell: Cell, text: str, kind: LineKind) -> Line:
        """A text written out of one of its cells as a line at the place of that."""
        return Line(0, text, kind, prefix=self.prefix, place=self.source(cell.row, cell.column))

    @cached_property
    def height(self) -> int:
        """Rows up to the last cell that is there."""
        return max((c.row + c.row_span for c in self.cells.values()), default=0)

    @cached_property
    def width(self) -> int:
        """Columns up to the last cell that is there."""
        return max((c.column + c.column_span for c in self.cells.values()), default=0)

    def __iter__(self) -> Iterator[Cell]:
        return iter(self._in_order)

    def with_cells(self, written: Mapping[tuple[int, int], Cell]) -> Grid:
        """The grid with these cells in the place of those that stood there."""
        return replace(self, cells={**self.cells, **written}) if written else self

    def without(self, places: Collection[tuple[int, int]]) -> Grid:
        """The grid without the cells that stand there."""
        return replace(self, cells={at: c for at, c in self.cells.items() if at not in places}) if places else self

    def filled_below(self, head: Cell) -> list[Cell]:
        """The cells below one in its column that show something, from above, hidden ones among them."""
        return [c for c in self if c.column == head.column and c.row > head.row and c.shown.strip()]

    def filled_rows(self, *, hidden: bool = False) -> list[list[Cell]]:
        """The cells that show something, row by row and left to right; with those in ``hidden`` rows and columns where
        that is asked for.
        """
        if hidden:
            return in_rows(cell for cell in self if cell.shown.strip())
        return [list(cells) for cells in self._rows_seen]

    @cached_property
    def seen(self) -> Mapping[tuple[int, int], Cell]:
        """The cells that show something and are not hidden, row by row and left to right."""
        return {(cell.row, cell.column): cell for cell in self if not cell.hidden and cell.shown.strip()}

    @cached_property
    def _rows_seen(self) -> list[list[Cell]]:
        return in_rows(self.seen.values())

    @cached_property
    def _in_order(self) -> tuple[Cell, ...]:
        return tuple(sorted(self.cells.values(), key=lambda c: (c.row, c.column)))


def in_rows(cells: Iterable[Cell]) -> list[list[Cell]]:
    """Cells row by row, rows and cells in the order in which they come."""
    rows: dict[int, list[Cell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    return list(rows.values())


def in_columns(cells: Iterable[Cell]) -> list[list[Cell]]:
    """Cells column by column, columns and cells in the order in which they come."""
    columns: dict[int, list[Cell]] = {}
    for cell in cells:
        columns.setdefault(cell.column, []).append(cell)
    return list(columns.values())


class LineKind(StrEnum):
    """What a line of text is in its document."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    QUOTED = "quoted"
    FURNITURE = "furniture"


OWN_TEXT: Final = frozenset({LineKind.HEADING, LineKind.PARAGRAPH, LineKind.LIST_ITEM})
"""The lines that a force itself writes below the title of its reply."""


@dataclass(frozen=True)
class Line:
    """A paragraph, heading or list item of a document, or a line of a text file.

    ``number`` is what follows ``line`` in a source: headings, paragraphs and list items are counted together
    from 1 in html and docx (in html
    those inside ``main`` where there is one); in a text file every line is counted, blank ones too. ``QUOTED``
    is text of somebody else (the
    quoted request, lines behind ``>``); ``FURNITURE`` is navigation, letterhead, footer, and never holds an answer.
    ``prefix`` says in which file inside the reply the line stands (``letter.docx/``); empty in the reply itself.
    ``sureness`` as in `Cell`. ``place`` is the cell of a table that the line was written out of (``table 2!B3``), empty
    for a line of the text. ``is_whole`` says that the file itself marks it as a paragraph: no line that runs on below.
    ``breaks`` are the lines of the file that were joined behind it: where in ``text`` each begins, and its number.
    ``depth`` is how far it is set in: the level of a list in lists, or the steps of blanks before it; nought where the
    file does not say.
    """

    number: int
    text: str
    kind: LineKind = LineKind.PARAGRAPH
    notes: tuple[str, ...] = ()
    prefix: str = ""
    sureness: float = 1.0
    place: str = ""
    is_whole: bool = False
    breaks: tuple[tuple[int, int], ...] = ()
    depth: int = 0

    @property
    def source(self) -> str:
        """The line as the source of a count."""
        return self.place or f"{self.prefix}line {self.number}"

    @property
    def printed(self) -> tuple[Line, ...]:
        """The lines of the file that are joined in it; itself where it is but one."""
        starts = ((0, self.number), *self.breaks)
        ends = (*(start for start, _ in self.breaks), len(self.text))
        texts = (self.text[start:end].rstrip() for (start, _), end in zip(starts, ends, strict=True))
        return tuple(replace(self, number=n, text=t, breaks=()) for (_, n), t in zip(starts, texts, strict=True))

    def rewritten(self, written: Callable[[str], str]) -> Line:
        """The line with its text as ``written`` makes it, which must make the same of what stands before a break of
        lines alone: the breaks move along.
        """
        breaks = tuple((len(written(self.text[:at])), number) for at, number in self.breaks)
        return replace(self, text=written(self.text), breaks=breaks)


@dataclass(frozen=True)
class Problem:
    """Something about the file itself that a person must see; ``source`` is empty where it is the whole file."""

    source: str
    kind: IssueKind
    message: str


def is_furniture(block: Grid | Line) -> bool:
    """Whether a block is what a page prints around its text."""
    return isinstance(block, Line) and block.kind is LineKind.FURNITURE


def is_quoted(block: Grid | Line) -> bool:
    """Whether a block is of an earlier message that the reply quotes."""
    return isinstance(block, Line) and block.kind is LineKind.QUOTED


@dataclass(frozen=True)
class Document:
    """A reply as read from its file: grids and lines in reading order, and what was wrong with the file.

    ``reply`` is the path relative to the folder that was read. A file that cannot be read at all has no blocks
    and one problem.
    """

    reply: str
    blocks: tuple[Grid | Line, ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    @property
    def grids(self) -> tuple[Grid, ...]:
        """The grids alone, in reading order."""
        return tuple(b for b in self.blocks if isinstance(b, Grid))

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines alone, in reading order."""
        return tuple(b for b in self.blocks if isinstance(b, Line))

    def texts_of_its_own(self) -> Iterator[tuple[str, str]]:
        """Its lines as they are printed and the cells of its tables, each with its place; nothing hidden or quoted."""
        for line in self.lines:
            if line.kind is not LineKind.QUOTED:
                yield from ((printed.source, printed.text) for printed in line.printed)
        for grid in self.grids:
            if not grid.hidden:
                yield from ((grid.source(c.row, c.column), c.shown) for c in grid if not c.hidden)

    @property
    def grids_by_name(self) -> Mapping[str, Grid]:
        """The grids by what stands before the ``!`` of their sources; parts of one sheet, between which text was read,
        are one again.
        """
        named: dict[str, Grid] = {}
        for grid in self.grids:
            named[grid.name] = named[grid.name].with_cells(grid.cells) if grid.name in named else grid
        return named

    def texts(self, *, quoted: bool = False, hidden: bool = False) -> Iterator[str]:
        """The lines, and the cells of more than one word, in reading order, without hidden sheets; ``quoted`` lines and
        the cells of ``hidden`` rows and columns only where that is asked for.
        """
        for block in self.blocks:
            if isinstance(block, Line):
                yield from [block.text] if quoted or block.kind is not LineKind.QUOTED else []
            elif not block.hidden:
                cells = (cell for cell in block if hidden or not cell.hidden)
                yield from (cell.shown for cell in cells if len(cell.shown.split()) > 1)

    def with_lines(self, change: Callable[[Line], Line]) -> Document:
        """The document with each of its lines changed."""
        return replace(self, blocks=tuple(change(one) if isinstance(one, Line) else one for one in self.blocks))

    def with_lines_parted(self, parts: Callable[[Line], Iterable[Grid | Line]]) -> Document:
        """The document with each of its lines as what it parts into, which may be itself alone."""
        blocks = [one for block in self.blocks for one in (parts(block) if isinstance(block, Line) else [block])]
        return replace(self, blocks=tuple(blocks)) if blocks != list(self.blocks) else self

    def with_grids(self, change: Callable[[Grid], Grid], *, hidden: bool = False) -> Document:
        """The document with each of its grids changed; the hidden ones too where that is asked for."""

        def changed(block: Grid | Line) -> Grid | Line:
            return change(block) if isinstance(block, Grid) and (hidden or not block.hidden) else block

        return replace(self, blocks=tuple(map(changed, self.blocks)))
