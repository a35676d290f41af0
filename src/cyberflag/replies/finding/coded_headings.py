"""Rows of headings that are offence codes, of which bare class numbers (``21``, ``86``) look like counts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, takewhile
from typing import Final

from cyberflag.replies.document import Cell
from cyberflag.replies.finding.strips import CellKind, Strip
from cyberflag.replies.fits import fits_of, names_dimension
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.offence_list import contains
from cyberflag.vocabularies.totals import understand_total

_SURE: Final = 0.9
_FEWEST: Final = 2


def heads_codes(strip: Strip, row: int) -> bool:
    """Whether a row heads columns by offence codes and nothing else but totals and names of what the rows are.

    Two codes at least are no bare numbers and none is a part of another, as they are where a class and its title head
    a row of counts; or the cell before or above them only names something (``Year``, ``Home Office class``).
    """
    filled = [c for c in strip.filled(row) if not understand_total(c.shown)]
    codes = [c for c in filled if not names_dimension(c.shown)]
    codes = [c for c in codes if c.column > strip.columns[0] or Dimension.OFFENCE in fits_of(c.shown)]
    names = _names_of_labels(strip, row, codes)
    codes = codes[names:]
    fits = [fits_of(c.shown).get(Dimension.OFFENCE) for c in codes]
    if len(codes) < _FEWEST or None in fits or len({c.shown for c in codes}) < len(codes):
        return False
    sure = [str(found.value) for found in fits if found is not None and found.score >= _SURE]
    if any(contains(a, b) or contains(b, a) for a, b in combinations(sure, 2)):
        return False
    return len(sure) >= _FEWEST or (not names and _is_named(strip, row, codes, filled[0]))


def _names_of_labels(strip: Strip, row: int, cells: Sequence[Cell]) -> int:
    """How many of the cells stand before the first code and name a column of labels by a word of the force's own:
    ``Victim`` over ``Female child``.
    """

    def names_labels(cell: Cell) -> bool:
        return Dimension.OFFENCE not in fits_of(cell.shown) and bool(fits_of(strip.text(row + 1, cell.column)))

    named = list(takewhile(names_labels, cells))
    return len(named) if all(strip.kind(row + 1, c.column) is CellKind.TEXT for c in named) else 0


def _is_named(strip: Strip, row: int, codes: Sequence[Cell], first: Cell) -> bool:
    """Whether the cell before bare numbers, or the one above the first of them, only names something. A code that
    stands in the place of the row labels is the label of counts (``071/17 | 23`` below ``Offence | Number``).
    """
    if codes[0].column == strip.columns[0]:
        return False
    above = strip.covering(row - 1, codes[0].column)
    return names_dimension(first.shown) or (above is not None and names_dimension(above.shown))
