"""The columns of a table in plain text: which of its fields stand under one another."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.replies.formats.overhanging import Placed
from cyberflag.replies.formats.text_fields import MAX_COLUMNS, Field, merge
from cyberflag.replies.formats.text_heads import place_under_heads


def place(lines: Sequence[str], rows: dict[int, list[Field]]) -> Placed | None:
    """The column and the span of each field of a table's lines, or None where they cannot be told."""
    return _place_by_tabs(lines, rows) or place_under_heads(rows) or _place(rows)


def _place_by_tabs(lines: Sequence[str], rows: dict[int, list[Field]]) -> dict[int, list[tuple[int, int]]] | None:
    """The column of each field by the tabs before it, where lines are parted by tabs and some leave a column empty;
    None for any other lines, or where the tabs do not say the column.

    A line with fewer tabs has as many figures as the others at its end and lacks labels before them (``Total``), and so
    has one of a year for each of them; any other line without figures lacks nothing but blanks at its end.
    """
    parts = {row: lines[row].replace("\u00a0", " ").split("\t") for row in rows}
    filled = {row: [n for n, part in enumerate(cells) if part.strip()] for row, cells in parts.items()}
    most = 1 + max(columns[-1] for columns in filled.values())
    full = [row for row, cells in parts.items() if len(cells) >= most]
    is_ragged = any(len(columns) < most for columns in filled.values())
    if not is_ragged or len(full) < 2 or most > MAX_COLUMNS or any(len(filled[r]) != len(rows[r]) for r in rows):
        return None
    first = min((n for row in full for n in _columns_of_figures(rows[row], filled[row])), default=0)
    placed: dict[int, list[tuple[int, int]]] = {}
    for row, fields in rows.items():
        figures = _columns_of_figures(fields, filled[row])
        short = max(0, most - len(parts[row]))
        if short and len(fields) == most - first == len(parts[row]) and all(field.is_year for field in fields):
            figures = filled[row]
        elif short and figures and not len(figures) == most - first == len(parts[row]) - figures[0]:
            return None
        placed[row] = [(n + short if n in figures else n, 1) for n in filled[row]]
    return placed


def _columns_of_figures(fields: Sequence[Field], columns: Sequence[int]) -> list[int]:
    """The columns behind the first in which the fields of a line are figures."""
    return [n for n, field in zip(columns, fields, strict=True) if n > 0 and field.is_figure]


def _place(rows: dict[int, list[Field]]) -> dict[int, list[tuple[int, int]]] | None:
    """The column and span of each field, or None where two fields of a line would share a column.

    Lines of one number of fields are read in order, however ragged; otherwise the strips of the screen decide.
    """
    widths = {len(fields) for fields in rows.values()}
    if len(widths) == 1 and max(widths) <= MAX_COLUMNS:
        return {row: [(n, 1) for n in range(len(fields))] for row, fields in rows.items()}
    strips = _columns(list(rows.values()))
    if not 2 <= len(strips) <= MAX_COLUMNS:
        return None
    placed: dict[int, list[tuple[int, int]]] = {}
    for row, fields in rows.items():
        free = 0
        placed[row] = []
        for field in fields:
            places = [n for n, strip in enumerate(strips) if field.overlaps(*strip)]
            if not places or places[0] < free:
                return None
            free = places[-1] + 1
            placed[row].append((places[0], len(places)))
    return placed


def _columns(rows: list[list[Field]]) -> list[tuple[int, int]]:
    """Strips of the screen: those of the rows with most fields, and others' where they touch none of these."""
    most = max(len(fields) for fields in rows)
    if most > MAX_COLUMNS:
        return []
    strips = merge((f.start, f.end) for fields in rows if len(fields) == most for f in fields)
    if len(strips) < most:
        # the widest rows do not stand under one another; the strips of all rows together say more than each alone
        return merge((f.start, f.end) for fields in rows for f in fields)
    for fields in rows:
        for field in fields:
            if not any(field.overlaps(*strip) for strip in strips) and len(strips) <= MAX_COLUMNS:
                strips = sorted([*strips, (field.start, field.end)])
    return strips
