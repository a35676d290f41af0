"""Rows at the foot of a table in which a copy breaks off: a label like those above it, cut short, and no figures."""

from __future__ import annotations

from collections.abc import Iterator

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.tables import Side, Table

_MOST_WORDS = 12


def rows_cut_off(resolved: ResolvedTable, reply: str) -> Iterator[Issue]:
    """An issue for a row right below a table that begins with the word of one of its row labels and is blank in all
    columns of figures: what it gives is lost, and no note of the table.
    """
    table = resolved.table
    if table.is_list or not table.rows:
        return
    row = max(table.rows) + 1
    first = [level for level in table.levels if level.side is Side.ROWS][:1]
    labels = [label for level in first for label in level.labels if label is not None]
    if not labels or not _is_blank(table, row):
        return
    cell = table.cell(row, labels[0].column)
    words = cell.shown.split() if cell is not None else []
    begins = {label.text.split()[0].casefold() for label in labels if label.text.strip()}
    if words and len(words) <= _MOST_WORDS and words[0].casefold() in begins and words[0].isalpha():
        message = (
            f"The row {' '.join(words)!r} at the foot of the table has no figures, and blanks are no noughts: the copy "
            "may break off in it. Get the original."
        )
        yield Issue(Provenance(reply, table.source(row, labels[0].column)), IssueKind.AMBIGUOUS_BLANK, message)


def _is_blank(table: Table, row: int) -> bool:
    cells = [table.cell(row, column) for column in table.columns]
    return all(cell is None or not cell.shown.strip() for cell in cells)
