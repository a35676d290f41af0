"""What every force was asked."""

from __future__ import annotations

from dataclasses import dataclass

from cyberflag.model.age import ALL_AGES, CHILDREN, AgeBand
from cyberflag.model.period import Period
from cyberflag.model.series_break import SeriesBreak
from cyberflag.model.words import Basis, Measure


@dataclass(frozen=True)
class Request:
    """The request behind a folder of replies (``request.toml``).

    What a reply does not say, the request may: ``basis``, ``measure``, ``ages`` and ``periods``. ``forces`` are the ids
    of the forces asked; empty where the file does not list them, which means every force from which a reply was looked
    for. ``released``: the year and month (2016-06), or the day, of the release that the figures belong to; empty where
    it is not said. ``breaks``: those in the figures that the campaign knows of beside the ones of the vocabulary;
    ``no_breaks``: those that the figures seem to show and that somebody has overruled.
    """

    basis: Basis = Basis.UNKNOWN
    measure: Measure = Measure.UNKNOWN
    ages: AgeBand = ALL_AGES
    periods: tuple[Period, ...] = ()
    questions: tuple[str, ...] = ()
    forces: tuple[str, ...] = ()
    released: str = ""
    breaks: tuple[SeriesBreak, ...] = ()
    no_breaks: tuple[SeriesBreak, ...] = ()

    @property
    def says_what_is_asked(self) -> bool:
        """Whether it holds the questions or at least what they count, so that a reply need not be searched for it."""
        return bool(self.questions) or self.measure is not Measure.UNKNOWN

    @property
    def everybody(self) -> AgeBand:
        """The ages of all whom it is about, which narrow none of its answers; children where it does not say."""
        return self.ages if self.ages.is_known else CHILDREN
