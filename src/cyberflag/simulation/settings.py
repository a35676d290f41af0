"""What a simulated campaign is drawn from."""

from __future__ import annotations

from dataclasses import dataclass

from cyberflag.errors import UsageError
from cyberflag.model import Period


@dataclass(frozen=True)
class CampaignSettings:
    """The known parameters of a campaign.

    ``first_year`` is the year in which the first financial year starts; there are as many years as ``growth`` has
    entries, plus one. ``national_total`` is the number of online sexual offences against children recorded in the
    first year by all the forces asked, flagged or not; each later year is the year before times one plus its entry
    in ``growth``. ``missed_share`` of them carry no flag although they should. ``age_missing_factor`` scales the
    shares of victims without an age; ``platform_missing`` is the share of crimes without a platform.
    ``force_spread`` is the standard deviation of the logarithm of how much more or less than its share of children a
    force records. ``disturbances`` is how many things go wrong in a reply on its way, on average (`disturbances`): none
    in a campaign as it should be.

    Raises ``UsageError`` where a share is not between 0 and 1, or a total or factor is negative.
    """

    first_year: int = 2018
    national_total: int = 8200
    growth: tuple[float, ...] = (0.18, 0.13)
    missed_share: float = 0.12
    age_missing_factor: float = 1.0
    platform_missing: float = 0.35
    force_spread: float = 0.35
    disturbances: float = 0.0

    def __post_init__(self) -> None:
        for name in ("missed_share", "platform_missing"):
            share = getattr(self, name)
            if not 0 <= share <= 1:
                raise UsageError(f"{name} is {share}, which is not a share.", "Give a number from 0 to 1.")
        for name in ("national_total", "age_missing_factor", "force_spread", "disturbances"):
            if getattr(self, name) < 0:
                raise UsageError(f"{name} is {getattr(self, name)}.", "Give a number that is not below nought.")
        if not self.growth or min(self.growth) < -1:
            raise UsageError(
                f"growth is {self.growth}.", "Give one number or more, none below -1: 0.1 means ten per cent more."
            )

    @property
    def years(self) -> tuple[Period, ...]:
        """The financial years asked for, in order."""
        return tuple(Period.financial_year(self.first_year + n) for n in range(len(self.growth) + 1))

    @property
    def span(self) -> Period:
        """First day of the first year to last day of the last."""
        return Period(self.years[0].start, self.years[-1].end)

    @property
    def totals(self) -> tuple[int, ...]:
        """Online offences recorded nationally in each year."""
        totals = [float(self.national_total)]
        for rate in self.growth:
            totals.append(totals[-1] * (1 + rate))
        return tuple(round(total) for total in totals)
