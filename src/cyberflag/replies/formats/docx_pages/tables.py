"""Word tables as grids: merged cells once with their spans, tables inside cells as further grids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from docx.oxml.ns import qn

from cyberflag.replies.document import Cell, Grid, Line
from cyberflag.replies.formats.contents import Contents
from cyberflag.replies.formats.docx_pages.styles import Style, is_on
from cyberflag.replies.formats.docx_pages.text import gather, paragraph_style
from cyberflag.replies.formats.nested_tables import Held, set_out
from cyberflag.replies.formats.page_tables import report_empty_table

TRANSPARENT: Final = frozenset(
    qn(name) for name in ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag")
)
"""Elements around blocks that a reader does not see: content controls, tracked insertions."""
_MAX_SPAN: Final = 1_000
_TR, _TC, _P, _TBL, _VAL = qn("w:tr"), qn("w:tc"), qn("w:p"), qn("w:tbl"), qn("w:val")


def find_blocks(parent: Any, tags: frozenset[str]) -> Iterator[Any]:
    """Children of the given kinds in order; content controls and tracked insertions are looked into, without
    recursion.
    """
    stack = [iter(parent)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag in tags:
            yield child
        elif child.tag in TRANSPARENT:
            stack.append(iter(child))


def read_table(table: Any, before: int, contents: Contents, styles: Mapping[str, Style]) -> tuple[int, int]:
    """Add a table, then the tables inside its cells, as grids. Gives the number of the last table and of hidden
    passages.
    """
    blocks, number, hidden = _read(table, before, contents, styles)
    contents.blocks.extend(blocks)
    return number, hidden


def _read(
    table: Any, before: int, contents: Contents, styles: Mapping[str, Style]
) -> tuple[list[Grid | Line], int, int]:
    """A table and those inside its cells as blocks, the number of the last table, and of hidden passages."""
    reading = _TableReading(table, styles)
    own = number = before + 1
    hidden = reading.hidden
    held: dict[tuple[int, int], Held] = {}
    for place, parts in reading.held.items():
        found: list[str | list[Grid | Line]] = []
        for part in parts:
            if isinstance(part, str):
                found.append(part)
                continue
            blocks, number, passages = _read(part, number, contents, styles)
            hidden += passages
            found.append(blocks)
        held[place] = found
    if not reading.held and reading.is_empty:
        report_empty_table(f"table {own}", contents)
    if not reading.cells and not held:
        return [], number, hidden
    return set_out(Grid(f"table {own}", reading.cells), held), number, hidden


class _TableReading:
    """One table as it is read: its cells, the tables inside them, passages of hidden text."""

    def __init__(self, table: Any, styles: Mapping[str, Style]) -> None:
        self.cells: dict[tuple[int, int], Cell] = {}
        self.held: dict[tuple[int, int], list[Any]] = {}
        self.hidden = 0
        self._styles = styles
        self._merging: dict[int, tuple[int, int]] = {}
        self._width = 0
        self._has_bold_head = _sets_head_bold(table, styles)
        self._row = -1
        for row in find_blocks(table, frozenset({_TR})):
            if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is None:
                self._row += 1
                self._read_row(row)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in a table of several rows and columns."""
        return self._row >= 1 and self._width >= 2 and not any(cell.shown for cell in self.cells.values())

    def _read_row(self, row: Any) -> None:
        column = _number(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0)
        is_head = is_on(row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}")) or (self._row == 0 and self._has_bold_head)
        for tc in find_blocks(row, frozenset({_TC})):
            span = _number(tc.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}"), 1)
            merge = tc.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            if merge is not None and merge.get(_VAL) != "restart" and column in self._merging:
                self._grow(self._merging[column])
            else:
                cell = self._read_cell(tc, column, span, is_head)
                self._merging.pop(column, None)
                if merge is not None:
                    self._merging[column] = (self._row, column)
                if cell.shown or cell.notes or merge is not None or span > 1:
                    self.cells[self._row, column] = cell
            column += span
            self._width = max(self._width, column)

    def _grow(self, top: tuple[int, int]) -> None:
        """A merged cell reaches one row further down."""
        self.cells[top] = replace(self.cells[top], row_span=self._row - top[0] + 1)

    def _read_cell(self, tc: Any, column: int, span: int, is_head: bool) -> Cell:
        texts: list[str] = []
        parts: list[Any] = []
        notes: list[str] = []
        bolds: list[bool] = []
        indent: int | None = None
        for block in find_blocks(tc, frozenset({_P, _TBL})):
            if block.tag == _TBL:
                parts.append(block)
                self.held[self._row, column] = parts
                continue
            gathered = gather(block, self._styles)
            self.hidden += gathered.hidden
            notes.extend(gathered.notes)
            if gathered.text:
                texts.append(gathered.text)
                parts.append(gathered.text)
                style = self._styles.get(paragraph_style(block), Style())
                bolds.append(gathered.is_bold or "heading" in style.name)
                indent = gathered.indent if indent is None else indent
        text = "\n".join(texts)
        return Cell(
            self._row,
            column,
            shown=text,
            raw=text or None,
            column_span=span,
            notes=tuple(notes),
            is_heading=is_head or (bool(bolds) and all(bolds)),
            indent=indent or 0,
        )


def _sets_head_bold(table: Any, styles: Mapping[str, Style]) -> bool:
    """Whether the table's style sets its first row bold and the table makes use of that."""
    properties = table.find(qn("w:tblPr"))
    style = properties.find(qn("w:tblStyle")) if properties is not None else None
    if style is None or not styles.get(style.get(_VAL) or "", Style()).has_bold_head:
        return False
    look = properties.find(qn("w:tblLook"))
    if look is None:
        return False
    try:
        return look.get(qn("w:firstRow")) in ("1", "true", "on") or bool(int(look.get(_VAL) or "0", 16) & 0x20)
    except ValueError:
        return False


def _number(element: Any, default: int) -> int:
    try:
        return max(min(int(element.get(_VAL)), _MAX_SPAN), default) if element is not None else default
    except (TypeError, ValueError):
        return default
