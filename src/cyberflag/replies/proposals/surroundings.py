"""The cells around a place as they are printed: figures and the headings of their table, and no other text."""

from __future__ import annotations

from cyberflag.model import cell_name
from cyberflag.replies.tables import Side, Table

_ROWS = 2
"""So many rows of figures above and below are shown."""

_COLUMNS = 6
_HEADS = 3
_WIDTH = 24


def draw_rows(table: Table, row: int | None = None, column: int | None = None) -> tuple[str, ...]:
    """The headings of a table and the rows next to ``row``, which is marked; of a list of records the headings alone.

    Only columns of figures and of row labels are drawn: remarks and free text beside them may tell of victims.
    """
    stubs = sorted({v.index for v in table.levels if v.side is Side.ROWS})
    columns = [*stubs, *_near(table.columns, column, _COLUMNS)]
    body = () if table.is_list else tuple(_near(table.rows, row, 2 * _ROWS + 1))
    rows = sorted({*table.header_rows[-_HEADS:], *body})
    texts = {r: [_shown(table, r, c) for c in columns] for r in rows}
    letters = [cell_name(0, c).rstrip("1") for c in columns]
    widths = [max(len(cells[at]) for cells in (letters, *texts.values())) for at in range(len(columns))]
    number = max((len(str(r + 1)) for r in rows), default=1)

    def line(mark: str, name: str, cells: list[str]) -> str:
        return f"{mark} {name:>{number}} | " + " | ".join(t.ljust(w) for t, w in zip(cells, widths, strict=True))

    drawn = [line(">" if r == row else " ", str(r + 1), texts[r]) for r in rows]
    return tuple(text.rstrip() for text in (line(" ", "", letters), *drawn))


def _near(items: tuple[int, ...], wanted: int | None, number: int) -> tuple[int, ...]:
    """So many neighbours, around the wanted one where it is among them."""
    at = items.index(wanted) if wanted in items else 0
    start = max(0, min(at - number // 2, len(items) - number))
    return items[start : start + number]


def _shown(table: Table, row: int, column: int) -> str:
    cell = table.cell(row, column)
    text = " ".join(cell.shown.split()) if cell is not None and not cell.hidden else ""
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 2]}.."
