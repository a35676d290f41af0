"""One table of a web page: cells at their places under row and column spans."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from cyberflag.model import IssueKind
from cyberflag.replies.document import Cell, Grid, Line, LineKind
from cyberflag.replies.formats.containers import MAX_CELLS
from cyberflag.replies.formats.contents import Contents, UnreadableError, Written, count_indent, trim

_MAX_COLUMN_SPAN: Final = 1_000
_MAX_ROW_SPAN: Final = 65_534
"""Limits of the HTML standard."""
_INDENT = re.compile(r"(?:padding|margin)-left\s*:\s*([0-9.]+)\s*(px|em|pt|ch|rem)?", re.IGNORECASE)
_PIXELS: Final = {"em": 16.0, "rem": 16.0, "ch": 8.0, "pt": 1.33, "px": 1.0}
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)


class PageTable:
    """Takes the rows, cells and texts of a table in document order."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._cells: dict[tuple[int, int], Cell] = {}
        self._row = -1
        self._column = 0
        self._taken: dict[int, int] = {}
        self._covered = 0
        self._caption = ""
        self._outside = Written()
        self._written: Written | None = None
        self._place = (0, 0, 1, 1)
        self._flags: dict[str, bool] = {}
        self._indent = 0

    def start(self, tag: str, attributes: Mapping[str, str | None], *, hidden: bool) -> None:
        """A row, a cell or the caption begins."""
        self._close_cell()
        if tag == "tr":
            self._row += 1
            self._column = 0
        elif tag == "caption":
            self._written, self._flags = Written(), {"caption": True}
        else:
            self._start_cell(tag, attributes, hidden)

    def end(self, tag: str) -> None:
        """A row, a cell or the caption ends."""
        del tag
        self._close_cell()

    def write(self, text: str, *, superscript: bool, bold: bool, hidden: bool) -> None:
        """A text stands in the open cell."""
        if self._written is None:
            self._outside.add(text)
            return
        if text.strip():
            self._flags["plain"] = self._flags.get("plain", False) or not bold
            self._flags["shown"] = self._flags.get("shown", False) or not hidden
            self._flags["partly"] = self._flags.get("partly", False) or hidden
            if hidden and not self._flags.get("hidden"):
                return
        self._written.add(text, superscript=superscript)

    def finish(self, contents: Contents) -> None:
        """Add the caption, what stands beside the cells, and the grid."""
        self._close_cell()
        if self._caption:
            contents.blocks.append(Line(0, self._caption))
        beside, notes = self._outside.finish()
        if beside:
            contents.blocks.append(Line(0, beside, LineKind.PARAGRAPH, notes))
        if not self._cells:
            return
        contents.blocks.append(Grid(self.name, self._cells))
        hidden = [cell for cell in self._cells.values() if cell.hidden and cell.shown]
        if hidden:
            source = f"{self.name}!{hidden[0].name}"
            message = (
                f"Some cells of {self.name} are hidden on the page, from {source} on. Hidden figures are not counted; "
                "decide whether the force meant to send them."
            )
            contents.report(source, IssueKind.HIDDEN_CONTENT, message)

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
        self._place = (self._row, self._column, rows, columns)
        for column in range(self._column, self._column + columns):
            self._taken[column] = self._row + rows
        self._column += columns
        style = attributes.get("style") or ""
        self._written = Written()
        self._flags = {"heading": tag == "th" or bool(_BOLD_STYLE.search(style)), "hidden": hidden}
        self._indent = _indent(style)

    def _close_cell(self) -> None:
        if self._written is None:
            return
        raw = "".join(self._written.pieces).lstrip("\n")
        text, notes = self._written.finish()
        text = "\n".join(filter(None, (trim(re.sub(r"[ \t]+", " ", part)) for part in text.split("\n"))))
        if self._flags.get("caption"):
            self._caption = text
        elif text or notes or self._place[2:] != (1, 1):
            row, column, rows, columns = self._place
            is_heading = self._flags["heading"] or (bool(text) and not self._flags.get("plain", True))
            self._cells[row, column] = Cell(
                row,
                column,
                text,
                text or None,
                "",
                rows,
                columns,
                self._flags["hidden"],
                "",
                notes,
                is_heading,
                self._indent or count_indent(raw),
            )
        self._written = None


def _span(text: str | None, most: int) -> int:
    found = re.match(r"\s*\+?(\d{1,6})", text or "")
    return min(max(int(found[1]), 1), most) if found else 1


def _indent(style: str) -> int:
    found = _INDENT.search(style)
    try:
        return round(float(found[1]) * _PIXELS[(found[2] or "px").lower()] / 16) if found else 0
    except ValueError:
        return 0
