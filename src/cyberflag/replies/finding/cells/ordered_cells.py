"""Cells that hold several numbers in an order that the reply tells: ``3 | 2 | 0`` where ``each box holds first the
girls, then the boys, then those of unknown sex``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cyberflag.model import UNKNOWN_AGE, Sex
from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.fits import fits_of
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.resolving.levels.parted_figures import NUMBER
from cyberflag.vocabularies.crimes.offence_list import CODES
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.platforms import UNKNOWN as UNKNOWN_PLATFORM
from cyberflag.vocabularies.totals import understand_total

_BETWEEN: Final = r"\s*[|/;+:·•&]\s*|\s*\n\s*|\s+[-–—]\s+|,\s+|\s{2,}"
_SEVERAL: Final = re.compile(rf"{NUMBER}(?:(?:{_BETWEEN}){NUMBER})+")
_TELLS_ORDER: Final = re.compile(
    r"\b(?:(?:each|every|one|a|the|all|in)\s+)?(?:box|cell|square|entry|entrie|field|compartment)(?:es|s)?\b"
    r"|\b(?:numbers|figures|values|counts)\b.{0,60}\b(?:order|sequence|respectively)\b"
    r"|\b(?:order|sequence)\b.{0,60}\b(?:numbers|figures|values|counts)\b"
    r"|\b(?:numbers|figures|values|counts|results|offences|crimes)\s+(?:\w+\s+){0,3}?(?:are|is|were)\s+"
    r"(?:\w+\s+)?(?:given|shown|printed|written|listed|set\s+out|presented|split|laid\s+out|put)\b|\bread(?:s|ing)?\b",
    re.IGNORECASE,
)
_CUT: Final = re.compile(
    r"\s*(?:[|/;,&:.()\[\]]|\s[-–—]\s|\b(?:and|then|next|lastly|finally|followed\s+by"
    r"|(?:the\s+)?(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|last)(?:\s+(?:one|number|figure))?)\b)\s*",
    re.IGNORECASE,
)
_RANKS: Final = ("first", "second", "third", "fourth", "last")
_RANKED: Final = re.compile(
    rf"\b(?:{'|'.join(_RANKS)})(?=(?:ly)?\b)(?!\s+(?:columns?|rows?|lines?|tables?|tabs?|sheets?|pages?|years?)\b)",
    re.IGNORECASE,
)
"""In a text that may name the parts in another order: ``the second number is girls and the first is boys``."""
_LISTED: Final = re.compile(r"(?P<head>[^()\[\]]*\w)\s*[(\[](?P<parts>[^()\[\]]+)[)\]]")
"""A heading with a list behind it: ``Age (female / male)``."""
_NOBODY_KNOWS: Final = re.compile(
    r"\b(?:not|no|nobody|none|neither|never|cannot|unknown|unclear|unsure|missing|blank|rest|un(?:stated|recorded|specified)"
    r"|(?:do|does|did|is|are|was|were|has|have)n't)\b",
    re.IGNORECASE,
)
_UNKNOWN: Final = "unknown"
_WHOLE: Final = "whole"
_LEAST: Final = 0.8
_LEAST_AGE: Final = 0.4
"""Two ages (``16 or 17``) could be other things by themselves."""
_FEWEST_CELLS: Final = 2
_UNKNOWN_LABELS: Final = {
    Dimension.SEX: "unknown sex",
    Dimension.AGE: "unknown age",
    Dimension.PLATFORM: "unknown platform",
}
_VALUES_UNKNOWN: Final = (str(Sex.UNKNOWN), str(UNKNOWN_AGE), UNKNOWN_PLATFORM)


@dataclass(frozen=True)
class _Order:
    """The labels of the numbers of a cell in their order, and what they part the crimes by; ``whole`` is the place of
    their sum, else -1.
    """

    labels: tuple[str, ...]
    dimension: Dimension
    whole: int = -1


def write_out_ordered(document: Document) -> Document:
    """The document with each number of such a cell written beside its label (``3 female / 2 male / 0 unknown sex``); a
    cell keeps what it prints. Nothing is changed where no text, or texts that differ, tell the order.
    """

    def written(grid: Grid) -> Grid:
        cells = holding_several(grid)
        sizes = Counter(len(numbers_in(cell)) for cell in cells)
        if len(cells) < _FEWEST_CELLS or len(sizes) != 1:
            return grid
        orders = set(orders_told(document, grid, next(iter(sizes))))
        if len(orders) != 1:
            return grid
        order = orders.pop()
        told = {(c.row, c.column): c.written_out(_in_words(numbers_in(c), order)) for c in cells}
        return grid.with_cells({**_heads_without(order, grid), **told})

    return document.with_grids(written)


def tells_order(plain: str) -> bool:
    """Whether a text may tell in what order cells hold their numbers."""
    return _TELLS_ORDER.search(plain) is not None


def numbers_in(cell: Cell) -> list[str]:
    """The numbers that a cell prints, in their order."""
    return re.findall(NUMBER, cell.shown)


def holding_several(grid: Grid) -> list[Cell]:
    """The cells of several numbers; not those of a row or column in which all of them could be labels: years
    (``15/16``), bands of ages (``0 - 9``) or offence codes as the list has them (``071/17``), nor those below a name of
    what they may be (``Offence code``: ``71/17``).
    """
    cells = [c for c in grid if not c.hidden and _SEVERAL.fullmatch(c.shown.strip())]
    if not cells:
        return []
    named: dict[int, dict[Dimension, int]] = {}
    """The uppermost row in which each column has a name of what may stand below it."""
    for cell in grid:
        if (found := understand_dimension(cell.shown)) is not None:
            rows_of = named.setdefault(cell.column, {})
            rows_of[found.value] = min(cell.row, rows_of.get(found.value, cell.row))

    def is_named(cell: Cell) -> bool:
        above = {kind for kind, row in named.get(cell.column, {}).items() if row < cell.row}
        return bool(above) and not above.isdisjoint(fits_of(cell.shown))

    others = {cell.column for cell in cells if not is_named(cell)}  # "0 / 0 / 0" may be an age, "4 / 2 / 0" is none
    cells = [cell for cell in cells if cell.column in others]
    kept = [c for c in cells if not _may_be_label(c)]
    rows, columns = {c.row for c in kept}, {c.column for c in kept}
    return [c for c in cells if c.row in rows and c.column in columns]


def _may_be_label(cell: Cell) -> bool:
    return cell.shown.strip() in CODES or not fits_of(cell.shown).keys().isdisjoint((Dimension.PERIOD, Dimension.AGE))


def orders_told(document: Document, grid: Grid, size: int) -> Iterator[_Order]:
    """What the reply's own texts tell of cells of so many numbers, and what a heading of the table lists by itself."""
    for text in document.texts():
        plain = write_plainly(text)
        if tells_order(plain) and (order := _order_in(plain, size)) is not None:
            yield order
    for shown, cell in {cell.shown: cell for cell in grid}.items():
        order = None if any(map(str.isdigit, shown)) else _order_in(write_plainly(shown), size)
        if order is not None and not _names_its_column(cell, grid, order):
            yield order


def _heads_without(order: _Order, grid: Grid) -> dict[tuple[int, int], Cell]:
    """The headings that list the parts of every cell in a bracket, without it: ``Age (female / male)`` heads ages."""
    listed = ((cell, found) for cell in grid if (found := _LISTED.fullmatch(cell.shown.strip())))
    return {
        (cell.row, cell.column): cell.written_out(found["head"])
        for cell, found in listed
        if _order_in(write_plainly(found["parts"]), len(order.labels)) == order
    }


def _names_its_column(head: Cell, grid: Grid, order: _Order) -> bool:
    """Whether each cell below a heading is what it names and lists, so that it tells of those alone (``F/M`` over
    ``F``; ``Age (female / male)`` over ages lists the parts of other cells).
    """
    named = understand_dimension(head.shown)
    if named is None or (named.value is not order.dimension and _LISTED.fullmatch(head.shown.strip())):
        return False
    below = grid.filled_below(head)
    return bool(below) and all(named.value in fits_of(cell.shown) for cell in below)


def _order_in(text: str, size: int) -> _Order | None:
    """The parts that follow on one another in a text, where they are so many and all of one kind."""
    pieces = [piece.strip() for piece in _CUT.split(text) if piece.strip()]
    places = [_RANKS.index(found[0].casefold()) for found in _RANKED.finditer(text)]
    if len(pieces) < size or places != sorted(places):
        return None
    runs: list[list[tuple[Dimension | None, str]]] = [[]]
    for piece in pieces:
        said = _part(piece)
        if said is None:
            runs.append([])
        else:
            runs[-1].append(said)
    orders = [order for run in runs if len(run) == size and (order := _as_order(run)) is not None]
    return orders[0] if len(orders) == 1 else None


def _as_order(run: Sequence[tuple[Dimension | None, str]]) -> _Order | None:
    kinds = {dimension for dimension, _ in run if dimension is not None}
    labels = [label for _, label in run]
    if len(kinds) != 1 or len(set(labels)) < len(labels):
        return None
    kind = kinds.pop()
    whole = labels.index(_WHOLE) if _WHOLE in labels else -1
    return _Order(tuple(_UNKNOWN_LABELS[kind] if label == _UNKNOWN else label for label in labels), kind, whole)


def _part(piece: str) -> tuple[Dimension | None, str] | None:
    """What a piece of such a text is of: its dimension and a label of it; none for the unknown and for all."""
    fits = {} if piece.isdecimal() else fits_of(piece)  # a bare number may be anything
    for dimension in (Dimension.SEX, Dimension.AGE, Dimension.PLATFORM):
        least = _LEAST_AGE if dimension is Dimension.AGE else _LEAST
        if (fit := fits.get(dimension)) is not None and fit.score >= least:
            return (None, _UNKNOWN) if str(fit.value) in _VALUES_UNKNOWN else (dimension, _label(dimension, fit.value))
    if not any(sign.isalpha() for sign in piece):
        return None
    tokens = read_tokens(piece)
    named: list[tuple[Dimension, object]] = [
        *((Dimension.SEX, token.value) for token in tokens.sexes),
        *((Dimension.AGE, token.value) for token in tokens.ages),
        *((Dimension.PLATFORM, token.value) for token in tokens.platforms),
    ]
    if len(named) == 1 and str(named[0][1]) not in _VALUES_UNKNOWN:
        return named[0][0], _label(*named[0])
    if _NOBODY_KNOWS.search(piece) and len(named) <= 1:
        return None, _UNKNOWN
    return (None, _WHOLE) if understand_total(piece) and not named else None


def _label(dimension: Dimension, value: object) -> str:
    return f"aged {value}" if dimension is Dimension.AGE else str(value)


def _in_words(numbers: Sequence[str], order: _Order) -> str:
    parts = [
        f"{label}: {n}" for at, (n, label) in enumerate(zip(numbers, order.labels, strict=True)) if at != order.whole
    ]
    return f"{numbers[order.whole]} ({', '.join(parts)})" if order.whole >= 0 else "; ".join(parts)
