"""Tables set out with blanks, tabs or upright strokes in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.formats.contents import count_indent, split_notes
from cyberflag.replies.formats.overhanging import reach_over_blanks
from cyberflag.replies.formats.text_columns import place
from cyberflag.replies.formats.text_fields import Field, fields_of, is_ruler, merge

_LIST: Final = re.compile(r"(?:[<>]\s?)?\d+(?:(?:,\s+|\s*;\s*|\s+/\s+)(?:and\s+)?(?:[<>]\s?)?\d+)+")
"""Several figures of one label: ``12, 14, 9``. A comma without a blank parts thousands."""
_LEADERS: Final = re.compile(r"(?<=\S)\s*(?:\.{3,}|(?:\s\.){3,}|…+|_{3,})\s*$")
"""The dots that lead the eye from a label to its figure."""
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_QUESTION: Final = re.compile(r"Q(\d)[.:)]?")
"""The number of a question, or a quarter of a year."""
_QUARTERS_OF_A_YEAR: Final = 3
"""The first so many quarters are of one year, by whichever calendar."""
_LONGEST_SECTION: Final = 50
_MOST_BLANK: Final = 2
"""So many blank lines at most stand within a table."""
_FEWEST_BELOW: Final = 2
"""So many figures below a blank line are no chance."""
_FEWEST_APART: Final = 3
"""So many columns have one behind that of the figures next to the labels, to tell which figure a line lacks."""


def find_text_tables(lines: Sequence[str]) -> Iterator[tuple[range, Grid]]:
    """Runs of lines that make a table, each with its grid (named ``text``; a cell's row is its line's number less
    one).
    """
    at = 0
    while at < len(lines):
        rows: dict[int, list[Field]] = {}
        end = at
        while end < len(lines):
            fields = fields_of(lines[end])
            if len(fields) >= 2 or (rows and _heads_section(lines, end, rows)):
                rows[end] = fields
            elif not (rows and (is_ruler(lines[end]) or _parts_strokes(lines, end) or _goes_on(lines, end, rows))):
                break
            end += 1
        rows = _without_particulars(rows)
        if rows and (grid := _make_grid(lines, _with_figures_apart(rows))):
            yield range(min(rows), max(rows) + 1), grid
        at = max(end, at + 1)


def parts_of(lines: Sequence[str]) -> Iterator[Grid | int]:
    """The tables among the lines, their rows counted from their own first line, and the place of each line that is in
    none.
    """
    tables = {taken.start: (taken, grid) for taken, grid in find_text_tables(lines)}
    at = 0
    while at < len(lines):
        if at not in tables:
            yield at
            at += 1
            continue
        taken, grid = tables[at]
        moved = {(row - at, column): replace(cell, row=row - at) for (row, column), cell in grid.cells.items()}
        yield replace(grid, cells=moved)
        at = taken.stop


def _parts_strokes(lines: Sequence[str], at: int) -> bool:
    """Whether a blank line stands between two rows of a table that is set out with upright strokes and a blank line
    behind each row; a row of headings begins another table.
    """
    around = [lines[place].strip() if 0 <= place < len(lines) else "" for place in range(at - 2, at + 3)]
    before, above, here, below, behind = around
    is_spaced = not (before or here or behind) and above.count("|") == below.count("|") > 0
    return is_spaced and any(field.is_figure for field in fields_of(below)[1:])


def _without_particulars(rows: dict[int, list[Field]]) -> dict[int, list[Field]]:
    """The lines without those in front that say things by their names, as a letter begins: ``Force: Kent``."""
    first = next((row for row, fields in rows.items() if not all(": " in field.text for field in fields)), None)
    return {row: fields for row, fields in rows.items() if first is not None and row >= first}


def _goes_on(lines: Sequence[str], at: int, rows: Mapping[int, Sequence[Field]]) -> bool:
    """Whether a table goes on below a blank line: with figures right under those above it, or below its heads with as
    many as these.
    """
    below = next((line for line in lines[at : at + 1 + _MOST_BLANK] if line.strip()), "")
    fields = fields_of(below)
    figures = fields[1:]
    if lines[at].strip() or len(figures) < _FEWEST_BELOW or fields[0].is_figure:
        return False
    above = rows[max(rows)]
    if not all(figure.is_figure and not figure.is_year for figure in figures):
        return False
    if not above[-1].is_figure or all(field.is_year for field in above[1:]):
        return len(figures) in (len(above), len(above) - 1)
    are_below = (f.start == over.start or f.end == over.end for f, over in zip(figures, above[1:], strict=False))
    return len(figures) == len(above) - 1 and all(are_below)


def _with_figures_apart(rows: dict[int, list[Field]]) -> dict[int, list[Field]]:
    """The fields of each line; a figure one blank behind a label that fills its column is one of its own where it
    begins or ends right under those of the full lines.
    """
    most = max(map(len, rows.values()))
    full = [fields for fields in rows.values() if len(fields) == most]
    if most < _FEWEST_APART or len(full) < 2:
        return rows
    starts, ends = ({edge(fields[1]) for fields in full} for edge in (attrgetter("start"), attrgetter("end")))
    labels, behind = (merge((fields[n].start, fields[n].end) for fields in full) for n in (0, 2))
    parted = dict(rows)
    for row, (label, *others) in rows.items():
        words, _, last = label.text.rpartition(" ")
        figure = Field(label.end - len(last), label.end, last)
        in_place = starts == {figure.start} or ends == {figure.end}
        is_short = len(others) == most - 2 and any(others[0].overlaps(*strip) for strip in behind)
        # a head over the figures may end in a number of its own: ``Under 13``
        is_label = any(label.overlaps(*strip) for strip in labels) and all(other.is_figure for other in others)
        if words and is_short and in_place and figure.is_figure and is_label:
            parted[row] = [Field(label.start, figure.start - 1, words), figure, *others]
    return parted


def _heads_section(lines: Sequence[str], at: int, rows: Mapping[int, list[Field]]) -> bool:
    """Whether a line between the rows of a table is a label alone, over a row with as many figures as the others have:
    ``3. Victim``.
    """
    labels, below = fields_of(lines[at]), fields_of(lines[at + 1])[1:] if at + 1 < len(lines) else []
    if not (at - 1 in rows or is_ruler(lines[at - 1])) or len(labels) != 1 or not below:
        return False
    label, widest = labels[0], max(len(fields) for fields in rows.values())
    of_figures = all(field.is_figure and not _YEAR.fullmatch(field.text) for field in below)
    is_short = len(label.text) <= _LONGEST_SECTION and not label.text.endswith((".", ";", ","))
    return of_figures and is_short and label.start < below[0].start and len(below) in (widest, widest - 1)


def _make_grid(lines: Sequence[str], rows: dict[int, list[Field]]) -> Grid | None:
    if not _is_table(list(rows.values())) or (placed := place(lines, rows)) is None:
        return None
    places = reach_over_blanks(rows, placed)
    cells: dict[tuple[int, int], Cell] = {}
    for row, fields in rows.items():
        for field, (column, span) in zip(fields, places[row], strict=True):
            text, notes = split_notes(_LEADERS.sub("", field.text))
            indent = count_indent(lines[row]) if column == 0 else 0
            cells[row, column] = Cell(row, column, text, text, column_span=span, notes=notes, indent=indent)
    # a table that is set in as a whole has no steps of its own for that
    base = min((cell.indent for cell in cells.values() if cell.column == 0), default=0)
    if base:
        cells = {p: replace(c, indent=c.indent - base) if c.column == 0 else c for p, c in cells.items()}
    return Grid("text", cells)


def _is_table(rows: list[list[Field]]) -> bool:
    """At least two rows of one width, and figures right of the first column; two blanks after a full stop make no
    table, and labels each with a list of figures behind them are lines of text, as numbered questions are, and labels
    with their figures that go on beside one another.
    """
    if all(len(fields) == 2 for fields in rows) and 2 * sum(map(_holds_list, rows)) >= len(rows):
        return False
    if _are_questions(rows) or all(map(_holds_pairs, rows)):
        return False
    widths = [len(fields) for fields in rows]
    with_figures = sum(any(field.is_figure for field in fields[1:]) for fields in rows)
    are_alike = any(widths.count(w) >= 2 for w in set(widths)) or _is_row_under_heads(rows)
    return are_alike and 2 * with_figures >= len(rows) - 1 and with_figures >= 1


def _are_questions(rows: Sequence[Sequence[Field]]) -> bool:
    """Whether rows begin with ``Q1``, ``Q2`` and so on, which number questions and no quarters: the first of them are
    of several years.
    """
    numbers = [_QUESTION.fullmatch(fields[0].text) for fields in rows]
    if len(rows) < 2 or [number and number[1] for number in numbers] != [str(n) for n in range(1, len(rows) + 1)]:
        return False
    first = [_YEAR.search(fields[1].text) for fields in rows[:_QUARTERS_OF_A_YEAR] if len(fields) > 2]
    return len({year[0] for year in first if year}) > 1


def _holds_pairs(fields: Sequence[Field]) -> bool:
    """Whether a line is labels with a figure each, beside one another: ``April  3  May  4``."""
    are_figures = [field.is_figure for field in fields]
    return len(fields) > 2 and are_figures == [bool(n % 2) for n in range(len(fields))] and are_figures[-1]


def _is_row_under_heads(rows: list[list[Field]]) -> bool:
    """Whether two rows are heads and one label with a figure right under each of them."""
    if len(rows) != 2 or len(rows[0]) < 2 or len(rows[1]) != len(rows[0]) + 1:
        return False
    heads, (label, *figures) = rows
    under = all(f.is_figure and f.overlaps(h.start, h.end) for h, f in zip(heads, figures, strict=True))
    return under and not label.is_figure and not any(head.is_figure for head in heads)


def sets_list_apart(line: str) -> bool:
    """Whether a line is a label, a gap and several figures: ``Girls      12, 14, 9``."""
    return _holds_list(fields_of(line))


def _holds_list(fields: Sequence[Field]) -> bool:
    return len(fields) == 2 and _LIST.fullmatch(fields[1].text) is not None
