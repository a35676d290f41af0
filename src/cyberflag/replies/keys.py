"""Keys: small tables that say what the signs of other tables mean (``[c]`` | ``1 to 9``)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from cyberflag.replies.document import Cell, Document
from cyberflag.replies.tables import Side, Table

_SIGN = re.compile(r"['\"]?(?:[^\w\s]{1,3}|\[\w{1,4}\]|\(\w\)|<\s?\d{1,2}|[a-z])['\"]?")


def is_key(table: Table) -> bool:
    """Whether a table only explains the signs of others: its row labels are signs and nothing else."""
    rows = [level for level in table.levels if level.side is Side.ROWS]
    return bool(rows) and bool(rows[0].distinct) and all(_SIGN.fullmatch(text) for text in rows[0].distinct)


def key_notes(document: Document) -> Iterator[str]:
    """What the rows of keys say, each as a note would: ``[c] = 1 to 9``."""
    for grid in document.grids:
        rows: dict[int, list[Cell]] = defaultdict(list)
        for cell in () if grid.hidden else grid:
            if not cell.hidden and cell.shown.strip():
                rows[cell.row].append(cell)
        for cells in rows.values():
            sign = cells[0].shown.strip()
            if len(cells) == 2 and _SIGN.fullmatch(sign) and re.search(r"[a-z]", cells[1].shown):  # a pair
                yield f"{sign} = {cells[1].shown.strip()}"
