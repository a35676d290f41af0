"""Draws a sheet as an SVG picture: cells in the colour and with the words of what they are, and a key below.

The colour is never alone: each cell says in small print what its colour says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from lxml import etree

_ROW = 40
_LETTERS = 18
_MARGIN = 28
_KEY = 26
_LINE = 20
_PER_LETTER, _PER_SMALL_LETTER = 6.3, 5.3
"""How wide a letter of the two sizes is, with something to spare: the reader's font is not known."""

_PADDING = 14
_NARROWEST = 64
_FONT = "'Liberation Sans', Arial, sans-serif"
_GREY, _BLACK, _DARK = "#555555", "#111111", "#333333"


@dataclass(frozen=True)
class Look:
    """How cells of one kind are drawn: fill and border, whether the border is dashed, and the words of the key."""

    fill: str
    border: str
    says: str
    dashed: bool = False


_PLAIN = Look("#ffffff", "#d5d5d5", "")


@dataclass(frozen=True)
class DrawnCell:
    """A cell: its place, its text, the small print below it, and the name of its look (empty for a plain cell)."""

    row: int
    column: int
    text: str
    small: str = ""
    look: str = ""
    columns: int = 1


@dataclass(frozen=True)
class Picture:
    """A picture of a sheet: its file name, its title, what it shows (``described``, for who cannot see it), its cells.

    ``below`` are lines of text under the sheet.
    """

    name: str
    title: str
    described: str
    cells: tuple[DrawnCell, ...]
    below: tuple[str, ...] = ()


def draw(picture: Picture, looks: Mapping[str, Look]) -> str:
    """The picture as the text of an SVG file; the same for the same picture."""
    lefts = _lefts(picture.cells)
    rows = max(cell.row for cell in picture.cells) + 1
    width = max(lefts[-1] + 2, *(round(len(line) * _PER_LETTER) + _MARGIN for line in (*picture.below, "")))
    svg = etree.Element("svg", xmlns="http://www.w3.org/2000/svg", role="img")
    svg.set("font-family", _FONT)
    svg.set("aria-labelledby", f"title-{picture.name} desc-{picture.name}")
    etree.SubElement(svg, "title", id=f"title-{picture.name}").text = picture.title
    etree.SubElement(svg, "desc", id=f"desc-{picture.name}").text = picture.described
    paper = _add(svg, "rect", width="100%", height="100%", fill="#ffffff")
    _add_frame(svg, rows, lefts)
    for cell in picture.cells:
        _add_cell(svg, cell, lefts, looks.get(cell.look, _PLAIN))
    used = [looks[name] for name in looks if any(cell.look == name for cell in picture.cells)]
    bottom = _add_key(svg, used, _LETTERS + rows * _ROW + 10, width)
    for line in picture.below:
        _add_text(svg, (_MARGIN, bottom + 14), line, 12)
        bottom += _LINE
    height = bottom + 8
    for element in (svg, paper):
        element.set("width", str(width))
        element.set("height", str(height))
    svg.set("viewBox", f"0 0 {width} {height}")
    return str(etree.tostring(svg, encoding="unicode", pretty_print=True))


def _lefts(cells: Sequence[DrawnCell]) -> list[int]:
    """The left edge of each column, and the right edge of the last."""
    widths = [_NARROWEST] * max(cell.column + cell.columns for cell in cells)
    for cell in cells:
        if cell.columns == 1:
            needed = max(len(cell.text) * _PER_LETTER, len(cell.small) * _PER_SMALL_LETTER) + _PADDING
            widths[cell.column] = max(widths[cell.column], round(needed))
    lefts = [_MARGIN]
    for width in widths:
        lefts.append(lefts[-1] + width)
    return lefts


def _add_frame(svg: Any, rows: int, lefts: Sequence[int]) -> None:
    """The letters of the columns, the numbers of the rows, and the lines between the cells."""
    for at, (left, right) in enumerate(pairwise(lefts)):
        _add_text(svg, ((left + right) // 2, 13), chr(ord("A") + at), 11, fill=_GREY, text_anchor="middle")
    for row in range(rows):
        _add_text(svg, (_MARGIN - 8, _LETTERS + row * _ROW + 24), str(row + 1), 11, fill=_GREY, text_anchor="end")
    lines = [f"M{_MARGIN} {_LETTERS + row * _ROW}H{lefts[-1]}" for row in range(rows + 1)]
    lines += [f"M{left} {_LETTERS}V{_LETTERS + rows * _ROW}" for left in lefts]
    _add(svg, "path", d="".join(lines), stroke=_PLAIN.border, fill="none")


def _add_cell(svg: Any, cell: DrawnCell, lefts: Sequence[int], look: Look) -> None:
    left, right = lefts[cell.column], lefts[cell.column + cell.columns]
    top = _LETTERS + cell.row * _ROW
    _add_box(svg, (left + 1, top + 1), (right - left - 2, _ROW - 2), look)
    if cell.text:
        _add_text(svg, (left + 7, top + (17 if cell.small else 25)), cell.text, 12.5)
    if cell.small:
        _add_text(svg, (left + 7, top + 33), cell.small, 10.5, fill=_DARK)


def _add_key(svg: Any, used: Sequence[Look], top: int, width: int) -> int:
    """The key of the looks that are used, in as many lines as it needs; gives where it ends."""
    left = _MARGIN
    for look in used:
        needed = 22 + round(len(look.says) * _PER_LETTER) + 16
        if left > _MARGIN and left + needed > width:
            left, top = _MARGIN, top + _KEY
        _add_box(svg, (left, top), (16, 16), look)
        _add_text(svg, (left + 22, top + 12), look.says, 12)
        left += needed
    return top + (_KEY if used else 0)


def _add_box(svg: Any, at: tuple[int, int], size: tuple[int, int], look: Look) -> None:
    box = _add(svg, "rect", x=at[0], y=at[1], width=size[0], height=size[1], fill=look.fill, stroke=look.border)
    if look is not _PLAIN:
        box.set("stroke-width", "1.5")
    if look.dashed:
        box.set("stroke-dasharray", "4 3")


def _add_text(svg: Any, at: tuple[int, int], words: str, size: float, **more: str) -> None:
    element = _add(svg, "text", x=at[0], y=at[1], font_size=size, **{"fill": _BLACK} | more)
    element.text = words


def _add(svg: Any, tag: str, **attributes: object) -> Any:
    """A new element; an underline in the name of an attribute stands for its hyphen."""
    return etree.SubElement(svg, tag, {name.replace("_", "-"): str(value) for name, value in attributes.items()})
