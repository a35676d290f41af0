"""What goes wrong in a reply on its way: misspelt, cut off, shifted and missing labels, stray numbers, joined tables.

A disturbance changes what is printed and never what is true: the gold of a disturbed reply is what its figures really
count. A careful reader may no longer be able to tell that; it is then to say so, and not to guess.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from cyberflag.model import Bounds, Marker
from cyberflag.simulation.axes import misspell
from cyberflag.simulation.canvases import Canvas, Letter, Line, Sheets
from cyberflag.simulation.grids import Figure, Grid
from cyberflag.simulation.notations import Shown

Place = tuple[int, int]
Disturb = Callable[[random.Random, Grid], None]

UNKNOWN_WORDS = (
    "Legacy type B",
    "Zeta",
    "Category 3",
    "Misc",
    "See note 2",
    "n/r",
    "Various",
    "Other",
    "As above",
    "TBC",
)
"""Labels that say nothing, or nothing certain."""

REMARKS = (
    "Figures for 2016/17 were affected by a change of system.",
    "In 2015/16 the force moved to a new recording system.",
    "Most female victims are seen by a specialist officer.",
    "Victims aged 16-17 are looked after by another team.",
    "Grooming is dealt with by a team of its own.",
    "Snapchat is the platform that officers see most often.",
    "Arrests are published elsewhere.",
    "A keyword search was not carried out.",
)
"""Remarks that name a period, a sex, an age, an offence, a platform, a measure or a basis that the table is not of."""

STRAY_NAMES = ("Ref", "Officers", "Population (000s)", "Rank", "Days", "", "Check", "Cost", "Beat", "Previous")
"""What may stand over or beside numbers that are no answer."""


def disturb(rng: random.Random, canvas: Canvas, number: int) -> None:
    """Let ``number`` things go wrong in a reply that is printed and not yet finished."""
    for _ in range(number):
        tables = [grid for grid in _grids(canvas) if grid.figures or grid.listed]
        if tables:
            table = rng.choice(tables)
            rng.choice(DISTURBANCES if table.figures else LIST_DISTURBANCES)(rng, table)
        elif isinstance(canvas, Letter):
            _disturb_line(rng, canvas.blocks)


def misspell_labels(rng: random.Random, grid: Grid) -> None:
    """Letters swapped, left out or doubled in some of the labels."""
    for place in _some(rng, _labels(grid)):
        text = str(grid.cells[place])
        grid.cells[place] = misspell(rng, text) if rng.random() < 0.3 else _slip(rng, text)


def cut_labels_off(rng: random.Random, grid: Grid) -> None:
    """Every label ends where the column of the force's system ended."""
    width = rng.randrange(4, 22)
    for place in _labels(grid):
        grid.cells[place] = str(grid.cells[place])[:width].rstrip()


def abbreviate_labels(rng: random.Random, grid: Grid) -> None:
    """The longer words of some labels are written without their vowels."""
    for place in _some(rng, _labels(grid)):
        words = str(grid.cells[place]).split(" ")
        grid.cells[place] = " ".join(w[:1] + "".join(c for c in w[1:] if c not in "aeiou") for w in words)


def put_unknown_words(rng: random.Random, grid: Grid) -> None:
    """A label or a few say nothing that anybody outside the force knows."""
    for place in _some(rng, _labels(grid), most=3):
        grid.cells[place] = rng.choice(UNKNOWN_WORDS)


def leave_labels_out(rng: random.Random, grid: Grid) -> None:
    """A label or a few are blank."""
    for place in _some(rng, _labels(grid), most=3):
        grid.cells.pop(place, None)


def leave_headings_out(_: random.Random, grid: Grid) -> None:
    """Nothing stands over the columns of figures."""
    for place in _headings(grid):
        grid.cells.pop(place, None)


def shift_headings(rng: random.Random, grid: Grid) -> None:
    """The headings stand one column too far to the left or right."""
    _move(grid, _headings(grid), (0, rng.choice((-1, 1))))


def shift_stubs(rng: random.Random, grid: Grid) -> None:
    """The labels of the rows stand a row too high or too low."""
    _move(grid, _stubs(grid), (rng.choice((-1, 1)), 0))


def repeat_label(rng: random.Random, grid: Grid) -> None:
    """One label is that of its neighbour, as happens where somebody copies a row."""
    labels = _labels(grid)
    if len(labels) > 1:
        one, other = rng.sample(labels, 2)
        grid.cells[one] = grid.cells[other]


def leave_titles_out(_: random.Random, grid: Grid) -> None:
    """No title stands above the table, and the sheet has a name that says nothing."""
    for place in _titles(grid):
        grid.cells.pop(place, None)
    grid.title = "Sheet1" if grid.title else ""


def add_remark(rng: random.Random, grid: Grid) -> None:
    """A remark stands directly over the table or under it."""
    rows = sorted({row for row, _ in grid.cells})
    free = [row for row in range(rows[-1] + 2) if row not in rows]
    grid.write(rng.choice(free), min(column for _, column in grid.cells), rng.choice(REMARKS))


def rename_corner(rng: random.Random, grid: Grid) -> None:
    """The heading over the labels of the rows names another thing, or nothing."""
    stubs = {column for _, column in _stubs(grid)}
    corner = [(r, c) for r, c in grid.cells if c in stubs and any(r == row for row, _ in _headings(grid))]
    for place in corner:
        grid.cells[place] = rng.choice(("Category", "Type", "Age", "Offence", "Year", "Gender", "Description"))


def unmerge_headings(_: random.Random, grid: Grid) -> None:
    """An outer heading stands over its first column only."""
    grid.merges.clear()


def join_tables(_: random.Random, grid: Grid) -> None:
    """The blank rows of the sheet are gone: titles, tables and notes follow on one another."""
    used = {row for row, _ in grid.cells} | {row for row, _, _ in grid.figures}
    _delete_rows(grid, [row for row in range(grid.height) if row not in used])


def break_total(rng: random.Random, grid: Grid) -> None:
    """A figure, mostly a total, is printed wrong by the force."""
    plain = [
        n for n, (_, _, f) in enumerate(grid.figures) if f.shown.marker is Marker.PLAIN and f.shown.bounds.is_exact
    ]
    totals = [n for n in plain if grid.figures[n][2].total]
    if plain:
        chosen = rng.choice(totals or plain)
        row, column, figure = grid.figures[chosen]
        value = max(0, figure.shown.bounds.low + rng.choice((-9, -2, -1, 1, 3, 10)))
        grid.figures[chosen] = (row, column, _printed(figure, value))
        grid.cells[row, column] = value


def join_cells(rng: random.Random, grid: Grid) -> None:
    """Two neighbouring cells of figures have run into one."""
    at = {(row, column): n for n, (row, column, _) in enumerate(grid.figures)}
    pairs = [place for place in at if (place[0], place[1] + 1) in at]
    if pairs:
        one = rng.choice(pairs)
        other = (one[0], one[1] + 1)
        grid.cells[one] = f"{grid.cells.get(one, '')}{rng.choice((' ', ''))}{grid.cells.pop(other, '')}"
        grid.figures[:] = [item for item in grid.figures if item[:2] not in (one, other)]


def add_stray_column(rng: random.Random, grid: Grid) -> None:
    """A column of numbers that are no answer stands right of the table."""
    rows = sorted({row for row, _, _ in grid.figures})
    column = max(c for _, c in grid.cells) + 1
    grid.write(rows[0] - 1 if rows[0] else 0, column, rng.choice(STRAY_NAMES), head=True)
    for row in rows:
        grid.write(row, column, rng.randrange(1, 400))


def add_stray_row(rng: random.Random, grid: Grid) -> None:
    """A row of numbers that are no answer stands under the table."""
    row = max(r for r, _, _ in grid.figures) + 1
    if any(r == row for r, _ in grid.cells):
        return
    grid.write(row, min(c for _, c in grid.cells), rng.choice(STRAY_NAMES))
    for column in sorted({c for _, c, _ in grid.figures}):
        grid.write(row, column, rng.randrange(1, 400))


DISTURBANCES: tuple[Disturb, ...] = (
    misspell_labels,
    misspell_labels,
    cut_labels_off,
    abbreviate_labels,
    put_unknown_words,
    leave_labels_out,
    leave_headings_out,
    shift_headings,
    shift_stubs,
    repeat_label,
    leave_titles_out,
    add_remark,
    rename_corner,
    unmerge_headings,
    join_tables,
    break_total,
    join_cells,
    add_stray_column,
    add_stray_row,
)
"""Everything that may go wrong in a table; what stands twice is twice as likely."""


def disturb_records(rng: random.Random, grid: Grid) -> None:
    """Some fields of a list of crimes are misspelt, blank, or say nothing that anybody outside the force knows."""
    fields = sorted(p for p, v in grid.cells.items() if isinstance(v, str) and p not in grid.heads)
    for place in _some(rng, fields, most=3):
        text = str(grid.cells[place])
        grid.cells[place] = rng.choice((_slip(rng, text), misspell(rng, text), rng.choice(UNKNOWN_WORDS), None))


def disturb_list_heads(rng: random.Random, grid: Grid) -> None:
    """A heading of a list of crimes is misspelt, or names something else."""
    for place in _some(rng, sorted(grid.heads & set(grid.cells)), most=1):
        words = ("Category", "Type", "Date", "Notes", "Reference", _slip(rng, str(grid.cells[place])))
        grid.cells[place] = rng.choice(words)


LIST_DISTURBANCES: tuple[Disturb, ...] = (disturb_records, disturb_list_heads)
"""What may go wrong in a list with a row for each crime."""


def _grids(canvas: Canvas) -> list[Grid]:
    if isinstance(canvas, Sheets):
        return canvas.grids
    return [block for block in canvas.blocks if isinstance(block, Grid)] if isinstance(canvas, Letter) else []


def _stubs(grid: Grid) -> list[Place]:
    """The texts in the rows of figures."""
    rows = {row for row, _, _ in grid.figures}
    figures = {(row, column) for row, column, _ in grid.figures}
    return sorted(p for p, v in grid.cells.items() if p[0] in rows and p not in figures and v is not None)


def _headings(grid: Grid) -> list[Place]:
    """The texts over the columns of figures; those in the first column of the sheet are titles."""
    rows = {row for row, _, _ in grid.figures}
    columns = {column for _, column, _ in grid.figures} - {min(c for _, c in grid.cells)}
    return sorted(p for p in grid.cells if p[0] not in rows and p[1] in columns)


def _labels(grid: Grid) -> list[Place]:
    return [*_headings(grid), *_stubs(grid)]


def _titles(grid: Grid) -> list[Place]:
    used = {row for row, _, _ in grid.figures} | {row for row, _ in _headings(grid)}
    return [place for place in grid.cells if place[0] not in used]


def _some(rng: random.Random, places: Sequence[Place], most: int = 10_000) -> list[Place]:
    return rng.sample(places, rng.randrange(1, min(most, len(places)) + 1)) if places else []


def _slip(rng: random.Random, text: str) -> str:
    """The text with one or two letters left out, doubled or typed as their neighbour of the alphabet."""
    for _ in range(rng.randrange(1, 3)):
        letters = [n for n, sign in enumerate(text) if sign.isalpha()]
        if letters:
            at = rng.choice(letters)
            slips = ("", text[at] * 2, chr(ord(text[at]) + 1) if text[at].lower() != "z" else "a")
            text = text[:at] + rng.choice(slips) + text[at + 1 :]
    return text


def _move(grid: Grid, places: Iterable[Place], by: Place) -> None:
    """Move labels; what falls on a figure or off the sheet is lost."""
    figures = {(row, column) for row, column, _ in grid.figures}
    moved = {(r + by[0], c + by[1]): grid.cells.pop((r, c)) for r, c in list(places)}
    grid.cells.update({p: v for p, v in moved.items() if p not in figures and min(p) >= 0})
    grid.merges.clear()


def _delete_rows(grid: Grid, gone: Sequence[int]) -> None:
    def new(row: int) -> int:
        return row - sum(g < row for g in gone)

    grid.cells = {(new(r), c): v for (r, c), v in grid.cells.items() if r not in gone}
    grid.heads = {(new(r), c) for r, c in grid.heads if r not in gone}
    grid.merges[:] = [(new(top), left, new(bottom), right) for top, left, bottom, right in grid.merges]
    grid.figures[:] = [(new(r), c, f) for r, c, f in grid.figures]


def _printed(figure: Figure, value: int) -> Figure:
    return replace(figure, shown=Shown(value, Bounds.exactly(value)))


def _disturb_line(rng: random.Random, blocks: list[Line | Grid]) -> None:
    """One line of a letter is misspelt, or one without figures is left out."""
    lines = [block for block in blocks if isinstance(block, Line)]
    silent = [line for line in lines if not line.figures]
    if silent and rng.random() < 0.5:
        gone = rng.choice(silent)
        blocks[:] = [block for block in blocks if block is not gone]
    elif lines:
        line = rng.choice(lines)
        digits = any(sign.isdigit() for sign in line.text)
        line.text = misspell(rng, line.text) if digits else _slip(rng, line.text)
