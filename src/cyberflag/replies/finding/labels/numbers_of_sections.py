"""Numbers alone in a row that head the rows below them: the year ``2019`` over the outcomes of its crimes, the class
``88A`` over its offences.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cyberflag.replies.document import Cell
from cyberflag.replies.finding.strips import CellKind, Strip, is_year, kind_of_text
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.totals import understand_total

_FEWEST_YEARS: Final = 2
"""One alone may be that of an act, or a row that lacks its figure."""


def numbers_over_sections(strip: Strip) -> frozenset[int]:
    """The rows of the lone numbers in the first column that are no figures: of offence classes that no row touches from
    above, and of years.
    """
    rows = [cells for row in strip.rows if (cells := strip.filled(row))]
    lone = [cells[0] for cells in rows if len(cells) == 1 and cells[0].column == strip.columns[0]]
    classes = {c.row for c in lone if c.shown.strip() in CLASS_CODES and not strip.filled(c.row - 1)}
    return frozenset({*classes, *_years_over_sections(rows, strip.columns[0])})


def _years_over_sections(rows: Sequence[Sequence[Cell]], first: int) -> list[int]:
    """The rows of years that all stand alone in the ``first`` column over rows of words; none where one is alone or has
    a text alone right above it (another section, or an act whose year it is), where no headings stand above them, or
    where columns are years too.
    """
    years = [at for at, cells in enumerate(rows) if cells[0].column == first and is_year(cells[0].shown.strip())]
    above = rows[: years[0]] if years else []
    if len(years) < _FEWEST_YEARS or not above or len(above[-1]) == 1:
        return []
    below = [*rows[1:], ()]
    if not all(len(rows[at]) == 1 and _begins_section(below[at]) and not _is_text(rows[at - 1]) for at in years):
        return []
    headings = [cell.shown for cells in above if cells[0].column == first for cell in cells[1:]]
    return [] if any(Dimension.PERIOD in fits_of(text) for text in headings) else [rows[at][0].row for at in years]


def _is_text(cells: Sequence[Cell]) -> bool:
    return len(cells) == 1 and kind_of_text(cells[0].shown) is CellKind.TEXT


def _begins_section(cells: Sequence[Cell]) -> bool:
    """Whether the row right below a year begins with words that are no total or period and has a figure that is no
    year: in a table whose rows are years, of which one has no figure, it would begin with the next one, or with a
    total.
    """
    label = cells[0].shown if cells else ""
    if kind_of_text(label) is not CellKind.TEXT or Dimension.PERIOD in fits_of(label):
        return False
    figures = [cell.shown.strip() for cell in cells[1:] if kind_of_text(cell.shown) is CellKind.FIGURE]
    return understand_total(label) is None and not all(map(is_year, figures))
