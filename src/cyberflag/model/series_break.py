"""A day from which figures cannot be compared with those before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cyberflag.model.count import ALL
from cyberflag.model.period import Period


@dataclass(frozen=True)
class SeriesBreak:
    """Figures from ``day`` on are not comparable with earlier ones: ``what`` changed, and who says so (``source``).

    ``force`` is the id of the one force concerned (another crime system, the flag used for the first time), or ``all``.
    """

    day: date
    what: str
    source: str
    force: str = ALL

    def parts(self, before: Period, now: Period) -> bool:
        """Whether it lies between two periods, or inside one of them: any day of them before it and any other after."""
        first, last = min(before.start, now.start), max(before.end, now.end)
        return first < self.day <= last
