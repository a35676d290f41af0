"""The place that a correction is about, written as the sources of ``counts.csv`` are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from cyberflag.model import cell_name, cell_position

_LINE = re.compile(r"(?:.*/)?line [1-9]\d*")
_PAGE = re.compile(r"(?:.*/)?(?:page|picture) [1-9]\d*")


class PlaceKind(StrEnum):
    """What a place is."""

    CELL = "cell"
    AREA = "area"
    TABLE = "table"
    LINE = "line"
    PAGE = "page"


@dataclass(frozen=True)
class Area:
    """A rectangle of cells, rows and columns counted from nought, all four edges inside."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell lies in it."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    def __str__(self) -> str:
        first, last = cell_name(self.top, self.left), cell_name(self.bottom, self.right)
        return first if first == last else f"{first}:{last}"


@dataclass(frozen=True)
class Place:
    """A cell or area of a sheet or table, the whole of one, a line of text, or a page or picture without
    text.

    ``name`` is what stands before the ``!``, or the whole of ``line 14`` and ``page 2``. ``area`` is None where the
    place has no cells of its own.
    """

    kind: PlaceKind
    name: str
    area: Area | None = None

    def holds(self, grid: str, row: int, column: int) -> bool:
        """Whether a cell of a sheet or table (named as in a source) lies in the place."""
        if self.kind in (PlaceKind.LINE, PlaceKind.PAGE) or grid != self.name:
            return False
        return self.area is None or self.area.holds(row, column)

    def holds_source(self, source: str) -> bool:
        """Whether the source of a count or an issue lies in the place."""
        if "!" not in source:
            return source == self.name
        grid, _, cell = source.rpartition("!")
        try:
            row, column = cell_position(cell)
        except ValueError:
            return False
        return self.holds(grid, row, column)

    @property
    def source(self) -> str:
        """The place as written: of an area ``Sheet1!A3:F20``."""
        return self.name if self.area is None else f"{self.name}!{self.area}"

    def __str__(self) -> str:
        return self.source


def is_page_or_line(source: str) -> bool:
    """Whether a source is a line of text, or a page or picture without any."""
    return bool(_LINE.fullmatch(source) or _PAGE.fullmatch(source))


def parse_place(text: str) -> Place:
    """Read ``Sheet1!C4``, ``Sheet1!A3:F20``, ``table 2``, ``line 14``, ``page 2``, each with the name of a file inside
    the reply before it where it stands in one (``attachment.xlsx/Sheet1!C4``).

    Raises ``ValueError``, with what to write, for anything else.
    """
    text = text.strip()
    if not text:
        raise ValueError('Write a place as "Sheet1!C4", "Sheet1!A3:F20", "table 2" or "line 14".')
    if _LINE.fullmatch(text):
        return Place(PlaceKind.LINE, text)
    if _PAGE.fullmatch(text):
        return Place(PlaceKind.PAGE, text)
    name, mark, cells = text.rpartition("!")
    if not mark:
        return Place(PlaceKind.TABLE, text)
    first, _, last = cells.replace("$", "").upper().partition(":")
    try:
        (top, left), (bottom, right) = cell_position(first), cell_position(last or first)
    except ValueError as error:
        raise ValueError(f'{cells!r} is no cell: write it as "C4", or an area as "A3:F20".') from error
    area = Area(min(top, bottom), min(left, right), max(top, bottom), max(left, right))
    return Place(PlaceKind.AREA if last else PlaceKind.CELL, name, area)
