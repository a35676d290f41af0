"""Tables without headings below one with them: they go on in its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.dates import last_of_month, read_day

_FEWEST_RECORDS = 3
_LONGEST_AGE = 2
_BY_DAY = re.compile(r"\b(?:by|per|each|every)\s+(?:day|date)\b|\bdaily\b", re.IGNORECASE)
_MOST_TITLES = 3
"""Lines between two tables of which the second goes on in the columns of the first."""
_AGREEING = 2
"""So many columns that add up to a row of the table above show that the columns are the same."""


def borrow_headings(tables: Sequence[Table]) -> tuple[Table, ...]:
    """The tables, each without any heading under that of the table just before it where it has as many columns. What
    may be the rest of a list or a list without its heads is none, so that no ages of it are counted: its numbers are
    told as not taken in.
    """
    borrowed: list[Table] = []
    for table in tables:
        above = borrowed[-1] if borrowed else None
        if above is not None and _may_be_rest_of_list(above, table):
            continue
        goes_on = above is not None and _goes_on(above, table)
        if goes_on or not _may_be_list(table):
            borrowed.append(_under(above, table) if goes_on and above is not None else table)
    return tuple(borrowed)


def _may_be_list(table: Table) -> bool:
    """Whether each row of a table without headings has a day, something else in words, and one number that may be an
    age: a list of crimes. Days that all begin or end months may be those months, and a title may say that there is a
    figure for each day.
    """
    if any(_BY_DAY.search(title.text) for title in table.titles):
        return False
    levels = [level for level in table.levels if level.side is Side.ROWS]
    if table.header_rows or len(table.columns) != 1 or len(table.rows) < _FEWEST_RECORDS:
        return False
    dated = [days for level in levels if (days := [read_day(text) for text in level.distinct]) and all(days)]
    is_dated = any(
        day != last_of_month(day.year, day.month) and day.day > 1 for found in dated for day in found if day is not None
    )
    numbers = [cell.shown.strip() for row in table.rows if (cell := table.cell(row, table.columns[0]))]
    are_ages = all(number.isdecimal() and len(number) <= _LONGEST_AGE for number in numbers)
    return is_dated and len(levels) + len(table.left_out) > len(dated) and are_ages


def _goes_on(above: Table, table: Table) -> bool:
    return (
        bool(table.columns)
        and not table.header_rows
        and bool(above.header_rows or above.headings_of)
        and len(above.columns) == len(table.columns)
        and above.grid.prefix == table.grid.prefix
        and len(table.titles) <= _MOST_TITLES
        and any(level.side is Side.ROWS for level in table.levels)
    )


def _may_be_rest_of_list(above: Table, table: Table) -> bool:
    """Whether a table without headings is as broad as the list just before it and has its figures where that has
    numbers that say what a crime is: ages.
    """
    if not above.is_list or not above.header_rows or table.is_list or table.header_rows:
        return False
    numbered = {level.index for level in above.levels if any(text.strip().isdecimal() for text in level.distinct)}
    is_as_broad = _breadth(above) == _breadth(table) and above.grid.prefix == table.grid.prefix
    return is_as_broad and numbered.issuperset(table.columns)


def _breadth(table: Table) -> tuple[int, int]:
    """The first and the last column with a text in the rows of a table."""
    held = [column for row, column in table.grid.cells if row in table.rows and table.grid.cells[row, column].shown]
    return min(held, default=0), max(held, default=0)


def _under(above: Table, table: Table) -> Table:
    heads = tuple(level for level in above.levels if level.side is Side.COLUMNS)
    place = above.headings_of or above.source(above.header_rows[-1], above.columns[0])
    return replace(table, levels=(*table.levels, *heads), headings_of=place)


def borrowed_issues(tables: Sequence[Table], figures: Sequence[ReadFigure], reply: str) -> Iterator[Issue]:
    """An issue for each table under borrowed headings whose columns add up to no row of the table above it and
    whose rows are others, unless another one under the same headings shows that the columns are the same.
    """
    below = [(above, table) for above, table in pairwise(tables) if table.headings_of]
    shown = {
        table.headings_of
        for above, table in below
        if _repeats_rows(above, table) or _adds_up_to_a_row(above, table, figures)
    }
    for _, table in below:
        if table.headings_of not in shown:
            place = table.source(table.rows[0], min(table.columns))
            message = (
                f"The table at {place} has no headings; those at {table.headings_of} above it were taken. "
                "Confirm that its columns are the same."
            )
            yield Issue(Provenance(reply, place), IssueKind.UNKNOWN_HEADING, message)


def _repeats_rows(above: Table, table: Table) -> bool:
    """Whether a table of one column has the row labels of the one above it: its figures alone differ."""
    rows, again = _row_labels(above), _row_labels(table)
    return len(table.columns) == 1 and len(again) >= _AGREEING and again == rows


def _row_labels(table: Table) -> list[str]:
    levels = (level for level in table.levels if level.side is Side.ROWS)
    return [label.text.strip().casefold() for level in levels for label in level.labels if label is not None]


def _adds_up_to_a_row(above: Table, table: Table, figures: Sequence[ReadFigure]) -> bool:
    sums = _sums_of_columns(table, [f for f in figures if f.table is table and not f.total])
    rows: dict[int, dict[int, int]] = {}
    for figure in figures:
        if figure.table is above and figure.bounds is not None and figure.bounds.is_exact:
            rows.setdefault(figure.row, {})[above.columns.index(figure.column)] = figure.bounds.low
    alike = (sum(row.get(at) == added for at, added in sums.items() if added) for row in rows.values())
    whole = _sums_of_columns(above, [f for f in figures if f.table is above and not f.total])
    return any(number >= _AGREEING for number in alike) or (len(sums) >= _AGREEING and sums == whole)


def _sums_of_columns(table: Table, figures: Sequence[ReadFigure]) -> dict[int, int]:
    """What the columns (by their place in the table) add to, where every figure of theirs is exact."""
    columns: dict[int, list[ReadFigure]] = {}
    for figure in figures:
        columns.setdefault(table.columns.index(figure.column), []).append(figure)
    return {
        at: sum(f.bounds.low for f in parts if f.bounds is not None)
        for at, parts in columns.items()
        if all(f.bounds is not None and f.bounds.is_exact for f in parts)
    }
