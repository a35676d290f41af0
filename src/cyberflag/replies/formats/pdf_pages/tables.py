"""Tables of PDF pages as drafts: cells with text and spans, and how the parts of a table on several pages are one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.formats.contents import split_notes, trim
from cyberflag.replies.formats.pdf_pages.lattice import Lattice, Place, Slot
from cyberflag.replies.formats.pdf_pages.page import Box
from cyberflag.replies.formats.pdf_pages.words import FIGURE, UNSURE, Word, join_lines, join_words, make_lines

_ASTRIDE: Final = 1.5
"""Points a word must reach over a wall on both sides to run through it."""
_THIN_SLOT: Final = 4.0
_SAME_COLUMN: Final = 6.0
"""Points by which a column may move from one page to the next."""
_LOOSE: Final = 0.4
"""Of a column's width: how far a border without a rule may move."""
_SET_ALIKE: Final = 1.5
"""Points within which the figures of a column are set at one place."""
_MOST_HEADS: Final = 5
_PERIOD = re.compile(r"(19|20)\d\d(\s*[-–/]\s*(\d\d|\d{4}))?")
_SPAN = re.compile(r"\d{1,4}\s*[-–/]\s*\d{1,4}")
"""A short year or a band of ages in the heads (``22/23``, ``10-12``)."""
_SEVERAL = re.compile(r"[<>]?\d[\d,]*(\s+[<>]?\d[\d,]*)+")
"""Two figures or more with blanks between them."""
_OPEN_END = re.compile(r"([-–/,&(]|\b(of|a|an|the|with|and|or|to|by|for|in|under|over|on|from))$", re.IGNORECASE)


@dataclass
class Draft:
    """A table, or the part of it on one page. ``xs`` part its columns; ``cells`` stand by row and column."""

    page: int
    box: Box
    xs: list[float]
    cells: dict[Place, Cell] = field(default_factory=dict)
    placed: list[Word] = field(default_factory=list)
    ruled: bool = True

    @property
    def height(self) -> int:
        """Rows."""
        return max((c.row + c.row_span for c in self.cells.values()), default=0)

    def row_texts(self, row: int) -> dict[int, str]:
        """The texts of one row by column, blanks made even."""
        return {c.column: " ".join(c.shown.split()) for c in self.cells.values() if c.row == row and c.shown}

    def texts(self) -> list[dict[int, str]]:
        """The same of all rows."""
        found: list[dict[int, str]] = [{} for _ in range(self.height)]
        for cell in self.cells.values():
            if cell.shown:
                found[cell.row][cell.column] = " ".join(cell.shown.split())
        return found

    def to_grid(self, name: str) -> Grid:
        """The finished grid."""
        return Grid(name, dict(sorted(self.cells.items())))


def make_cell(slot: Slot, words: Sequence[Word]) -> Cell:
    """The cell of a slot in which these words stand."""
    texts, marks = read_words(words)
    text, more = split_notes(trim(join_lines(texts, in_cell=True)))
    sureness = min((w.sureness for w in words), default=1.0)
    if sureness < 1 and _SEVERAL.fullmatch(text):
        text = UNSURE  # a rule that was not seen on a scan, and with it two cells as one
    return Cell(
        slot.row,
        slot.column,
        shown=text,
        raw=text or None,
        row_span=slot.row_span,
        column_span=slot.column_span,
        notes=(*marks, *more),
        is_heading=bool(words) and all(w.bold for w in words),
        sureness=sureness,
    )


def read_words(words: Sequence[Word]) -> tuple[list[str], list[str]]:
    """The lines of some words in reading order, and their note marks. Rotated words are read after level ones."""
    texts: list[str] = []
    marks: list[str] = []
    for quarters in range(4):
        chosen = [w for w in words if w.quarters == quarters]
        level = [replace(w, box=w.box.turn(quarters), quarters=0) for w in chosen]
        for line in make_lines(level):
            joined = join_words(line)
            texts.append(joined.text)
            marks.extend(joined.marks)
    return texts, marks


def fill(lattice: Lattice, words: Sequence[Word], page: int) -> Draft:
    """The draft of a ruled table: every word goes into a cell."""
    slots = lattice.slots()
    held: dict[Place, list[Word]] = defaultdict(list)
    level = [w for w in words if not w.quarters]
    groups = [group for line in make_lines(level) for piece in line for group in _part(piece, lattice)]
    for group in (*groups, *([w] for w in words if w.quarters)):
        held[_choose(join_words(group).box, lattice)].extend(group)
    draft = Draft(page, lattice.box, list(lattice.xs), placed=list(words))
    filled = [s for s in slots if held.get((s.row, s.column)) or s.row_span + s.column_span > 2]
    rows = _keep(lattice.ys, {r for s in slots if held.get((s.row, s.column)) for r in _rows(s)})
    columns = _keep(lattice.xs, {c for s in slots if held.get((s.row, s.column)) for c in _columns(s)})
    draft.xs = [lattice.xs[c] for c in columns] + [lattice.xs[-1]]
    for slot in filled:
        moved = _move(slot, rows, columns)
        if moved is not None:
            draft.cells[moved.row, moved.column] = make_cell(moved, held.get((slot.row, slot.column), []))
    indent_labels(draft, {(s.row, s.column): held[s.row, s.column] for s in filled if s.column == 0}, rows)
    return draft


def _rows(slot: Slot) -> range:
    return range(slot.row, slot.row + slot.row_span)


def _columns(slot: Slot) -> range:
    return range(slot.column, slot.column + slot.column_span)


def _keep(lines: list[float], written: set[int]) -> list[int]:
    """The rows (or columns) that stay: all but narrow or outer ones in which nothing stands."""
    last = len(lines) - 2
    return [i for i in range(last + 1) if i in written or (0 < i < last and lines[i + 1] - lines[i] >= _THIN_SLOT)]


def _move(slot: Slot, rows: list[int], columns: list[int]) -> Slot | None:
    """The slot counted in the rows and columns that stay."""
    down = [rows.index(r) for r in _rows(slot) if r in rows]
    across = [columns.index(c) for c in _columns(slot) if c in columns]
    if not down or not across:
        return None
    return Slot(down[0], across[0], len(down), len(across), slot.box)


def _part(piece: Word, lattice: Lattice) -> list[list[Word]]:
    """The words of a piece by cell. Words on both sides of a wall part; a word that runs through it keeps its piece
    together.
    """
    groups: list[list[Word]] = []
    before: Word | None = None
    for word in piece.words:
        place = _choose(word.box, lattice)
        if before is None or (
            place != _choose(before.box, lattice)
            and (
                (word.is_figure and before.is_figure)
                or not (_is_astride(word, lattice) or _is_astride(before, lattice))
            )
        ):
            groups.append([])
        groups[-1].append(word)
        before = word
    return groups


def _is_astride(word: Word, lattice: Lattice) -> bool:
    slot = lattice.slot_at(word.box.middle)
    return slot is not None and (word.box.x0 < slot.box.x0 - _ASTRIDE or word.box.x1 > slot.box.x1 + _ASTRIDE)


def _choose(box: Box, lattice: Lattice) -> Place:
    """The slot in which a box lies for the most part; the nearest where it lies in none."""
    best: tuple[float, Slot] | None = None
    for slot in lattice.slots_over(box):
        b = slot.box
        overlap = (min(b.x1, box.x1) - max(b.x0, box.x0)) * (min(b.bottom, box.bottom) - max(b.top, box.top))
        if best is None or overlap > best[0]:
            best = (overlap, slot)
    if best is not None:
        return best[1].row, best[1].column
    across, down = box.middle
    nearest = min(lattice.slots(), key=lambda s: abs(s.box.middle[0] - across) + abs(s.box.middle[1] - down))
    return nearest.row, nearest.column


def indent_labels(draft: Draft, words: dict[Place, list[Word]], rows: Sequence[int]) -> None:
    """Steps of indentation in the first column, where its labels start at few places (centred ones start at many)."""
    starts = {rows.index(p[0]): min(w.box.x0 for w in ws) for p, ws in words.items() if ws and p[0] in rows}
    if len(starts) < 3:
        return
    places: list[float] = []
    for start in sorted(starts.values()):
        if not places or start - places[-1] > 1.5:
            places.append(start)
    first = sum(abs(s - places[0]) <= 1.5 for s in starts.values())
    if not 2 <= len(places) <= 4 or first < 2:
        return
    for row, start in starts.items():
        cell = draft.cells.get((row, 0))
        step = sum(start - p > 1.5 for p in places)
        if cell is not None and step:
            draft.cells[row, 0] = replace(cell, indent=step)


def join_pages(first: Draft, second: Draft) -> Draft | None:
    """Both parts as one where the second goes on with the first, its repeated heads dropped; else None.

    Whether anything stands between them is the caller's to know.
    """
    if not has_same_columns(first, second):
        return None
    repeated = _count_repeated(first, second)
    if not repeated and _opens_anew(first, second):
        return None
    joined = replace(first, cells=dict(first.cells), placed=[*first.placed, *second.placed], page=second.page)
    base = first.height - repeated
    if not repeated and _goes_on(first, second):
        _append_text(joined, second)
        repeated, base = 1, first.height - 1
    for cell in second.cells.values():
        if cell.row >= repeated:
            moved = replace(cell, row=cell.row + base)
            joined.cells[moved.row, moved.column] = moved
    return replace(joined, box=second.box)


def has_same_columns(first: Draft, second: Draft) -> bool:
    """Whether the columns of two parts lie at the same places, but for what all of them moved together."""
    if len(first.xs) != len(second.xs):
        return False
    # pages are often bound with mirrored margins, so a table may have moved as a whole
    shift = second.xs[0] - first.xs[0]
    moves = [abs(b - a - shift) for a, b in zip(first.xs, second.xs, strict=True)]
    if first.ruled and second.ruled:
        return max(moves) <= _SAME_COLUMN
    # where only the texts part the columns, the borders move with the lengths of the texts
    widths = [b - a for a, b in pairwise(first.xs)]
    slack = [max(_SAME_COLUMN, _LOOSE * min(a, b)) for a, b in pairwise(widths)]
    is_near = all(move <= most for move, most in zip(moves[1:-1], slack, strict=True))
    return is_near or _is_set_alike(first, second, shift)


def _is_set_alike(first: Draft, second: Draft, shift: float) -> bool:
    """Whether each column of figures begins at one place in both parts, or ends at one, and each of texts begins at
    one, wherever its borders fell.
    """
    return all(
        _is_near(_figures_of(first, column), _figures_of(second, column), shift)
        or _begin_alike(_words_of(first, column), _words_of(second, column), shift)
        for column in range(1, len(first.xs) - 1)
    )


def _begin_alike(here: Sequence[Word], there: Sequence[Word], shift: float) -> bool:
    """Whether texts of several words are set to the left at one place."""
    if not any(not w.is_figure for w in here) or not any(not w.is_figure for w in there):
        return False
    return abs(min(w.box.x0 for w in there) - min(w.box.x0 for w in here) - shift) <= _SET_ALIKE


def _is_near(here: Sequence[Word], there: Sequence[Word], shift: float) -> bool:
    if not here or not there:
        return False
    starts, ends = ([median(getattr(w.box, side) for w in part) for part in (here, there)] for side in ("x0", "x1"))
    return any(abs(after - before - shift) <= _SET_ALIKE for before, after in (starts, ends))


def _words_of(draft: Draft, column: int) -> list[Word]:
    start, end = draft.xs[column : column + 2]
    return [w for w in draft.placed if start <= w.box.middle[0] <= end]


def _figures_of(draft: Draft, column: int) -> list[Word]:
    return [w for w in _words_of(draft, column) if FIGURE.fullmatch(w.text)]


def _count_repeated(first: Draft, second: Draft) -> int:
    """How many rows at the top of the second part are those at the top of the first."""
    count = 0
    while count < min(_MOST_HEADS, second.height - 1):
        here, there = first.row_texts(count), second.row_texts(count)
        own = {c: t for c, t in here.items() if not _SPAN.fullmatch(t)}
        above = {column for row in range(count) for column, text in first.row_texts(row).items() if text}
        if not here or here != there or (_is_of_figures(own) and not _could_head(own, above)):
            break
        count += 1
    return count


def _could_head(texts: dict[int, str], headed: set[int]) -> bool:
    """Whether the numbers of a row may head columns, none of them headed already: ages by year, or classes."""
    numbers = {column: int(text) for column, text in sorted(texts.items()) if column and text.isdecimal()}
    in_order = all(one < other for one, other in pairwise(numbers.values()))
    return len(numbers) > 1 and in_order and len(headed & numbers.keys()) <= 1


def _is_of_figures(texts: dict[int, str]) -> bool:
    """Whether a row holds figures that are no years."""
    return any(FIGURE.fullmatch(t) and not _PERIOD.fullmatch(t) for c, t in texts.items() if c)


def _opens_anew(first: Draft, second: Draft) -> bool:
    """Whether the second part begins with a head of its own, so that it is another table."""
    head, top = first.row_texts(0), second.row_texts(0)
    if _is_bold(first, 0) and _is_bold(second, 0) and not _is_bold(first, first.height - 1):
        return True
    others = [t for c, t in top.items() if c]
    if not others or _says_body_again(first, top):
        return False
    if not _is_of_figures(head):
        return not any(FIGURE.fullmatch(t) and not _PERIOD.fullmatch(t) for t in others) and any(
            FIGURE.fullmatch(t) for texts in first.texts() for c, t in texts.items() if c
        )
    return False


def _says_body_again(first: Draft, top: dict[int, str]) -> bool:
    """Whether a row says what rows below the heads of the first part say in the same columns: half of it at least, and
    more than one text. So a row without a plain figure (``2018/19 | Discord | 1 to 4``) is none of heads.
    """
    rows = first.texts()
    body = next((n for n, texts in enumerate(rows) if n and _is_of_figures(texts)), len(rows))
    said = {(column, text) for texts in rows[body:] for column, text in texts.items()}
    again = [place for place in top.items() if place in said]
    return len(again) > 1 and 2 * len(again) >= len(top)


def _is_bold(draft: Draft, row: int) -> bool:
    cells = [c for c in draft.cells.values() if c.row == row and c.shown]
    return bool(cells) and all(c.is_heading for c in cells)


def _goes_on(first: Draft, second: Draft) -> bool:
    """Whether the page broke within a row: the second part begins with the rest of a label, or with the figures of
    the label that ended the first.
    """
    end, top = first.row_texts(first.height - 1), second.row_texts(0)
    if set(top) == {0} and len(end) > 1:
        return continues(end.get(0, ""), top[0])
    return set(end) == {0} and bool(top) and 0 not in top


def continues(before: str, after: str) -> bool:
    """Whether a line of a label seems to go on with the line before it."""
    if not before or not after:
        return False
    return (
        after[0].islower()
        or after[0] in ")-–/&"
        or _OPEN_END.search(before) is not None
        or before.count("(") > before.count(")")
    )


def _append_text(draft: Draft, second: Draft) -> None:
    row = draft.height - 1
    for cell in (c for c in second.cells.values() if c.row == 0):
        old = draft.cells.get((row, cell.column))
        if old is None:
            draft.cells[row, cell.column] = replace(cell, row=row)
            continue
        text = join_lines([t for t in (old.shown, cell.shown) if t], in_cell=True)
        draft.cells[row, cell.column] = replace(
            old,
            shown=text,
            raw=text or None,
            notes=(*old.notes, *cell.notes),
            sureness=min(old.sureness, cell.sureness),
        )
