"""Spans of whole days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise


class PeriodKind(StrEnum):
    """What people call a span of days."""

    FINANCIAL_YEAR = "financial year"
    CALENDAR_YEAR = "calendar year"
    OTHER_YEAR = "year ending"
    HALF_YEAR = "half-year"
    PART = "part"
    SEVERAL_YEARS = "several years"


@dataclass(frozen=True, order=True)
class Period:
    """A span of whole days, first and last both inside.

    Raises ``ValueError`` where the last day stands before the first.
    """

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period cannot end ({self.end}) before it starts ({self.start})")

    @classmethod
    def financial_year(cls, first_year: int) -> Period:
        """1 April of ``first_year`` to 31 March of the next: the year of police recorded crime."""
        return cls(date(first_year, 4, 1), date(first_year + 1, 3, 31))

    @classmethod
    def calendar_year(cls, year: int) -> Period:
        """1 January to 31 December of ``year``."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @property
    def days(self) -> int:
        """Number of days, both ends counted."""
        return (self.end - self.start).days + 1

    @property
    def is_year(self) -> bool:
        """Whether it is as long as a year, from whatever day on."""
        return self.days in (365, 366)

    @property
    def kind(self) -> PeriodKind:
        """What this span is called; a whole year may start on the first of any month."""
        if self._is_years(1):
            if (self.start.month, self.start.day) == (4, 1):
                return PeriodKind.FINANCIAL_YEAR
            if (self.start.month, self.start.day) == (1, 1):
                return PeriodKind.CALENDAR_YEAR
            return PeriodKind.OTHER_YEAR
        if self.start.day == 1 and self._months() == 6:
            return PeriodKind.HALF_YEAR
        if self.start.day == 1 and (months := self._months()) and months % 12 == 0:
            return PeriodKind.SEVERAL_YEARS
        return PeriodKind.PART

    @property
    def label(self) -> str:
        """How the span is written in our output: ``2015/16``, ``2016``, ``year ending June 2016``, or two dates."""
        match self.kind:
            case PeriodKind.FINANCIAL_YEAR:
                return f"{self.start.year}/{self.end.year % 100:02d}"
            case PeriodKind.CALENDAR_YEAR:
                return str(self.start.year)
            case PeriodKind.OTHER_YEAR:
                return f"year ending {self.end:%B %Y}"
            case PeriodKind.SEVERAL_YEARS if (self.start.month, self.start.day) == (4, 1):
                last = Period.financial_year(self.end.year - 1)
                return f"{Period.financial_year(self.start.year).label} to {last.label}"
            case _:
                return f"{day_in_words(self.start)} to {day_in_words(self.end)}"

    def __str__(self) -> str:
        return self.label

    def contains(self, other: Period) -> bool:
        """Whether every day of ``other`` lies in this period."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Period) -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    def _months(self) -> int | None:
        """Whole months covered, or None where the span does not end with a month."""
        after = self.end + timedelta(days=1)
        if after.day != 1:
            return None
        return (after.year - self.start.year) * 12 + after.month - self.start.month

    def _is_years(self, years: int) -> bool:
        return self.start.day == 1 and self._months() == 12 * years


def follow_on(periods: Iterable[Period]) -> bool:
    """Whether each of the periods begins on the day after the one before it ends."""
    return all((later.start - earlier.end).days == 1 for earlier, later in pairwise(periods))


def day_in_words(day: date) -> str:
    """The day as a sentence has it: ``1 April 2018``."""
    return f"{day.day} {day:%B %Y}"
