"""The colours that cells of a workbook are filled with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from openpyxl.styles.colors import COLOR_INDEX

_THEME: Final = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
"""The colours of a theme in the order in which cells count them."""
_OF_THEME: Final = re.compile(rb'<a:(\w+)>\s*<a:(?:srgbClr\s+val|sysClr\s[^>]*lastClr)="([0-9A-Fa-f]{6})"')
_COLOUR: Final = re.compile(r"(?:[0-9A-F]{2})?([0-9A-F]{6})")
_WHITE: Final = "FFFFFF"


def within(fills: Mapping[tuple[int, int], str], cells: Iterable[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """The fills, but for white, in the rectangle that the cells take up."""
    places = list(cells)
    if not places:
        return {}
    bottom, right = max(row for row, _ in places), max(column for _, column in places)
    return {
        (row, column): colour
        for (row, column), colour in fills.items()
        if row <= bottom and column <= right and colour != _WHITE
    }


def colour_of(written: str) -> str:
    """A colour as six digits, of one written as ``#92d050`` or ``FF92D050``; empty for any other text."""
    found = _COLOUR.fullmatch(written.lstrip("#").upper())
    return found[1] if found else ""


class FillsOfStyles:
    """Tells the colour that a style of an xlsx workbook fills cells with, each looked at once."""

    def __init__(self, theme: bytes | None) -> None:
        found = {
            name.decode("ascii"): colour.decode("ascii").upper() for name, colour in _OF_THEME.findall(theme or b"")
        }
        self._theme = [found.get(name, "") for name in _THEME]
        self._known: dict[int, str] = {}

    def of(self, cell: Any) -> str:
        """The colour of a cell; empty where it has none, or a pattern."""
        if not cell.has_style:
            return ""
        number = cell.style_id
        if number not in self._known:
            fill = cell.fill
            is_solid = fill is not None and getattr(fill, "fill_type", None) == "solid"
            self._known[number] = self._colour(fill.fgColor) if is_solid else ""
        return self._known[number]

    def _colour(self, colour: Any) -> str:
        if colour.type == "rgb" and isinstance(colour.rgb, str):
            return colour_of(colour.rgb)
        if colour.type == "indexed":
            return colour_of(COLOR_INDEX[colour.indexed]) if 0 <= colour.indexed < len(COLOR_INDEX) else ""
        if colour.type != "theme" or not 0 <= colour.theme < len(self._theme):
            return ""
        return _tinted(self._theme[colour.theme], float(colour.tint or 0.0))


def _tinted(colour: str, tint: float) -> str:
    """A colour made darker (below nought) or lighter."""
    if not colour or not -1 <= tint <= 1:
        return colour
    parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    mixed = [round(part * (1 + tint) if tint < 0 else part + (255 - part) * tint) for part in parts]
    return "".join(f"{part:02X}" for part in mixed)
