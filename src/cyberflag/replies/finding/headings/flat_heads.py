"""The heads of lists: rows that name what their columns hold, and are no labels of figures themselves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from cyberflag.replies.document import Cell
from cyberflag.replies.finding.headings.coded_headings import heads_codes
from cyberflag.replies.finding.headings.record_numbers import numbers_records
from cyberflag.replies.finding.headings.values_of_columns import (
    dimension_of_values,
    dimensions_of_values,
    is_of_other_time,
    is_of_suspects,
)
from cyberflag.replies.finding.headings.withheld_columns import is_withheld
from cyberflag.replies.finding.strips import YEARS, CellKind, Strip, is_unit, is_year, kind_of_text, numbers_the_rows
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension, dimensions_named_together, understand_dimension
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.totals import understand_total

_FEWEST_RECORDS = 5
_FEWEST_HEADS = 2
_BY_VALUES = (Dimension.SEX, Dimension.AGE, Dimension.PLATFORM, Dimension.OFFENCE, Dimension.PERIOD, Dimension.BASIS)


def starts_flat(strip: Strip, rows: Sequence[int], row: int) -> bool:
    """Whether the row names dimensions and measures only: the heading of a long table or of a list of records."""
    cells = strip.filled(row)
    if any(cell.column_span > 1 for cell in cells) and _has_headings_below(strip, row):
        return False  # "Crimes in the financial year" over the years
    if _stands_over_labels(strip, row, cells) or _stands_over_labels_each(strip, cells):
        return False
    named = {found.value for c in cells if (found := understand_dimension(c.shown))}
    if len(named) < 2 and not _are_all_words(cells):
        return False  # every row of a long table is asked: what scans the rows below comes last
    has_counts = any(understand_measure(c.shown) for c in cells)
    # a list of records may have remarks of any name, but no column of figures beside them
    is_counted = has_counts or _heads_numbered_lines(strip, rows, cells[0])
    if len(named) < 2 and not is_counted:
        return False
    others = [c for c in cells if not _heads_a_list(c.shown) and not _heads_row_numbers(strip, rows, c)]
    by_values = {c.column: kinds for c in others if is_counted and (kinds := _of_values(strip, rows, c))}
    years = next((c for c in others if Dimension.PERIOD not in named and _heads_years(strip, rows, c)), None)
    by_values |= {} if years is None else {years.column: frozenset({Dimension.PERIOD})}
    if len(named.union(*by_values.values())) < 2:
        return False
    return all(
        _heads_nothing(strip, rows, c) or (len(named) > 2 and _heads_words(strip, rows, c)) or c.column in by_values
        for c in others
    )


def _has_headings_below(strip: Strip, row: int) -> bool:
    below = strip.filled(row + 1)
    are_words = all(kind_of_text(c.shown) is CellKind.TEXT for c in below)
    return bool(below) and (are_words or _are_years(strip, below) or heads_codes(strip, row + 1))


def _stands_over_labels(strip: Strip, row: int, cells: Sequence[Cell]) -> bool:
    """Whether the heads right of the column of labels name what the labels right below are of, which are more than the
    heads, drawn over them or not: ``Age of victim`` over ``0-9``, ``10`` and ``11``; ``Calendar year`` over ``2022``
    and ``2023`` beside ``Financial year`` over ``2022/23`` and ``2023/24``.
    """
    below = strip.filled(row + 1)
    first = below[0].column if below else strip.columns[0]
    heads = [c for c in cells if c.column >= first]
    if first == strip.columns[0] or not heads or heads[0].column != first or len(below) <= len(heads):
        return False
    over = [next(head for head in reversed(heads) if head.column <= c.column) for c in below]
    return all(_is_one_of(head, label) for head, label in zip(over, below, strict=True))


def _is_one_of(head: Cell, label: Cell) -> bool:
    """Whether a label is one of what its head names, or the total of them."""
    named = understand_dimension(head.shown)
    return named is not None and (named.value in fits_of(label.shown) or understand_total(label.shown) is not None)


def _stands_over_labels_each(strip: Strip, cells: Sequence[Cell]) -> bool:
    """Whether a head is printed over each of several labels right below it of what it names: ``Financial year`` over
    ``2017/18`` and again over ``2018/19``, where the column of the rows' labels is left blank.
    """
    texts = [c.shown.casefold().strip() for c in cells]
    again = [c for c, text in zip(cells, texts, strict=True) if texts.count(text) > 1]
    named = understand_dimension(again[0].shown) if again else None
    below = [strip.text(again[0].row + 1, c.column) for c in again]
    if named is None or not all(below) or strip.text(again[0].row + 1, strip.columns[0]):
        return False
    return len({*below}) == len(below) and all(named.value in fits_of(text) for text in below)


def _are_years(strip: Strip, cells: Sequence[Cell]) -> bool:
    """Whether a row leaves the column of labels to the cell above and goes on in years that rise: ``2021``,
    ``2022``.
    """
    years = [int(c.shown) if c.shown.strip().isdecimal() else 0 for c in cells]
    rises = len(years) > 1 and all(a < b for a, b in pairwise(years))
    return cells[0].column != strip.columns[0] and rises and all(year in YEARS for year in years)


def _heads_words(strip: Strip, rows: Sequence[int], cell: Cell) -> bool:
    """Whether the cell heads a column of words, right down from it, or one that was taken out of a list."""
    below = [row for row in rows if row > cell.row]
    kinds = [strip.kind(row, cell.column) for row in below]
    if CellKind.FIGURE in kinds:
        return is_withheld(strip, below, cell.column, cell.shown)
    return CellKind.TEXT in kinds


def _are_all_words(cells: Sequence[Cell]) -> bool:
    return len(cells) > 2 and all(is_unit(c.shown) or kind_of_text(c.shown) is CellKind.TEXT for c in cells)


def _of_values(strip: Strip, rows: Sequence[int], cell: Cell) -> frozenset[Dimension]:
    """What the words below a cell are all of, whatever it says itself: girls and boys under ``Victim``, ``girl, 14``
    under words of the force's own.
    """
    if not _heads_words(strip, rows, cell) or is_of_suspects(cell.shown):
        return frozenset()
    lines = [row for row in rows if row > cell.row and len(strip.filled(row)) > 1]  # a lone text is a note on them
    below = [strip.text(row, cell.column) for row in lines]
    days = [text for text in below if not understand_total(text)]  # a total below days is the end of the list
    one = dimension_of_values(below, _BY_VALUES) or dimension_of_values(days, (Dimension.PERIOD,))
    return frozenset({one}) if one is not None else dimensions_of_values(below)


def _heads_years(strip: Strip, rows: Sequence[int], cell: Cell) -> bool:
    """Whether nothing but years stands below a cell, whatever it says, some in several rows as no counts are."""
    if is_of_other_time(cell.shown):
        return False
    below = [text for row in rows if row > cell.row and (text := strip.text(row, cell.column)) != cell.shown.strip()]
    return len(below) >= _FEWEST_RECORDS and all(map(is_year, below)) and 1 < len(set(below)) < len(below)


def _heads_nothing(strip: Strip, rows: Sequence[int], cell: Cell) -> bool:
    """Whether the column under a cell was left empty (``Comments``), though there are rows below."""
    below = [row for row in rows if row > cell.row]
    return bool(below) and all(strip.kind(row, cell.column) is CellKind.BLANK for row in below)


def _heads_row_numbers(strip: Strip, rows: Sequence[int], cell: Cell) -> bool:
    """Whether the cell heads numbers that count the rows, or are each a row's own, down to the next row without one."""
    below = (row for row in rows if row > cell.row)
    counted = list(takewhile(lambda row: _is_number(strip, row, cell), below))
    return numbers_the_rows(strip, counted, cell.column) or numbers_records(strip, counted, cell.column, cell.shown)


def _is_number(strip: Strip, row: int, head: Cell) -> bool:
    """Whether a row has a figure below a head that is not the head again, ``No.``, which looks like the answer no."""
    return strip.kind(row, head.column) is CellKind.FIGURE and strip.text(row, head.column) != head.shown.strip()


def _heads_numbered_lines(strip: Strip, rows: Sequence[int], cell: Cell) -> bool:
    """Whether the lines right below a cell are numbered from 1 on; every row of a long list is asked."""
    return strip.text(cell.row + 1, cell.column).rstrip(".") == "1" and _heads_row_numbers(strip, rows, cell)


def _heads_a_list(text: str) -> bool:
    """Whether a text can head a column of a long table or list: a dimension, what is counted, or the online flag."""
    named = understand_dimension(text) or understand_measure(text) or dimensions_named_together(text)
    return bool(named) or Dimension.BASIS in fits_of(text)
