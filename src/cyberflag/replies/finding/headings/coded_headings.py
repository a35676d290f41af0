"""Rows of headings and rows of counts that look like one another: offence codes of which bare class numbers (``21``,
``86``) look like counts, and counts that look like ages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise, takewhile
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.document import Cell
from cyberflag.replies.finding.strips import CellKind, Strip, is_year
from cyberflag.replies.fits import fits_of, names_dimension
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, CODES, are_nested, contains
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.totals import understand_total

_SURE: Final = 0.9
_FEWEST: Final = 2
_WITH_NOUGHT: Final = re.compile(r"0\d\d\.\d\d")
_FEWEST_WITH_NOUGHT: Final = 3
_OF_ROWS: Final = frozenset({Dimension.AGE, Dimension.SEX, Dimension.OFFENCE, Dimension.PLATFORM})


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
    if any(are_nested(a, b) for a, b in combinations(sure, 2)):
        return False
    return len(sure) >= _FEWEST or (not names and _is_named(strip, row, codes, filled[0]))


def holds_codes(strip: Strip, rows: Sequence[int], column: int, heading: str) -> bool:
    """Whether a column under the name of offences holds their codes, written as one number (``01907``), or the first
    numbers of codes of which the next column holds the second (``019`` beside ``07``). Codes that begin with a nought
    (``022.20``) are none of other numbers, whatever the column is called.
    """
    if _are_codes_with_noughts([text for row in rows if (text := strip.text(row, column))]):
        return True
    named = understand_dimension(heading)
    if named is None or named.value is not Dimension.OFFENCE:
        return False
    pairs = {(strip.text(row, column), strip.text(row, column + 1)) for row in rows} - {("", "")}
    return all(Dimension.OFFENCE in fits_of(one) for one, _ in pairs if one) or all(_are_code(*pair) for pair in pairs)


def _are_codes_with_noughts(texts: Sequence[str]) -> bool:
    codes = {text.replace(".", "/") for text in texts if _WITH_NOUGHT.fullmatch(text)}
    return len(codes) == len(texts) >= _FEWEST_WITH_NOUGHT and codes <= set(CODES)


def numbers_titles(strip: Strip, rows: Sequence[int], column: int) -> bool:
    """Whether all numbers of a column, two at least, are those of classes beside titles of the same classes, as in a
    key: ``21 | Sexual activity with a child under 13``, ``86 | Obscene publications``.
    """
    filled = [row for row in rows if strip.text(row, column)]
    return len(filled) > 1 and all(
        any(is_class_titled(strip.text(row, column), c.shown) for c in strip.filled(row) if c.column != column)
        for row in filled
    )


def is_class_titled(number: str, title: str) -> bool:
    """Whether a number is that of the class of a title, or of the class that its offence is in."""
    code = number.strip()
    named = fits_of(title).get(Dimension.OFFENCE) if code in CLASS_CODES else None
    return named is not None and contains(code, str(named.value))


def _are_code(one: str, other: str) -> bool:
    are_numbers = one.isdecimal() and other.isdecimal()
    return are_numbers and f"{int(one):03d}/{int(other):02d}" in CODES


def begins_labels(strip: Strip, row: int) -> bool:
    """Whether a row begins with a label of the same kind as the row right below it, and so is one of figures, whatever
    its numbers look like: ``0-9 | 10 | 11`` over ``10-17 | 30 | 33``; or with the lower of two single ages right below
    a heading that names ages: ``0 | 1`` over ``1 | 4`` below ``Victim age | Number``. Not where it is of all of that
    kind and its numbers are years one after the other: ``Flagged offences | 2019 | 2020`` heads kinds of them.
    """
    first = strip.columns[0]
    texts = [strip.text(at, first) for at in (row, row + 1)]
    if all(text.isdecimal() for text in texts):
        named = understand_dimension(strip.text(row - 1, first))
        return named is not None and named.value is Dimension.AGE and int(texts[0]) < int(texts[1])
    kinds = [_kinds_of_label(text) for text in texts]
    shared = kinds[0] & kinds[1]
    is_of_all = any(str(fits_of(texts[0])[kind].value) == ALL for kind in shared)
    return bool(shared) and not (is_of_all and _are_years_in_order(strip, row))


def _are_years_in_order(strip: Strip, row: int) -> bool:
    """Whether all numbers behind the label of a row are years, two at least and each right behind the one before."""
    numbers = [cell.shown.strip() for cell in strip.filled(row)[1:]]
    steps = {int(b) - int(a) for a, b in pairwise(numbers)} if all(map(is_year, numbers)) else set()
    return steps in ({1}, {-1})


def _kinds_of_label(text: str) -> set[Dimension]:
    if not text or text.isdecimal() or names_dimension(text):
        return set()
    return {d for d, found in fits_of(text).items() if found.score >= _SURE and d in _OF_ROWS}


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
