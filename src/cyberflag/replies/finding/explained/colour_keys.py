"""Cells that say by their colour what a sign would say, where a text explains the colours: ``Green cell - nothing
recorded``.
"""

from __future__ import annotations

import colorsys
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from cyberflag.model import Marker
from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text, prints_figure
from cyberflag.vocabularies.signs.figure_rules import SignRule, figure_rules_of

_HUES: Final[Mapping[str, tuple[float, ...]]] = {
    "red": (0,),
    "pink": (330, 350),
    "orange": (30,),
    "amber": (40,),
    "gold": (46,),
    "yellow": (58,),
    "green": (90, 120, 150),
    "blue": (200, 230),
    "purple": (280,),
    "lilac": (280,),
}
"""The hues of colours by their names, in degrees."""
_GREYS: Final = ("grey", "gray", "silver")
_NEAR: Final = 25
"""Degrees: a fill further from every hue of a colour is not called by its name."""
_PALE: Final = 0.12
"""A fill less saturated than this is grey."""
_NAMES: Final = "|".join((*_HUES, *_GREYS, "black"))
_COLOUR: Final = rf"(?:(?:light|dark|pale|bright|deep|mid)[\s-]+)?(?P<colour>{_NAMES})"
_CELLS: Final = (
    r"(?:cells?|box(?:es)?|squares?|entr(?:y|ies)|shading|shaded|background|fill(?:ed)?|highlight(?:ed|ing)?"
    r"|colou?r(?:ed|s)?)"
)
_KEY: Final = re.compile(
    rf"\W*(?:(?:key|any|all|the|an?)[\s:]+)?(?:(?:cells?|box(?:es)?|squares?|entr(?:y|ies)|shading|figures)\s+)?"
    rf"(?:(?:that|which)\s+)?(?:(?:is|are)\s+)?(?:(?:shaded|highlighted|filled|colou?red|marked|shown)\s+(?:in\s+)?)?{_COLOUR}"
    rf"(?:[\s-]+{_CELLS})*(?P<sign>\s+(?:marked|with|holding|showing)\s+[^-–—=:]{{1,20}})?"
    r"\s*(?:=|:|-|–|—|\bmeans?\b|\bindicates?\b|\bdenotes?\b|\bshows?\b|\bstands?\s+for\b|\bis\b|\bare\b|\brepresents?\b)\s*(?P<means>.+)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_SAMPLE: Final = 12
_FIRST: Final = re.compile(r"(?<=[.;])\s")


def write_out_colours(document: Document) -> Document:
    """The document with the blank cells of a colour that a text explains written out as what it says they are: by the
    name of the colour, or beside or in a cell of it. Two colours of one name, a colour that two names fit, or that
    numbers wear too, say nothing.
    """
    grids = [grid for grid in document.grids if grid.fills and not grid.hidden]
    used = {colour for grid in grids for colour in _blank_fills(grid).values()}
    used -= {
        colour
        for grid in grids
        for place, colour in grid.fills.items()
        if colour in used and (cell := grid.cells.get(place)) is not None and _is_number(cell)
    }
    if not used:
        return document
    key = _key(document.texts())
    named = {colour: key[name] for colour, name in _names_of(used, key).items()}
    shown = _agreed(item for grid in grids for item in _samples(grid) if item[0] in used)
    rules = {**named, **shown}
    return document.with_grids(lambda grid: _without_key(_written_out(grid, rules), key)) if rules else document


def _without_key(grid: Grid, key: Mapping[str, SignRule]) -> Grid:
    """The grid without the texts that do nothing but explain a colour, whose numbers count nothing."""
    found = ((place, _KEY.match(cell.shown)) for place, cell in grid.cells.items())
    gone = {
        place
        for place, said in found
        if said
        and said["colour"].casefold() in key
        and not said["sign"]
        and not re.search(r"[.;]\s.*\d", said["means"])
    }
    return grid.without(gone)


def _is_number(cell: Cell) -> bool:
    return prints_figure(cell) and cell.shown.strip()[:1].isdigit()


def _key(texts: Iterable[str]) -> Mapping[str, SignRule]:
    """What the texts say that cells of each colour are."""
    found = (_KEY.match(line) for text in texts for line in text.split("\n"))
    return _agreed((key["colour"].casefold(), rule) for key in found if key and (rule := _rule(key["means"])))


def _samples(grid: Grid) -> Iterator[tuple[str, SignRule]]:
    """The colours of cells that are samples of them, with what the text in or right of each says: a text that stands
    alone in its row.
    """
    for cells in grid.filled_rows():
        cell = cells[0]
        if len(cells) == 1 and len(cell.shown.split()) <= _LONGEST_SAMPLE and (rule := _rule(cell.shown)) is not None:
            own = (grid.fills.get((cell.row, column), "") for column in (cell.column, cell.column - 1))
            yield from ((colour, rule) for colour in own if colour)


def _rule(means: str) -> SignRule | None:
    return figure_rules_of(f"* = {_FIRST.split(means)[0]}").meaning("*")


def _agreed(said: Iterable[tuple[str, SignRule]]) -> dict[str, SignRule]:
    """What is said of each colour, but for those of which two things are said."""
    found: dict[str, set[SignRule]] = defaultdict(set)
    for colour, rule in said:
        found[colour].add(rule)
    return {colour: rules.pop() for colour, rules in found.items() if len(rules) == 1}


def _names_of(fills: Iterable[str], key: Mapping[str, SignRule]) -> Mapping[str, str]:
    """The name in the key of each fill that one of them fits, and to which no other fill lies as near."""
    named: dict[str, list[str]] = defaultdict(list)
    for fill in fills:
        distances = sorted((distance, name) for name in key if (distance := _distance(fill, name)) <= _NEAR)
        if distances and (len(distances) == 1 or distances[0][0] < distances[1][0]):
            named[distances[0][1]].append(fill)
    return {fills_named[0]: name for name, fills_named in named.items() if len(fills_named) == 1}


def _distance(fill: str, name: str) -> float:
    """How far a fill is from the colour of a name, in degrees of hue."""
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, _, _ = colorsys.rgb_to_hsv(red, green, blue)
    is_grey = max(red, green, blue) - min(red, green, blue) < _PALE
    if is_grey or name not in _HUES:
        return 0 if is_grey and name in _GREYS and red > 0 else 2 * _NEAR
    return min(min(apart, 360 - apart) for at in _HUES[name] for apart in [abs(hue * 360 - at)])


def _blank_fills(grid: Grid) -> Mapping[tuple[int, int], str]:
    """The colours of the blank cells that are filled and stand right of a label and below a heading."""
    blank = {
        place: colour
        for place, colour in grid.fills.items()
        if (cell := grid.cells.get(place)) is None or not cell.shown.strip()
    }
    if grid.hidden or not blank:
        return {}
    texts = [cell for cell in grid if not cell.hidden and kind_of_text(cell.shown) is CellKind.TEXT]
    labels: dict[int, int] = {}
    heads: dict[int, int] = {}
    for cell in texts:
        labels[cell.row] = min(cell.column, labels.get(cell.row, cell.column))
        for column in cell.columns:
            heads[column] = min(cell.row, heads.get(column, cell.row))
    return {
        (row, column): colour
        for (row, column), colour in blank.items()
        if labels.get(row, column) < column and heads.get(column, row) < row
    }


def _written_out(grid: Grid, rules: Mapping[str, SignRule]) -> Grid:
    return grid.with_cells(dict(_cells(grid, rules)))


def _cells(grid: Grid, rules: Mapping[str, SignRule]) -> Iterator[tuple[tuple[int, int], Cell]]:
    for place, colour in _blank_fills(grid).items():
        if colour in rules:
            blank = grid.cells.get(place) or Cell(*place, shown="")
            yield place, replace(blank, shown=_as_sign(rules[colour]), printed=f"[{colour}]")


def _as_sign(rule: SignRule) -> str:
    """What a cell would print that says the same in words."""
    if rule.marker is Marker.NOT_HELD:
        return "not held"
    if rule.marker is Marker.PLAIN:
        return str(rule.bounds.low)
    if rule.bounds.high is None:
        return "*"
    return f"{rule.bounds.low} to {rule.bounds.high}" if rule.bounds.low else f"<{rule.bounds.high + 1}"
