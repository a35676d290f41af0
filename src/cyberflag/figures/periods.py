"""The periods for which figures are computed, and how they are written in ids."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from cyberflag.figures.cells import Cell
from cyberflag.model import Period, PeriodKind, Request

_WHOLE_YEARS = (PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR, PeriodKind.OTHER_YEAR)


def asked_periods(request: Request, cells: Iterable[Cell]) -> tuple[Period, ...]:
    """The periods that the request asks for; without any, every year of the commonest kind among the figures given.

    Financial years go before calendar years, and those before other years, where as many forces give them. Where no
    figure is for a year, every period that some figure is for.
    """
    if request.periods:
        return tuple(sorted(set(request.periods)))
    given = {(cell.force, cell.period) for cell in cells}
    for_kind = [{p for _, p in given if p.kind == kind} for kind in _WHOLE_YEARS]
    forces = [len({force for force, p in given if p.kind == kind}) for kind in _WHOLE_YEARS]
    best = max(range(len(_WHOLE_YEARS)), key=lambda i: (forces[i], -i))
    return tuple(sorted(for_kind[best] or {p for _, p in given}))


def span_of(periods: Iterable[Period]) -> Period | None:
    """The days from the first to the last of several periods that follow on one another; None for one, or with gaps."""
    ordered = sorted(periods)
    follow = all(a.end.toordinal() + 1 == b.start.toordinal() for a, b in pairwise(ordered))
    return Period(ordered[0].start, ordered[-1].end) if len(ordered) > 1 and follow else None


def period_name(period: Period) -> str:
    """The period in a figure's id: ``2017-18``, ``2016``, ``year-ending-2016-06``, ``2017-04-01-to-2019-12-31``."""
    match period.kind:
        case PeriodKind.FINANCIAL_YEAR | PeriodKind.CALENDAR_YEAR:
            return period.label.replace("/", "-")
        case PeriodKind.OTHER_YEAR:
            return f"year-ending-{period.end:%Y-%m}"
        case PeriodKind.SEVERAL_YEARS if (period.start.month, period.start.day) == (4, 1):
            return period.label.replace("/", "-").replace(" ", "-")
        case _:
            return f"{period.start}-to-{period.end}"
