"""Which forces set the flag, and since when, as far as the figures that are shown tell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

import dataframely as dy

from cyberflag.figures.coverage import APART, Coverage, ForceCoverage
from cyberflag.figures.rows import totals_of_forces
from cyberflag.model import Bounds, Figures, FlagUse, Period


class Use(StrEnum):
    """What a period tells of a force's use of the flag."""

    FLAGS = "flags"
    """Some crime carries the flag."""
    NONE = "none"
    """The force counted its flagged crimes, and there were none."""
    NOT_KNOWN = "not-known"


@dataclass(frozen=True)
class ForceFlagUse:
    """A force's use of the flag: what it ``said`` of it, and what its figures tell of each period asked about."""

    force: str
    said: FlagUse
    uses: dict[Period, Use]

    @property
    def began(self) -> Period | None:
        """The first period with flagged crimes after one without any; None where the figures show no such beginning."""
        periods = sorted(self.uses)
        for before, period in pairwise(periods):
            if (self.uses[before], self.uses[period]) == (Use.NONE, Use.FLAGS):
                return period
        return None

    @property
    def says_not(self) -> bool:
        """Whether it says that it does not use the flag, or had not heard of it."""
        return self.said in (FlagUse.NOT_USED, FlagUse.UNAWARE)


def flag_use(figures: dy.DataFrame[Figures], coverage: Coverage, measure: str) -> tuple[ForceFlagUse, ...]:
    """How each force that was asked uses the flag, from the figures that are shown (and made on the flag) alone.

    A figure that may be nought and may not be tells nothing.
    """
    shown = totals_of_forces(figures, measure)

    def uses(force: ForceCoverage) -> dict[Period, Use]:
        return {p: _use(shown.get((force.force, p)), is_whole=p in force.whole) for p in coverage.periods}

    return tuple(ForceFlagUse(f.force, f.flag_use, uses(f)) for f in coverage.forces if f.force not in APART)


def _use(bounds: Bounds | None, *, is_whole: bool) -> Use:
    if bounds is None:
        return Use.NOT_KNOWN
    if bounds.low > 0:
        return Use.FLAGS
    return Use.NONE if bounds.high == 0 and is_whole else Use.NOT_KNOWN
