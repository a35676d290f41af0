"""What is drawn on one page of a PDF: its characters and its straight rules, in points from the top left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Final

from cyberflag.replies.formats.contents import BLANKS
from cyberflag.replies.formats.ocr.lettering import LIGATURES

_LETTERS: Final = str.maketrans({**LIGATURES, "\u00ad": "-"})
UNKNOWN: Final = "\ufffd"
"""Stands for a character whose font does not say what it means."""
THIN: Final = 4.0
"""Points: a filled rectangle no wider than this is a rule."""
_SHORTEST: Final = 4.0
_MOSTLY: Final = 0.75
_WHITE: Final = 0.97

Drawn = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page; ``top`` is less than ``bottom``."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Points across."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Points down."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle, across and down."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether a point lies within."""
        return self.x0 <= point[0] <= self.x1 and self.top <= point[1] <= self.bottom

    def is_in_line_with(self, other: Box) -> bool:
        """Whether one stands over, under or upon the other: some of the page's breadth is taken up by both."""
        return self.x0 < other.x1 and other.x0 < self.x1

    def turn(self, quarters: int) -> Box:
        """The box as it lies once the page is turned clockwise by that many quarters about the top left corner.

        A text that reads upwards lies level after one quarter.
        """
        match quarters % 4:
            case 1:
                return Box(-self.bottom, self.x0, -self.top, self.x1)
            case 2:
                return Box(-self.x1, -self.bottom, -self.x0, -self.top)
            case 3:
                return Box(self.top, -self.x1, self.bottom, -self.x0)
            case _:
                return self


def surround(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of them; there must be one."""
    boxes = list(boxes)
    return Box(
        min(b.x0 for b in boxes), min(b.top for b in boxes), max(b.x1 for b in boxes), max(b.bottom for b in boxes)
    )


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character. ``quarters`` says how often the page must be turned clockwise until it stands upright, and
    ``baseline`` is how far down its line lies once that is done. ``size`` is the height of its font's box.
    """

    text: str
    box: Box
    baseline: float
    size: float
    bold: bool
    quarters: int = 0

    @property
    def is_blank(self) -> bool:
        """Whether it only parts words."""
        return not self.text.strip(BLANKS)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, level or upright: ``at`` down (or across), from ``start`` to ``end``."""

    level: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True)
class Page:
    """The characters and rules of a page.

    ``rules`` are drawn lines and the edges of framed boxes; ``shades`` the edges of coloured areas, which part cells
    only where nothing else does. ``slanted`` is text set askew (stamps, watermarks).
    """

    number: int
    box: Box
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]
    shades: tuple[Rule, ...]
    slanted: str
    unknown: int
    scanned: bool


def read_page(page: Any, glyphs: Sequence[Glyph], slanted: str) -> Page:
    """The page of pdfplumber's ``page`` with the characters that were found on it, as it is shown."""
    rules, shades = _read_rules(page)
    box = Box(*(float(v) for v in page.bbox))
    unknown = sum(g.text == UNKNOWN for g in glyphs)
    return Page(
        page.page_number, box, tuple(glyphs), tuple(rules), tuple(shades), slanted, unknown, _is_scanned(page, box)
    )


def straighten(page: Page) -> Page:
    """The page turned so that most of its text stands upright."""
    turns = Counter(g.quarters for g in page.glyphs if not g.is_blank)
    quarters, count = turns.most_common(1)[0] if turns else (0, 0)
    if count < _MOSTLY * turns.total():
        return page  # long rotated heads over few figures
    return _turn(page, quarters) if quarters else page


def _is_scanned(page: Any, box: Box) -> bool:
    """Whether one picture covers nearly the whole page."""
    whole = box.width * box.height
    return any((i["x1"] - i["x0"]) * (i["bottom"] - i["top"]) > 0.8 * whole for i in page.images)


def _turn(page: Page, quarters: int) -> Page:
    glyphs = tuple(replace(g, box=g.box.turn(quarters), quarters=(g.quarters - quarters) % 4) for g in page.glyphs)
    return replace(
        page,
        box=page.box.turn(quarters),
        # upright ones have their baseline in the turned page already; others are few, and their box is near enough
        glyphs=tuple(
            g if not g.quarters else replace(g, baseline=g.box.turn(g.quarters).bottom - 0.2 * g.size) for g in glyphs
        ),
        rules=tuple(_turn_rule(r, quarters) for r in page.rules),
        shades=tuple(_turn_rule(r, quarters) for r in page.shades),
    )


def _turn_rule(rule: Rule, quarters: int) -> Rule:
    box = Box(rule.start, rule.at, rule.end, rule.at) if rule.level else Box(rule.at, rule.start, rule.at, rule.end)
    box = box.turn(quarters)
    if rule.level == (quarters % 2 == 0):
        return Rule(True, box.top, box.x0, box.x1)
    return Rule(False, box.x0, box.top, box.bottom)


def plain(text: str) -> str:
    """Ligatures as letters, the bullets of symbol fonts as bullets, and what has no meaning as `UNKNOWN`."""
    if text in ("\x00", "\ufffe", "\uffff"):
        return UNKNOWN
    if text == "\x02":
        return "-"  # pdfium's sign for a hyphen at a line's end
    if len(text) == 1 and "\ue000" <= text <= "\uf8ff":
        return "•" if text in "\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf06c\uf06e\uf06f\uf0a8" else UNKNOWN
    return text.translate(_LETTERS)


def _read_rules(page: Any) -> tuple[list[Rule], list[Rule]]:
    """Drawn rules, and the edges of shaded areas."""
    rules: list[Rule] = []
    shades: list[Rule] = []
    for line in page.lines:
        rules.extend(_straighten(Box(line["x0"], line["top"], line["x1"], line["bottom"])))
    for shape in (*page.rects, *page.curves):
        box = Box(shape["x0"], shape["top"], shape["x1"], shape["bottom"])
        if shape in page.curves and not _is_frame(shape):
            rules.extend(_follow(shape) if shape.get("stroke") else ())
        elif min(box.width, box.height) <= THIN:
            rules.extend(_straighten(box))
        elif shape.get("stroke"):
            rules.extend(_edges(box))
        elif not _is_white(shape.get("non_stroking_color")):
            shades.extend(_edges(box))
    return rules, shades


def _is_frame(shape: Drawn) -> bool:
    """Whether a path goes round a rectangle."""
    points = shape.get("pts") or []
    return len(points) in (4, 5) and all(
        min(abs(x - shape["x0"]), abs(x - shape["x1"])) < 1 and min(abs(y - shape["top"]), abs(y - shape["bottom"])) < 1
        for x, y in points
    )


def _follow(shape: Drawn) -> list[Rule]:
    """The straight parts of a drawn path."""
    points = shape.get("pts") or []
    found: list[Rule] = []
    for (ax, ay), (bx, by) in pairwise(points):
        box = Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
        if min(box.width, box.height) < 1:
            found.extend(_straighten(box))
    return found


def _straighten(box: Box) -> list[Rule]:
    """The rule that a thin box is; none where it is a dot or lies askew."""
    if box.width >= box.height and box.height <= THIN and box.width >= _SHORTEST:
        return [Rule(True, (box.top + box.bottom) / 2, box.x0, box.x1)]
    if box.height > box.width and box.width <= THIN and box.height >= _SHORTEST:
        return [Rule(False, (box.x0 + box.x1) / 2, box.top, box.bottom)]
    return []


def _edges(box: Box) -> list[Rule]:
    return [
        Rule(True, box.top, box.x0, box.x1),
        Rule(True, box.bottom, box.x0, box.x1),
        Rule(False, box.x0, box.top, box.bottom),
        Rule(False, box.x1, box.top, box.bottom),
    ]


def _is_white(colour: Any) -> bool:
    """Whether a fill is (nearly) white. Four numbers are ink, the others light; patterns are no white."""
    if isinstance(colour, int | float):
        return colour >= _WHITE
    if not isinstance(colour, list | tuple) or not all(isinstance(c, int | float) for c in colour):
        return False
    if len(colour) == 4:
        return all(c <= 1 - _WHITE for c in colour)
    return bool(colour) and all(c >= _WHITE for c in colour)
