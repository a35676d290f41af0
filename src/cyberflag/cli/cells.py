"""``cyberflag inspect --cells``: every value cell of a file with its labels, as a table."""

from __future__ import annotations

from pathlib import Path

from rich.table import Table

from cyberflag.cli.folders import check_output, check_reply, writing_to
from cyberflag.cli.screen import make_safe, make_table, open_console, show_table
from cyberflag.errors import OutputError
from cyberflag.model import cell_name
from cyberflag.replies.cell_labels import LabelledTable, cells_table, label_with_noughts
from cyberflag.replies.formats.confined.sandbox import read_safely
from cyberflag.returns.saving import save_table


def write_cells(file: Path, out: Path) -> None:
    """Write ``cells.csv`` for one file, and print which tables were found and what each was read by.

    Raises what `check_reply` does, and ``OutputError`` where ``out`` cannot be written.
    """
    file = check_reply(file)
    if out.is_dir():
        raise OutputError(f"{out} is a folder.", f"Name a file in it: -o {out / 'cells.csv'}")
    folder = check_output(out.absolute().parent)
    document = read_safely(file, file.name)
    tables = label_with_noughts(grid for grid in document.grids if not grid.hidden)
    table = cells_table(tables)
    with writing_to(folder):
        save_table(table, folder / out.name)
    console = open_console()
    if tables:
        show_table(console, "Tables", _drawn(tables))
    for problem in document.problems:
        console.print(make_safe(f"{problem.source or 'whole file'}: {problem.kind}: {problem.message}"), soft_wrap=True)
    console.print(f"\n{table.height} value cells in {len(tables)} tables: {out}", soft_wrap=True)


def _drawn(tables: list[LabelledTable]) -> Table:
    """One row a table: where it stands, its heads and row labels, and what the nesting of its rows was read from."""
    drawn = make_table("sheet", "values", "cells", "heads in rows", "labels in columns", "rows nested by")
    for table in tables:
        if not table.cells:
            continue
        rows = [one.cell.row for one in table.cells]
        columns = [one.cell.column for one in table.cells]
        drawn.add_row(
            make_safe(table.sheet),
            f"{cell_name(min(rows), min(columns))}:{cell_name(max(rows), max(columns))}",
            str(len(table.cells)),
            " ".join(str(row + 1) for row in table.head_rows) or "none",
            " ".join(cell_name(0, column)[:-1] for column in table.stub_columns),
            ", ".join(sorted(table.signs)) or "nothing",
        )
    return drawn
