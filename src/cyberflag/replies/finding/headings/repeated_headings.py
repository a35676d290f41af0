"""Headings of columns over the next labels of the same sheet: those printed again, and numbers that head anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from cyberflag.model import UNKNOWN_AGE, AgeBand
from cyberflag.replies.document import Cell
from cyberflag.replies.finding.strips import YEARS, CellKind, Strip, is_year
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension

_FEWEST, _FEWEST_AGES = 2, 3


def heads_columns_again(cells: Sequence[Cell], above: Sequence[Cell], first: int) -> bool:
    """Whether a row prints the headings ``above`` again over other labels: ``Age | 21-22 | 22-23`` in the table of
    ``Offence | 21-22 | 22-23``. Bare numbers but years may be figures.
    """
    again = [(c.column, c.shown) for c in cells if c.column != first]
    heads = [(c.column, c.shown) for c in above if c.column != first]
    is_told = any(not text.strip().isdecimal() or is_year(text.strip()) for _, text in again)
    return len(again) > 1 and is_told and again == heads


def goes_on_in_sections(
    strip: Strip, row: int, headings: Sequence[int], figures: Sequence[int], sections: Mapping[int, int]
) -> bool:
    """Whether a row that prints the one row of ``headings`` again stands over the line that names the next section of
    a table whose ``figures`` all stand in ``sections``.
    """
    below = strip.filled(row + 1)
    is_line = len(below) == 1 and strip.kind(row + 1, below[0].column) is CellKind.TEXT
    of_figures = any(strip.kind(row + 2, cell.column) is CellKind.FIGURE for cell in strip.filled(row + 2)[1:])
    return len(headings) == 1 and is_line and of_figures and all(at in sections for at in figures)


def heads_columns_anew(strip: Strip, row: int, above: Sequence[int]) -> bool:
    """Whether a row apart from the rows of figures ``above`` it in its table, if any, heads others by numbers: under
    a blank corner, above a label with figures, years one after another or, below a blank row, ages.
    """
    first, cells = strip.columns[0], strip.filled(row)
    between = [not strip.filled(other) for other in range(above[-1] + 1, row)] if above else [True]
    if not between or cells[0].column == first or not strip.text(row + 1, first):
        return False
    numbers = [cell for cell in cells if strip.kind(row, cell.column) is CellKind.FIGURE]
    are_over_figures = all(strip.kind(row + 1, cell.column) is CellKind.FIGURE for cell in numbers)
    if len(numbers) < _FEWEST or not are_over_figures:
        return False
    return _are_years(numbers) or (any(between) and _begin_with_ages(cells, len(numbers)))


def _are_years(cells: Sequence[Cell]) -> bool:
    years = [int(text[:4]) if (text := cell.shown.strip())[:4].isdecimal() else 0 for cell in cells]
    steps = {later - before for before, later in pairwise(years)}
    return steps in ({1}, {-1}) and all(
        Dimension.PERIOD in fits_of(c.shown) and y in YEARS for c, y in zip(cells, years, strict=True)
    )


def _begin_with_ages(cells: Sequence[Cell], fewest: int) -> bool:
    """Whether a row is of ages of which each begins where the one before it ends, so many and three at least, with what
    may stand behind them in words.
    """
    found = [fits_of(cell.shown).get(Dimension.AGE) for cell in cells]
    bands = [said.value if said is not None and isinstance(said.value, AgeBand) else UNKNOWN_AGE for said in found]
    ages = list(takewhile(lambda band: band.is_known, bands))
    follow = all(a.high is not None and b.low == a.high + 1 for a, b in pairwise(ages))
    return follow and len(ages) >= max(fewest, _FEWEST_AGES)
