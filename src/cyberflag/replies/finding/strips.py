"""A part of a grid to be searched for tables, and what its cells look like before anything is understood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.fits import fits_of
from cyberflag.replies.resolving.levels.parted_figures import read_parted
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.plain_text import MANY_TEXTS
from cyberflag.vocabularies.signs.markers import FigureKind, is_blank, understand_figure

YEARS: Final = range(1990, 2051)
"""Numbers that head columns as years."""
_OTHER_NUMBER = re.compile(r"[-+−]?\s*[£$]?\s*\d[\d,\s]*(\.\d+)?\s*%?$|n/?a$|#\w+[!?]?$|\[\?\]$", re.IGNORECASE)


_SHARE_OF_YEAR = re.compile(r"(?:19|20)\d\d\s*[/‐‑‒–−-]\s*(?:\d\d|\d{4})\s*[(-]?\s*%\)?")
"""Heads a column of shares: ``2019/20 %`` is no 2019, of which 20 %."""

_FEWEST_ROWS = 2
"""A table beside another has at least so many rows; a single row is a heading cut by an empty column."""

_FEWEST_NUMBERED = 3
"""So many rows numbered one after the other are no accident."""

_WITHHELD = re.compile(r"[<≤]|less\b|fewer\b|between\b", re.IGNORECASE)


_UNIT = re.compile(r"no\.?s?|n|#|nos\.?|\(no\.?\)|qty|vol\.?", re.IGNORECASE)


_NOTES = re.compile(r"(?:see\s+)?(?:foot)?notes?|(?:any\s+)?(?:comments?|remarks?)", re.IGNORECASE)


MEANS = re.compile(
    r"\W*(?:(?:yearly|annual|monthly|the|an?|\d+[\s-]years?)\s+)*(?:average|mean|median|avg)\b", re.IGNORECASE
)
"""Begins the label of a row whose whole numbers are no counts either: ``Average per class``."""


class CellKind(StrEnum):
    """What a cell looks like."""

    BLANK = "blank"
    FIGURE = "figure"
    OTHER_NUMBER = "other number"
    TEXT = "text"


def prints_figure(cell: Cell) -> bool:
    """Whether what a cell shows is a figure of any notation."""
    return kind_of_text(cell.shown) is CellKind.FIGURE


@lru_cache(maxsize=MANY_TEXTS)
def kind_of_text(shown: str) -> CellKind:
    """Whether a text is a figure of any notation (a dash may be one), a number that is no count, or words."""
    text = shown.strip()
    if not text:
        return CellKind.BLANK
    if is_blank(text):
        return CellKind.FIGURE
    if _SHARE_OF_YEAR.fullmatch(text):
        return CellKind.TEXT
    if (printed := understand_figure(text)) is not None:
        is_band = printed.kind is FigureKind.RANGE and not _WITHHELD.match(text) and understand_age(text)
        return CellKind.TEXT if is_band else CellKind.FIGURE
    if read_parted(text) is not None:
        return CellKind.FIGURE
    is_list_of_ages = "," in text and understand_age(text) is not None  # "12, 11, 10" heads a column
    return CellKind.OTHER_NUMBER if _OTHER_NUMBER.match(text) and not is_list_of_ages else CellKind.TEXT


def is_year(text: str) -> bool:
    """Whether a text is a number that heads columns as a year."""
    return text.isdecimal() and int(text) in YEARS


def is_unit(text: str) -> bool:
    """Whether a heading only says that there are numbers below it (``No.``), which looks like the answer no."""
    return bool(_UNIT.fullmatch(text.strip()))


@dataclass(frozen=True)
class Strip:
    """Some rows and columns of a grid, hidden ones left out.

    A merged cell stands at its top left; the other positions that it covers are blank here and `covering` finds it.
    """

    grid: Grid
    rows: tuple[int, ...]
    columns: tuple[int, ...]

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell that starts here, None where there is none or it is hidden or shows nothing."""
        return self.grid.seen.get((row, column))

    def text(self, row: int, column: int) -> str:
        """The text shown at a position, empty where there is none."""
        found = self.grid.seen.get((row, column))
        return found.shown.strip() if found else ""

    def kind(self, row: int, column: int) -> CellKind:
        """What the cell at a position looks like."""
        return kind_of_text(self.text(row, column))

    def covering(self, row: int, column: int) -> Cell | None:
        """The cell that covers a position, as its own or as part of a merged one."""
        return self.cell(row, column) or self._covered.get((row, column))

    def filled(self, row: int) -> tuple[Cell, ...]:
        """The cells of a row that show something, left to right."""
        found = self._filled.get(row)
        if found is None:
            seen = self.grid.seen
            found = self._filled[row] = tuple(c for column in self.columns if (c := seen.get((row, column))))
        return found

    @cached_property
    def _filled(self) -> dict[int, tuple[Cell, ...]]:
        """What `filled` gave already: the same rows are asked for again and again."""
        return {}

    @cached_property
    def _covered(self) -> dict[tuple[int, int], Cell]:
        return {
            (r, c): cell
            for cell in self.grid.cells.values()
            if cell.is_merged and not cell.hidden and cell.shown.strip()
            for r in cell.rows
            for c in cell.columns
        }


def numbers_the_rows(strip: Strip, rows: Sequence[int], column: int, *, is_told: bool = False) -> bool:
    """Whether a column only counts the rows themselves: 1, 2, 3 and so on from the first to the last.

    Where its heading says so (``is_told``), two rows are enough, and the numbers may begin anew.
    """
    texts = [text.rstrip(".") for row in rows if (text := strip.text(row, column))]
    if len(texts) < (_FEWEST_ROWS if is_told else _FEWEST_NUMBERED):
        return False
    if not is_told:
        return texts == [str(n) for n in range(1, len(texts) + 1)]
    return texts[0] == "1" and all(
        other == "1" or (one.isdecimal() and other == str(int(one) + 1)) for one, other in pairwise(texts)
    )


def cut_into_strips(grid: Grid) -> tuple[Strip, ...]:
    """The parts of a grid in which tables are looked for one below the other.

    A table of a document is one strip, and so is a sheet, except that where a table or a run of rows of a sheet holds
    tables side by side (parted by empty columns, each with row labels of its own), each of them is a strip. Blocks of
    figures parted by an empty column that share the labels on the left stay together.
    """
    whole = Strip(grid, visible_rows(grid), visible_columns(grid))
    if not grid.is_sheet:
        groups = _side_by_side(whole)
        return tuple(Strip(grid, whole.rows, group) for group in groups)
    strips: list[Strip] = []
    together: list[int] = []
    for band in _bands(whole):
        groups = _side_by_side(Strip(grid, band, whole.columns))
        if len(groups) == 1:
            together.extend(_with_gap(together, band))
            continue
        strips.extend(_flush(grid, together, whole.columns))
        strips.extend(Strip(grid, band, group) for group in groups)
        together = []
    return (*strips, *_flush(grid, together, whole.columns))


def visible_rows(grid: Grid) -> tuple[int, ...]:
    """The rows from the first to the last that shows something, blank ones between them included, hidden ones not."""
    shown = {row for row, _ in grid.seen}
    all_hidden = {c.row for c in grid.cells.values() if c.hidden} - {c.row for c in grid.cells.values() if not c.hidden}
    return _from_first_to_last(shown, all_hidden)


def visible_columns(grid: Grid) -> tuple[int, ...]:
    """The columns from the first to the last that shows something, hidden ones left out."""
    shown = {column for _, column in grid.seen}
    all_hidden = {c.column for c in grid.cells.values() if c.hidden}
    all_hidden -= {c.column for c in grid.cells.values() if not c.hidden}
    return _from_first_to_last(shown, all_hidden)


def _from_first_to_last(shown: set[int], hidden: set[int]) -> tuple[int, ...]:
    return tuple(n for n in range(min(shown), max(shown) + 1) if n not in hidden) if shown else ()


def _flush(grid: Grid, rows: Sequence[int], columns: tuple[int, ...]) -> Iterable[Strip]:
    if rows:
        yield Strip(grid, tuple(rows), columns)


def _with_gap(before: Sequence[int], band: tuple[int, ...]) -> list[int]:
    """The band's rows, with the blank rows before it where it follows on."""
    return list(range(before[-1] + 1, band[0])) + list(band) if before else list(band)


def _bands(strip: Strip) -> list[tuple[int, ...]]:
    """Runs of rows that show something."""
    bands: list[list[int]] = []
    last: int | None = None
    for row in strip.rows:
        if not strip.filled(row):
            continue
        if last is None or row != last + 1:
            bands.append([])
        bands[-1].append(row)
        last = row
    return [tuple(band) for band in bands]


def _side_by_side(strip: Strip) -> list[tuple[int, ...]]:
    """The groups of columns that hold tables of their own; one group where the columns belong together."""
    rows = [row for row in strip.rows if len(strip.filled(row)) > 1]
    used = sorted({column for row in rows for column in strip.columns if strip.covering(row, column)})
    if not used:
        return [strip.columns]
    groups: list[list[int]] = [[used[0]]]
    for before, column in pairwise(used):
        if column == before + 1 and not _begins_anew(strip, rows, column, groups[-1][0]):
            groups[-1].append(column)
        elif _has_labels_of_its_own(strip, rows, column, groups[-1][0]) or _begins_again(
            strip, rows, column, groups[-1][0]
        ):
            groups.append([column])
        else:
            groups[-1].extend(range(before + 1, column + 1))
    return [strip.columns] if len(groups) == 1 else [tuple(group) for group in groups]


def _has_labels_of_its_own(strip: Strip, rows: Sequence[int], column: int, left: int) -> bool:
    """Whether a column after an empty one holds the labels of the figures on its right.

    They are texts; or they all differ, and the heading above them names a dimension (ages in numbers) or, of numbers in
    words or of ages, stands before the same headings again as those of the columns from ``left`` on. The places of the
    rows may stand before them (``1 | Snapchat | 21``), and an empty column behind.
    """
    if _holds_places(strip, rows, column):
        return True
    heads = [row for row in rows if _heads_figures(strip, row, column)]
    right = column + 1 if any(strip.covering(row, column + 1) for row in rows) else column + 2
    beside = [row for row in rows if strip.kind(row, right) is CellKind.FIGURE and strip.text(row, column)]
    if len(beside) < _FEWEST_ROWS:
        return bool(beside) and _is_row_apart(strip, rows, column, beside[0])
    beside = [row for row in beside if row not in heads] or beside
    labels = [strip.text(row, column) for row in beside]
    texts = sum(kind_of_text(label) is CellKind.TEXT for label in labels)
    if texts * 2 > len(labels):
        return True
    if len(set(labels)) < len(labels):
        return False
    above = next((row for row in reversed(rows) if row < beside[0] and strip.text(row, column)), None)
    if above is None or understand_dimension(strip.text(above, column)) is not None:
        return above is not None
    is_told = not any(sign.isdigit() for label in labels for sign in label) or _are_ages(labels)
    return is_told and _heads_again(strip, above, column, left)


def _is_row_apart(strip: Strip, rows: Sequence[int], column: int, row: int) -> bool:
    """Whether one row of figures behind an empty column has its own label, a heading over each figure, and nothing
    below it while the rows on its left go on: totals in a corner of a sheet.
    """
    right = [c for c in strip.columns if c > column and strip.kind(row, c) is CellKind.FIGURE]
    heads = [strip.text(row - 1, c) for c in right]
    below = [other for other in rows if other > row]
    is_last = bool(below) and not any(strip.text(other, c) for other in below for c in (column, *right))
    is_headed = all(kind_of_text(head) is CellKind.TEXT or is_year(head) for head in heads)
    return strip.kind(row, column) is CellKind.TEXT and is_headed and is_last


def _are_ages(labels: Sequence[str]) -> bool:
    """Whether numbers and words are the ages of a breakdown: each may be one, and some only that (``age not held``)."""
    ages = [understand_age(label) for label in labels]
    words = [label for label in labels if kind_of_text(label) is CellKind.TEXT]
    return bool(words) and all(age is not None for age in ages)


def _holds_places(strip: Strip, rows: Sequence[int], column: int) -> bool:
    """Whether a column only counts the rows that have a label and a figure right of it."""
    numbers = [row for row in rows if strip.kind(row, column) is CellKind.FIGURE]
    ranked = [row for row in numbers if not is_unit(strip.text(row, column))]
    beside = [(strip.kind(row, column + 1), strip.kind(row, column + 2)) for row in ranked]
    return set(beside) == {(CellKind.TEXT, CellKind.FIGURE)} and numbers_the_rows(strip, ranked, column)


def _begins_again(strip: Strip, rows: Sequence[int], column: int, left: int) -> bool:
    """Whether from a column after an empty one on stand the headings again that stand from ``left`` on, and below them
    the labels again that stand amid the figures there: ``Sum | Age | Q1`` twice.
    """
    width = next((n for n in range(column - left) if not any(strip.text(row, left + n) for row in rows)), 0)
    pairs = [[(strip.text(row, left + n), strip.text(row, column + n)) for n in range(width)] for row in rows]
    heads = [at for at, row in enumerate(pairs) if all(one and one == other for one, other in row)]
    if width < _FEWEST_ROWS + 1 or len(heads) != 1:
        return False
    below = [list(texts) for texts in zip(*pairs[heads[0] + 1 :], strict=True)]
    is_text = [all(one == other and kind_of_text(one) is CellKind.TEXT for one, other in texts) for texts in below]
    return len(pairs) - heads[0] > _FEWEST_ROWS and any(is_text[1:])


def _begins_anew(strip: Strip, rows: Sequence[int], column: int, left: int) -> bool:
    """Whether a column right behind the figures of a table, which has its labels at ``left``, holds the labels of the
    next one: texts of its own, before figures under the same headings again.
    """
    head = next((row for row in rows if strip.text(row, column)), None)
    width = column - left
    if head is None or width <= _FEWEST_ROWS or not _heads_again(strip, head, column, left):
        return False
    heads_alike = all(strip.text(head, left + at) == strip.text(head, column + at) for at in range(1, width))
    below = [row for row in rows if row > head and strip.text(row, column)]
    texts = sum(strip.kind(row, column) is CellKind.TEXT for row in below)  # numbers may be sums of the years before
    return heads_alike and texts * 2 > len(below) and _has_labels_of_its_own(strip, rows, column, left)


def _heads_figures(strip: Strip, row: int, column: int) -> bool:
    """Whether a text of a column stands beside years, which head the columns of figures: ``Age in years | 2020``."""
    return is_year(strip.text(row, column + 1)) and strip.kind(row, column) is CellKind.TEXT


def _heads_again(strip: Strip, row: int, column: int, left: int) -> bool:
    """Whether a text stands before the same headings as the one in the column ``left``, which it differs from."""
    own, other = ([strip.text(row, first + at) for at in range(_FEWEST_ROWS + 1)] for first in (column, left))
    is_text = strip.kind(row, column) is CellKind.TEXT
    return is_text and all(own) and own[1:] == other[1:] and own[0] != other[0]


def holds_notes(strip: Strip, rows: Iterable[int], column: int, heading: str) -> bool:
    """Whether a column is headed as one of notes and has no number in it: ``none`` there is no nought."""
    return _NOTES.fullmatch(heading) is not None and not any(strip.text(row, column)[:1].isdigit() for row in rows)


def is_margin(strip: Strip, rows: Iterable[int], column: int, heading: str) -> bool:
    """Whether a column is blank beside all rows of figures and headed by nothing that is known: ``A2``, the number of
    an answer, left of its table.
    """
    is_named = bool(heading) and bool(understand_dimension(heading) or fits_of(heading))
    return not is_named and all(strip.kind(row, column) is CellKind.BLANK for row in rows)


def says_one_thing(strip: Strip, rows: Iterable[int], column: int) -> bool:
    """Whether a column prints the same label in every row of several, so that none of them starts anything anew."""
    texts = [strip.text(row, column) for row in rows]
    return len(texts) > 1 and bool(texts[0]) and len(set(texts)) == 1


def fills_each_row(strip: Strip, rows: Sequence[int], column: int, outer: Sequence[int]) -> bool:
    """Whether a column prints a label again in the row right below, where no column further out begins anything anew:
    a blank in it does not stand for the label above.
    """
    return any(
        strip.text(row, column) and strip.text(row, column) == strip.text(below, column)
        for row, below in pairwise(rows)
        if not any(strip.cell(below, left) for left in outer)
    )
