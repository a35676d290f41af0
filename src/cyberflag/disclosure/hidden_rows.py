"""The rows of ``counts.csv`` behind the figures, and which of them no figure of ours may tell more of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import dataframely as dy

from cyberflag.model import Bounds, Counts, Marker


@dataclass(frozen=True)
class HiddenRows:
    """Rows that stay withheld, among all.

    ``rules`` is what the rule of the force says of each; ``public`` what follows of it from the
    force's own reply; ``shown`` are the bounds of every other row, and ``totals`` the rows that are sums of others.
    """

    rules: Mapping[str, Bounds]
    public: Mapping[str, Bounds]
    shown: Mapping[str, Bounds]
    totals: frozenset[str]

    def added(self, rows: tuple[str, ...]) -> Bounds | None:
        """What the rows add to by their rules; None where they cannot be told to be the parts of one sum."""
        known = [self.rules.get(row) or self.shown.get(row) for row in rows]
        if len(rows) > 1 and self.totals.intersection(rows):
            return None
        return None if None in known else Bounds.sum(bounds for bounds in known if bounds is not None)


def hidden_rows(counts: dy.DataFrame[Counts], public: dy.DataFrame[Counts]) -> HiddenRows:
    """What forces withheld, among all rows."""
    rules, shown, totals = {}, {}, set()
    for row in counts.iter_rows(named=True):
        name, bounds = row["id"], Bounds(row["low"], row["high"])
        if row["total"]:
            totals.add(name)
        if row["marker"] == Marker.SUPPRESSED.value:
            rules[name] = bounds
        else:
            shown[name] = bounds
    known = {name: Bounds(low, high) for name, low, high in public.select("id", "low", "high").iter_rows()}
    left = {name: known.get(name, rule) for name, rule in rules.items()}
    return HiddenRows(rules, left, shown, frozenset(totals))
