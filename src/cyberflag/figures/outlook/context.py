"""Series of other counts: sessions of a helpline, reports to a hotline, police officers, cost.

They are told beside the figures and never mixed in. So they have types of their own, with other names for their ends:
`ContextValue` is no `Bounds`, adding one to the other is an error in the type checker and a ``TypeError`` when it runs.
"""

from __future__ import annotations

from dataclasses import dataclass

import dataframely as dy

from cyberflag.model import Period
from cyberflag.returns.context import ContextTable

OFFICERS = "officers"
"""The unit of a series that `police_pressure` counts offences against."""
MONEY = frozenset({"pounds", "gbp", "£"})
"""Units that are no counts: they are shown, and nothing is projected of them."""


@dataclass(frozen=True)
class ContextValue:
    """One number of a series: ``least`` to ``most`` (None where nothing bounds it), for a period, with its source.

    ``released``: when its source gave it, as printed there; empty where that is not said.
    """

    period: Period
    least: int
    most: int | None
    source: str
    released: str = ""
    note: str = ""

    @property
    def words(self) -> str:
        """``12,000``, ``11,950 to 12,049``, ``12,000 or more``."""
        if self.most is None:
            return f"{self.least:,} or more"
        return f"{self.least:,}" if self.least == self.most else f"{self.least:,} to {self.most:,}"


@dataclass(frozen=True)
class ContextSeries:
    """A series: its id, what it is, the unit that it counts, whose it is (a force's id, or all), oldest value first."""

    id: str
    title: str
    unit: str
    force: str
    values: tuple[ContextValue, ...]

    def at(self, period: Period) -> ContextValue | None:
        """The value for exactly these days, else the last one that is for a part of them (a count of one day)."""
        inside = [value for value in self.values if period.contains(value.period)]
        return next((v for v in inside if v.period == period), inside[-1] if inside else None)


def series_of(table: dy.DataFrame[ContextTable]) -> tuple[ContextSeries, ...]:
    """The series of a table, in the order in which they begin there: one for each id and force."""
    found: dict[tuple[str, str], ContextSeries] = {}
    for row in table.sort("period_start", maintain_order=True).iter_rows(named=True):
        period = Period(row["period_start"], row["period_end"])
        value = ContextValue(period, row["low"], row["high"], row["source"], row["released"], row["note"])
        before = found.get((row["series"], row["force"]))
        values = (*before.values, value) if before else (value,)
        title = row["title"] or (before.title if before else row["series"])
        found[row["series"], row["force"]] = ContextSeries(row["series"], title, row["unit"], row["force"], values)
    order = dict.fromkeys(table.select("series", "force").rows())
    return tuple(found[name] for name in order)
