"""What simulated crime records are drawn from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cyberflag.errors import UsageError
from cyberflag.simulation.mix import asked_forces

EVERY_FORCE = "all"
"""The word for the records of the whole country."""


@dataclass(frozen=True)
class RecordSettings:
    """The known parameters of simulated crime records.

    ``rows`` records of one ``force`` (its id, or ``all``), recorded from ``first_day`` to ``last_day``. Officers forget
    the flag of ``missed`` of the online crimes where offence, station and wording speak neither way (each adds to the
    log-odds, see ``crime_offences.csv`` and ``crime_summaries.toml``; a station's share has a spread of
    ``station_spread`` on that scale), and set it on ``falsely_flagged`` of the others. ``unasked`` of the records
    without the flag hold nothing there. ``faulty`` of the children's records break the rule that a CSE flag needs the
    CSA flag.

    Raises ``UsageError`` for a value that cannot be.
    """

    rows: int = 20_000
    force: str = "merseyside"
    first_day: dt.date = dt.date(2019, 4, 1)
    last_day: dt.date = dt.date(2025, 3, 31)
    missed: float = 0.3
    falsely_flagged: float = 0.02
    station_spread: float = 0.5
    unasked: float = 0.1
    faulty: float = 0.002

    def __post_init__(self) -> None:
        for name in ("missed", "falsely_flagged", "unasked", "faulty"):
            share = getattr(self, name)
            if not 0 <= share <= 1:
                raise UsageError(f"{name} is {share}, which is not a share.", "Give a number from 0 to 1.")
        if self.rows < 1 or self.station_spread < 0:
            raise UsageError("There must be one record or more, and a spread not below nought.", "Raise --rows.")
        if self.last_day < self.first_day:
            raise UsageError("The last day lies before the first.", "Give the earlier day first.")
        known = [force.id for force in asked_forces()]
        if self.force != EVERY_FORCE and self.force not in known:
            raise UsageError(f"There is no force {self.force!r}.", f"Use {EVERY_FORCE}, or one of: {', '.join(known)}.")

    @property
    def days(self) -> int:
        """Number of days on which crimes are recorded."""
        return (self.last_day - self.first_day).days + 1
