"""One table of a web page: cells at their places under row and column spans."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from cyberflag.model import IssueKind
from cyberflag.replies.document import Cell, Grid, Line
from cyberflag.replies.formats.containers import MAX_CELLS
from cyberflag.replies.formats.contents import Contents, UnreadableError, Written, count_indent, trim
from cyberflag.replies.formats.nested_tables import Held, set_out

_MAX_COLUMN_SPAN: Final = 1_000
_MAX_ROW_SPAN: Final = 65_534
"""Limits of the HTML standard."""
_WIDE: Final = 50
"""A cell that spans more columns than this means the whole width of its table."""
_INDENT = re.compile(r"(?:padding|margin)-left\s*:\s*([0-9.]{1,9})\s*(px|em|pt|ch|rem)?", re.IGNORECASE)
_PIXELS: Final = {"em": 16.0, "rem": 16.0, "ch": 8.0, "pt": 1.33, "px": 1.0}
_STEP: Final = 16.0
"""Pixels of one step of indentation."""
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t]+")


@dataclass
class _Open:
    """The cell or caption that is being written."""

    tag: str
    row: int = 0
    column: int = 0
    rows: int = 1
    columns: int = 1
    is_heading: bool = False
    is_hidden: bool = False
    indent: int = 0
    has_plain: bool = False
    written: Written = field(default_factory=Written)
    tables: list[tuple[int, list[Grid | Line]]] = field(default_factory=list)


class PageTable:
    """Takes the rows, cells and texts of a table in document order."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._cells: dict[tuple[int, int], Cell] = {}
        self._row = -1
        self._column = 0
        self._width = 0
        self._taken: dict[int, int] = {}
        self._covered = 0
        self._hidden_texts = 0
        self._in_head = False
        self._caption = ""
        self._outside = Written()
        self._open: _Open | None = None
        self._held: dict[tuple[int, int], Held] = {}
        self._beside: list[Grid | Line] = []

    def start(self, tag: str, attributes: Mapping[str, str | None], *, hidden: bool) -> None:
        """A row, a cell, the head or the caption begins."""
        self._close_cell()
        if tag == "thead":
            self._in_head = True
        elif tag == "tr":
            self._row += 1
            self._column = 0
        elif tag == "caption":
            self._open = _Open(tag)
        else:
            self._start_cell(tag, attributes, hidden)

    def end(self, tag: str) -> None:
        """A row, a cell, the head or the caption ends."""
        self._close_cell()
        if tag == "thead":
            self._in_head = False

    def write(self, text: str, *, superscript: bool, bold: bool, hidden: bool) -> None:
        """A text stands in the open cell."""
        if self._open is None:
            self._outside.add(text)
            return
        if hidden and not self._open.is_hidden:
            self._hidden_texts += any(c.isdigit() for c in text)
            return
        self._open.has_plain |= bool(text.strip()) and not bold
        self._open.written.add(text, superscript=superscript)

    def hold(self, inner: PageTable, contents: Contents) -> None:
        """A table that stood in the open cell is whole."""
        found = Contents()
        inner.finish(found)
        contents.problems.extend(found.problems)
        if self._open is None:
            self._beside.extend(found.blocks)
        else:
            self._open.tables.append((len(self._open.written.pieces), found.blocks))

    def finish(self, contents: Contents) -> None:
        """Add the caption, what stands beside the cells, and the grid."""
        self._close_cell()
        beside, notes = self._outside.finish()
        if self._caption:
            contents.blocks.append(Line(0, self._caption))
        if beside:
            contents.blocks.append(Line(0, tidy(beside), notes=notes))
        if self._cells or self._held:
            contents.blocks.extend(set_out(Grid(self.name, self._clipped()), self._held))
        contents.blocks.extend(self._beside)
        is_empty = not self._held and not any(cell.shown for cell in self._cells.values())
        if is_empty and self._row >= 1 and self._width >= 2:
            report_empty_table(self.name, contents)
        hidden = [cell for cell in self._cells.values() if cell.hidden and cell.shown]
        if hidden or self._hidden_texts:
            source = f"{self.name}!{hidden[0].name if hidden else 'A1'}"
            message = (
                f"Some text of {self.name} is hidden on the page. Hidden figures are not counted; decide whether the "
                "force meant to send them."
            )
            contents.report(source, IssueKind.HIDDEN_CONTENT, message)

    def _clipped(self) -> dict[tuple[int, int], Cell]:
        """The cells with no row span past the last row, as browsers draw them, and no wide column span past the
        others.
        """
        height = self._row + 1
        width = max(
            (c.column + (c.column_span if c.column_span <= _WIDE else 1) for c in self._cells.values()), default=0
        )
        return {
            place: replace(
                c, row_span=min(c.row_span, height - c.row), column_span=min(c.column_span, width - c.column)
            )
            for place, c in self._cells.items()
        }

    def _start_cell(self, tag: str, attributes: Mapping[str, str | None], hidden: bool) -> None:
        self._row = max(self._row, 0)
        while self._taken.get(self._column, 0) > self._row:
            self._column += 1
        rows = _span(attributes.get("rowspan"), _MAX_ROW_SPAN)
        columns = _span(attributes.get("colspan"), _MAX_COLUMN_SPAN)
        self._covered += columns
        if self._covered > MAX_CELLS:
            raise UnreadableError(
                f"A table has more than {MAX_CELLS:,} cells and was not read. Save the page's tables as a workbook."
            )
        for column in range(self._column, self._column + columns):
            self._taken[column] = self._row + rows
        style = attributes.get("style") or ""
        is_heading = tag == "th" or self._in_head or bool(_BOLD_STYLE.search(style))
        self._open = _Open(tag, self._row, self._column, rows, columns, is_heading, hidden, _indent(style))
        self._column += columns
        self._width = max(self._width, self._column)

    def _close_cell(self) -> None:
        if self._open is None:
            return
        cell, self._open = self._open, None
        raw = "".join(cell.written.pieces)
        if cell.tables:
            self._held[cell.row, cell.column] = _in_order(cell)
        text, notes = cell.written.finish()
        text = tidy(text)
        if cell.tag == "caption":
            self._caption = text
        elif text or notes or (cell.rows, cell.columns) != (1, 1):
            self._cells[cell.row, cell.column] = Cell(
                cell.row,
                cell.column,
                shown=text,
                raw=text or None,
                row_span=cell.rows,
                column_span=cell.columns,
                hidden=cell.is_hidden,
                notes=notes,
                is_heading=cell.is_heading or (bool(text) and not cell.has_plain),
                indent=cell.indent or count_indent(raw),
            )


def _in_order(cell: _Open) -> Held:
    """The texts of a cell and the tables between them."""
    parts: list[str | list[Grid | Line]] = []
    start = 0
    for end, blocks in cell.tables:
        parts += [tidy("".join(cell.written.pieces[start:end])), blocks]
        start = end
    return [*parts, tidy("".join(cell.written.pieces[start:]))]


def report_empty_table(name: str, contents: Contents) -> None:
    """Report a table that is there and in which nothing is written: most likely its figures were lost on the way."""
    message = (
        f"{name.capitalize()} is there but all its cells are empty. Get the original before taking this for a reply "
        "without figures."
    )
    contents.report(f"{name}!A1", IssueKind.UNREADABLE, message)


def tidy(text: str) -> str:
    """Text with single blanks and without empty lines."""
    return "\n".join(filter(None, (trim(_BLANKS.sub(" ", part)) for part in text.split("\n"))))


def _span(text: str | None, most: int) -> int:
    found = re.match(r"\s{0,20}\+?(\d{1,6})", text or "")
    return min(max(int(found[1]), 1), most) if found else 1


def _indent(style: str) -> int:
    found = _INDENT.search(style)
    try:
        return round(float(found[1]) * _PIXELS[(found[2] or "px").lower()] / _STEP) if found else 0
    except ValueError:
        return 0
