"""Rows of headings and rows of figures that look like one another: single ages among bands of ages over columns, and
rows that begin with the name of what they break down.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.model import ALL, AgeBand
from cyberflag.replies.document import Cell
from cyberflag.replies.finding.labels.rows_of_labels import kinds_of_label
from cyberflag.replies.finding.strips import CellKind, Strip, is_year, kind_of_text
from cyberflag.replies.fits import fits_of, names_dimension
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.signs.markers import read_range
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_FEWEST: Final = 2
_FEWEST_RANGES: Final = 3
_HASH: Final = "#"


def heads_ages(strip: Strip, row: int, *, is_below_headings: bool) -> bool:
    """Whether a row heads columns by ages, single ones that look like counts among bands of them."""
    return (is_below_headings and _part_headings(strip, row)) or _stand_among_words(strip, row)


def begins_figures_by_ranges(strip: Strip, row: int) -> bool:
    """Whether a row that looks like ages is the first of figures, small ones of which are withheld as one and the same
    range from 0 or 1 (``1-4``): its label is of a kind with the one below it, as no name of columns of ages is.
    """
    first, *rest = strip.filled(row)
    spans = {read_range(cell.shown.strip()) for cell in rest} - {None}
    numbers = [cell for cell in rest if strip.kind(row, cell.column) is CellKind.FIGURE]
    is_one = len(spans) == 1 and all(span is not None and span.low <= 1 for span in spans)
    if not is_one or len(rest) < _FEWEST_RANGES or understand_dimension(first.shown) is not None:
        return False
    are_figures = all(cell in numbers or read_range(cell.shown.strip()) is not None for cell in rest)
    return are_figures and bool(kinds_of_label(first.shown) & kinds_of_label(strip.text(row + 1, first.column)))


def holds_ranges_only(strip: Strip, cells: Sequence[Cell], above: int) -> bool:
    """Whether cells hold nothing but ranges (``1-4``) beside a label, or beside several (``86/02 | Instagram``) where
    the row of figures ``above`` has words over the last of these and none over the ranges.
    """
    ranges = [cell for cell in cells[1:] if read_range(cell.shown.strip()) is not None]
    labels = [cell for cell in cells[1:] if cell not in ranges]
    if not ranges or any(cell.column > ranges[0].column for cell in labels):
        return not labels
    are_below_words = all(not _holds_figure(strip.text(above, cell.column)) for cell in labels)
    return not labels or (are_below_words and all(_holds_figure(strip.text(above, cell.column)) for cell in ranges))


def _holds_figure(text: str) -> bool:
    return kind_of_text(text) is CellKind.FIGURE or read_range(text) is not None


def is_row_of_kind(strip: Strip, row: int) -> bool:
    """Whether a row that begins with the name of a breakdown is one of its rows and heads no columns: the row above or
    below begins with the same name, the one below leaves it blank beside another value, or the value is in words.
    """
    first, *rest = strip.filled(row)
    if not rest:
        return False
    if any(strip.text(other, first.column) == first.shown.strip() for other in (row - 1, row + 1)):
        return True
    named, value = understand_dimension(first.shown), rest[0]
    if named is None or named.value not in fits_of(value.shown):
        return False
    if understand_total(value.shown) or str(fits_of(value.shown)[named.value].value) == ALL:
        return False  # "Age | All ages | 12 | 13" heads columns
    below = strip.filled(row + 1)
    goes_on = bool(below) and below[0].column == value.column and named.value in fits_of(below[0].shown)
    # "Age | Under 9 | 9 | 10" heads columns
    is_word = named.value is not Dimension.AGE and any(sign.isalpha() for sign in value.shown)
    return goes_on or (is_word and all(strip.kind(row, cell.column) is not CellKind.TEXT for cell in rest[1:]))


def begins_with_breakdown(strip: Strip, row: int, headings: Sequence[int]) -> bool:
    """Whether a row begins with the name of a breakdown and a label of it, under ``headings`` that say nothing, and has
    its numbers under headings of periods: ``Sex | Girl | 8`` below ``Split by | Group | 2017/18``.
    """
    first, *rest = strip.filled(row)
    named = understand_dimension(first.shown)
    labels = [c for c in rest if strip.kind(row, c.column) is CellKind.TEXT]
    if not headings or named is None or not labels or labels[0] is not rest[0]:
        return False
    above = {c.column: strip.covering(headings[-1], c.column) for c in rest}
    heads = {column: fits_of(cell.shown) if cell is not None else {} for column, cell in above.items()}
    is_label = named.value in fits_of(labels[0].shown) or bool(unknown_score(labels[0].shown))
    numbers = [heads[c.column] for c in rest if c not in labels]
    return is_label and not heads[labels[0].column] and any(Dimension.PERIOD in fits for fits in numbers)


def _part_headings(strip: Strip, row: int) -> bool:
    """Whether a row right below headings that stand over several columns, or are printed over each of them again, parts
    these by ages, single years as bare numbers among bands (``12 or under | 13 | 14 or 15``): no label stands where the
    row below has one, and the ages rise, wholes of those before them (``0 to 17``) left aside.
    """
    cells = [c for c in strip.filled(row) if not understand_total(c.shown)]
    first = strip.columns[0]
    if cells and cells[0].column == first and names_dimension(cells[0].shown):
        cells = cells[1:]  # "Year" over the years of the rows
    if len(cells) < _FEWEST or cells[0].column == first or not strip.text(row + 1, first):
        return False
    above = [strip.text(row - 1, c.column) for c in cells]
    if (all(above) and len({*above}) == len(above)) or all(c.shown.strip().isdecimal() for c in cells):
        return False
    again = [at for at, c in enumerate(cells) if c.shown == cells[0].shown]
    return all(_are_rising_ages(cells[at:end]) for at, end in pairwise([*again, len(cells)]))


def _are_rising_ages(cells: Sequence[Cell]) -> bool:
    found = [fits_of(c.shown).get(Dimension.AGE) for c in cells]
    ages = [said.value for said in found if said is not None and isinstance(said.value, AgeBand)]
    known = [age for age in ages if age.is_known]
    parts = [age for at, age in enumerate(known) if not any(age.contains(before) for before in known[:at])]
    return len(ages) == len(cells) and len(parts) > 1 and all(a.low < b.low for a, b in pairwise(parts))


def _stand_among_words(strip: Strip, row: int) -> bool:
    """Whether a row right above one of figures heads columns in words, with a single age or more among bands of ages
    (``Girls | Boys | 13 or 14 | 15 | 16 or 17``); a line that cuts across may stand between them.
    """
    below = row + 2 if len(strip.filled(row + 1)) == 1 else row + 1
    across = [c for c in strip.filled(row) if c.column > strip.columns[0]]
    if across and is_year(strip.text(below, across[0].column)):
        across = across[1:]  # "Noted" over the years of the rows
    numbers = [c for c in across if c.shown.strip().isdecimal()]
    words = [c for c in across if c not in numbers]
    if not numbers or len(words) <= len(numbers) or any(strip.kind(row, c.column) is CellKind.FIGURE for c in words):
        return False
    fits = {c.column: fits_of(c.shown) for c in across}
    bands = [c.column for c in words if Dimension.AGE in fits[c.column]]
    beside = all({c.column - 1, c.column + 1} & {*bands, *(n.column for n in numbers)} for c in numbers)
    is_known = all(fits.values()) and all(Dimension.AGE in fits[c.column] for c in numbers)
    return bool(bands) and beside and is_known and all(strip.kind(below, c.column) is CellKind.FIGURE for c in across)


def withholds_some(strip: Strip, row: int, *, is_below_figures: bool) -> bool:
    """Whether a row has ``#`` for figures that are withheld and does not head columns of numbers by it: again and
    again right below figures, once beside labels of the kinds that the row above has, or in one of these columns it
    comes again in a row with numbers.
    """
    columns = {cell.column for cell in strip.filled(row) if cell.shown.strip() == _HASH}
    if is_below_figures and len(columns) == 1:
        return _goes_on_above(strip, row, columns.pop())
    if len(columns) <= 1 or is_below_figures:
        return len(columns) > 1
    below = (strip.filled(n) for n in strip.rows if n > row)
    return any(
        any(c.column in columns and c.shown.strip() == _HASH for c in cells)
        and any(c.shown.strip().isdecimal() for c in cells)
        for cells in below
    )


def _goes_on_above(strip: Strip, row: int, column: int) -> bool:
    """Whether a row has nothing but labels beside a cell, each the one above it or of a kind with that, and is below a
    figure in its column, be it some rows further up.
    """
    labels = [(c.shown.strip(), strip.text(row - 1, c.column)) for c in strip.filled(row) if c.column != column]
    above = [other for other in strip.rows if other < row and strip.cell(other, column)]
    is_of_figures = bool(above) and strip.kind(above[-1], column) is CellKind.FIGURE
    go_on = all(own == over or kinds_of_label(own) & kinds_of_label(over) for own, over in labels)
    return is_of_figures and bool(labels) and go_on
