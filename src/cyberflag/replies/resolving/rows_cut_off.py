"""Rows at the foot of a table in which a copy breaks off: a label like those above it, cut short, and no figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.tables import Label, Side, Table

_MOST_WORDS = 12
_MOST_OF_CODED = 60
_SHOWN = 12
_CODE = re.compile(r"[(\[]?\d{1,3}[A-Z]{0,2}(?:/\d{1,3})?[)\]]?\s*(?:[-–:.]|\b(?=\s+[A-Z]))")
"""How labels begin that open with a code or number: ``8L - ``, ``086/02 ``, ``10: ``, ``(20A)``."""


def rows_cut_off(resolved: ResolvedTable, reply: str) -> Iterator[Issue]:
    """An issue for a row right below a table that begins with the word of one of its row labels and is blank in all
    columns of figures: what it gives is lost, and no note of the table.
    """
    table = resolved.table
    if table.is_list or not table.rows:
        return
    row = max(table.rows) + 1
    labels = labels_of_rows(table)
    if not labels or not _is_blank(table, row):
        return
    cell = table.cell(row, labels[0].column)
    if cell is not None and begins_alike(cell.shown, [label.text for label in labels]):
        words = cell.shown.split()
        message = (
            f"The row {' '.join(words[:_SHOWN])!r} at the foot of the table has no figures, and blanks are no noughts: "
            "the copy may break off in it. Get the original."
        )
        yield Issue(Provenance(reply, table.source(row, labels[0].column)), IssueKind.UNREADABLE, message)


def labels_of_rows(table: Table) -> list[Label]:
    """The labels at the head of the rows of a table: those of its first level."""
    first = [level for level in table.levels if level.side is Side.ROWS][:1]
    return [label for level in first for label in level.labels if label is not None]


def begins_alike(text: str, labels: Sequence[str]) -> bool:
    """Whether a text begins like the labels of a table, by the word of one of them or by a code as most have one, and
    ends as no sentence does.
    """
    words = text.split()
    if not words or text.rstrip().endswith((".", ":", "?")):
        return False
    if begins_with_a_code(text, labels):
        return len(words) <= _MOST_OF_CODED
    begins = {label.split()[0].casefold() for label in labels if label.strip()}
    return len(words) <= _MOST_WORDS and words[0].casefold() in begins and words[0].isalpha()


def begins_with_a_code(text: str, labels: Sequence[str]) -> bool:
    """Whether a text begins with a code or number, as most labels of a table do."""
    coded = [label for label in labels if _CODE.match(label.strip())]
    return _CODE.match(text.strip()) is not None and 2 * len(coded) > len(labels)


def _is_blank(table: Table, row: int) -> bool:
    cells = [table.cell(row, column) for column in table.columns]
    return all(cell is None or not cell.shown.strip() for cell in cells)
