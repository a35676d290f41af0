"""Tables set out with blanks or tabs in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.formats.contents import count_indent, split_notes, trim

_FIELD = re.compile(r"\S+(?: \S+)*")
_RULER = re.compile(r"\s*[-=+|_\s]{3,}$")
_FIGURE = re.compile(r"^(?:[<>~]?\s?\d[\d,. ]*%?|[*\-–—]|<\s?\d+|n/?[ak]|nil|-)$", re.IGNORECASE)


@dataclass(frozen=True)
class Field:
    """A text between two or more blanks: where it begins and ends on its line."""

    start: int
    end: int
    text: str

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a column of the screen."""
        return self.start < end and start < self.end


def find_text_tables(lines: list[str]) -> Iterator[tuple[range, Grid]]:
    """Runs of lines that make a table, each with its grid (named ``text``; a cell's row is its line's number less one)."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and (
            len(_fields(lines[end])) >= 2 or (end > at and _RULER.match(lines[end]) and lines[end].strip())
        ):
            end += 1
        while end > at and _RULER.match(lines[end - 1]):
            end -= 1
        if end - at >= 2 and (grid := _make_grid(lines, at, end)):
            yield range(at, end), grid
        at = max(end, at + 1)


def _fields(line: str) -> list[Field]:
    if line.lstrip().startswith(">") or (_RULER.match(line) and line.strip()):
        return []
    expanded = line.replace("\u00a0", " ").expandtabs(8) if "\t" not in line.strip() else _spread_tabs(line)
    return [Field(found.start(), found.end(), found[0]) for found in _FIELD.finditer(expanded)]


def _spread_tabs(line: str) -> str:
    """Tabs part fields even where the text before one leaves a single blank."""
    return line.replace("\t", "  \t").expandtabs(8)


def _make_grid(lines: list[str], start: int, end: int) -> Grid | None:
    rows = {n: _fields(lines[n]) for n in range(start, end)}
    rows = {n: fields for n, fields in rows.items() if fields}
    columns = _columns(list(rows.values()))
    bodies = [fields for fields in rows.values() if sum(bool(_FIGURE.match(f.text)) for f in fields) >= 1]
    if len(rows) < 2 or len(columns) < 2 or not bodies:
        return None
    cells: dict[tuple[int, int], Cell] = {}
    for row, fields in rows.items():
        for field in fields:
            places = [n for n, (left, right) in enumerate(columns) if field.overlaps(left, right)]
            text, notes = split_notes(trim(field.text))
            span = places[-1] - places[0] + 1
            indent = count_indent(lines[row]) if field is fields[0] else 0
            cells[row, places[0]] = Cell(row, places[0], text, text, column_span=span, notes=notes, indent=indent)
    return Grid("text", cells)


def _columns(rows: list[list[Field]]) -> list[tuple[int, int]]:
    """Strips of the screen that the rows with most fields agree on, widened by the others where they touch just one."""
    most = max(len(fields) for fields in rows)
    strips: list[tuple[int, int]] = []
    full = sorted((f.start, f.end) for fields in rows if len(fields) == most for f in fields)
    for left, right in full:
        if strips and left < strips[-1][1]:
            strips[-1] = (strips[-1][0], max(right, strips[-1][1]))
        else:
            strips.append((left, right))
    for fields in rows:
        for field in fields:
            if not any(field.overlaps(*strip) for strip in strips):
                strips.append((field.start, field.end))
                strips.sort()
    return strips
