"""The days of a total over years: those years alone of which the table gives figures (``Not available | 60 | 53`` and
``2 years`` behind them).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from itertools import combinations, zip_longest

from cyberflag.model import Marker, Period
from cyberflag.replies.prose.around.setting import whole_of
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.parts_of_year import narrower
from cyberflag.vocabularies.signs.figure_rules import NO_RULES
from cyberflag.vocabularies.signs.markers import understand_figure
from cyberflag.vocabularies.totals import years_summed


def period_summed(given: Mapping[Period, bool], labels: Iterable[LabelMeaning]) -> Period | None:
    """The span of the periods ``given`` by a table that a total with these ``labels`` sums over, without those of which
    every figure is told not to be held. None where those that are left do not follow on one another, or where a label
    says that they are fewer years.
    """
    if not given:
        return None
    held = [period for period, has_figures in given.items() if has_figures] or list(given)
    said = max((years_summed(m.label.text) for m in labels if m.is_total), default=0)
    are_years = all(p.is_year for p in given) and not any(a.overlaps(b) for a, b in combinations(given, 2))
    if said and are_years and said < len(held):
        return None
    if len(held) == len(given) or said >= len(given):
        return Period(min(p.start for p in given), max(p.end for p in given))
    return whole_of(held)


def periods_given(
    table: Table, levels: Sequence[LevelMeaning], in_its_year: Callable[[object], object]
) -> Mapping[Period, bool]:
    """The periods that labels name, each with whether a cell below or beside them is more than words for no figure."""
    given: dict[Period, bool] = {}
    for side in Side:
        said = [level.meanings for level in levels if level.level.side is side]
        for at, meanings in enumerate(zip_longest(*said)):
            values = [m.values.get(Dimension.PERIOD) for m in meanings if m is not None]
            period = _together([value for value in values if value is not None], in_its_year)
            if period is not None and not given.get(period):
                given[period] = _has_figures(table, side, at)
    return given


def _together(values: Sequence[object], in_its_year: Callable[[object], object]) -> Period | None:
    """The period that the labels of one column or row name together: the month under its year."""
    inner = reduce(lambda one, other: narrower(one, other) or other, values) if values else None
    period = in_its_year(inner)
    return period if isinstance(period, Period) else None


def _has_figures(table: Table, side: Side, at: int) -> bool:
    rows = table.rows if side is Side.COLUMNS else table.rows[at : at + 1]
    columns = table.columns[at : at + 1] if side is Side.COLUMNS else table.columns
    texts = [cell.shown.strip() for r in rows for c in columns if (cell := table.cell(r, c)) is not None]
    return not texts or any(not _tells_none(text) for text in texts)


def _tells_none(text: str) -> bool:
    """Whether a cell says in words that it holds no figure: ``Not available``, ``System change``."""
    printed = understand_figure(text, NO_RULES)
    return any(sign.isalpha() for sign in text) and (printed is None or printed.marker is Marker.NOT_HELD)
