"""Tables set out with blanks, tabs or upright strokes in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.formats.contents import BLANKS, count_indent, split_notes, trim
from cyberflag.replies.formats.overhanging import reach_over_blanks

_FIELD = re.compile(r"\S+(?: \S+)*")
_FIGURE = re.compile(
    r"(?:[<>~≤≥]\s?)?(?:[£$]\s?)?\d[\d,. ]*%?\*?|[*\-–—]{1,3}|n/?[akds]|nil|none|not held", re.IGNORECASE
)
_LIST: Final = re.compile(r"(?:[<>]\s?)?\d+(?:(?:,\s+|\s*;\s*|\s+/\s+)(?:and\s+)?(?:[<>]\s?)?\d+)+")
"""Several figures of one label: ``12, 14, 9``. A comma without a blank parts thousands."""
_LEADERS: Final = re.compile(r"(?<=\S)\s*(?:\.{3,}|(?:\s\.){3,}|…+|_{3,})\s*$")
"""The dots that lead the eye from a label to its figure."""
_RULER: Final = frozenset("-=+|_:" + BLANKS)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_LONGEST_SECTION: Final = 50
_FEWEST_APART: Final = 3
"""So many columns have one behind that of the figures next to the labels, to tell which figure a line lacks."""
_MAX_COLUMNS: Final = 100
_MAX_WIDTH: Final = 400


@dataclass(frozen=True)
class Field:
    """A text between two or more blanks: where it begins and ends on its line."""

    start: int
    end: int
    text: str

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a column of the screen."""
        return self.start < end and start < self.end

    @property
    def is_figure(self) -> bool:
        """Whether it is a number or a sign that stands for one."""
        return _FIGURE.fullmatch(self.text) is not None


def is_ruler(line: str) -> bool:
    """Whether a line is drawn rather than written: ``-----+----``."""
    return len(trim(line)) >= 3 and set(line) <= _RULER


def find_text_tables(lines: Sequence[str]) -> Iterator[tuple[range, Grid]]:
    """Runs of lines that make a table, each with its grid (named ``text``; a cell's row is its line's number less
    one).
    """
    at = 0
    while at < len(lines):
        rows: dict[int, list[Field]] = {}
        end = at
        while end < len(lines):
            fields = _fields(lines[end])
            if len(fields) >= 2 or (rows and _heads_section(lines, end, rows)):
                rows[end] = fields
            elif not (rows and (is_ruler(lines[end]) or _parts_strokes(lines, end))):
                break
            end += 1
        if rows and (grid := _make_grid(lines, _with_figures_apart(rows))):
            yield range(at, max(rows) + 1), grid
        at = max(end, at + 1)


def _parts_strokes(lines: Sequence[str], at: int) -> bool:
    """Whether a blank line stands between two rows of a table that is set out with upright strokes and a blank line
    behind each row; a row of headings begins another table.
    """
    around = [lines[place].strip() if 0 <= place < len(lines) else "" for place in range(at - 2, at + 3)]
    before, above, here, below, behind = around
    is_spaced = not (before or here or behind) and above.count("|") == below.count("|") > 0
    return is_spaced and any(field.is_figure for field in _fields(below)[1:])


def _with_figures_apart(rows: dict[int, list[Field]]) -> dict[int, list[Field]]:
    """The fields of each line; a figure one blank behind a label that fills its column is one of its own where it
    begins or ends right under those of the full lines.
    """
    most = max(map(len, rows.values()))
    full = [fields for fields in rows.values() if len(fields) == most]
    if most < _FEWEST_APART or len(full) < 2:
        return rows
    starts, ends = ({edge(fields[1]) for fields in full} for edge in (attrgetter("start"), attrgetter("end")))
    behind = _merge((fields[2].start, fields[2].end) for fields in full)
    parted = dict(rows)
    for row, (label, *others) in rows.items():
        words, _, last = label.text.rpartition(" ")
        figure = Field(label.end - len(last), label.end, last)
        in_place = starts == {figure.start} or ends == {figure.end}
        is_short = len(others) == most - 2 and any(others[0].overlaps(*strip) for strip in behind)
        if words and is_short and in_place and figure.is_figure:
            parted[row] = [Field(label.start, figure.start - 1, words), figure, *others]
    return parted


def _heads_section(lines: Sequence[str], at: int, rows: Mapping[int, list[Field]]) -> bool:
    """Whether a line between the rows of a table is a label alone, over a row with as many figures as the others have:
    ``3. Victim``.
    """
    labels, below = _fields(lines[at]), _fields(lines[at + 1])[1:] if at + 1 < len(lines) else []
    if at - 1 not in rows or len(labels) != 1 or not below:
        return False
    label, widest = labels[0], max(len(fields) for fields in rows.values())
    of_figures = all(field.is_figure and not _YEAR.fullmatch(field.text) for field in below)
    is_short = len(label.text) <= _LONGEST_SECTION and not label.text.endswith((".", ";", ","))
    return of_figures and is_short and label.start < below[0].start and len(below) in (widest, widest - 1)


def _fields(line: str) -> list[Field]:
    if len(line) > _MAX_WIDTH or line.lstrip().startswith(">") or is_ruler(line):
        return []
    if line.count("|") >= 2 or ("|" in line and line.strip().startswith("|")):
        return _stroke_fields(line)
    # a tab parts fields even where the text before it leaves a single blank
    spread = line.replace("\u00a0", " ").replace("\t", "  \t").expandtabs(8)
    return [Field(found.start(), found.end(), found[0]) for found in _FIELD.finditer(spread)]


def _stroke_fields(line: str) -> list[Field]:
    """Fields between upright strokes; each takes a screen column of its own order, so that ragged widths do no harm."""
    parts = line.strip().removeprefix("|").removesuffix("|").split("|")
    width = _MAX_WIDTH
    return [Field(n * width, n * width + 1, trim(part)) for n, part in enumerate(parts) if trim(part)]


def _make_grid(lines: Sequence[str], rows: dict[int, list[Field]]) -> Grid | None:
    if not _is_table(list(rows.values())) or (placed := _place_by_tabs(lines, rows) or _place(rows)) is None:
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


def _place_by_tabs(lines: Sequence[str], rows: dict[int, list[Field]]) -> dict[int, list[tuple[int, int]]] | None:
    """The column of each field by the tabs before it, where lines are parted by tabs and some leave a column empty;
    None for any other lines, or where the tabs do not say the column.

    A line with fewer tabs has as many figures as the others at its end and lacks labels before them (``Total``); a line
    without figures lacks nothing but blanks at its end.
    """
    parts = {row: lines[row].replace("\u00a0", " ").split("\t") for row in rows}
    filled = {row: [n for n, part in enumerate(cells) if part.strip()] for row, cells in parts.items()}
    most = 1 + max(columns[-1] for columns in filled.values())
    full = [row for row, cells in parts.items() if len(cells) >= most]
    is_ragged = any(len(columns) < most for columns in filled.values())
    if not is_ragged or len(full) < 2 or most > _MAX_COLUMNS or any(len(filled[r]) != len(rows[r]) for r in rows):
        return None
    first = min((n for row in full for n in _columns_of_figures(rows[row], filled[row])), default=0)
    placed: dict[int, list[tuple[int, int]]] = {}
    for row, fields in rows.items():
        figures = _columns_of_figures(fields, filled[row])
        short = max(0, most - len(parts[row]))
        if short and figures and not len(figures) == most - first == len(parts[row]) - figures[0]:
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
    if len(widths) == 1 and max(widths) <= _MAX_COLUMNS:
        return {row: [(n, 1) for n in range(len(fields))] for row, fields in rows.items()}
    strips = _columns(list(rows.values()))
    if not 2 <= len(strips) <= _MAX_COLUMNS:
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


def _is_table(rows: list[list[Field]]) -> bool:
    """At least two rows of one width, and figures right of the first column; two blanks after a full stop make no
    table, and labels each with a list of figures behind them are lines of text.
    """
    if all(len(fields) == 2 for fields in rows) and 2 * sum(map(_holds_list, rows)) >= len(rows):
        return False
    widths = [len(fields) for fields in rows]
    with_figures = sum(any(field.is_figure for field in fields[1:]) for fields in rows)
    are_alike = any(widths.count(w) >= 2 for w in set(widths)) or _is_row_under_heads(rows)
    return are_alike and 2 * with_figures >= len(rows) - 1 and with_figures >= 1


def _is_row_under_heads(rows: list[list[Field]]) -> bool:
    """Whether two rows are heads and one label with a figure right under each of them."""
    if len(rows) != 2 or len(rows[0]) < 2 or len(rows[1]) != len(rows[0]) + 1:
        return False
    heads, (label, *figures) = rows
    under = all(f.is_figure and f.overlaps(h.start, h.end) for h, f in zip(heads, figures, strict=True))
    return under and not label.is_figure and not any(head.is_figure for head in heads)


def sets_list_apart(line: str) -> bool:
    """Whether a line is a label, a gap and several figures: ``Girls      12, 14, 9``."""
    return _holds_list(_fields(line))


def _holds_list(fields: Sequence[Field]) -> bool:
    return len(fields) == 2 and _LIST.fullmatch(fields[1].text) is not None


def _columns(rows: list[list[Field]]) -> list[tuple[int, int]]:
    """Strips of the screen: those of the rows with most fields, and others' where they touch none of these."""
    most = max(len(fields) for fields in rows)
    if most > _MAX_COLUMNS:
        return []
    strips = _merge((f.start, f.end) for fields in rows if len(fields) == most for f in fields)
    if len(strips) < most:
        # the widest rows do not stand under one another; the strips of all rows together say more than each alone
        return _merge((f.start, f.end) for fields in rows for f in fields)
    for fields in rows:
        for field in fields:
            if not any(field.overlaps(*strip) for strip in strips) and len(strips) <= _MAX_COLUMNS:
                strips = sorted([*strips, (field.start, field.end)])
    return strips


def _merge(spans: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """Overlapping spans joined."""
    strips: list[tuple[int, int]] = []
    for left, right in sorted(spans):
        if strips and left < strips[-1][1]:
            strips[-1] = (strips[-1][0], max(right, strips[-1][1]))
        else:
            strips.append((left, right))
    return strips
