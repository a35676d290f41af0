"""The drawing of how one reply was read: every table with the role of each cell, then the lines, then the issues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Console
from rich.table import Table
from rich.text import Text

from cyberflag.cli.screen import make_safe, make_table, show_table
from cyberflag.model import cell_name
from cyberflag.replies.inspecting.inspection import InspectedCell, InspectedTable, Inspection, Role

LETTERS = {
    Role.TITLE: "T",
    Role.HEADING: "H",
    Role.STUB: "S",
    Role.VALUE: "V",
    Role.TOTAL: "+",
    Role.NOTE: "N",
    Role.BLANK: ".",
    Role.LEFT_OUT: "-",
    Role.NOT_UNDERSTOOD: "?",
    Role.UNSURE: "~",
}
"""The letter before a cell's text: the role must not hang on colour alone."""

_STYLES = {
    Role.TITLE: "bold magenta",
    Role.HEADING: "cyan",
    Role.STUB: "blue",
    Role.VALUE: "green",
    Role.TOTAL: "bold yellow",
    Role.NOTE: "italic",
    Role.BLANK: "dim",
    Role.LEFT_OUT: "dim",
    Role.NOT_UNDERSTOOD: "bold red reverse",
    Role.UNSURE: "bold yellow reverse",
}

ROWS_SHOWN = 40
_CELL_WIDTH = 22
_GAP = 2


def draw_inspection(console: Console, inspection: Inspection, *, all_rows: bool = False) -> None:
    """Print the whole drawing; long tables are cut at ``ROWS_SHOWN`` rows, and lines of text without
    a figure folded, unless ``all_rows``.
    """
    console.print(Text(make_safe(inspection.reply), style="bold"), soft_wrap=True)
    for name, value in inspection.facts:
        console.print(f"  {make_safe(name)}: {make_safe(value)}", soft_wrap=True)
    console.print(_legend())
    for table in inspection.tables:
        _draw_table(console, table, all_rows=all_rows)
    _draw_lines(console, inspection, all_lines=all_rows)
    _draw_issues(console, inspection)


def _legend() -> Text:
    legend = Text("\n")
    for role, letter in LETTERS.items():
        legend.append(f"{letter} {role}", style=_STYLES[role])
        legend.append("   ")
    return legend


def _draw_table(console: Console, table: InspectedTable, *, all_rows: bool) -> None:
    height, width = len(table.cells), max((len(row) for row in table.cells), default=0)
    if not height or not width:
        return
    corner = cell_name(table.top + height - 1, table.left + width - 1)
    console.print()
    console.print(Text(f"{make_safe(table.name)}!{cell_name(table.top, table.left)}:{corner}", style="bold underline"))
    for where, what in table.dimensions:
        console.print(f"  {make_safe(where)}: {make_safe(what)}", soft_wrap=True)
    shown = table.cells if all_rows else table.cells[:ROWS_SHOWN]
    for columns in _pages(shown, console.width):
        console.print(_grid(table, shown, columns))
    if len(shown) < height:
        console.print(f"  ... {height - len(shown)} more rows; --all shows them")
    meanings = _meanings(table)
    if meanings.row_count:
        show_table(console, "Meanings", meanings)


def _pages(rows: tuple[tuple[InspectedCell, ...], ...], width: int) -> Iterator[list[int]]:
    """Columns, parted into as many drawings as the terminal needs; columns of stubs alone are repeated in each."""
    widths = [min(max(_drawn_width(cell) for cell in column), _CELL_WIDTH) + _GAP for column in zip(*rows, strict=True)]
    stubs = [c for c in range(len(widths)) if _is_stub_column([row[c] for row in rows])]
    room = max(width - len(str(len(rows))) - 8, _CELL_WIDTH)
    page: list[int] = []
    used = 0
    for column, needed in enumerate(widths):
        if page and used + needed > room:
            yield page
            page = [s for s in stubs if s < column]
            used = sum(widths[s] for s in page)
            if used + needed > room:
                page, used = [], 0
        page.append(column)
        used += needed
    yield page


def _is_stub_column(column: list[InspectedCell]) -> bool:
    roles = {cell.role for cell in column}
    return Role.STUB in roles and not roles & {Role.VALUE, Role.TOTAL}


def _drawn_width(cell: InspectedCell) -> int:
    return len(make_safe(cell.text)) + 2


def _grid(table: InspectedTable, rows: tuple[tuple[InspectedCell, ...], ...], columns: list[int]) -> Table:
    letters = [cell_name(0, table.left + column)[:-1] for column in columns]
    grid = make_table("", *letters)
    for column in grid.columns:
        column.no_wrap = True
    for number, row in enumerate(rows, start=table.top + 1):
        grid.add_row(Text(str(number), style="dim"), *(_drawn(row[column]) for column in columns))
    return grid


def _drawn(cell: InspectedCell) -> Text:
    text = " ".join(make_safe(cell.text).split())
    if len(text) > _CELL_WIDTH - 2:
        text = text[: _CELL_WIDTH - 5] + "..."
    return Text(f"{LETTERS[cell.role]} {text}".rstrip(), style=_STYLES[cell.role])


def _meanings(table: InspectedTable) -> Table:
    """What the cells were taken to mean, each meaning of a text once, with the cells that have it."""
    drawn = make_table("", "text", "means", "in")
    found = [
        (LETTERS[cell.role], cell.text, cell.meaning, cell_name(table.top + r, table.left + c))
        for r, row in enumerate(table.cells)
        for c, cell in enumerate(row)
        if cell.meaning and cell.meaning != cell.text.strip()
    ]
    places: dict[tuple[str, str, str], list[str]] = {}
    for letter, text, meaning, name in found:
        places.setdefault((letter, " ".join(make_safe(text).split()), make_safe(meaning)), []).append(name)
    for (letter, text, meaning), names in places.items():
        drawn.add_row(letter, text, meaning, _some(names))
    return drawn


def _some(names: list[str], most: int = 4) -> str:
    more = len(names) - most
    return " ".join(names[:most]) + (f" and {more} more" if more > 0 else "")


def _draw_lines(console: Console, inspection: Inspection, *, all_lines: bool) -> None:
    if not inspection.lines:
        return
    lines = make_table("", "", "text", "means")
    for quiet, group in groupby(inspection.lines, key=lambda line: line.role is Role.LEFT_OUT and not line.meaning):
        members = list(group)
        if quiet and len(members) > 1 and not all_lines:
            lines.add_row(Text("-", style="dim"), Text(_span(m.source for m in members), style="dim"), Text("..."), "")
            continue
        for line in members:
            style = _STYLES[line.role]
            lines.add_row(
                Text(LETTERS[line.role], style=style),
                Text(line.source, style="dim"),
                Text(make_safe(line.text), style=style),
                make_safe(line.meaning),
            )
    show_table(console, "Text", lines)


def _span(sources: Iterable[str]) -> str:
    named = list(sources)
    return f"{named[0]} to {named[-1].removeprefix('line ')}"


def _draw_issues(console: Console, inspection: Inspection) -> None:
    if not inspection.issues:
        console.print("\nNo issues.")
        return
    issues = make_table("where", "kind", "what to look at")
    for issue in inspection.issues:
        where = issue.provenance.source or "whole reply"
        issues.add_row(make_safe(where), Text(issue.kind, style="bold"), make_safe(issue.message))
    show_table(console, "Issues", issues)
